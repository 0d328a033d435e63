/** Findings about times: limits that cannot be kept or lie beyond the law, duties that fall due too early, ladders that end in nobody. */
import { sourceWords } from '../cited-source.js'
import type { CitedSource } from '../cited-source.js'
import { entry } from '../entry.js'
import { either, listed } from '../listing.js'

const usual = '  usual-way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: A-3 }'
const conference = '  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }'
const rules = (...lines: string[]) => ['rules:', ...lines, conference, usual].join('\n')
const coreGroup = 'words:\n  events:\n    core group: { name: Core Group, after: ICPC, cites: X-1 }\n'

const careReview =
  'words:\n  events:\n    care begins: { name: Child becomes looked after, means: becoming looked after, cites: X-1 }\n    first review: { name: First review, means: first looked-after review, cites: X-1 }\n'
const visits =
  'words:\n  roles:\n    young person: { name: Young person, means: child, cites: X-1 }\n  facts:\n    care: { name: In care, yesNo: Is the child in care?, means: looked after, cites: X-1 }\n'

/** A limit that is set for all authorities, with the clauses that set it and where they were read. */
export interface NationalLimit {
  readonly clauses: readonly string[]
  readonly title: string
  readonly start: string | undefined
  readonly sources: readonly CitedSource[]
}

