/** Findings about clauses: what the rules cite against the ledger of the source document. */
import { entry } from '../entry.js'
import { suggestion } from '../nearest.js'

export const clauseFindings = {
  'no-source': entry<{ rule: string }>({
    severity: 'warning',
    words: ({ rule }) => ({ message: `rule \`${rule}\` cites no clause`, help: 'add `cites` with the clauses that it carries' }),
    why: 'A rule that nobody can trace to the document is a rule that nobody agreed.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: CAL-3.04 }',
  }),
  'unknown-clause': entry<{ clause: string; known: readonly string[] }>({
    severity: 'error',
    words: ({ clause, known }) => ({ message: `the document has no clause \`${clause}\``, help: suggestion(clause, known) ?? 'the clauses are listed in `clauses.yaml` beside the protocol' }),
    why: 'A reader who follows the citation finds nothing, or the wrong thing.',
    wrong: 'rules:\n  a: { …, cites: CAL-3.99 }',
    right: 'rules:\n  a: { …, cites: CAL-3.04 }',
  }),
  'clause-not-accounted-for': entry<{ clause: string; title: string }>({
    severity: 'error',
    words: ({ clause, title }) => ({ message: `no rule carries clause \`${clause}\` (${title})`, help: 'cite it in the rule that carries it, or set it aside in `clauses.yaml` with the reason' }),
    why: 'A clause that nobody encoded is a duty that nobody will check.',
    wrong: 'clauses: { CAL-3.04: { title: Handover at conference } }',
    right: 'rules:\n  conference-hands-over: { …, cites: CAL-3.04 }',
  }),
  'clause-set-aside-and-cited': entry<{ clause: string; rules: readonly string[] }>({
    severity: 'warning',
    words: ({ clause, rules }) => ({ message: `clause \`${clause}\` is set aside, and ${rules.map((rule) => `\`${rule}\``).join(', ')} cites it`, help: 'take the reason out of `clauses.yaml`, or the citation out of the rule' }),
    why: 'The account of the clauses would count it twice.',
    wrong: 'clauses: { CAL-6.01: { title: Footer, setAside: Not about cases. } }\nrules:\n  a: { …, cites: CAL-6.01 }',
    right: 'clauses: { CAL-6.01: { title: Footer, setAside: Not about cases. } }',
  }),
  'ledger-of-another-authority': entry<{ ledger: string; authority: string }>({
    severity: 'error',
    words: ({ ledger, authority }) => ({ message: `the ledger beside \`${authority}\` is that of \`${ledger}\``, help: 'put the right `clauses.yaml` beside the protocol' }),
    why: 'Clause numbers of two documents look alike and mean different things.',
    wrong: 'authority: york',
    right: 'authority: calderdale',
  }),
}
