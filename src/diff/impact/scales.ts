/** For the kinds of change that are judged case by case: what they can come to, and by what. `test/diff/scales.test.ts` holds it against the judges. */
import type { ChangeCode } from '../kinds.js'
import type { Level } from './level.js'

export interface Scale {
  readonly codes: readonly ChangeCode[]
  /** From the gravest to the least. */
  readonly levels: readonly Level[]
  readonly by: string
}

const some: readonly Level[] = ['safeguarding', 'breaking', 'risky', 'neutral']
const gain =
  'a further duty is a gain and a further move another answer; a rule that keeps cases back, holds up moves or releases somebody from a duty can harm'
const loss =
  'a move that speaks for fewer children can leave one without a holder, a duty or a ban that does so protects fewer, a release that does so is a gain'
const judgement = 'a judgement that is no longer asked for is a safeguard lost'
const later = 'by the moments: one that surely comes later makes a child wait'

export const scales: readonly Scale[] = [
  {
    codes: [
      'route-added',
      'duty-added',
      'ladder-added',
      'acknowledgement-added',
      'promise-added',
      'principle-added',
      'holders-widened',
      'in-force-removed',
      'in-force-widened',
    ],
    levels: some,
    by: `by the rule: ${gain}`,
  },
  {
    codes: [
      'route-removed',
      'duty-removed',
      'ladder-removed',
      'acknowledgement-removed',
      'promise-removed',
      'principle-removed',
      'condition-narrowed',
      'holders-narrowed',
      'in-force-added',
      'in-force-narrowed',
    ],
    levels: some,
    by: `by the rule: ${loss}`,
  },
  { codes: ['condition-widened'], levels: some, by: `by the rule: ${gain}; ${judgement}` },
  {
    codes: ['condition-changed', 'holders-changed', 'in-force-changed', 'rule-kind-changed'],
    levels: some,
    by: `by the rule, as the worse of both: ${loss}; ${gain}`,
  },
  {
    codes: ['exception-added', 'exception-removed', 'exception-widened', 'exception-narrowed', 'exception-changed'],
    levels: some,
    by: `by the rule: an exception takes children from it, an exception to an exception gives them back; ${loss}; ${gain}; ${judgement}`,
  },
  {
    codes: ['term-widened', 'term-narrowed', 'term-changed'],
    levels: some,
    by: 'by the rules that use the term, as if their own condition had changed',
  },
  {
    codes: ['receiver-added', 'receiver-changed'],
    levels: ['safeguarding', 'breaking'],
    by: 'by who takes the case: nobody, nobody who decides which team, or a body outside the authority can harm',
  },
  { codes: ['point-changed', 'stay-changed'], levels: ['safeguarding', 'breaking'], by: later },
  {
    codes: ['stay-added'],
    levels: ['safeguarding', 'breaking'],
    by: 'by the stay: one until a moment, or one that somebody may allow, keeps a child back',
  },
  {
    codes: ['stay-removed'],
    levels: ['safeguarding'],
    by: 'by the stay: a longest one kept the wait short, a shortest one protected, any other named the holder',
  },
  {
    codes: ['stay-lengthened'],
    levels: ['safeguarding', 'breaking'],
    by: 'by the stay: where the longest stay is longer a child can wait',
  },
  {
    codes: ['stay-shortened'],
    levels: ['safeguarding', 'neutral'],
    by: 'by the stay: where the shortest stay is shorter it protects less',
  },
  {
    codes: ['due-removed'],
    levels: ['safeguarding'],
    by: 'by the time: what came again and again is seen to less often, anything else can take longer',
  },
  {
    codes: ['due-changed'],
    levels: ['safeguarding', 'risky'],
    by: 'by the time: what came again and again and does so no more is seen to less often',
  },
  {
    codes: [
      'doers-added',
      'doers-removed',
      'doers-changed',
      'deciders-added',
      'deciders-removed',
      'deciders-changed',
      'arrangers-added',
      'arrangers-removed',
      'arrangers-changed',
      'fact-judges-added',
      'fact-judges-removed',
      'fact-judges-changed',
    ],
    levels: ['safeguarding', 'breaking', 'neutral'],
    by: 'by who is named: fewer people, or nobody at all, can harm; somebody where nobody was is a gain',
  },
  {
    codes: ['act-changed'],
    levels: some,
    by: 'by the act: a deed that is gone is a safeguard lost, a person who is no longer told, met or asked is a pair of eyes less',
  },
  {
    codes: ['grounds-changed'],
    levels: ['safeguarding', 'risky', 'neutral'],
    by: 'by the grounds: one that is no longer weighed is a safeguard lost',
  },
  { codes: ['strength-raised'], levels: ['breaking', 'neutral'], by: 'by the rule: a move that was left to somebody is so now' },
  {
    codes: ['strength-reversed'],
    levels: ['safeguarding'],
    by: 'by the rule: a move that is forbidden can leave a child without a holder, anything else turned round is a safeguard lost',
  },
  { codes: ['strength-changed'], levels: ['safeguarding', 'neutral'], by: 'by the strength: a release from a duty is a safeguard lost' },
  {
    codes: ['override-added', 'override-widened', 'override-changed'],
    levels: ['safeguarding', 'breaking'],
    by: 'by both rules: a duty that is beaten falls away for some, a move that is beaten by a stay makes a child wait',
  },
  {
    codes: ['rule-made-yielding'],
    levels: some,
    by: 'by the rule: a duty that yields is silent where another speaks, of a move the other rule says where to',
  },
  {
    codes: ['rule-made-firm'],
    levels: some,
    by: 'by the rule: a duty that yields no more speaks for more children, a move that does so is another answer',
  },
  { codes: ['team-removed'], levels: ['safeguarding', 'risky'], by: 'by the team: one of the authority can have held cases' },
  {
    codes: ['team-renamed', 'event-renamed', 'role-renamed', 'document-renamed', 'fact-renamed'],
    levels: ['risky', 'neutral'],
    by: 'by the names: beyond doubt where one version gives the name of the other as one of its own',
  },
  {
    codes: ['fact-question-changed'],
    levels: ['risky', 'wording'],
    by: 'by the fact: for an age or a time the question says what is counted',
  },
  { codes: ['review-date-changed'], levels: ['risky', 'neutral'], by: 'by the date: an earlier review harms nobody' },
  { codes: ['calendar-changed'], levels: ['risky', 'neutral'], by: 'by whether any rule counts in working days' },
  { codes: ['wording-changed'], levels: ['risky', 'wording'], by: 'by the rule: of a principle the words are all there is' },
]
