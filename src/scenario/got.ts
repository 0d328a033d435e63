/** What came out at one moment of a scenario, in the form of what is expected, so that line can be held against line. */
import type { Answer, Decision, DutyInDecision, LimitInDecision, StepDecided } from '../decide/index.js'
import { nameOf } from '../graph/ids.js'
import type { Model, Option, Space, To } from '../space/index.js'
import type { Expected } from './scenario.js'
import { eachOf, holderWord, optionWords, partyNames, questionNames, toWords } from './words.js'

/** The answer of one step as lines of a scenario. */
export function gotOf({ decision, known, holder }: StepDecided, model: Model): Expected | undefined {
  if (decision === undefined || known === undefined) return undefined
  const { space } = model
  const { answer, needs, limits, place } = decision
  const owed = [
    ...decision.duties.filter(({ standing }) => standing !== 'done late').map((duty) => [nameOf(duty.rule), timesIn(duty)] as const),
    ...decision.ladders.map(({ rule }) => [nameOf(rule), ['applies']] as const),
    ...decision.aspects
      .flatMap(({ trace }) => bearingIn(trace))
      .map((rule) => [rule, daysOrApplies(bindingDays(rule, decision).flat())] as const),
  ]
  const common = {
    holder: holder ?? holderWord(place.holder),
    ...dueIn(limits),
    duties: Object.fromEntries(owed),
    rules: [...new Set([decision.trace, ...decision.aspects.map(({ trace }) => trace)].flatMap(bearingIn))],
  }
  if (answer === 'unknown') return { outcome: 'unknown', needs: needs.map(({ axis }) => questionNames(axis, space)[0]!), ...common }
  return { ...answerLines(answer, place.moment, space), ...common }
}

function bearingIn(trace: Decision['trace']): readonly string[] {
  return trace.filter(({ part }) => part === 'applied' || part === 'permits' || part === 'qualifies').map(({ rule }) => nameOf(rule))
}

/** The days of a duty that can be counted; one without a day simply applies. */
function timesIn({ times, standing }: DutyInDecision): readonly string[] {
  const days = times.flatMap(({ when }) => daysOf(when))
  return standing === 'to come' ? ['to come', ...days.sort()] : daysOrApplies(days)
}

function daysOrApplies(days: readonly string[]): readonly string[] {
  return days.length === 0 ? ['applies'] : [...new Set(days)].sort()
}

/** The days that a rule sets, for a duty or for what moves besides the responsibility: those of each time together. */
export function bindingDays(rule: string, { duties, aspects }: Decision): readonly (readonly string[])[] {
  const owed = duties.filter((duty) => nameOf(duty.rule) === rule).flatMap(({ times }) => times.map(({ when }) => daysOf(when)))
  const moving = aspects.flatMap(({ limits }) =>
    limits.filter(({ kind, rules }) => kind === 'by' && rules.some((id) => nameOf(id) === rule)).map(({ when }) => daysOf(when)),
  )
  return [...owed, ...moving].filter((days) => days.length > 0)
}

function answerLines(answer: Answer, moment: string | undefined, space: Space): Expected {
  switch (answer.kind) {
    case 'moves':
      return { outcome: 'moves', to: [toWords(answer.to, space)] }
    case 'stays': {
      const waits = answer.waitsFor.map(nameOf)
      return {
        outcome: 'stays',
        ...(answer.until.length === 0 ? {} : { until: answer.until }),
        ...(waits.length === 0 ? {} : { waitingFor: waits.join(', ') }),
      }
    }
    case 'choice':
      return {
        outcome: 'choice',
        options: answer.options.map((option) => optionWords(option, moment, answer.about, space)),
        decidedBy:
          answer.deciders.length === 0 ? ['not stated'] : eachOf(answer.deciders).map((party) => partyNames(party, space.graph)[0]!),
      }
    case 'conflict':
      return { outcome: 'conflict', about: answer.about }
    case 'not covered':
      return { outcome: 'not covered', because: answer.why }
  }
}

/** The days that can be counted of the latest moments of the move. */
function dueIn(limits: readonly LimitInDecision[]): { readonly due?: readonly string[] } {
  const days = limits.filter(({ kind }) => kind === 'by').flatMap(({ when }) => daysOf(when))
  return days.length === 0 ? {} : { due: [...new Set(days)].sort() }
}

export function daysOf(when: LimitInDecision['when']): readonly string[] {
  switch (when?.kind) {
    case 'date':
      return [when.date]
    case 'moment':
      return [when.at]
    case 'either':
      return when.dates.map(({ date }) => date)
    case 'between':
      return [when.from, when.to]
    default:
      return []
  }
}

/** The receivers of an answer: where it moves to, and what can be chosen. */
export function receiversOf(answer: Answer): readonly To[] {
  switch (answer.kind) {
    case 'moves':
      return [answer.to]
    case 'stays':
      return answer.due === undefined ? [] : [answer.due]
    case 'choice':
      return [...(answer.to === undefined ? [] : [answer.to]), ...answer.options.flatMap((option) => receiverIn(option))]
    case 'conflict':
      return answer.sides.flatMap((side) => receiversOf(side.answer))
    case 'not covered':
      return []
  }
}

function receiverIn(option: Option): readonly To[] {
  return option.kind === 'go' && option.to !== undefined ? [option.to] : []
}
