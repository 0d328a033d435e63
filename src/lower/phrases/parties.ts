import type { Party, Receiver, RoleOf, SideParty } from '../../graph/expressions.js'
import { standIns } from '../../syntax/phrases.js'
import type { Text } from '../../syntax/value.js'
import type { Context, Declared } from '../scope.js'
import { groups, piece } from './pieces.js'

const sides: Readonly<Record<string, SideParty['side']>> = {
  sender: 'sender',
  receiver: 'receiver',
  holder: 'holder',
  'previous holder': 'previous-holder',
  'whoever holds the case': 'current-holder',
}
const byForm = /^(.+) by (.+)$/

/** A team, a role, a side of the move, somebody's role, a meeting, or the values that stand for nobody in particular. */
export function readParty(text: Text, context: Context): Party | undefined {
  return hasOneMeaning(text, ['team', 'role', 'event'], context) ? (partyOf(text, context) ?? unknownParty(text, context)) : undefined
}

/** Who chooses; of several moments it may be nobody, and the first that comes counts. */
export function readDecider(text: Text, context: Context): Party | undefined {
  return text.text === 'whichever comes first' ? { kind: 'whichever-first' } : readParty(text, context)
}

function partyOf(text: Text, context: Context): Party | undefined {
  const words = text.text
  if (words === 'not stated') return { kind: 'not-stated' }
  const side = sideOf(words)
  if (side !== undefined) return side
  if (context.has('team', words)) return { kind: 'team-party', team: `team:${words}` }
  if (context.has('role', words)) return { kind: 'role-party', role: `role:${words}` }
  if (context.has('event', words)) return { kind: 'event-party', event: `event:${words}` }
  return roleOf(text, context)
}

/** Whether a name is declared as one of these kinds at most; if as two, nobody can tell which is meant, and that is reported. */
function hasOneMeaning({ text, span }: Text, kinds: readonly Declared[], context: Context): boolean {
  const [first, second] = kinds.filter((kind) => context.has(kind, text))
  if (first !== undefined && second !== undefined) context.report('two-meanings', span, { name: text, first, second })
  return second === undefined
}

function sideOf(words: string): SideParty | undefined {
  return Object.hasOwn(sides, words) ? { kind: 'side-party', side: sides[words]! } : undefined
}

/** `receiver's team manager`: every apostrophe is tried, since names may have one of their own. */
function roleOf(text: Text, context: Context): RoleOf | undefined {
  for (const { owner, role } of possessives(text.text)) {
    const of = ownerOf(owner, context)
    if (of !== undefined && context.has('role', role)) return { kind: 'role-of', of, role: `role:${role}` }
  }
  return undefined
}

/** A side of the move, a team, or somebody by what they do. */
function ownerOf(owner: string, context: Context): RoleOf['of'] | undefined {
  if (context.has('team', owner)) return { kind: 'team-party', team: `team:${owner}` }
  return sideOf(owner) ?? (context.has('role', owner) ? { kind: 'role-party', role: `role:${owner}` } : undefined)
}

function* possessives(words: string): Generator<{ owner: string; role: string }> {
  for (const match of words.matchAll(/['’](?:s)? /g))
    yield { owner: words.slice(0, match.index), role: words.slice(match.index + match[0].length) }
}

/** Says which part of the text is unknown: the role if the owner is known, the owner if the role is, else the whole. */
function unknownParty(text: Text, context: Context): undefined {
  for (const { owner, role } of possessives(text.text)) {
    const ownerKnown = ownerOf(owner, context) !== undefined
    if (ownerKnown) return void context.resolve('role', piece(text, role))
    if (context.has('role', role)) return void context.resolve('team', piece(text, owner, 0))
  }
  const known = [...context.names('team'), ...context.names('role'), ...Object.keys(sides), 'not stated']
  context.report('unknown-name', text.span, { of: 'team or role', name: text.text, known, meant: possessiveOf(text.text, context) })
  return undefined
}

/** `CAT team manager` lacks its apostrophe. */
function possessiveOf(words: string, context: Context): string | undefined {
  const owner = [...context.names('team'), ...Object.keys(sides)].find(
    (name) => words.startsWith(`${name} `) && context.has('role', words.slice(name.length + 1)),
  )
  return owner && `${owner}'s ${words.slice(owner.length + 1)}`
}

/** The team that takes the case, or the values that stand for it. */
export function readReceiver(text: Text, context: Context): Receiver | undefined {
  const words = text.text
  switch (words) {
    case 'previous holder':
      return { kind: 'known-receiver', which: 'previous-holder' }
    case "related child's team":
    case 'related child’s team':
      return { kind: 'known-receiver', which: 'related-childs-team' }
    case 'agreed team':
      return { kind: 'known-receiver', which: 'agreed-team' }
    case 'usual team':
      return { kind: 'usual' }
    case 'any team':
      return { kind: 'any-of-all' }
    case 'not stated':
      return { kind: 'not-stated' }
    case 'closed':
      return { kind: 'closed' }
    case 'receiver':
      return { kind: 'role-receiver', party: { kind: 'side-party', side: 'receiver' } }
  }
  if (!hasOneMeaning(text, ['team', 'role'], context)) return undefined
  if (context.has('team', words)) return { kind: 'team-receiver', team: `team:${words}` }
  const by = groups(text, byForm)
  if (by !== undefined) {
    const family = context.resolve('team', piece(text, by[0]!, 0), { also: standIns.receiver })
    if (family === undefined) return undefined
    const per = context.familyOf(by[0]!)
    if (per !== by[1]) {
      context.report('not-a-family', text.span, { team: by[0]!, by: by[1]!, per })
      return undefined
    }
    return { kind: 'family-member', family, by: by[1]! }
  }
  const role = context.has('role', words) ? ({ kind: 'role-party', role: `role:${words}` } as const) : roleOf(text, context)
  if (role !== undefined) return { kind: 'role-receiver', party: role }
  context.resolve('team', text, { also: standIns.receiver })
  return undefined
}
