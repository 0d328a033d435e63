/** Findings about cases: what the rules say together of children, and where they say two things or nothing. */
import { scenarioId } from '../story-example.js'
import { gapAt, heldWords, momentsWords, scenarioWords, setWords, writtenMoment } from '../case.js'
import type { CaseExample, CaseSet } from '../case.js'
import { entry } from '../entry.js'
import { listed } from '../listing.js'

/** Where a finding about cases is to be found: who holds them, at which moments if not at any, and which they are. */
export interface InCases {
  /** What moves, where it is not the responsibility for the case. */
  readonly aspect?: string
  readonly holders: readonly string[]
  readonly moments: readonly string[]
  readonly cases: CaseSet
  /** A case that shows it. */
  readonly example?: CaseExample
}

/** An answer in a few words: what happens, and to which team. */
export interface AnswerBrief {
  readonly outcome: string
  readonly to?: string
}

/** What another reading makes of an answer; nothing where a few words do not tell the two apart. */
export function becomesWords(from: AnswerBrief, to: AnswerBrief): string {
  return briefWords(to) === briefWords(from) ? '' : `: in the case shown ${briefWords(from)} becomes ${briefWords(to)}`
}

function briefWords({ outcome, to }: AnswerBrief): string {
  switch (outcome) {
    case 'moves':
      return to === undefined ? 'a move' : `a move to \`${to}\``
    case 'stays':
      return 'a stay'
    case 'choice':
      return 'a choice'
    case 'conflict':
      return 'a contradiction'
    default:
      return 'no answer'
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

const different: Readonly<Record<string, string>> = {
  team: 'name different teams',
  moment: 'name different moments',
  whether: 'do not agree whether the case moves',
  meeting: 'name different meetings that agree the move',
  'latest day': 'have a moment that can come after the latest day',
  who: 'do not agree who does it',
  act: 'do not agree whether it is to be done',
}

function disagreement(about: readonly string[]): string {
  const late = about.includes('latest day')
  const rest = about.filter((field) => field !== 'latest day' && !(late && field === 'moment'))
  return [...rest, ...(late ? ['latest day'] : [])].map((field) => different[field] ?? field).join(', and ')
}

const silences: Readonly<Record<string, string>> = {
  silent: 'no rule says where it goes',
  lifted: 'an exception lifts the rule and puts nothing in its place',
  'point passed': 'the moment of the only rule has passed',
  'receiver not stated': 'the rule that moves it names no team',
  'receiver not resolved': 'the team is that of another case, which has none or several',
}

export const caseFindings = {
  /** `again`: moments of the rules that come again and again. */
  conflict: entry<InCases & { rules: readonly string[]; about: readonly string[]; again?: readonly string[] }>({
    severity: 'warning',
    words: ({ rules, about, again = [], aspect, holders, moments, cases, example }) => ({
      message: `${listed(rules)} ${rules.length > 1 ? disagreement(about) : about.includes('latest day') ? 'has a moment that can come after its own latest day' : 'gives two answers'} for ${heldWords(holders, aspect)}${momentsWords(moments)}`,
      help: `${setWords(cases)}\n${again.length === 0 ? '' : `${listed(again)} can come again after the latest day has passed: what comes once in a case is declared with \`happens: once\`; otherwise `}say which one overrides${about.includes('latest day') ? ', or make it a duty to hold the meeting in time (`must: { hold: EVENT }` with the same `within`)' : ''}; if the document really contradicts itself, acknowledge it: \`conflictBetween: [${rules.join(', ')}]\``,
      example: example && scenarioWords(`conflict-of-${rules[0]}`, example),
    }),
    why: 'Two teams can each read the document and each be right. Until one of the rules is said to win, nobody can tell a family who their team is.',
    wrong: [
      'rules:',
      '  conference-hands-over: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  other-plans: { when: { not: cpPlan }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  by-area: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: SG by area, cites: A-2 }',
      '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
    ].join('\n'),
    right: [
      'rules:',
      '  conference-hands-over: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  other-plans: { when: { not: cpPlan }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  by-area: { when: { is: cpPlan, age: under 5 }, heldBy: CAT, transferAt: ICPC, to: SG by area, overrides: conference-hands-over, cites: A-2 }',
      '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
    ].join('\n'),
  }),
  gap: entry<InCases & { because: string; rules: readonly string[] }>({
    severity: 'warning',
    words: ({ because, rules, aspect, holders, moments, cases, example }) => ({
      message: `no team is named for ${heldWords(holders, aspect)}${momentsWords(moments)}: ${silences[because] ?? because}${rules.length === 0 ? '' : ` (${listed(rules)})`}`,
      help: `${setWords(cases)}\nwrite a rule for them; if the document is silent, acknowledge it: ${moments.length === 0 ? 'with `gapAt`' : `\`${gapAt(moments)}\``}${because === 'silent' && moments.length > 0 ? '\na rule of the team names this moment, or `asks` does, so that silence is no answer; if the moment cannot come to these cases, say to which it can: `concerns` of the event' : ''}`,
      example: example && scenarioWords(scenarioId('nobody-named', ...holders, ...moments.map(writtenMoment)), example),
    }),
    why: 'A case for which nobody is named stays with a team that believes it has passed it on, or waits for a team that does not know of it.',
    wrong:
      'rules:\n  conference-hands-over: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }\n  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
    right: [
      'rules:',
      '  conference-hands-over: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  other-plans: { when: { not: cpPlan }, heldBy: CAT, closeAt: ICPC, cites: A-2 }',
      '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
    ].join('\n'),
  }),
  'acknowledges-nothing': entry<{ rule: string; hole: string; names: readonly string[]; whole: boolean }>({
    severity: 'warning',
    words: ({ rule, hole, names, whole }) => ({
      message:
        hole === 'overdue'
          ? `\`${rule}\` acknowledges an overdue review, and no day of review has passed`
          : whole
            ? `\`${rule}\` acknowledges a ${hole} that is not there`
            : `\`${rule}\` acknowledges more than there is: ${listed(names)}`,
      help:
        hole === 'overdue'
          ? 'take it away'
          : whole
            ? 'take it away, or mend its `when` and `heldBy`'
            : `take ${names.length === 1 ? 'this name' : 'these names'} away`,
    }),
    why: 'An acknowledgement that covers nothing any more would cover the next hole of its kind, which nobody has looked at.',
    wrong: [
      'rules:',
      '  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
      '  no-plan: { when: { plan: none }, heldBy: CAT, acknowledge: { gapAt: ICPC }, says: Nothing is said., cites: A-1 }',
    ].join('\n'),
    right: [
      'rules:',
      '  conference-hands-over: { when: { not: { plan: none } }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }',
      '  no-plan: { when: { plan: none }, heldBy: CAT, acknowledge: { gapAt: ICPC }, says: Nothing is said., cites: A-1 }',
    ].join('\n'),
  }),
  'not-decided': entry<{ what: readonly string[]; rules: readonly string[] }>({
    severity: 'warning',
    words: ({ what, rules }) => ({
      message: `the protocol is too large to tell ${what.join(', ')}`,
      help: `split rules with very many conditions, or take facts together that always occur together${rules.length === 0 ? '' : `; most is asked by ${listed(rules)}`}`,
    }),
    why: 'What was not decided must not be taken for settled.',
    wrong: [
      '# stands for a protocol with some dozens of rules, each of which asks many facts',
      'rules:',
      '  conference-hands-over: { when: { any: [{ plan: none }, { judgedAge: under 16 }] }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  others: { when: { not: { any: [{ plan: none }, { judgedAge: under 16 }] } }, heldBy: CAT, transferAt: ICPC, to: SG by area, cites: A-2 }',
    ].join('\n'),
    right: [
      '# facts that always occur together are one fact, and are asked once',
      'words:',
      '  facts:',
      '    forLocality: { name: For Locality, yesNo: Is the child for Locality?, cites: A-1 }',
      'rules:',
      '  conference-hands-over: { when: { forLocality: yes }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  others: { when: { forLocality: no }, heldBy: CAT, transferAt: ICPC, to: SG by area, cites: A-2 }',
    ].join('\n'),
  }),
  'duties-conflict': entry<{ rules: readonly string[]; about: 'who' | 'act'; cases: CaseSet }>({
    severity: 'warning',
    words: ({ rules, about, cases }) => ({
      message:
        about === 'who'
          ? `${listed(rules)} give one task to two teams`
          : `${listed(rules)} contradict each other: one asks for what the other forbids or releases from`,
      help: `${setWords(cases)}\nsay which one overrides, name both under one \`who\`, or tell their cases apart with \`heldBy\` or \`when\`; if the document really contradicts itself, acknowledge it: \`conflictBetween: [${rules.join(', ')}]\``,
    }),
    why: 'Where two teams each have a task, each waits for the other, or the family is asked twice.',
    wrong:
      'rules:\n  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }\n  by-assessment: { who: CAT, must: { complete: chronology }, cites: A-2 }\n  by-locality: { who: Locality, must: { complete: chronology }, cites: A-3 }',
    right:
      'rules:\n  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }\n  by-assessment: { who: CAT, must: { complete: chronology }, cites: A-2 }\n  by-locality: { who: Locality, must: { complete: chronology }, overrides: by-assessment, cites: A-3 }',
  }),
  'reading-changes-answer': entry<InCases & { rule: string; reading: string; instead: string; from: AnswerBrief; to: AnswerBrief }>({
    severity: 'info',
    words: ({ rule, reading, instead, from, to, aspect, holders, moments, cases, example }) => ({
      message: `read as \`${reading}\`, \`${rule}\` gives another answer for ${heldWords(holders, aspect)}${momentsWords(moments)}${becomesWords(from, to)}`,
      help: `${setWords(cases)}\nevery other reading is as it is followed; the followed one here is \`${instead}\``,
      example: example && scenarioWords(scenarioId('read-as', reading), example),
    }),
    why: 'These are the children for whom it matters how the clause is understood: ask those who wrote it.',
    wrong:
      'rules:\n  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, readings: { the-conference-moves-it: followed, the-meeting-moves-it: { transferAt: transfer meeting } }, cites: A-1 }',
    right:
      'rules:\n  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, readings: { firmly: followed, as-a-rule: { should: { transferAt: ICPC, to: Locality } } }, cites: A-1 }',
  }),
  'assumptions-hide': entry<{ conflicts: number; gaps: number; assumptions: readonly string[] }>({
    severity: 'info',
    words: ({ conflicts, gaps, assumptions }) => ({
      message: `what the protocol assumes keeps out of sight ${[...(conflicts > 0 ? [counted(conflicts, 'contradiction')] : []), ...(gaps > 0 ? [counted(gaps, 'gap')] : [])].join(' and ')}`,
      help: `look at the reasons once more: ${assumptions.map((says) => `“${says.replace(/\.$/, '')}”`).join(', ')}`,
    }),
    why: 'A wrong assumption hides children from every check.',
    wrong: [
      'protocol: { version: "1", effective: 2019-01, assumes: { not: { plan: none }, says: Every child here has a plan. } }',
      'rules:',
      '  conference-hands-over: { when: { not: { plan: none } }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
    ].join('\n'),
    right: [
      'protocol: { version: "1", effective: 2019-01, assumes: { not: { plan: none }, says: Every child here has a plan. } }',
      'rules:',
      '  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
    ].join('\n'),
  }),
  'topic-left-open': entry<{ topic: string; is: string; teams: readonly string[]; events: readonly string[] }>({
    severity: 'warning',
    words: ({ topic, is, teams, events }) => ({
      message: `the protocol has the words for \`${topic}\` and does not answer it: ${is.charAt(0).toLowerCase()}${is.slice(1).replace(/\.$/, '')}`,
      help: `ask it under \`asks\`${events.length === 0 ? '' : ` (${teams.length === 0 ? '' : `a case of ${listed(teams, 3)} `}at ${listed(events, 3)})`}, or put it \`outside\` with the reason: \`{ topic: ${topic}, says: … }\``,
    }),
    why: 'A question that every authority meets is silently left to whoever happens to have the child.',
    wrong: [
      'words:',
      '  teams: { CAT: { name: Assessment Team, does: assessment, cites: X-1 } }',
      '  events: { placement: { name: Placement, means: placement, cites: X-1 } }',
      '  facts: { lookedAfter: { name: Looked after, yesNo: Is the child looked after?, means: looked after, cites: X-1 } }',
      'rules:',
      '  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
    ].join('\n'),
    right: [
      'words:',
      '  teams: { CAT: { name: Assessment Team, does: assessment, cites: X-1 } }',
      '  events: { placement: { name: Placement, means: placement, cites: X-1 } }',
      '  facts: { lookedAfter: { name: Looked after, yesNo: Is the child looked after?, means: looked after, cites: X-1 } }',
      'protocol: { version: "1", effective: 2019-01, outside: [{ topic: becoming looked after, says: Another policy has it., cites: X-1 }, { topic: permanence, says: Another policy has it., cites: X-1 }] }',
      'rules:',
      '  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
    ].join('\n'),
  }),
  'not-looked-at': entry<{ what: readonly string[]; withoutLaw?: true }>({
    severity: 'info',
    words: ({ what }) => ({
      message: `not looked at: ${what.join('; ')}`,
      help: 'these parts are shown in the handbook, and nothing is proved of them',
    }),
    why: 'What was not looked at must not be taken for sound.',
    wrong:
      'rules:\n  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }\n  a: { who: CAT, must: look in on the family, cites: A-2 }',
    right:
      'rules:\n  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }\n  a: { who: CAT, must: { complete: chronology }, cites: A-2 }',
  }),
}
