/** All types that a protocol file can meet. */
export type { Condition, Exception, Term } from './conditions.js'
export type { AcknowledgementStep, DutyStep, LadderStep, PrincipleStep, PromiseStep, RouteStep } from './endings.js'
export type { Authority, Language, Protocol } from './language.js'
export type { HeldByStep, Start, TransferStep, WhenStep, WhoStep } from './opening.js'
export type { Age, Birthday, Due, InForce, Limit, Moment, Point, Receiver, Since, Stay, Who } from './phrases.js'
export type { Rule, Rules } from './rule.js'
export type { Act, Doer, Head, Hole, Jointly, Outcome, Override, Pledge, Variant } from './values.js'
export type { Declared, Document, Event, Fact, Role, Team, Words } from './words.js'
