/** The shared words of all authorities: tables of plain data, keyed by name. */
export { assumptions } from './assumptions.js'
export type { Assumption } from './assumptions.js'
export type { Concept, Concepts, FactConcept, NationalCode } from './concept.js'
export { documents } from './documents.js'
export type { SharedDocument } from './documents.js'
export { events } from './events.js'
export { matters } from './matters.js'
export type { SharedMatter } from './matters.js'
export {
  alreadyFirst,
  broughtToAct,
  decidedAt,
  doneTogether,
  finishes,
  firstOf,
  managersOfATeam,
  partOf,
  sameAsAct,
  sameDeed,
  sameMeeting,
  workersOfCases,
} from './one-matter.js'
export type { SharedEvent } from './events.js'
export { facts } from './facts.js'
export type { SharedFact } from './facts.js'
export { roles } from './roles.js'
export type { SharedRole } from './roles.js'
export type { SharedAge, SharedCase, SharedIs, SharedLine, SharedSince } from './shared-case.js'
export { teamFunctions } from './team-functions.js'
export type { TeamFunction } from './team-functions.js'
export { topics } from './topics.js'
export type { SharedTopic, Topic, TopicSign } from './topics.js'
