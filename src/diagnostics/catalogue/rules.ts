/** Findings about what the rules say: precedence, choices, readings, dates. */
import { entry } from '../entry.js'
import { listed } from '../listing.js'

const kinds: Readonly<Record<string, string>> = {
  route: 'which says where a case goes',
  duty: 'which is a duty',
  ladder: 'which says who settles a dispute',
  acknowledgement: 'which acknowledges a hole',
  principle: 'which is prose',
}

export const ruleFindings = {
  'circular-term': entry<{ terms: readonly string[] }>({
    severity: 'error',
    words: ({ terms }) => ({ message: `term \`${terms[0]}\` is defined by itself`, help: `the circle: ${listed(terms)}` }),
    why: 'A definition that needs itself can never be tested.',
    wrong: 'terms:\n  open: { not: closed, cites: A-1 }\n  closed: { not: open, cites: A-1 }',
    right: 'terms:\n  open: { not: closed, cites: A-1 }\n  closed: { plan: none, cites: A-1 }',
  }),
  'term-in-words': entry<Record<never, never>>({
    severity: 'error',
    words: () => ({ message: 'the words of the authority cannot use a term', help: 'write out the facts of the term here' }),
    why: 'Terms are made of the words; in TypeScript they are not even there yet when the words are declared.',
    wrong: 'words:\n  events: { review: { name: Review, concerns: cpPlan, cites: A-1 } }',
    right: 'words:\n  events: { review: { name: Review, concerns: { age: under 18 }, cites: A-1 } }',
  }),
  'applied-circle': entry<{ rules: readonly string[] }>({
    severity: 'error',
    words: ({ rules }) => ({
      message: `rule \`${rules[0]}\` asks whether it has applied itself`,
      help: `the circle: ${listed(rules)}; take one \`applied\` away`,
    }),
    why: 'A rule that waits until it has applied never applies for the first time.',
    wrong: 'rules:\n  a: { when: { applied: a }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }',
    right: 'rules:\n  a: { when: { applied: usual-way-in }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }',
  }),
  'person-holds-case': entry<{ rule: string }>({
    severity: 'warning',
    words: ({ rule }) => ({
      message: `rule \`${rule}\` passes case responsibility to a person and not to a team`,
      help: 'name the team; where only the allocation, the line management or the record passes, say so with `moves`',
    }),
    why: 'A case is held by a team. Of one that a person holds nobody can tell who has it when that person is away.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: team manager, cites: X-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: team manager, moves: allocation, cites: X-1 }',
  }),
  'holds-no-case': entry<{ rule: string; team: string; as: 'holder' | 'receiver' }>({
    severity: 'warning',
    words: ({ rule, team, as }) => ({
      message: `\`${team}\` holds no cases, as its \`holds: no\` says, and rule \`${rule}\` ${as === 'holder' ? 'is for cases that it holds' : 'passes cases to it'}`,
      help:
        as === 'holder'
          ? `name the team that holds them (what \`${team}\` does itself stands behind \`who\`); if it does hold cases, take \`holds: no\` away`
          : `name the team that takes them; where only the allocation, the line management or the record passes, say so with \`moves\`; if \`${team}\` does hold cases, take \`holds: no\` away`,
    }),
    why: 'A child whose case is sent to a body that holds none has no team, and a rule for cases of such a body speaks of no child.',
    wrong:
      'words:\n  teams: { EDT: { name: Emergency Duty Team, holds: no, cites: A-1 } }\nrules:\n  a: { heldBy: CAT, transferAt: ICPC, to: EDT, cites: X-1 }',
    right:
      'words:\n  teams: { EDT: { name: Emergency Duty Team, holds: no, cites: A-1 } }\nrules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }\n  b: { heldBy: CAT, who: EDT, must: visit the family, cites: X-1 }',
  }),
  'rule-of-another-kind': entry<{ rule: string; word: string; other: string; kind: string }>({
    severity: 'error',
    words: ({ rule, word, other, kind }) => ({
      message: `\`${word}\` of \`${rule}\` names \`${other}\`, ${kinds[kind] ?? kind}`,
      help: word === 'insteadOf' || word === 'holdsUp' ? 'name a rule about where a case goes' : 'name a rule that applies to cases',
    }),
    why: 'Only a move can be held up or have a second possibility beside it, and what applies to no case can neither contradict nor be set aside.',
    wrong:
      'rules:\n  a: { who: CAT, must: { complete: chronology }, holdsUp: b, cites: X-1 }\n  b: { who: CAT, must: visit the family, cites: X-1 }',
    right: 'rules:\n  a: { who: CAT, must: { complete: chronology }, holdsUp: conference-hands-over, cites: X-1 }',
  }),
  'counted-from-itself': entry<{ rule: string }>({
    severity: 'error',
    words: ({ rule }) => ({
      message: `the move of \`${rule}\` is counted from itself`,
      help: 'name the moment that comes before it; where only the allocation, the line management or the record moves, say so with `moves`',
    }),
    why: '`transfer` is the moment at which the case moves. A move that waits for itself never happens, and one that is late from its own day on is never late.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: 2 weeks after transfer, to: Locality, cites: X-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: 2 weeks after ICPC, to: Locality, cites: X-1 }',
  }),
  'event-circle': entry<{ events: readonly string[] }>({
    severity: 'error',
    words: ({ events }) => ({
      message: `event \`${events[0]}\` always comes before itself`,
      help: `the circle: ${listed(events)}; take one \`after\` away`,
    }),
    why: 'Events that each wait for the next can never take place, so nothing that names one of them is ever reached.',
    wrong:
      'words:\n  events:\n    decision: { name: Decision, after: panel, cites: X-1 }\n    panel: { name: Panel, after: decision, cites: X-1 }',
    right: 'words:\n  events:\n    decision: { name: Decision, after: panel, cites: X-1 }\n    panel: { name: Panel, cites: X-1 }',
  }),
  'assumption-without-reason': entry<Record<never, never>>({
    severity: 'warning',
    words: () => ({
      message: 'something is taken for granted of every case without a reason',
      help: 'add `says` with the reason; a term stands as `{ is: cpPlan, says: … }`',
    }),
    why: 'What is taken for granted is never looked at again: a wrong assumption hides children from every check.',
    wrong: 'protocol: { version: "1", effective: 2019-01, assumes: { not: cpPlan } }',
    right: 'protocol: { version: "1", effective: 2019-01, assumes: { not: cpPlan, says: Such children are held elsewhere. } }',
  }),
  'override-circle': entry<{ rules: readonly string[]; yields: boolean }>({
    severity: 'error',
    words: ({ rules, yields }) => ({
      message: `rule \`${rules[0]}\` overrides itself in the end`,
      help: `the circle: ${listed(rules)}; take one \`overrides\`${yields ? ' or `yieldsTo`' : ''} away`,
    }),
    why: 'When each of several rules beats the next, none of them can be said to win.',
    wrong: [
      'rules:',
      '  a: { heldBy: CAT, transferAt: ICPC, to: Locality, overrides: b, cites: A-1 }',
      '  b: { heldBy: CAT, transferAt: ICPC, to: SG by area, overrides: a, cites: A-2 }',
    ].join('\n'),
    right: [
      'rules:',
      '  a: { heldBy: CAT, transferAt: ICPC, to: Locality, overrides: b, cites: A-1 }',
      '  b: { heldBy: CAT, transferAt: ICPC, to: SG by area, cites: A-2 }',
    ].join('\n'),
  }),
  'overrides-nothing': entry<{ rule: string; other: string; fields: readonly string[] }>({
    severity: 'warning',
    words: ({ rule, other, fields }) => ({
      message: `\`${rule}\` overrides \`${other}\`, and the two never state the same thing`,
      help:
        fields.length === 0
          ? 'take the `overrides` away, or say what it is meant to beat'
          : `only ${listed(fields)} is named, which \`${rule}\` does not state`,
    }),
    why: 'An override wins on what both rules state. Where they state different things nothing is beaten, and a reader is misled.',
    wrong: [
      'rules:',
      '  a: { who: CAT, must: visit the family, overrides: b, cites: A-1 }',
      '  b: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-2 }',
    ].join('\n'),
    right:
      'rules:\n  a: { who: CAT, must: visit the family, cites: A-1 }\n  b: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-2 }',
  }),
  'overrides-itself': entry<{ rule: string; word: string }>({
    severity: 'error',
    words: ({ rule, word }) => ({ message: `rule \`${rule}\` names itself under \`${word}\``, help: 'name the rule that it beats' }),
    why: 'A rule cannot beat or replace itself; another id was meant.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: SG by area, overrides: a, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: SG by area, overrides: conference-hands-over, cites: A-1 }',
  }),
  'names-every-rule': entry<{ rule: string; word: string }>({
    severity: 'error',
    words: ({ rule, word }) => ({
      message: `rule \`${rule}\` cannot say \`every other rule\` under \`${word}\``,
      help: `name the rules that are meant; or say of those that give way to any other rule: \`yieldsTo: every other rule\`. What holds up every move is written with \`transferAt: any point\`, \`to: any team\` and \`waitsFor\``,
    }),
    why: 'A rule that beats whatever is written would beat rules that nobody had thought of when it was written.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: SG by area, overrides: every other rule, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: SG by area, overrides: conference-hands-over, cites: A-1 }',
  }),
  'usual-without-overrides': entry<{ rule: string; word: string }>({
    severity: 'error',
    words: ({ rule, word }) => ({
      message: `rule \`${rule}\` says \`${word}\` and names no rule whose it is`,
      help: 'add `overrides` with the rules that it borrows from',
    }),
    why: '`usual` takes the point or the team from the rules under `overrides`; without them it stands for nothing.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: usual point, to: SG by area, cites: A-1 }',
    right: [
      'rules:',
      '  a: { heldBy: CAT, transferAt: usual point, to: SG by area, overrides: { rule: conference-hands-over, only: team }, cites: A-1 }',
    ].join('\n'),
  }),
  'choice-without-decider': entry<{ rule: string; choice: string }>({
    severity: 'warning',
    words: ({ rule, choice }) => ({
      message: `rule \`${rule}\` leaves a choice (${choice}) and does not say who makes it`,
      help: 'add `decidedBy`; where the text is silent write `decidedBy: not stated`',
    }),
    why: 'A choice that nobody is named to make is a place where a child can be left between two teams.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: [Locality, SG by area], cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: [Locality, SG by area], decidedBy: transfer meeting, cites: A-1 }',
  }),
  'permission-overrides': entry<{ rule: string }>({
    severity: 'error',
    words: ({ rule }) => ({
      message: `rule \`${rule}\` only permits, and a permission beats no rule`,
      help: 'write `insteadOf` for the rules to which it opens a second possibility',
    }),
    why: '`may` leaves a choice between the rule and what would happen otherwise; `overrides` would take that choice away.',
    wrong: [
      'rules:',
      '  a: { heldBy: MAST, may: { transferAt: referral, to: Locality }, decidedBy: team manager, overrides: usual-way-in, cites: A-1 }',
    ].join('\n'),
    right: [
      'rules:',
      '  a: { heldBy: MAST, may: { transferAt: referral, to: Locality }, decidedBy: team manager, insteadOf: usual-way-in, cites: A-1 }',
    ].join('\n'),
  }),
  'instead-without-may': entry<{ rule: string }>({
    severity: 'error',
    words: ({ rule }) => ({
      message: `rule \`${rule}\` is no permission, so \`insteadOf\` says nothing`,
      help: 'write `overrides`, or make the rule a `may`',
    }),
    why: '`insteadOf` opens a second possibility; a rule that binds overrides.',
    wrong: 'rules:\n  a: { heldBy: MAST, transferAt: referral, to: Locality, insteadOf: usual-way-in, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: MAST, transferAt: referral, to: Locality, overrides: usual-way-in, cites: A-1 }',
  }),
  'one-of-a-family': entry<{ rule: string; team: string; per: string }>({
    severity: 'warning',
    words: ({ rule, team, per }) => ({
      message: `rule \`${rule}\` moves the case to \`${team}\`, of which there is one for each ${per}`,
      help: `write \`${team} by ${per}\``,
    }),
    why: 'Without the rule that picks the team, two teams of the family can each think that the other has the child.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: SG, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: SG by area, cites: A-1 }',
  }),
  'not-a-family': entry<{ team: string; by: string; per: string | undefined }>({
    severity: 'error',
    words: ({ team, by, per }) => ({
      message: `\`${team}\` is not a family of teams by \`${by}\``,
      help: per === undefined ? `declare it with \`per: ${by}\`, or write \`${team}\` alone` : `it is one by \`${per}\``,
    }),
    why: 'The receiving team is picked by what the family is divided by; by anything else none can be picked.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: SG by number, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: SG by area, cites: A-1 }',
  }),
  'reading-without-side': entry<{ rule: string; named: readonly string[] }>({
    severity: 'error',
    words: ({ rule, named }) => ({
      message:
        named.length === 0
          ? `the readings of \`${rule}\` do not say which of them the clause as it stands is`
          : `the readings of \`${rule}\` call the clause as it stands ${listed(named)} at once`,
      help: 'give exactly one of them the value `followed`, or `as written` where nobody has decided',
    }),
    why: 'An ambiguous clause is kept with all its readings; which one the rule itself states must be known.',
    wrong: 'rules:\n  a: { heldBy: CAT, stay: at least 6 months, readings: { by-six: { stay: at most 6 months } }, cites: A-1 }',
    right: [
      'rules:',
      '  a: { heldBy: CAT, stay: at least 6 months, readings: { at-least-six: followed, by-six: { stay: at most 6 months } }, cites: A-1 }',
    ].join('\n'),
  }),
  'reading-not-chosen': entry<{ rule: string; readings: readonly string[] }>({
    severity: 'info',
    words: ({ rule, readings }) => ({
      message: `nobody has decided how \`${rule}\` is to be read (${listed(readings)})`,
      help: 'where it matters the answer stays unknown until the authority rules on it',
    }),
    why: 'Two people can act on the same clause in two ways, each in good faith.',
    wrong: [
      'rules:',
      '  a: { heldBy: CAT, stay: at least 6 months, readings: { at-least-six: as written, by-six: { stay: at most 6 months } }, cites: A-1 }',
    ].join('\n'),
    right: [
      'rules:',
      '  a: { heldBy: CAT, stay: at least 6 months, readings: { at-least-six: followed, by-six: { stay: at most 6 months } }, cites: A-1 }',
    ].join('\n'),
  }),
  'readings-disagree': entry<{ rule: string; other: string; readings: readonly string[] }>({
    severity: 'error',
    words: ({ rule, other, readings }) => ({
      message: `\`${rule}\` and \`${other}\` share the readings ${listed(readings)} and mean different ones by them`,
      help: 'the same readings must have the same one as written, and be followed in both or in neither; otherwise choose other names',
    }),
    why: 'Rules with the same reading names are read alike: one decision of the authority settles them all.',
    wrong: [
      'rules:',
      '  a: { heldBy: CAT, stay: at least 6 months, readings: { long: followed, short: { stay: at most 6 months } }, cites: A-1 }',
      '  b: { heldBy: SG, stay: at most 1 year, readings: { short: followed, long: { stay: at least 1 year } }, cites: A-2 }',
    ].join('\n'),
    right: [
      'rules:',
      '  a: { heldBy: CAT, stay: at least 6 months, readings: { long: followed, short: { stay: at most 6 months } }, cites: A-1 }',
      '  b: { heldBy: SG, stay: at least 1 year, readings: { long: followed, short: { stay: at most 1 year } }, cites: A-2 }',
    ].join('\n'),
  }),
  'reading-changes-nothing': entry<{ rule: string; reading: string }>({
    severity: 'warning',
    words: ({ rule, reading }) => ({
      message: `reading \`${reading}\` of \`${rule}\` says the same as the clause as it stands`,
      help: 'say what it would change, or take it away',
    }),
    why: 'A reading that changes nothing makes a clause look ambiguous that is not.',
    wrong: 'rules:\n  a: { heldBy: CAT, stay: at most 6 months, readings: { one: followed, two: { stay: at most 6 months } }, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, stay: at most 6 months, cites: A-1 }',
  }),
  'reading-named-twice': entry<{ rule: string; reading: string }>({
    severity: 'error',
    words: ({ rule, reading }) => ({
      message: `two questions of \`${rule}\` have a reading called \`${reading}\``,
      help: 'give it another name in one of them',
    }),
    why: 'A case says which reading it follows by the rule and the name of the reading; here nobody could tell which question is meant.',
    wrong: [
      'rules:',
      '  a:',
      '    { heldBy: CAT, stay: at least 6 months, readings: [{ one: followed, two: { stay: at most 6 months } }, { one: followed, other: { when: cpPlan } }], cites: A-1 }',
    ].join('\n'),
    right: [
      'rules:',
      '  a:',
      '    { heldBy: CAT, stay: at least 6 months, readings: [{ one: followed, two: { stay: at most 6 months } }, { every-case: followed, on-a-plan: { when: cpPlan } }], cites: A-1 }',
    ].join('\n'),
  }),
  'readings-overlap': entry<{ rule: string; readings: readonly string[] }>({
    severity: 'error',
    words: ({ rule, readings }) => ({
      message: `the readings ${listed(readings)} of \`${rule}\` answer two questions and change the same line, so nobody can tell what both together say`,
      help: 'make it one question with a reading for each combination, or write two rules',
    }),
    why: 'Questions of reading are answered independently: each way to answer them all must give one rule.',
    wrong: [
      'rules:',
      '  a:',
      '    { heldBy: CAT, stay: at least 6 months, readings: [{ one: followed, two: { stay: at most 6 months } }, { months: followed, weeks: { stay: at least 26 weeks } }], cites: A-1 }',
    ].join('\n'),
    right: [
      'rules:',
      '  a:',
      '    { heldBy: CAT, stay: at least 6 months, readings: { one: followed, two: { stay: at most 6 months }, three: { stay: at least 26 weeks } }, cites: A-1 }',
    ].join('\n'),
  }),
  'reading-of-another-kind': entry<{ rule: string; reading: string }>({
    severity: 'error',
    words: ({ rule, reading }) => ({
      message: `reading \`${reading}\` turns \`${rule}\` into another kind of rule`,
      help: 'a reading changes lines of its rule; write a rule of its own for the other kind',
    }),
    why: 'A route and a duty answer different questions; one rule cannot be either.',
    wrong: [
      'rules:',
      '  a: { heldBy: CAT, transferAt: ICPC, to: Locality, readings: { one: followed, two: { who: CAT, must: visit the family } }, cites: A-1 }',
    ].join('\n'),
    right:
      'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }\n  b: { who: CAT, must: visit the family, cites: A-1 }',
  }),
  'limit-without-start': entry<{ rule: string; limit: string }>({
    severity: 'info',
    words: ({ rule, limit }) => ({
      message: `the limit of ${limit} in \`${rule}\` does not say when its clock starts`,
      help: `write \`${limit} of …\` if the source says so; otherwise this is a fault of the source, and no date can be computed`,
    }),
    why: 'Two teams that count from different days reach different dates, and each believes to be in time.',
    wrong: 'rules:\n  a: { who: CAT, must: visit the family, within: 7 working days, cites: A-1 }',
    right: 'rules:\n  a: { who: CAT, must: visit the family, within: 7 working days of referral, cites: A-1 }',
  }),
  'unit-not-stated': entry<{ rule: string; limit: string }>({
    severity: 'info',
    words: ({ rule, limit }) => ({
      message: `the limit of ${limit} in \`${rule}\` does not say whether working days are meant`,
      help: 'both dates are given; write `calendar days` or `working days` if the source says so elsewhere',
    }),
    why: 'Over a bank holiday the two can be a week apart.',
    wrong: 'rules:\n  a: { who: CAT, must: visit the family, within: 3 days of ICPC, cites: A-1 }',
    right: 'rules:\n  a: { who: CAT, must: visit the family, within: 3 working days of ICPC, cites: A-1 }',
  }),
  'cannot-forbid': entry<{ line: string }>({
    severity: 'error',
    words: ({ line }) => ({
      message: `\`mustNot\` forbids a move to a team, and not \`${line}\``,
      help: 'say what must happen instead: `stay: until …` or `transferAt` and `to`; for a longest stay write `stay: at most …`',
    }),
    why: 'That a case must not stay does not say where it goes, and that it must not close does not say who keeps it.',
    wrong: 'rules:\n  a: { heldBy: CAT, mustNot: { closeAt: ICPC }, cites: X-1 }',
    right: 'rules:\n  a: { heldBy: CAT, stay: until ICPC, cites: X-1 }',
  }),
  'waits-without-move': entry<{ rule: string }>({
    severity: 'warning',
    words: ({ rule }) => ({
      message: `\`${rule}\` keeps the case where it is, so nothing waits`,
      help: 'put what must be so into `when`, or beside the rule that moves the case',
    }),
    why: '`waitsFor` holds up a move until something is so. A stay moves nobody, and a reader looks for the move in vain.',
    wrong: 'rules:\n  a: { heldBy: CAT, stay: until ICPC, waitsFor: { plan: none }, cites: X-1 }',
    right: 'rules:\n  a: { when: { plan: none }, heldBy: CAT, stay: until ICPC, cites: X-1 }',
  }),
  'stay-from-its-end': entry<{ rule: string }>({
    severity: 'warning',
    words: ({ rule }) => ({
      message: `\`${rule}\` counts a stay from \`transfer\`, which is the move that is still to come`,
      help: 'write `from previous transfer`: the move by which the team got the case',
    }),
    why: 'A time that runs only once the case has moved on never runs while the team has it, so no day comes of it.',
    wrong: 'rules:\n  a: { heldBy: CAT, stay: at most 5 working days from transfer, cites: X-1 }',
    right: 'rules:\n  a: { heldBy: CAT, stay: at most 5 working days from previous transfer, cites: X-1 }',
  }),
  'holds-up-a-stay': entry<{ rule: string; other: string }>({
    severity: 'warning',
    words: ({ rule, other }) => ({
      message: `\`${rule}\` holds up \`${other}\`, which keeps the case where it is`,
      help: 'name the rule that moves the case',
    }),
    why: 'Only a move can be held up. A duty that gates a stay gates nothing.',
    wrong:
      'rules:\n  a: { heldBy: CAT, stay: until ICPC, cites: X-1 }\n  b: { who: CAT, must: { complete: chronology }, holdsUp: a, cites: X-1 }',
    right:
      'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }\n  b: { who: CAT, must: { complete: chronology }, holdsUp: a, cites: X-1 }',
  }),
  'decider-without-choice': entry<{ rule: string }>({
    severity: 'warning',
    words: ({ rule }) => ({
      message: `\`${rule}\` names who decides and leaves nothing to decide`,
      help: 'make it a `may`, list the teams or moments, write `agreed date`, or take `decidedBy` away',
    }),
    why: 'A reader will ask what it is that these people decide, and two will answer differently.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, decidedBy: transfer meeting, cites: X-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: [SG by area, Locality], decidedBy: transfer meeting, cites: X-1 }',
  }),
  'happened-again': entry<{ event: string; by: string }>({
    severity: 'warning',
    words: ({ event, by }) => ({
      message: `\`${by}\` asks whether \`${event}\` has happened, which can happen again and again`,
      help: `declare it \`happens: once\`, or say which one is meant with a fact`,
    }),
    why: 'Of a meeting that is held every week it can never be said that it has taken place.',
    wrong: 'rules:\n  a: { when: { happened: transfer meeting }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }',
    right:
      'words:\n  events: { order: { name: Final order, happens: once, cites: X-1 } }\nrules:\n  a: { when: { happened: order }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }',
  }),
  'no-number': entry<{ rule: string; pace: string }>({
    severity: 'info',
    words: ({ rule, pace }) => ({
      message: `\`${pace}\` in \`${rule}\` has no number`,
      help: 'add `within` if the source gives a limit; otherwise this is a fault of the source, and nobody can be late',
    }),
    why: 'A time without a number cannot be missed, so nobody notices when a child waits.',
    wrong: 'rules:\n  a: { who: CAT, must: { complete: chronology }, due: as soon as possible, cites: X-1 }',
    right: 'rules:\n  a: { who: CAT, must: { complete: chronology }, within: 5 working days of ICPC, cites: X-1 }',
  }),
  'sender-not-stated': entry<{ rule: string }>({
    severity: 'info',
    words: ({ rule }) => ({
      message: `rule \`${rule}\` does not say who holds the case before it moves`,
      help: 'it speaks of every team of the authority but the receiver, and not of cases that nobody holds; add `heldBy` if the source names one',
    }),
    why: 'Read literally the rule takes cases from every other team.',
    wrong: 'rules:\n  a: { when: cpPlan, transferAt: ICPC, to: Locality, cites: A-1 }',
    right: 'rules:\n  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
  }),
  'dates-out-of-order': entry<{ earlier: string; later: string; what: string }>({
    severity: 'error',
    words: ({ earlier, later, what }) => ({
      message: `${what}: \`${later}\` comes before \`${earlier}\``,
      help: 'exchange or correct the dates',
    }),
    why: 'A rule that ends before it begins never holds.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, inForce: 2018-09-03 to 2018-06-18, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, inForce: 2018-06-18 to 2018-09-03, cites: A-1 }',
  }),
  'no-such-day': entry<{ day: string }>({
    severity: 'error',
    words: ({ day }) => ({ message: `there is no day \`${day}\``, help: 'dates are written year-month-day, as in `2018-09-03`' }),
    why: 'Day and month are easily exchanged, and nobody notices until a deadline is missed.',
    wrong: 'protocol: { version: "1", effective: 2018-31-09 }',
    right: 'protocol: { version: "1", effective: 2018-09-30 }',
  }),
  'review-overdue': entry<{ review: string; today: string }>({
    severity: 'warning',
    words: ({ review }) => ({
      message: `the protocol was to be reviewed by \`${review}\``,
      help: 'review it and set a new date; if the document still counts as it stands, acknowledge it, with what is known of it: `acknowledge: { overdue: review }`',
    }),
    why: 'Law and teams change; what nobody has looked at for years may no longer be done.',
    wrong: 'protocol: { version: "1", effective: 2017-09, review: 2018-09 }',
    right: 'protocol: { version: "2", effective: 2018-09, review: 2020-09 }',
  }),
  'never-used': entry<{ of: string; name: string }>({
    severity: 'warning',
    words: ({ of, name }) => ({
      message: `${of} \`${name}\` is declared and no rule speaks of it`,
      help: 'use it, take it away, or cite the clause that it defines',
    }),
    why: 'A name that nothing uses is often one that a rule meant and misspelt, or a clause that was forgotten.',
    wrong: 'words:\n  teams: { FIT: { name: Family Intervention Team } }',
    right: 'words:\n  teams: { FIT: { name: Family Intervention Team, cites: A-1 } }',
  }),
}
