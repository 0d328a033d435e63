/** Findings about what is said to no effect: rules for no case, exceptions that lift nothing, precedence that never meets. */
import { heldWords, momentsWords } from '../case.js'
import { entry } from '../entry.js'
import { listed } from '../listing.js'

const usual = '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }'
const conference = '  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }'
const rules = (...lines: string[]) => ['rules:', ...lines, usual].join('\n')

/** `the second exception`, or the way to one that stands inside another. */
function placed(path: readonly number[]): string {
  return path
    .map((index) => `exception ${index + 1}`)
    .reverse()
    .join(' of ')
}

const otherwise: Readonly<Record<string, string>> = { whether: 'the opposite', team: 'another team', moment: 'another moment' }

export const idleFindings = {
  'never-applies': entry<{ rule: string; assumptions: readonly string[]; reading: string | undefined }>({
    severity: 'warning',
    words: ({ rule, assumptions, reading }) => ({
      message:
        assumptions.length === 0
          ? `\`${rule}\` applies to no case: its conditions contradict each other`
          : `\`${rule}\` applies to no case, as the protocol assumes: ${assumptions.map((says) => `“${says.replace(/\.$/, '')}”`).join(', ')}`,
      help: reading === undefined ? 'mend the condition, or take the rule away' : `it would if its clause were read as \`${reading}\``,
    }),
    why: 'The clause is carried in name only: no child is ever covered by it.',
    wrong: rules(
      conference,
      '  a: { when: { all: [cpPlan, { plan: none }] }, heldBy: CAT, transferAt: ICPC, to: MAST, overrides: conference-hands-over, cites: A-2 }',
    ),
    right: rules(
      conference,
      '  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: SG by area, overrides: conference-hands-over, cites: A-2 }',
    ),
  }),
  'exception-lifts-nothing': entry<{ of: string; path: readonly number[]; cites: readonly string[]; why: 'never' | 'no difference' }>({
    severity: 'warning',
    words: ({ of, path, cites, why }) => ({
      message: `${placed(path)} of \`${of}\`${cites.length === 0 ? '' : ` (${listed(cites)})`} ${why === 'never' ? 'never holds where the rest does' : 'makes no difference: other rules give the same answer'}`,
      help: why === 'never' ? 'mend its condition, or take it away' : 'take it away, or say in another rule what happens instead',
    }),
    why: 'A reader believes that some children are spared the rule, and none is.',
    wrong: rules(
      '  conference-hands-over: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, unless: { plan: none, cites: A-2 }, cites: A-1 }',
      '  others: { when: { not: cpPlan }, heldBy: CAT, closeAt: ICPC, cites: A-1 }',
    ),
    right: rules(
      '  conference-hands-over: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  others: { when: { not: cpPlan }, heldBy: CAT, closeAt: ICPC, cites: A-1 }',
    ),
  }),
  restates: entry<{ rule: string; others: readonly string[] }>({
    severity: 'info',
    words: ({ rule, others }) => ({
      message: `no answer would be different without \`${rule}\`${others.length === 0 ? '' : `: ${listed(others, 4)} say${others.length === 1 ? 's' : ''} as much`}`,
      help: 'if the document says it twice, nothing needs to be done',
    }),
    why: 'What is said twice can be changed in one place and forgotten in the other.',
    wrong: rules(conference, '  again: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-2 }'),
    right: rules(
      conference,
      '  otherwise: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: SG by area, overrides: conference-hands-over, cites: A-2 }',
    ),
  }),
  'never-counts': entry<{ rule: string; by: readonly string[]; about: readonly string[] }>({
    severity: 'warning',
    words: ({ rule, by, about }) => ({
      message: `\`${rule}\` never counts: in every case of which it speaks ${listed(by, 4)} ${by.length === 1 ? 'goes' : 'go'} before it and ${by.length === 1 ? 'names' : 'name'} ${about.map((part) => otherwise[part] ?? part).join(' and ')}`,
      help: 'say for which cases alone it is overridden (`when` of the other rule), or for which part of the answer; if both hold side by side, take `overrides` away',
    }),
    why: 'The clause is carried in name only: whoever reads it expects what no case ever gets.',
    wrong: rules(conference, '  a: { heldBy: CAT, transferAt: referral, to: Locality, overrides: conference-hands-over, cites: A-2 }'),
    right: rules(
      conference,
      '  a: { when: cpPlan, heldBy: CAT, transferAt: referral, to: Locality, overrides: conference-hands-over, cites: A-2 }',
    ),
  }),
  'decides-nothing': entry<{ of: string; facts: readonly string[] }>({
    severity: 'info',
    words: ({ of, facts }) => ({
      message: `a line of the condition of \`${of}\`${facts.length === 0 ? '' : ` (${listed(facts, 3)})`} is so wherever its other lines are`,
      help: 'take the line away if it was meant to narrow the rule, mend it',
    }),
    why: 'A test that nobody can fail is often one that was meant to ask for something else.',
    wrong: rules(
      '  conference-hands-over: { when: { all: [cpPlan, { plan: [child protection, child in need] }] }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  others: { when: { not: cpPlan }, heldBy: CAT, closeAt: ICPC, cites: A-1 }',
    ),
    right: rules(
      '  conference-hands-over: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  others: { when: { not: cpPlan }, heldBy: CAT, closeAt: ICPC, cites: A-1 }',
    ),
  }),
  'never-meets': entry<{ rule: string; other: string; word: string }>({
    severity: 'warning',
    words: ({ rule, other, word }) => ({
      message: `\`${word}\` of \`${rule}\` names \`${other}\`, and no case has both`,
      help: 'take the name away, or mend the condition that keeps them apart',
    }),
    why: 'Precedence between rules that never meet misleads a reader about both.',
    wrong: rules(
      '  conference-hands-over: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  others: { when: { not: cpPlan }, heldBy: CAT, transferAt: ICPC, to: SG by area, overrides: conference-hands-over, cites: A-2 }',
    ),
    right: rules(
      '  conference-hands-over: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  others: { when: { not: cpPlan }, heldBy: CAT, transferAt: ICPC, to: SG by area, cites: A-2 }',
    ),
  }),
  'matters-after-all': entry<{
    rule: string
    fact: string
    asking: readonly string[]
    holders: readonly string[]
    moments: readonly string[]
  }>({
    severity: 'warning',
    words: ({ rule, fact, asking, holders, moments }) => ({
      message: `\`${rule}\` says that \`${fact}\` makes no difference, and for ${heldWords(holders)}${momentsWords(moments)} it does`,
      help:
        asking.length === 0
          ? 'see which rule asks for it'
          : `${listed(asking, 4)} ask${asking.length === 1 ? 's' : ''} for it: let \`${rule}\` override, or take the line away`,
    }),
    why: 'The document promises that something does not count, and the protocol counts it.',
    wrong: rules(
      '  conference-hands-over: { when: { plan: whatever }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  otherwise: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: SG by area, overrides: conference-hands-over, cites: A-2 }',
    ),
    right: rules('  conference-hands-over: { when: { plan: whatever }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }'),
  }),
}