function lawWords({ clauses, title }: NationalLimit): string {
  return `${clauses.map((clause) => `\`${clause}\``).join(', ')}, ${title}`
}

function sourcesWords({ sources }: NationalLimit): string {
  return sources.length === 0 ? 'where it was read is not said' : sources.map(sourceWords).join('; ')
}

/** A start from which one time ends after another, with both ends. */
export interface LongerFrom {
  readonly from: string
  readonly ends: readonly [string, string]
}

function shown(longer: LongerFrom | undefined): string {
  return longer === undefined ? '' : `: counted from ${longer.from} they end on ${longer.ends[0]} and ${longer.ends[1]}`
}

export const timeFindings = {
  'limits-never-both': entry<{
    rules: readonly string[]
    earliest: string
    latest: string
    verdict: 'always' | 'sometimes'
    longer: LongerFrom | undefined
  }>({
    severity: 'warning',
    words: ({ rules: names, earliest, latest, verdict, longer }) => ({
      message: `${new Set(names).size === 1 ? `\`${names[0]}\` asks` : `${listed(names)} ask`} for no sooner than ${earliest} and no later than ${latest}, which ${verdict === 'always' ? 'cannot both be kept' : 'cannot always both be kept'}${shown(longer)}`,
      help: 'mend one of the two, or say which one overrides',
    }),
    why: 'Whoever keeps one of them breaks the other, and cannot be blamed for either.',
    wrong: rules('  a: { who: CAT, must: visit the family, due: [from ICPC, before ICPC], cites: A-2 }'),
    right: rules('  a: { who: CAT, must: visit the family, due: from ICPC, cites: A-2 }'),
  }),
  'no-office-hours': entry<{ text: string }>({
    severity: 'error',
    words: ({ text }) => ({
      message: `\`${text}\` cannot be counted: when the office is open is not said`,
      help: 'add the hours of the authority under `words`, beside `calendar`: `officeHours: 09:00 to 17:00`',
    }),
    why: 'Working hours end as the office closes and go on as it opens. Authorities differ, so no hours can be supposed.',
    wrong: rules('  a: { who: CAT, must: visit the family, within: 4 working hours of ICPC, cites: A-2 }'),
    right: `words: { officeHours: 09:00 to 17:00 }\n${rules('  a: { who: CAT, must: visit the family, within: 4 working hours of ICPC, cites: A-2 }')}`,
  }),
  'longer-than-statute': entry<{
    rule: string
    limit: string
    law: NationalLimit
    also: readonly string[]
    verdict: 'always' | 'sometimes'
    longer: LongerFrom | undefined
  }>({
    severity: 'warning',
    words: ({ rule, limit, law, also, verdict, longer }) => ({
      message: `the ${limit} of \`${rule}\` ${verdict === 'always' ? 'end' : 'can end'} later than the national limit ${lawWords(law)}${also.length === 0 ? '' : ` and than ${listed(also)}`}${shown(longer)}`,
      help: `shorten it, or look whether that is still the limit today: ${sourcesWords(law)}`,
    }),
    why: 'A protocol can ask for more than the law and not for less: staff who keep to it would break the law.',
    wrong: careReview + rules('  a: { who: CAT, must: { hold: first review }, within: 28 working days of care begins, cites: A-2 }'),
    right: careReview + rules('  a: { who: CAT, must: { hold: first review }, within: 20 working days of care begins, cites: A-2 }'),
  }),
  'statute-longer-for-some': entry<{ rule: string; limit: string; laws: readonly NationalLimit[] }>({
    severity: 'info',
    words: ({ rule, limit, laws }) => ({
      message: `some of the children of whom \`${rule}\` speaks (${limit}) are under a shorter national limit: ${laws.map(lawWords).join('; ')}`,
      help: `say it of these children too, or leave it to the law: ${sourcesWords(laws[0]!)}`,
    }),
    why: 'A limit that is right for most children is taken to be right for all who are not named apart.',
    wrong: visits + rules('  a: { when: { care: yes }, who: CAT, must: { visit: young person }, due: every 6 weeks, cites: A-2 }'),
    right: visits + rules('  a: { when: { care: yes }, who: CAT, must: { visit: young person }, due: every week, cites: A-2 }'),
  }),
  'statute-starts-elsewhere': entry<{ rule: string; limit: string; start: string | undefined; laws: readonly NationalLimit[] }>({
    severity: 'info',
    words: ({ rule, limit, start, laws }) => ({
      message: `the ${limit} of \`${rule}\` ${start === undefined ? 'have no stated start' : `are counted from \`${start}\``}, and the national limit for the same matter ${[
        ...new Set(laws.map(lawWords)),
      ]
        .map(
          (words) =>
            `${laws
              .filter((law) => lawWords(law) === words)
              .map(({ start }) => `from ${start === undefined ? 'a day that is not stated' : `\`${start}\``}`)
              .join(' or ')} (${words})`,
        )
        .join(', or ')}: which of them ends later is not judged`,
      help: `if the document means the same day, say so; otherwise look by hand whether both can be kept: ${sourcesWords(laws[0]!)}`,
    }),
    why: 'Two limits with one number and two starts end on different days, and only one of them may be the law.',
    wrong: careReview + rules('  a: { who: CAT, must: { hold: first review }, within: 20 working days of ICPC, cites: A-2 }'),
    right: careReview + rules('  a: { who: CAT, must: { hold: first review }, within: 20 working days of care begins, cites: A-2 }'),
  }),
  'statute-not-comparable': entry<{ rule: string; limit: string; law: NationalLimit }>({
    severity: 'info',
    words: ({ rule, limit, law }) => ({
      message: `whether the ${limit} of \`${rule}\` end later than the national limit ${lawWords(law)} depends on which days are meant, and the text does not say`,
      help: `write \`working days\` or \`calendar days\` where the document settles it; the national limit: ${sourcesWords(law)}`,
    }),
    why: 'As one kind of day the limit can be within the law, and as the other beyond it.',
    wrong: careReview + rules('  a: { who: CAT, must: { hold: first review }, within: 24 days of care begins, cites: A-2 }'),
    right: careReview + rules('  a: { who: CAT, must: { hold: first review }, within: 20 working days of care begins, cites: A-2 }'),
  }),
  'counted-from-own-act': entry<{ rule: string; event: string; move: string | undefined }>({
    severity: 'warning',
    words: ({ rule, event, move }) => ({
      message:
        move === undefined
          ? `the time of \`${rule}\` is counted from \`${event}\`, which it is to bring about`
          : `the time of \`${rule}\` is counted from the move, and \`${move}\` moves the case at \`${event}\`, which \`${rule}\` is to bring about`,
      help: 'count from something that comes before it; if the document really says so, acknowledge it: `unclear`',
    }),
    why: 'The clock starts when the task is done, so nobody can ever be late.',
    wrong: rules('  a: { who: Locality, must: { arrange: ICPC }, within: 10 working days of transfer, cites: A-2 }'),
    right: rules('  a: { who: Locality, must: { arrange: ICPC }, within: 10 working days of referral, cites: A-2 }'),
  }),
  'due-too-early': entry<{ rule: string; due: string; needs: readonly string[]; why: 'event' | 'fact' }>({
    severity: 'warning',
    words: ({ rule, due, needs, why }) => ({
      message:
        why === 'event' && needs.includes(due)
          ? `\`${rule}\` is to be done before \`${due}\`, and what is to be done takes place at \`${due}\` itself`
          : why === 'event'
            ? `\`${rule}\` is to be done before \`${due}\`, and needs ${either(needs)}, which never comes before it`
            : `\`${rule}\` is to be done before \`${due}\`, and whether it is to be done at all is settled no sooner, at ${either(needs)}`,
      help:
        why === 'event' && needs.includes(due)
          ? `say \`due: at ${due}\`; what is done ahead of it says so itself: \`complete\`, \`send\``
          : 'mend the time, or the order of the events',
    }),
    why: 'A duty that falls due before it is possible is broken by everybody.',
    wrong: coreGroup + rules('  a: { who: Locality, must: { attend: core group }, due: before ICPC, cites: A-2 }'),
    right: coreGroup + rules('  a: { who: Locality, must: { attend: core group }, due: from ICPC, cites: A-2 }'),
  }),
  'duty-before-holding': entry<{ rule: string; event: string; teams: readonly string[]; moves: readonly string[] }>({
    severity: 'info',
    words: ({ rule, event, teams, moves }) => ({
      message: `by \`${rule}\` ${either(teams)} has to see to \`${event}\`, and the case comes to them only then (${listed(moves, 4)})`,
      help: 'if the document means it, nothing needs to be done; else name who holds the case until then',
    }),
    why: 'Until the event the case belongs to another team, which may not prepare what it is not asked for.',
    wrong: rules('  a: { who: Locality, must: { chair: ICPC }, cites: A-2 }'),
    right: rules('  a: { who: CAT, must: { chair: ICPC }, cites: A-2 }'),
  }),
  'ladder-ends-in-nobody': entry<{ rule: string }>({
    severity: 'warning',
    words: ({ rule }) => ({
      message: `the last step of \`${rule}\` names nobody`,
      help: 'name who has the last word; if the document does not, end the ladder at the step before',
    }),
    why: 'A dispute that is passed up to nobody comes back to the team that has the child.',
    wrong: rules('  a: { escalateTo: [team manager, not stated], cites: A-2 }'),
    right: rules('  a: { escalateTo: [team manager, head of service], cites: A-2 }'),
  }),
  'ladder-ends-in-several': entry<{ rule: string }>({
    severity: 'info',
    words: ({ rule }) => ({
      message: `at the last step of \`${rule}\` several people have to agree, and nobody stands above them`,
      help: 'nothing needs to be done if the document ends there; it is a fault of the document',
    }),
    why: 'If they disagree, nobody settles it.',
    wrong: rules('  a: { escalateTo: [team manager, { who: [team manager, head of service] }], cites: A-2 }'),
    right: rules('  a: { escalateTo: [team manager, head of service], cites: A-2 }'),
  }),
}
