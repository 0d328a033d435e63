/** Facts, the age and the teams of a case, as it tells them. */
import { ageOn } from '../../calendar/index.js'
import type { CivilDate } from '../../calendar/index.js'
import { nameOf } from '../../graph/ids.js'
import { cellOf, keyOf } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import { askedIn } from './asked.js'
import type { Asked } from './asked.js'
import type { CaseGiven, CaseProblem } from './case.js'
import { isDuring } from '../days/moments-in-time.js'
import type { Days } from '../days/moments-in-time.js'
import { divisionsIn, membersOf } from './members.js'
import { allFacts, findFact, findHolder, findMember, holderNames } from './names.js'
import type { Told } from './told.js'
import { ordinalsOf } from './values.js'

export function tellFacts(given: CaseGiven, { space }: Model, days: Days, told: Map<number, Told>, problems: CaseProblem[]): void {
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
      if (ordinals === undefined || ordinals.length === 0)
        problems.push({ kind: 'unknown value', path: ['facts', name], of: name, value: text, all: axes.list[axis]!.values })
      else values.push(...ordinals)
    }
    told.set(axis, {
      values: [...new Set(values)].sort((a, b) => a - b),
      ...(given.taken?.includes(name) === true ? { path: [], assumed: true } : { path: ['facts', name] }),
    })
  }
  tellDaysOfYear({ axes, graph: space.graph }, days, told)
  const age = axes.find('age')
  const cells = space.vocabulary.cells.get('age')
  if (age === undefined || cells === undefined || told.has(age) || days.born === undefined || days.today === undefined) return
  const reached = ageOn(days.born, days.today.slice(0, 10) as CivilDate)
  told.set(age, {
    values: [reached === 'not yet born' ? 0 : cellOf(cells, reached.years * 12 + reached.months, reached.onTheDay)],
    path: ['known', 'born'],
  })
}

/** What holds on certain days of the year is told by the date, unless somebody tells it otherwise. */
function tellDaysOfYear(
  { axes, graph }: { readonly axes: Model['space']['vocabulary']['axes']; readonly graph: Model['space']['graph'] },
  { today }: Days,
  told: Map<number, Told>,
): void {
  if (today === undefined) return
  for (const { id, during } of graph.all('fact')) {
    const axis = axes.find(keyOf({ kind: 'fact', fact: id }))
    if (during.length === 0 || axis === undefined || told.has(axis)) continue
    const value = axes.ordinal(axis, during.some((days) => isDuring(today, days)) ? 'yes' : 'no')
    if (value !== undefined) told.set(axis, { values: [value], path: ['on'] })
  }
}

/** A birthday that is asked about tells the age to the day, one that has passed tells it from below. */
export function tellBirthdays(given: CaseGiven, asked: Asked | undefined, { space }: Model, days: Days, told: Map<number, Told>): void {
  const axis = space.vocabulary.axes.find('age')
  if (axis === undefined || told.has(axis)) return
  const passed = (given.happened ?? []).flatMap(({ moment }) => askedIn(moment, space)?.age ?? [])
  const least = Math.max(...passed.map(Number))
  const [text, path] = asked?.age !== undefined ? [`on ${asked.age}`, ['at']] : passed.length > 0 ? [`from ${least}`, ['happened']] : []
  const values = text === undefined ? undefined : ordinalsOf(text, axis, space, days)
  if (values !== undefined) told.set(axis, { values, path: path! })
}

export const knownTeams = {
  "related child's team": 'related-childs-team',
  'previous team': 'previous-holder',
  'previous holder': 'previous-holder',
  'agreed team': 'agreed-team',
} as const

/** Whether a team by its own name is the one for this child. */
function sameOrAnother(text: string, given: CaseGiven, space: Model['space']): 'same' | 'another' | undefined {
  const named = findMember(text, space)
  const own = named === undefined ? undefined : membersOf(given, space)?.own[named.division]
  return own === undefined ? undefined : own === named!.member ? 'same' : 'another'
}

export function tellKnown(given: CaseGiven, { space }: Model, told: Map<number, Told>, problems: CaseProblem[]): void {
  const { axes, holders } = space.vocabulary
  // A team that is yet to be agreed is none of those that a case may have had.
  const agreed = axes.find(keyOf({ kind: 'team', which: 'agreed-team' }))
  if (agreed !== undefined) told.set(agreed, { values: [axes.ordinal(agreed, 'none')!], path: [], assumed: true })
  for (const [name, text] of Object.entries(given.known ?? {})) {
    if (name === 'born' || name === 'previous transfer') continue
    const members = divisionsIn(space.graph).get(name)
    if (members !== undefined) {
      if (!members.includes(text)) problems.push({ kind: 'unknown value', path: ['known', name], of: name, value: text, all: members })
      continue
    }
    const which = knownTeams[name.replaceAll('’', "'") as keyof typeof knownTeams]
    if (which === undefined) {
      problems.push({
        kind: 'unknown name',
        path: ['known', name],
        of: 'known',
        name,
        all: [...Object.keys(knownTeams), 'previous transfer', 'born', ...divisionsIn(space.graph).keys()],
      })
      continue
    }
    const axis = axes.find(keyOf({ kind: 'team', which }))
    if (axis === undefined) continue // No rule asks for it: it is true, and changes nothing.
    const { values } = axes.list[axis]!
    const member = /\((same|another)\b/.exec(text)?.[1] ?? sameOrAnother(text, given, space)
    const holder = findHolder(text, space)
    const found = values
      .map((_, i) => i)
      .filter(
        (i) =>
          values[i] === text ||
          (holder !== undefined &&
            holder !== 'closed' &&
            holder !== 'not yet open' &&
            (member === undefined
              ? values[i] === nameOf(holder) || values[i]!.startsWith(`${nameOf(holder)} (`)
              : values[i] === `${nameOf(holder)} (${member})`)),
      )
    if (found.length === 0)
      problems.push({
        kind: 'unknown value',
        path: ['known', name],
        of: name,
        value: text,
        all: [...holders.map((each) => holderNames(each, space.graph)[0]!), 'none', 'several'],
      })
    else told.set(axis, { values: found, path: ['known', name] })
  }
}
