/** What is told of a case, as the part of the space that it leaves open. */
import { ageOn, readDate, readWhen } from '../calendar/index.js'
import type { CivilDate } from '../calendar/index.js'
import { nameOf } from '../graph/ids.js'
import { rulesRead } from '../graph/under-reading.js'
import { cellOf, comesOnceInLife, concerns, conditionFormula, diagramOf, firstOf, keyOf } from '../space/index.js'
import type { Constraint, Holder, Model, Place, SpaceRule } from '../space/index.js'
import { askedIn, leavesTheDay } from './asked.js'
import type { Asked } from './asked.js'
import type { CaseGiven, CasePath, CaseProblem } from './case.js'
import { tellEarlierValues } from './earlier-values.js'
import { historyOf } from './history.js'
import { certain, momentsByName, orderOf, whenIs } from './moments-in-time.js'
import type { Days } from './moments-in-time.js'
import { allFacts, allMoments, findFact, findHolder, findMoment, findReadings, findValue, holderNames } from './names.js'
import type { Known, Told } from './told.js'
import { unremarkable } from './unremarkable.js'
import { limitSet, ordinalsOf } from './values.js'

/**
 * The part of the space that a case leaves open, or what is wrong with it.
 *
 * @param asTold what is told of the past stands as it is; else it is completed: what must have come before, and which moves were called for
 */
export function knownOf(given: CaseGiven, model: Model, asTold = false): { readonly known?: Known; readonly problems: readonly CaseProblem[] } {
  const { space } = model
  const { vocabulary, graph } = space
  const problems: CaseProblem[] = []
  const holder = given.heldBy === undefined ? undefined : findHolder(given.heldBy, space)
  const teams = vocabulary.holders.map((each) => holderNames(each, graph)[0]!)
  if (given.heldBy === undefined) problems.push({ kind: 'nobody holds', path: [], all: teams })
  else if (holder === undefined) problems.push({ kind: 'unknown name', path: ['heldBy'], of: 'team', name: given.heldBy, all: teams })
  const asked = given.at === undefined ? undefined : askedIn(given.at, space)
  const moment = asked?.moment
  if (given.at !== undefined && asked === undefined) problems.push({ kind: 'unknown name', path: ['at'], of: 'moment', name: given.at, all: allMoments(vocabulary) })
  const days = daysOf(given, model, asked?.name, problems)
  const earlierDays = daysOfEarlier(given, model, problems)
  const told = new Map<number, Told>()
  tellFacts(given, model, days, told, problems)
  tellBirthdays(given, asked, model, days, told)
  tellReadings(given, model, told, problems)
  tellKnown(given, model, told, problems)
  tellEarlierValues(given, model, moment?.name, days, told)
  const happened = asTold || problems.length > 0 ? (given.happened ?? []) : historyOf(given, moment?.name, model, (past) => knownOf(past, model, true).known)
  tellHistory({ ...given, happened }, model, moment?.name, days, told, problems)
  tellChoices(given, asked, model, told, problems)
  if (problems.length > 0 || holder === undefined) return { problems }
  const place: Place = { holder, moment: moment?.name }
  return settle(given, place, days, earlierDays, told, model)
}

function readDay(text: string, path: CasePath, problems: CaseProblem[]): Days['today'] {
  const when = readWhen(text)
  if (when.kind === 'read') return when.value
  problems.push({ kind: 'no date', path, text, reason: when.reason })
  return undefined
}

/** What came to pass under earlier teams, by day. */
function daysOfEarlier({ earlier = [] }: CaseGiven, { space }: Model, problems: CaseProblem[]): Days['on'] {
  const on = new Map<string, NonNullable<Days['today']>>()
  for (const [i, { heldBy, moment: text, on: day }] of earlier.entries()) {
    const path = ['earlier', String(i)]
    if (findHolder(heldBy, space) === undefined) problems.push({ kind: 'unknown name', path, of: 'team', name: heldBy, all: space.vocabulary.holders.map((each) => holderNames(each, space.graph)[0]!) })
    const moment = text === undefined ? undefined : findMoment(text, space)
    if (text !== undefined && moment === undefined) problems.push({ kind: 'unknown name', path, of: 'moment', name: text, all: allMoments(space.vocabulary) })
    const when = day === undefined ? undefined : readDay(day, path, problems)
    if (moment !== undefined && when !== undefined) on.set(moment.name, when)
  }
  return on
}

