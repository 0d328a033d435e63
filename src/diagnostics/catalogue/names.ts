/** Findings about names: of teams, events, roles, documents, facts, terms, rules, concepts. */

import { entry } from '../entry.js'
import { suggestion } from '../nearest.js'

export const nameFindings = {
  'unknown-name': entry<{ of: string; name: string; known: readonly string[]; called?: string | undefined }>({
    severity: 'error',
    words: ({ of, name, known, called }) => ({
      message: `unknown ${of} \`${name}\``,
      help: called === undefined ? suggestion(name, known) : `the rules call it \`${called}\``,
    }),
    why: 'A rule about a name that nobody declared applies to nothing, and nobody would notice.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Localty, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
  }),
}
