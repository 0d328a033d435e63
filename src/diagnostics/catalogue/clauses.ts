/** Findings about clauses: what the rules cite against the ledger of the source document. */
import { entry } from '../entry.js'
import { listed } from '../listing.js'
import { suggestion } from '../nearest.js'

export const clauseFindings = {
  'no-source': entry<{ rule: string }>({
    severity: 'warning',
    words: ({ rule }) => ({ message: `rule \`${rule}\` cites no clause`, help: 'add `cites` with the clauses that it carries' }),
    why: 'A rule that nobody can trace to the document is a rule that nobody agreed.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
  }),
  'no-ledger': entry<Record<never, never>>({
    severity: 'info',
    words: () => ({
      message: 'there is no `clauses.yaml` beside the protocol',
      help: 'list the clauses of the document there, each with a short title; then `caseway clauses` shows that none is forgotten',
    }),
    why: 'Without the list of its clauses nobody can tell whether the whole document has been encoded.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }',
    right:
      '# clauses.yaml\nauthority: exampleshire\nsource: Case transfer protocol\nclauses:\n  X-1: { title: Handover at the conference }\n# exampleshire.protocol.yaml\nrules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }',
  }),
  'unknown-clause': entry<{ clause: string; known: readonly string[] }>({
    severity: 'error',
    words: ({ clause, known }) => ({
      message: `the document has no clause \`${clause}\``,
      help: suggestion(clause, known) ?? 'the clauses are listed in `clauses.yaml` beside the protocol',
    }),
    why: 'A reader who follows the citation finds nothing, or the wrong thing.',
    wrong: [
      '# clauses.yaml',
      'authority: exampleshire',
      'source: Transfer protocol',
      'clauses:',
      '  X-1: { title: Handover at the conference }',
      '# rules.protocol.yaml',
      'rules:',
      '  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-9 }',
    ].join('\n'),
    right: [
      '# clauses.yaml',
      'authority: exampleshire',
      'source: Transfer protocol',
      'clauses:',
      '  X-1: { title: Handover at the conference }',
      '# rules.protocol.yaml',
      'rules:',
      '  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }',
    ].join('\n'),
  }),
  'clause-not-accounted-for': entry<{ clause: string; title: string }>({
    severity: 'error',
    words: ({ clause, title }) => ({
      message: `no rule carries clause \`${clause}\` (${title})`,
      help: 'cite it in the rule that carries it, or set it aside in `clauses.yaml` with the reason',
    }),
    why: 'A clause that nobody encoded is a duty that nobody will check.',
    wrong: [
      '# clauses.yaml',
      'authority: exampleshire',
      'source: Transfer protocol',
      'clauses:',
      '  X-1: { title: Handover at the conference }',
      '  X-2: { title: A summary is written first }',
    ].join('\n'),
    right: [
      '# clauses.yaml',
      'authority: exampleshire',
      'source: Transfer protocol',
      'clauses:',
      '  X-1: { title: Handover at the conference }',
      '  X-2: { title: A summary is written first }',
      '# rules.protocol.yaml',
      'rules:',
      '  summary: { who: CAT, must: { complete: chronology }, due: before ICPC, cites: X-2 }',
    ].join('\n'),
  }),
  'clause-set-aside-and-cited': entry<{ clause: string; rules: readonly string[] }>({
    severity: 'warning',
    words: ({ clause, rules }) => ({
      message: `clause \`${clause}\` is set aside, and ${listed(rules)} cites it`,
      help: 'take the reason out of `clauses.yaml`, or the citation out of the rule',
    }),
    why: 'The account of the clauses would count it twice.',
    wrong: [
      '# clauses.yaml',
      'authority: exampleshire',
      'source: Transfer protocol',
      'clauses:',
      '  X-1: { title: Handover at the conference }',
      '  X-2: { title: Footer, setAside: It is not about cases. }',
      '# rules.protocol.yaml',
      'rules:',
      '  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: [X-1, X-2] }',
    ].join('\n'),
    right: [
      '# clauses.yaml',
      'authority: exampleshire',
      'source: Transfer protocol',
      'clauses:',
      '  X-1: { title: Handover at the conference }',
      '  X-2: { title: Footer, setAside: It is not about cases. }',
      '# rules.protocol.yaml',
      'rules:',
      '  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }',
    ].join('\n'),
  }),
  'ledger-of-another-authority': entry<{ ledger: string; authority: string }>({
    severity: 'error',
    words: ({ ledger, authority }) => ({
      message: `the ledger beside \`${authority}\` is that of \`${ledger}\``,
      help: 'put the right `clauses.yaml` beside the protocol',
    }),
    why: 'Clause numbers of two documents look alike and mean different things.',
    wrong: '# clauses.yaml\nauthority: york\nsource: Transfer protocol\nclauses:\n  X-1: { title: Handover at the conference }',
    right: '# clauses.yaml\nauthority: exampleshire\nsource: Transfer protocol\nclauses:\n  X-1: { title: Handover at the conference }',
  }),
}
