/** Deciding: one case, one question, one answer with its reasons. */
export { answerAt } from './answer/answer-at.js'
export type { CaseGiven, CasePath, CaseProblem, Earlier, GivenValue, Happened } from './told/case.js'
export { answerKnown } from './answer/asking.js'
export { staysForNow, waitsToBeKnown } from './answer/possible.js'
export { decide, decideBriefly, decideKnown, openIn } from './decide.js'
export { limitsOf } from './days/limits.js'
export { answersApart, partition, pointIn } from './answer/parts.js'
export type { Decided } from './decide.js'
export type {
  Answer,
  AspectInDecision,
  Clash,
  LadderInDecision,
  LapsedLimit,
  Assumed,
  Decision,
  DecisionOfAspect,
  LimitInDecision,
  LeftOpen,
  Need,
  OtherReading,
  Overtaken,
  Possibility,
  Proviso,
  Remark,
  RuleInTrace,
  Setting,
  SideAnswer,
  WhyNot,
} from './decision.js'
export { dutiesOf } from './duties/duties.js'
export type { ChangedDuty, DutyConflict, DutyInDecision, NoDate, Shortening, TimeOfDuty } from './duties/duty.js'
export { dutyConflicts } from './duties/duty-conflicts.js'
export { pressing } from './duties/weight.js'
export type { Pressing } from './duties/weight.js'
export { compiledDecider } from './flat.js'
export type { Decider, PlainCase } from './flat.js'
export { knownOf } from './known.js'
export { readAsFollowed, typicalCase } from './ordinary/typical.js'
export { takenAs, unremarkable } from './ordinary/unremarkable.js'
export type { Unremarkable } from './ordinary/unremarkable.js'
export type { Known } from './told/told.js'
export {
  allFacts,
  allMoments,
  choiceNames,
  factNames,
  findFact,
  findHolder,
  findMember,
  findMoment,
  findReadings,
  holderNames,
  momentNames,
  namesWithMembers,
} from './told/names.js'
export { divisionsIn, memberOfReceiver } from './told/members.js'
export type { Members } from './told/members.js'
export { momentsSpokenOf, pointsFor } from './told/points.js'
export { certain, momentsByName, possible, startsOf, whenIs } from './days/moments-in-time.js'
export type { Days } from './days/moments-in-time.js'
export { decideCase, replayCase } from './case-by-case.js'
export type { CaseDecided, CaseStepDecided } from './case-by-case.js'
export { replay, withStep } from './replay.js'
export type { Step, StepDecided } from './replay.js'
