/**
 * What a word of the authority is called inside a sentence. A key with a capital or a digit (`ICPC`, `TAM`) is an abbreviation or a proper name and
 * stays; a plain key gives way to the full name. Where the full name is no noun (`Proceedings completed`), a key that is one stays.
 */
import { nameOf } from '../../graph/ids.js'
import type { DocumentId, EventId, RoleId, TeamId } from '../../graph/ids.js'
import type { Document, Event, Role, Team } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { keptWith } from '../../util/kept-with.js'
import { hasArticle, inSentence, isPlural, withThe } from './text.js'

type WordId = TeamId | EventId | RoleId | DocumentId

/** The name in a sentence, without an article. */
export function spokenName(id: WordId, graph: PolicyGraph): string {
  return spokenNames(graph).get(id)!
}

const spokenNames = keptWith((graph: PolicyGraph): ReadonlyMap<string, string> => {
  const words = [...graph.all('team'), ...graph.all('event'), ...graph.all('role'), ...graph.all('document')]
  const chosen = words.map((word) => [word.id, chosenName(word)] as const)
  const uses = new Map<string, number>()
  for (const [, name] of chosen) uses.set(name, (uses.get(name) ?? 0) + 1)
  // A name that two words share would not tell them apart.
  return new Map(chosen.map(([id, name]) => [id, uses.get(name)! > 1 ? nameOf(id) : name]))
})

function chosenName(word: Team | Event | Role | Document): string {
  const key = nameOf(word.id)
  if (/[A-Z0-9]/.test(key)) return key
  if (word.kind === 'document' && isSystem(word)) return word.name
  if (bare(word.name) === bare(key)) return key
  const clause = word.kind === 'event' && (isClause(word.name) || hasArticle(word.name))
  return clause && !isClause(key) && !isFragment(key) ? key : inSentence(word.name)
}

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^a-z]+/g, '')

/** A system has a name of its own: `Mosaic`. */
function isSystem({ means, name }: Document): boolean {
  return means?.concept === 'case system' && /^[A-Z]/.test(name)
}

const finite = new RegExp(
  `^(the )?([^ ]+ )?(${[
    '(becomes|comes|enters|gets|goes|is|are|has|have|hears|learns|leaves|moves|presents|reaches|receives|returns|starts|begins|ends|turns) ',
    // What may be a noun in the plural elsewhere is none at the end of these.
    '(arrives|begins|ends|leaves|starts)$',
  ].join('|')})`,
  'i',
)
const participle = /^(?!need$|bed$|feed$)(.{2,}ed|made|met|held|given|taken|known|found|begun|sent|left|put|seen|done|out|over|up)$/i
/** Said of what comes about by itself. */
const intransitive = /^(commenced|started|ended|expired|arrived|moved|returned|died|turned|ceased|left|lapsed)$/i

function lastWord(name: string): string {
  return name.split(' ').at(-1)!
}

/** `becomes looked after`, `referral completed`; not `decision whether the criteria are met`. */
function isClause(name: string): boolean {
  return finite.test(name) || isDone(name)
}

/** What has a verb of its own besides is a noun with a clause: `the day the move is known`. */
function isDone(name: string): boolean {
  return (
    name.includes(' ') &&
    !/ (is|are|was|were|has|have|had) /i.test(name) &&
    !/ (whether|that|which|who|when|where|if) /i.test(name) &&
    participle.test(lastWord(name))
  )
}

/** `into care`, `notified`, `learnt of the move`: what says nothing with `the` before it. */
function isFragment(name: string): boolean {
  const [first, second = ''] = name.split(' ')
  if (/^(about|by|of|that|to)$/i.test(second) && (participle.test(first!) || /^(learnt|told|heard)$/i.test(first!))) return true
  return (
    /^(after|at|before|by|from|in|into|on|onto|out|to|under|when|while|within) /i.test(name) ||
    (!name.includes(' ') && participle.test(name))
  )
}

/** A document or role with its article; a system has none. */
export function spokenWithThe(id: WordId, graph: PolicyGraph): string {
  const name = spokenName(id, graph)
  if (id.startsWith('team:') && /[A-Z0-9]/.test(nameOf(id))) return name
  return id.startsWith('document:') && /^[A-Z][a-z]+$/.test(name) ? name : withThe(name)
}

/** Events are things that happen: some have the name of a meeting, others are told as a clause. */
export interface Happening {
  readonly kind: 'noun' | 'clause'
  /** `the ICPC`; `the child becomes looked after`. */
  readonly words: string
  /** The clause when it is past: `the proceedings have been completed`. */
  readonly past?: string
}

/** An event as it is told. */
export function happening(id: EventId, graph: PolicyGraph): Happening {
  const name = spokenName(id, graph)
  if (isDone(name) && !finite.test(name)) return done(name)
  const { name: full } = graph.node(id) as Event
  if (finite.test(name)) {
    const told = inSentence(finite.test(full) ? full : name)
    // A team that does something has no article.
    return { kind: 'clause', words: graph.has(`team:${told.split(' ')[0]!}`) ? told : withThe(told) }
  }
  return { kind: 'noun', words: withThe(name) }
}

/** `proceedings completed`: the proceedings are completed. */
function done(name: string): Happening {
  const verb = lastWord(name)
  const subject = withThe(name.slice(0, -verb.length - 1))
  const several = isPlural(subject)
  const has = several ? 'have' : 'has'
  if (intransitive.test(verb)) return { kind: 'clause', words: `${subject} ${verb}`, past: `${subject} ${has} ${verb}` }
  if (/^(out|over|up)$/i.test(verb)) return { kind: 'clause', words: `${subject} ${several ? 'are' : 'is'} ${verb}` }
  return { kind: 'clause', words: `${subject} ${several ? 'are' : 'is'} ${verb}`, past: `${subject} ${has} been ${verb}` }
}

/** Whether the event has come: `the ICPC has taken place`. */
export function happenedWords(id: EventId, graph: PolicyGraph): string {
  const full = inSentence((graph.node(id) as Event).name)
  const told = isDone(full) && !/[A-Z0-9]/.test(nameOf(id)) ? done(full) : happening(id, graph)
  return told.kind === 'noun' ? `${told.words} has taken place` : (told.past ?? `it has happened that ${told.words}`)
}
