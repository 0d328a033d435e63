/** What is told of a case, as the part of the space that it leaves open. */
import { nameOf } from '../graph/ids.js'
import { rulesRead } from '../graph/under-reading.js'
import type { Diagram } from '../logic/index.js'
import { keyOf } from '../space/index.js'
import type { Model } from '../space/index.js'
import { heldBack } from './held-back.js'
import { askedIn } from './told/asked.js'
import type { CaseGiven, CaseProblem } from './told/case.js'
import { backInTime, birthdayOn, daysOf, daysOfEarlier, toldTwice } from './told/days-of-case.js'
import { stillConcerned } from './told/concerned.js'
import { tellEarlierValues } from './told/earlier-values.js'
import { firstSince } from './told/first-since.js'
import { historyOf } from './told/history.js'
import type { Lived } from './told/history.js'
import { membersOf } from './told/members.js'
import { allMoments, findHolder, findMoment, findReadings, findValue, namesWithMembers } from './told/names.js'
import { settle } from './settle.js'
import { tellChoices } from './told/tell-choices.js'
import { tellBirthdays, tellFacts, tellKnown } from './told/tell-facts.js'
import { tellHistory } from './told/tell-history.js'
import type { Known, PlaceOfCase, Told } from './told/told.js'

/**
 * The part of the space that a case leaves open, or what is wrong with it.
 *
 * @param asTold what is told of the past stands as it is; else it is completed: what must have come before, and which moves were called for
 */
export function knownOf(
  given: CaseGiven,
  model: Model,
  asTold = false,
): { readonly known?: Known; readonly problems: readonly CaseProblem[] } {
  const { known, problems } = readCase(given, model, asTold)
  return known === undefined ? { problems } : { known: heldBack(known, model), problems }
}

/** The same before anything is held back that waits for what nobody told: of a place where nothing is told yet, every case. */
export function readCase(
  written: CaseGiven,
  model: Model,
  asTold = false,
): { readonly known?: Known; readonly problems: readonly CaseProblem[] } {
  const { space } = model
  const { vocabulary, graph } = space
  const given = firstSince(written, space)
  const problems: CaseProblem[] = []
  const holder = given.heldBy === undefined ? undefined : findHolder(given.heldBy, space)
  const teams = () => vocabulary.holders.flatMap((each) => namesWithMembers(each, graph))
  if (given.heldBy === undefined) problems.push({ kind: 'nobody holds', path: [], all: teams() })
  else if (holder === undefined) problems.push({ kind: 'unknown name', path: ['heldBy'], of: 'team', name: given.heldBy, all: teams() })
  const at = given.at ?? birthdayOn(given, model)
  const asked = at === undefined ? undefined : askedIn(at, space)
  const moment = asked?.moment
  if (given.at !== undefined && asked === undefined)
    problems.push({ kind: 'unknown name', path: ['at'], of: 'moment', name: given.at, all: allMoments(vocabulary) })
  const days = daysOf(given, model, asked?.name, problems)
  const earlierDays = daysOfEarlier(given, model, problems)
  if (!asTold) problems.push(...backInTime(given, days, model), ...toldTwice(given, model))
  const told = new Map<number, Told>()
  tellFacts(given, model, days, told, problems)
  tellBirthdays(given, asked, model, days, told)
  tellReadings(given, model, told, problems)
  tellKnown(given, model, told, problems)
  tellEarlierValues(given, model, moment?.name, days, told)
  const happened: readonly Lived[] =
    asTold || problems.length > 0
      ? (given.happened ?? [])
      : historyOf(given, moment?.name, days, model, (past) => knownOf(past, model, true).known)
  tellHistory({ ...given, happened }, model, moment?.name, days, told, problems)
  tellChoices(given, asked, model, told, problems)
  if (problems.length > 0 || holder === undefined) return { problems }
  const members = membersOf(given, space)
  const place: PlaceOfCase = { holder, moment: moment?.name, ...(members === undefined ? {} : { members }) }
  return settle(given, place, days, earlierDays, told, [...calledFor(happened, model), ...stillConcerned(happened, model)], model)
}

/** Of each moment that has passed, in which cases a move was called for then. */
function calledFor(happened: readonly Lived[], { store, space }: Model): readonly Diagram[] {
  return happened.flatMap(({ moment: text, calledIf }) => {
    const moment = findMoment(text, space)?.name
    const axis = calledIf === undefined || moment === undefined ? undefined : space.vocabulary.axes.find(keyOf({ kind: 'passed', moment }))
    return axis === undefined
      ? []
      : [store.or(store.and(calledIf!, store.among(axis, [2])), store.minus(store.among(axis, [1]), calledIf!))]
  })
}

/** Readings that the author follows hold unless another is asked for; where nobody has chosen one, all are open. */
function tellReadings(given: CaseGiven, { space }: Model, told: Map<number, Told>, problems: CaseProblem[]): void {
  const {
    vocabulary: { axes },
    graph,
  } = space
  for (const { id, written, followed } of graph.all('reading')) {
    const axis = axes.find(id)
    if (axis !== undefined && followed) told.set(axis, { values: [axes.ordinal(axis, written)!], path: ['readings'] })
  }
  for (const [name, option] of Object.entries(given.readings ?? {})) {
    const asked = findReadings(name, space)
    if (asked.length === 0) {
      problems.push({
        kind: 'unknown name',
        path: ['readings', name],
        of: 'reading',
        name,
        all: graph.all('reading').flatMap(({ id }) => rulesRead(id, graph).map((rule) => nameOf(rule.id))),
      })
      continue
    }
    for (const text of typeof option === 'string' ? [option] : option) {
      const axis = asked.find((each) => findValue(text, each, axes) !== undefined)
      if (axis === undefined)
        problems.push({
          kind: 'unknown value',
          path: ['readings', name],
          of: name,
          value: text,
          all: asked.flatMap((each) => axes.list[each]!.values),
        })
      else told.set(axis, { values: [findValue(text, axis, axes)!], path: ['readings', name] })
    }
  }
}
