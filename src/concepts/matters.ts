/** Things that authorities have done under words that share no document, meeting or person: by these such duties are laid side by side all the same. */
import { deepFreeze } from '../util/freeze.js'
import type { Concepts } from './concept.js'
import { concept } from './table.js'

const table = {
  'warn the receiver': concept(
    'Whoever will take a case, or finds a worker for it, hears of it before it comes.',
    'early heads up',
    'alert',
    'notify as early as possible',
    'advance notice',
  ),
  'check the work before a move': concept(
    'A manager makes sure that the work on a case is good enough to be passed on.',
    'quality assured',
    'QA of a file',
  ),
  'draft the plan': concept('The plan is drawn up for the meeting that settles it.', 'outline plan', 'draft plan'),
  'settle the plan': concept('The plan that was drafted is finished and agreed.', 'ratified', 'finalise and sign off'),
  'write up the case': concept(
    'Whoever passes a case on writes down what the receiver has to know of it.',
    'case overview',
    'case transfer document',
  ),
  'have the new worker at the conference': concept(
    'Whoever arranges it makes it possible that the worker who takes the case is at the initial conference.',
    'is enabled to attend',
  ),
  'agree to work together': concept(
    'Managers agree that workers of two teams work on a case side by side.',
    'co-working',
    'joint management',
  ),
  'work alongside before leaving care': concept(
    'Somebody of leaving care works with a young person whose case another team still holds.',
    'involved from 16',
    'co-work for 12 months',
  ),
  'tell leaving care early': concept(
    'Leaving care hears of a young person long before it takes the case.',
    'referral to leaving care',
    'notification to Pathway',
  ),
  'agree the move to leaving care': concept(
    'Leaving care and those who have the case agree when it passes.',
    'agree the timing of the transfer',
    'discussed and agreed with the team leader',
  ),
  'send leaving care the papers': concept(
    'Leaving care gets in writing what it has to know of a young person whom it will take.',
    'transfer summary at 17',
    'transfer form at 15 years 6 months',
  ),
  'answer for a review of a child in care': concept(
    'Whose work it is that a review of a child in care is prepared and held.',
    'leads the review',
    'responsible for reviews',
  ),
  'ask disability about its criteria': concept(
    'Whoever has the case talks with the team for disabled children about whether the child meets its criteria.',
    'discussion with the team manager',
    'criteria confirmed with',
  ),
  'invite the receiver': concept(
    'Whoever sees to the meeting at which a case passes asks those to it who will take the case.',
    'invited to the review',
    'invites the receiving team',
  ),
  'name the new team': concept(
    'The family learns which team or worker has their case from now on.',
    'confirm the responsible team',
    'inform of the change of team and social worker',
  ),
} as const satisfies Concepts

export type SharedMatter = keyof typeof table

/** The shared matters, keyed by name. */
export const matters: Concepts = deepFreeze(table)
