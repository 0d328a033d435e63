/** What somebody has chosen or done, as a case tells it. */
import { nameOf } from '../../graph/ids.js'
import { keyOf } from '../../space/index.js'
import type { Holder, Model, SpaceRule } from '../../space/index.js'
import { leavesTheDay } from './asked.js'
import type { Asked } from './asked.js'
import type { CaseGiven, CasePath, CaseProblem } from './case.js'
import { choiceNames, findHolder, findMoment, findValue } from './names.js'
import { knownTeams } from './tell-facts.js'
import type { Told } from './told.js'
import { limitSet } from './values.js'

export function tellChoices(
  given: CaseGiven,
  asked: Asked | undefined,
  model: Model,
  told: Map<number, Told>,
  problems: CaseProblem[],
): void {
  const { space } = model
  const { axes } = space.vocabulary
  const rules = space.graph.rules.map(({ id }) => nameOf(id))
  const ruleAt = (name: string, path: CasePath) => {
    if (rules.includes(name)) return `rule:${name}` as const
    problems.push({ kind: 'unknown name', path, of: 'rule', name, all: rules })
    return undefined
  }
  for (const [axis, { subject }] of axes.list.entries())
    if (subject.kind === 'chosen' || subject.kind === 'gate' || subject.kind === 'applied')
      told.set(axis, { values: [0], path: [], assumed: true })
  for (const [name, text] of Object.entries(given.chosen ?? {})) {
    const rule = ruleAt(name, ['chosen', name])
    const axis = rule === undefined ? undefined : axes.find(keyOf({ kind: 'chosen', rule }))
    if (rule === undefined) continue
    const value = axis === undefined ? undefined : choiceMeant(text, axis, asked?.name, model)
    if (axis === undefined || value === undefined)
      problems.push({
        kind: 'not a choice',
        path: ['chosen', name],
        rule: name,
        all: axis === undefined ? [] : axes.list[axis]!.values.slice(1).map((each) => choiceNames(each, space.graph)[0]!),
      })
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
    if (ruleAt(name, path) !== undefined && limitSet(text) === undefined)
      problems.push({ kind: 'no date', path, text, reason: 'a limit is a time such as `3 days`, a date, or `none`' })
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
  const toStay =
    subject.kind === 'chosen' && space.rules.some(({ id, permits, route }) => id === subject.rule && permits && route.stay !== undefined)
  const stays = { stay: true, stays: true, go: false, goes: false, move: false, moves: false }[text]
  const word = stays === undefined ? undefined : stays === toStay ? 'yes' : 'no'
  if (word !== undefined && values.includes(word)) return values.indexOf(word)
  const holder = findHolder(text, space)
  const name = holder === undefined ? undefined : holder === 'closed' || holder === 'not yet open' ? holder : nameOf(holder)
  const person = values.findIndex(
    (value) => value.startsWith('{') && choiceNames(value, space.graph).some((each) => plainName(each) === plainName(text)),
  )
  if (person >= 0) return person
  const team = values.findIndex((value) => name !== undefined && (value === name || value.startsWith(`${name} by `)))
  if (team >= 0) return team
  // A permission to go is used by naming the team that it names, and not used by naming that of a rule beside which it stands; a point is chosen by naming its moment.
  if (values.includes('yes') && (plainName(text) in knownTeams || holder !== undefined))
    return values.indexOf(holder !== undefined && isBeside(holder, axis, space) ? 'no' : 'yes')
  const moment = findMoment(text, space)
  // A later moment that was chosen is not this one.
  return moment === undefined || !values.includes('now') ? undefined : moment.name === now ? values.indexOf('now') : 0
}

/** Whether a team is that of a rule beside which a permission stands, and not its own. */
function isBeside(holder: Holder, axis: number, { rules, vocabulary: { axes } }: Model['space']): boolean {
  const { subject } = axes.list[axis]!
  const permissions = rules.filter(({ id }) => subject.kind === 'chosen' && id === subject.rule)
  const goesThere = (rule: SpaceRule) =>
    rule.route.to?.kind !== 'known-receiver' && rule.to.some(({ value }) => value.kind === 'holder' && value.holder === holder)
  return (
    !permissions.some(goesThere) && rules.some((rule) => permissions.some(({ relaxes }) => relaxes.includes(rule.id)) && goesThere(rule))
  )
}

const plainName = (text: string) => text.trim().toLowerCase().replaceAll('’', "'")