function daysOf(given: CaseGiven, model: Model, at: string | undefined, problems: CaseProblem[]): Days {
  const on = new Map<string, NonNullable<Days['today']>>()
  const read = (text: string, path: CasePath) => readDay(text, path, problems)
  for (const [i, each] of (given.happened ?? []).entries()) {
    const when = each.on === undefined ? undefined : read(each.on, ['happened', String(i)])
    const moment = findMoment(each.moment, model.space)
    if (when !== undefined && moment !== undefined) on.set(moment.name, when)
  }
  const today = given.on === undefined ? undefined : read(given.on, ['on'])
  if (today !== undefined && at !== undefined) on.set(at, today)
  const birth = given.known?.['born']
  const born = birth === undefined ? undefined : readDate(birth)
  if (born?.kind === 'not read') problems.push({ kind: 'no date', path: ['known', 'born'], text: birth!, reason: born.reason })
  return { on, ...(today === undefined ? {} : { today }), ...(born?.kind === 'read' ? { born: born.value } : {}) }
}

function tellFacts(given: CaseGiven, { space }: Model, days: Days, told: Map<number, Told>, problems: CaseProblem[]): void {
  const { axes } = space.vocabulary
  for (const [name, value] of Object.entries(given.facts ?? {})) {
    const axis = findFact(name, space)
    if (axis === undefined) {
      problems.push({ kind: 'unknown name', path: ['facts', name], of: 'fact', name, all: allFacts(space) })
      continue
    }
    const values: number[] = []
    for (const text of typeof value === 'string' ? [value] : value) {
      const ordinals = ordinalsOf(text, axis, space, days)
      if (ordinals === undefined || ordinals.length === 0) problems.push({ kind: 'unknown value', path: ['facts', name], of: name, value: text, all: axes.list[axis]!.values })
      else values.push(...ordinals)
    }
    told.set(axis, { values: [...new Set(values)].sort((a, b) => a - b), path: ['facts', name] })
  }
  const age = axes.find('age')
  const cells = space.vocabulary.cells.get('age')
  if (age === undefined || cells === undefined || told.has(age) || days.born === undefined || days.today === undefined) return
  const reached = ageOn(days.born, days.today.slice(0, 10) as CivilDate)
  told.set(age, { values: [reached === 'not yet born' ? 0 : cellOf(cells, reached.years * 12 + reached.months, reached.onTheDay)], path: ['known', 'born'] })
}

/** A birthday that is asked about tells the age to the day, one that has passed tells it from below. */
function tellBirthdays(given: CaseGiven, asked: Asked | undefined, { space }: Model, days: Days, told: Map<number, Told>): void {
  const axis = space.vocabulary.axes.find('age')
  if (axis === undefined || told.has(axis)) return
  const passed = (given.happened ?? []).flatMap(({ moment }) => askedIn(moment, space)?.age ?? [])
  const least = Math.max(...passed.map(Number))
  const [text, path] = asked?.age !== undefined ? [`on ${asked.age}`, ['at']] : passed.length > 0 ? [`from ${least}`, ['happened']] : []
  const values = text === undefined ? undefined : ordinalsOf(text, axis, space, days)
  if (values !== undefined) told.set(axis, { values, path: path! })
}

/** Readings that the author follows hold unless another is asked for; where nobody has chosen one, all are open. */
function tellReadings(given: CaseGiven, { space }: Model, told: Map<number, Told>, problems: CaseProblem[]): void {
  const { vocabulary: { axes }, graph } = space
  for (const { id, written, followed } of graph.all('reading')) {
    const axis = axes.find(id)
    if (axis !== undefined && followed) told.set(axis, { values: [axes.ordinal(axis, written)!], path: ['readings'] })
  }
  for (const [name, option] of Object.entries(given.readings ?? {})) {
    const asked = findReadings(name, space)
    if (asked.length === 0) {
      problems.push({ kind: 'unknown name', path: ['readings', name], of: 'reading', name, all: graph.all('reading').flatMap(({ id }) => rulesRead(id, graph).map((rule) => nameOf(rule.id))) })
      continue
    }
    for (const text of typeof option === 'string' ? [option] : option) {
      const axis = asked.find((each) => findValue(text, each, axes) !== undefined)
      if (axis === undefined) problems.push({ kind: 'unknown value', path: ['readings', name], of: name, value: text, all: asked.flatMap((each) => axes.list[each]!.values) })
      else told.set(axis, { values: [findValue(text, axis, axes)!], path: ['readings', name] })
    }
  }
}

