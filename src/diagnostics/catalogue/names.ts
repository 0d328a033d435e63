/** Findings about names: of teams, events, roles, documents, facts, terms, rules, concepts. */

import { entry } from '../entry.js'
import { listed } from '../listing.js'
import { nearest } from '../nearest.js'

export interface UnknownName {
  /** What was looked for: `team`. */
  readonly of: string
  readonly name: string
  readonly known: readonly string[]
  /** Values that may stand in the place of a name. */
  readonly also?: readonly string[] | undefined
  /** The declared name of what was named in full, or by another name of it. */
  readonly called?: string | undefined
  /** What the name stands for instead: `event`. */
  readonly isA?: string | undefined
  /** What was meant, in the form of the language. */
  readonly meant?: string | undefined
}

/** Where something of a kind is declared. */
const sections: Readonly<Record<string, string>> = {
  team: '`teams` in the words',
  event: '`events` in the words',
  role: '`roles` in the words',
  'team or role': '`teams` or `roles` in the words',
  document: '`documents` in the words',
  fact: '`facts` in the words',
  term: '`terms`',
}
const silence = /^(?:tb[acd]|unknown|unclear|unspecified|not known|not specified|not given|n\/a|none|nobody|\?+)$/i

function remedy({ of, name, known, also = [], called, isA, meant }: UnknownName): string | undefined {
  if (called !== undefined) return `the rules call it \`${called}\``
  if (meant !== undefined) return `write \`${meant}\``
  const parts = name.split(/, | and | or | & | ?\/ ?/)
  if (parts.length > 1 && parts.every((part) => known.includes(part))) return `several stand in brackets: \`[${parts.join(', ')}]\``
  if (isA === 'term')
    return `\`${name}\` is a term: it stands alone, as in \`when: ${name}\`, or in a list, as in \`{ all: [${name}, …] }\``
  if (isA !== undefined)
    return `\`${name}\` is ${isA === 'event' ? 'an' : 'a'} ${isA}, and here stands ${/^[aeiou]/.test(of) ? 'an' : 'a'} ${of}`
  if (silence.test(name) && [...known, ...also].includes('not stated')) return 'where the source is silent write `not stated`'
  if (also.includes('not yet open') && /^(?:any|every|all|each)(?: of the)? teams?$/i.test(name))
    return 'every team is meant where the line is left out'
  const near = nearest(
    name,
    [...known, ...also].filter((each) => each !== name),
  )
  if (near !== undefined) return `did you mean \`${near}\`?`
  if (of === 'term' && name.includes(' '))
    return 'a condition is the name of a term, or facts with their values in braces: `{ fact: value }`'
  const declare = sections[of] === undefined ? undefined : `a new ${of} is declared under ${sections[of]}`
  return known.length === 0 || known.length > 12 ? declare : `one of: ${listed(known)}${declare === undefined ? '' : `; ${declare}`}`
}

export const nameFindings = {
  'unknown-name': entry<UnknownName>({
    severity: 'error',
    words: (data) => ({ message: `unknown ${data.of} \`${data.name}\``, help: remedy(data) }),
    why: 'A rule about a name that nobody declared applies to nothing, and nobody would notice.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Localty, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
  }),
  'two-meanings': entry<{ name: string; first: string; second: string }>({
    severity: 'error',
    words: ({ name, first, second }) => ({
      message: `\`${name}\` is the name of a ${first} and of ${second === 'event' ? 'an' : 'a'} ${second}`,
      help: 'call one of the two something else',
    }),
    why: 'Where either could stand nobody can tell which of them is meant.',
    wrong: [
      'words:',
      '  teams: { Duty: { name: Duty Team, cites: X-1 } }',
      '  roles: { Duty: { name: Duty Officer, cites: X-1 } }',
      'rules:',
      '  a: { who: Duty, must: visit the family, cites: X-1 }',
    ].join('\n'),
    right: [
      'words:',
      '  teams: { Duty: { name: Duty Team, cites: X-1 } }',
      '  roles: { duty officer: { name: Duty Officer, cites: X-1 } }',
      'rules:',
      '  a: { who: duty officer, must: visit the family, cites: X-1 }',
    ].join('\n'),
  }),
}