const knownTeams = { "related child's team": 'related-childs-team', 'previous team': 'previous-holder', 'previous holder': 'previous-holder', 'agreed team': 'agreed-team' } as const

function tellKnown(given: CaseGiven, { space }: Model, told: Map<number, Told>, problems: CaseProblem[]): void {
  const { axes, holders } = space.vocabulary
  // A team that is yet to be agreed is none of those that a case may have had.
  const agreed = axes.find(keyOf({ kind: 'team', which: 'agreed-team' }))
  if (agreed !== undefined) told.set(agreed, { values: [axes.ordinal(agreed, 'none')!], path: [], assumed: true })
  for (const [name, text] of Object.entries(given.known ?? {})) {
    if (name === 'born') continue
    const which = knownTeams[name.replaceAll('’', "'") as keyof typeof knownTeams]
    if (which === undefined) {
      problems.push({ kind: 'unknown name', path: ['known', name], of: 'known', name, all: [...Object.keys(knownTeams), 'born'] })
      continue
    }
    const axis = axes.find(keyOf({ kind: 'team', which }))
    if (axis === undefined) continue // No rule asks for it: it is true, and changes nothing.
    const { values } = axes.list[axis]!
    const member = /\((same|another)\b/.exec(text)?.[1]
    const holder = findHolder(text, space)
    const found = values.map((_, i) => i).filter((i) => values[i] === text || (holder !== undefined && holder !== 'closed' && holder !== 'not yet open' &&
      (member === undefined ? values[i] === nameOf(holder) || values[i]!.startsWith(`${nameOf(holder)} (`) : values[i] === `${nameOf(holder)} (${member})`)))
    if (found.length === 0) problems.push({ kind: 'unknown value', path: ['known', name], of: name, value: text, all: [...holders.map((each) => holderNames(each, space.graph)[0]!), 'none', 'several'] })
    else told.set(axis, { values: found, path: ['known', name] })
  }
}

/** What has passed, what lies in which stretch of days, and the order of moments: told, or counted from dates. */
function tellHistory(given: CaseGiven, model: Model, now: string | undefined, days: Days, told: Map<number, Told>, problems: CaseProblem[]): void {
  const { space } = model
  const { axes, birthdays, dates } = space.vocabulary
  const passed = new Map<string, number>()
  for (const [i, { moment: text, called }] of (given.happened ?? []).entries()) {
    const moment = findMoment(text, space)
    if (moment === undefined && askedIn(text, space) !== undefined) continue
    if (moment === undefined) {
      problems.push({ kind: 'unknown name', path: ['happened', String(i)], of: 'moment', name: text, all: allMoments(space.vocabulary) })
      continue
    }
    for (const name of [moment.name, ...(moment.event === undefined ? [] : [firstOf(moment.event)])]) passed.set(name, called === true ? 2 : Math.max(1, passed.get(name) ?? 1))
  }
  const named = momentsByName(space)
  // A day of the child's own life has come for good, whoever held the case then.
  for (const { moment: text } of given.earlier ?? []) {
    const name = text === undefined ? undefined : findMoment(text, space)?.name
    if (name !== undefined && comesOnceInLife(named.get(name))) passed.set(name, Math.max(1, passed.get(name) ?? 1))
  }
  const notYet = new Set<string>()
  for (const text of given.notHappened ?? []) {
    const moment = findMoment(text, space)
    if (moment === undefined) problems.push({ kind: 'unknown name', path: ['notHappened'], of: 'moment', name: text, all: allMoments(space.vocabulary) })
    else for (const name of [moment.name, ...(moment.event === undefined ? [] : [firstOf(moment.event)])]) notYet.add(name)
  }
  const division = space.graph.protocol.calendar
  const whenOf = (name: string) => (named.has(name) ? whenIs(named.get(name)!, days, division) : undefined)
  const today = days.today === undefined ? undefined : ({ kind: days.today.length > 10 ? 'moment' : 'date', date: days.today, at: days.today, counted: '', leftOut: [] } as unknown as ReturnType<typeof whenOf>)
  const points = new Set(space.rules.flatMap(({ at }) => (at === undefined || at.kind === 'agreed' ? [] : at.kind === 'moment' ? [at.moment] : at.moments)))
  const floors = new Set(space.rules.flatMap(({ notBefore }) => notBefore ?? []))
  const limits = new Set(space.rules.flatMap(({ by }) => by))
  for (const [axis, { subject }] of axes.list.entries()) {
    if (subject.kind === 'passed') {
      const { moment } = subject
      const given = passed.get(moment)
      const order = moment === now ? undefined : orderOf(whenOf(moment), today)
      if (given !== undefined && moment !== now) told.set(axis, { values: [given], path: ['happened'] })
      else if (notYet.has(moment)) told.set(axis, { values: [0], path: ['notHappened'] })
      else if (order !== undefined) told.set(axis, { values: [order === 'before' ? 1 : 0], path: ['on'] })
      // What is counted from what is now has not run out.
      else if (now !== undefined && moment.endsWith(` after ${now}`)) told.set(axis, { values: [0], path: ['at'] })
      else if (birthdays.has(moment) || floors.has(moment)) told.set(axis, { values: [0, 1], path: ['happened'], assumed: true })
      // A history that is not told is that the case has just come; what is no point of any rule is not known to have happened.
      else if (points.has(moment) || limits.has(moment)) told.set(axis, { values: [0], path: ['happened'], assumed: true })
      else told.set(axis, { values: [0, 1], path: ['happened'], assumed: true })
    }
    if (subject.kind === 'date' && dates.length > 0) {
      const when = subject.moment === undefined ? days.today : certain(whenOf(subject.moment) ?? undefined) ?? days.on.get(subject.moment)
      if (when !== undefined) told.set(axis, { values: [dates.filter((date) => date <= when.slice(0, 10)).length], path: ['on'] })
    }
    if (subject.kind === 'order') {
      const order = orderOf(whenOf(subject.point), whenOf(subject.limit))
      if (order !== undefined) told.set(axis, { values: [['before', 'on', 'after'].indexOf(order)], path: ['on'] })
      else if (now === subject.limit) told.set(axis, { values: [0, 2], path: ['order'] })
    }
  }
  for (const [i, text] of (given.order ?? []).entries()) tellOrder(text, i, model, told, problems)
}

/** `review after 16th birthday`: the words of order can stand inside the names of moments, so every split is tried. */
function tellOrder(text: string, index: number, { space }: Model, told: Map<number, Told>, problems: CaseProblem[]): void {
  const { axes } = space.vocabulary
  const words = { before: 0, 'on the same day as': 1, on: 1, after: 2 } as const
  for (const [word, value] of Object.entries(words)) {
    for (let at = text.indexOf(` ${word} `); at >= 0; at = text.indexOf(` ${word} `, at + 1)) {
      const [first, second] = [findMoment(text.slice(0, at), space), findMoment(text.slice(at + word.length + 2), space)]
      if (first === undefined || second === undefined) continue
      for (const [point, limit, ordinal] of [[first.name, second.name, value], [second.name, first.name, 2 - value]] as const) {
        const axis = axes.find(keyOf({ kind: 'order', point, limit }))
        if (axis !== undefined) told.set(axis, { values: [ordinal], path: ['order', String(index)] })
      }
      return
    }
  }
  problems.push({ kind: 'no order', path: ['order', String(index)], text })
}

function tellChoices(given: CaseGiven, asked: Asked | undefined, model: Model, told: Map<number, Told>, problems: CaseProblem[]): void {
  const { space } = model
  const { axes } = space.vocabulary
  const rules = space.graph.rules.map(({ id }) => nameOf(id))
  const ruleAt = (name: string, path: CasePath) => {
    if (rules.includes(name)) return `rule:${name}` as const
    problems.push({ kind: 'unknown name', path, of: 'rule', name, all: rules })
    return undefined
  }
  for (const [axis, { subject }] of axes.list.entries()) if (subject.kind === 'chosen' || subject.kind === 'gate' || subject.kind === 'applied') told.set(axis, { values: [0], path: [], assumed: true })
  for (const [name, text] of Object.entries(given.chosen ?? {})) {
    const rule = ruleAt(name, ['chosen', name])
    const axis = rule === undefined ? undefined : axes.find(keyOf({ kind: 'chosen', rule }))
    if (rule === undefined) continue
    const value = axis === undefined ? undefined : choiceMeant(text, axis, asked?.name, model)
    if (axis === undefined || value === undefined) problems.push({ kind: 'not a choice', path: ['chosen', name], rule: name, all: axis === undefined ? [] : axes.list[axis]!.values.slice(1) })
    else told.set(axis, { values: [value], path: ['chosen', name] })
  }
  for (const { id } of asked?.agreed === true ? leavesTheDay(space) : []) {
    const axis = axes.find(keyOf({ kind: 'chosen', rule: id }))
    const now = axis === undefined ? undefined : axes.ordinal(axis, 'now')
    if (now !== undefined) told.set(axis!, { values: [now], path: [] })
  }
  for (const name of given.notDone ?? []) {
    const rule = ruleAt(name, ['notDone'])
    const axis = rule === undefined ? undefined : axes.find(keyOf({ kind: 'gate', rule }))
    if (axis !== undefined) told.set(axis, { values: [1], path: ['notDone'] })
  }
  for (const name of given.done ?? []) {
    const rule = ruleAt(name, ['done'])
    const axis = rule === undefined ? undefined : axes.find(keyOf({ kind: 'gate', rule }))
    if (axis !== undefined) told.set(axis, { values: [0], path: ['done'] })
  }
  for (const [name, text] of Object.entries(given.limits ?? {})) {
    const path = ['limits', name]
    if (ruleAt(name, path) !== undefined && limitSet(text) === undefined) problems.push({ kind: 'no date', path, text, reason: 'a limit is a time such as `3 days`, a date, or `none`' })
  }
  for (const name of given.applied ?? []) {
    const rule = ruleAt(name, ['applied'])
    const axis = rule === undefined ? undefined : axes.find(keyOf({ kind: 'applied', rule }))
    if (axis !== undefined) told.set(axis, { values: [1], path: ['applied'] })
  }
}

/** A recorded choice: a team by any of its names, `stay`, `go`, or `now`. */
function choiceMeant(text: string, axis: number, now: string | undefined, { space }: Model): number | undefined {
  const { axes } = space.vocabulary
  const { values } = axes.list[axis]!
  const direct = findValue(text, axis, axes)
  if (direct !== undefined) return direct
  // Leave to stay is used by staying, leave to go by going.
  const { subject } = axes.list[axis]!
  const toStay = subject.kind === 'chosen' && space.rules.some(({ id, permits, route }) => id === subject.rule && permits && route.stay !== undefined)
  const stays = { stay: true, stays: true, go: false, goes: false, move: false, moves: false }[text]
  const word = stays === undefined ? undefined : stays === toStay ? 'yes' : 'no'
  if (word !== undefined && values.includes(word)) return values.indexOf(word)
  const holder = findHolder(text, space)
  const name = holder === undefined ? undefined : holder === 'closed' || holder === 'not yet open' ? holder : nameOf(holder)
  const team = values.findIndex((value) => name !== undefined && (value === name || value.startsWith(`${name} by `)))
  if (team >= 0) return team
  // A permission to go is used by naming the team that it names, and not used by naming that of a rule beside which it stands; a point is chosen by naming its moment.
  if (values.includes('yes') && (plainName(text) in knownTeams || holder !== undefined)) return values.indexOf(holder !== undefined && isBeside(holder, axis, space) ? 'no' : 'yes')
  const moment = findMoment(text, space)
  // A later moment that was chosen is not this one.
  return moment === undefined || !values.includes('now') ? undefined : moment.name === now ? values.indexOf('now') : 0
}

/** Whether a team is that of a rule beside which a permission stands, and not its own. */
function isBeside(holder: Holder, axis: number, { rules, vocabulary: { axes } }: Model['space']): boolean {
  const { subject } = axes.list[axis]!
  const permissions = rules.filter(({ id }) => subject.kind === 'chosen' && id === subject.rule)
  const goesThere = (rule: SpaceRule) => rule.route.to?.kind !== 'known-receiver' && rule.to.some(({ value }) => value.kind === 'holder' && value.holder === holder)
  return !permissions.some(goesThere) && rules.some((rule) => permissions.some(({ relaxes }) => relaxes.includes(rule.id)) && goesThere(rule))
}

const plainName = (text: string) => text.trim().toLowerCase().replaceAll('’', "'")

/** Everything that was told together, and what an unremarkable case adds where that does not contradict it. */
function settle(given: CaseGiven, place: Place, days: Days, earlierDays: Days['on'], told: Map<number, Told>, model: Model): { known?: Known; problems: CaseProblem[] } {
  const { space, store } = model
  const { axes } = space.vocabulary
  let cases = model.cases(place)
  // Defaults yield to what contradicts them: what was told by somebody comes first.
  const firm = [...told].filter(([, { path }]) => path.length > 0 && path[0] !== 'happened' && path[0] !== 'readings')
  const soft = [...told].filter(([axis]) => !firm.some(([other]) => other === axis))
  for (const [axis, { values }] of firm) cases = store.and(cases, store.among(axis, values))
  if (cases === store.no) return { problems: [contradiction(firm, place, model)] }
  // Whoever asks what happens at a moment takes it that the moment has come to this case.
  if (place.moment !== undefined) {
    const come = store.and(cases, diagramOf(concerns(place.moment, space.scope), store, model.fixed(place)))
    if (come !== store.no) cases = come
  }
  const allowed: (readonly number[] | undefined)[] = axes.list.map((_, axis) => told.get(axis)?.values)
  for (const [axis, { values }] of soft) {
    const narrowed = store.and(cases, store.among(axis, values))
    if (narrowed !== store.no) cases = narrowed
    else allowed[axis] = undefined
  }
  const assumed = new Set(soft.flatMap(([axis, each]) => (each.assumed === true && allowed[axis] !== undefined ? [axis] : [])))
  if (given.otherwise === 'no') {
    for (const [axis, each] of axes.list.entries()) {
      // What is told of now and left open of another moment is open.
      const elsewhen = each.subject.kind === 'fact' && each.subject.asAt !== undefined && told.has(axes.find(keyOf({ kind: 'fact', fact: each.subject.fact })) ?? -1)
      const values = told.has(axis) || elsewhen ? [] : unremarkable(each, model)
      const narrowed = values.length === 0 ? store.no : store.and(cases, store.among(axis, values))
      if (narrowed === store.no) continue
      cases = narrowed
      allowed[axis] = values
      assumed.add(axis)
    }
  }
  const known: Known = { place, given, days, allowed, cases, told: new Set(firm.map(([axis]) => axis)), assumed, earlierDays }
  return { known: shutGates(known, model), problems: [] }
}

/** A gate is shut where what it waits for is not so; of what has come to pass, only where that is known. */
function shutGates(known: Known, model: Model): Known {
  const { space, store } = model
  const { axes } = space.vocabulary
  const allowed = [...known.allowed]
  let { cases } = known
  const fixed = model.fixed(known.place)
  const untold = axes.list.flatMap(({ subject }, axis) => (subject.kind === 'passed' && !known.told.has(axis) ? [axis] : []))
  for (const id of new Set(space.rules.filter(({ route }) => route.waitsFor !== undefined).map((rule) => rule.id))) {
    const axis = axes.find(keyOf({ kind: 'gate', rule: id }))
    if (axis === undefined || known.told.has(axis) || allowed[axis]?.includes(1) === true) continue
    const missing = space.rules.flatMap((rule) => (rule.id === id && rule.route.waitsFor !== undefined ? [store.minus(diagramOf(rule.when, store, fixed), diagramOf(conditionFormula(rule.route.waitsFor, space.scope), store, fixed))] : []))
    const shut = store.every(store.any(missing), untold)
    if (!store.meets(cases, shut)) continue
    const others = store.some(cases, [axis])
    cases = store.or(store.all([others, shut, store.among(axis, [1])]), store.all([others, store.not(shut), store.among(axis, [0])]))
    allowed[axis] = store.implies(others, shut) ? [1] : [0, 1]
  }
  return { ...known, allowed, cases }
}

/** Why no such case can be: the first constraints that what was told breaks. */
function contradiction(firm: readonly (readonly [number, Told])[], place: Place, model: Model): CaseProblem {
  const { store, space } = model
  const told = store.all(firm.map(([axis, { values }]) => store.among(axis, values)))
  const broken = (constraint: Constraint) => !store.meets(told, diagramOf(constraint.holds, store, model.fixed(place)))
  const because = space.constraints.filter(broken).map(({ because: reason }) => reason)
  return { kind: 'impossible', path: firm.at(-1)?.[1].path ?? [], because: [...new Set(because)] }
}

