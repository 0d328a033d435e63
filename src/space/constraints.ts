/** What no case can be: it is left out of every answer, and what the author's own assumptions hide is counted. */
import { assumptions } from '../concepts/index.js'
import type { Assumption, SharedLine } from '../concepts/index.js'
import type { FactId } from '../graph/ids.js'
import { compareDurations } from '../graph/durations.js'
import type { Fact } from '../graph/nodes.js'
import { keyOf, notApplicable, orderValues, passedValues } from './axes.js'
import type { KnownTeam } from './axes.js'
import { agePast, ageBefore, monthsOf, sinceTest } from './cells.js'
import { axisIs, conditionFormula, exceptionFormula, isNow, notYet } from './conditions.js'
import type { Scope } from './conditions.js'
import { allOf, among, anyOf, notSo } from './formula.js'
import type { Formula } from './formula.js'
import { isCountedFrom } from './moments.js'
import type { MomentName } from './moments.js'
import type { Vocabulary } from './vocabulary.js'

/** What a constraint rests on: the meaning of the words themselves, what is so everywhere, or what the author assumes. */
export interface Constraint {
  readonly origin: 'meaning' | 'shared' | 'local'
  /** Holds of every case that exists. */
  readonly holds: Formula
  readonly because: string
}

export function constraintsOf(scope: Scope): readonly Constraint[] {
  return [
    ...onlyFor(scope),
    ...knownTeams(scope),
    ...orderOfMoments(scope.vocabulary),
    ...orderOfTimes(scope.vocabulary),
    ...assumptions.flatMap((assumption) => shared(assumption, scope)),
    ...local(scope),
  ].filter(({ holds }) => holds.kind !== 'yes')
}

/** The axes that the meaning of the words alone settles, as a limit comes after the moment from which it is counted: nobody need be asked. */
export function settledByWords(constraints: readonly Constraint[]): ReadonlySet<number> {
  return new Set(
    constraints.flatMap(({ origin, holds }) =>
      origin === 'meaning' && holds.kind === 'among' && holds.values.length === 1 ? [holds.axis] : [],
    ),
  )
}

function local(scope: Scope): Constraint[] {
  return scope.graph.protocol.assumes.map((assumed) => ({
    origin: 'local',
    holds: exceptionFormula(assumed, scope),
    because: assumed.says ?? 'the protocol assumes it',
  }))
}

/** A fact that exists for some cases only is not applicable to the others, and to no case that it exists for. */
function onlyFor(scope: Scope): Constraint[] {
  const { axes } = scope.vocabulary
  return axes.list.flatMap(({ subject, key }): Constraint[] => {
    if (subject.kind !== 'fact' || !scope.graph.has(subject.fact)) return []
    const fact = scope.graph.node(subject.fact)
    const axis = axes.index(key)
    const none = axes.ordinal(axis, notApplicable)
    if (fact.kind !== 'fact' || none === undefined) return []
    const absent = among(axis, [none])
    const exists = conditionFormula(fact.onlyFor, scope, subject.asAt)
    return [
      {
        origin: 'meaning',
        holds: anyOf(allOf(exists, notSo(absent)), allOf(notSo(exists), absent)),
        because: `it is asked only of some cases: ${fact.name}`,
      },
    ]
  })
}

/** A case that was held before has one previous team, and a related child who has a worker has a team. */
function knownTeams({ graph, vocabulary }: Scope): Constraint[] {
  const team = (which: KnownTeam, values: readonly string[]) => axisIs(keyOf({ kind: 'team', which }), values, vocabulary)
  const meaning = (holds: Formula, because: string): Constraint => ({ origin: 'meaning', holds, because })
  const local = (concept: string) => graph.all('fact').filter(({ means }) => means?.concept === concept && means.fit !== 'related')
  return [
    meaning(notSo(team('previous-holder', ['several'])), 'a case had one holder at a time'),
    ...local('time since closure').map((fact) =>
      meaning(
        notSo(allOf(notSo(axisIs(fact.id, ['never', notApplicable], vocabulary)), team('previous-holder', ['none']))),
        'a case that was closed was held by some team',
      ),
    ),
    ...local('related child has a worker').map((fact) =>
      meaning(
        notSo(allOf(axisIs(fact.id, ['yes'], vocabulary), team('related-childs-team', ['none']))),
        'a child who has a worker has a team',
      ),
    ),
  ]
}

/** Moments cannot contradict one another, nor the age. */
function orderOfMoments(vocabulary: Vocabulary): Constraint[] {
  const { axes } = vocabulary
  const rule = (holds: Formula, because: string): Constraint => ({ origin: 'meaning', holds, because })
  const implies = (a: Formula, b: Formula) => anyOf(notSo(a), b)
  const found: Constraint[] = []
  for (const { subject, key } of axes.list) {
    if (subject.kind === 'passed') {
      const { moment } = subject
      const gone = axisIs(key, passedValues.slice(1), vocabulary)
      found.push(rule(implies(axisIs('now', [moment], vocabulary), notSo(gone)), 'what comes once has not passed when it comes'))
      const age = vocabulary.birthdays.get(moment)
      if (age !== undefined) {
        const cells = vocabulary.cells.get('age')!
        const cell = cells.thresholds.indexOf(monthsOf(age)) * 2 + 1
        const after = among(
          axes.index('age'),
          cells.values.map((_, i) => i).filter((i) => i > cell),
        )
        found.push(
          rule(
            implies(axisIs('now', [moment], vocabulary), among(axes.index('age'), [cell])),
            'a birthday is the day on which that age begins',
          ),
        )
        found.push(rule(anyOf(allOf(gone, after), allOf(notSo(gone), notSo(after))), 'a birthday has passed for those who are older'))
      }
      const { ahead, lastOf = [] } = vocabulary.moments.get(moment) ?? {}
      const isAxis = (name: string) => axes.find(keyOf({ kind: 'passed', moment: name })) !== undefined
      const hasGone = (name: string) => axisIs(keyOf({ kind: 'passed', moment: name }), passedValues.slice(1), vocabulary)
      for (const start of vocabulary.moments.keys()) {
        if (isCountedFrom(moment, start) && isAxis(start))
          found.push(rule(implies(gone, hasGone(start)), 'a limit ends after the moment from which it is counted'))
      }
      if (ahead !== undefined && isAxis(ahead))
        found.push(
          rule(
            implies(anyOf(hasGone(ahead), axisIs('now', [ahead], vocabulary)), gone),
            'a time counted back from a moment comes before it',
          ),
        )
      if (lastOf.length > 0) {
        found.push(
          rule(implies(gone, allOf(...lastOf.filter(isAxis).map(hasGone))), 'the last of several moments comes when all have come'),
        )
        if (lastOf.every(isAxis))
          found.push(rule(implies(allOf(...lastOf.map(hasGone)), gone), 'the last of several moments comes when all have come'))
      }
      const date = axes.find(keyOf({ kind: 'date', moment }))
      if (date !== undefined) found.push(...datesAgree(moment, gone, date, vocabulary))
    }
    if (subject.kind === 'order') {
      const [point, limit] = [subject.point, subject.limit]
      const is = (...values: (typeof orderValues)[number][]) => axisIs(key, values, vocabulary)
      const passed = (moment: string) => axisIs(keyOf({ kind: 'passed', moment }), passedValues.slice(1), vocabulary)
      const now = (moment: string) => isNow(moment, vocabulary)
      const [a, b] = [vocabulary.birthdays.get(point), vocabulary.birthdays.get(limit)]
      if (a !== undefined && b !== undefined)
        found.push(rule(is(monthsOf(a) < monthsOf(b) ? 'before' : 'after'), 'birthdays come in order'))
      if (vocabulary.moments.get(limit)?.ahead === point) found.push(rule(is('after'), 'a time counted back from a moment comes before it'))
      if (vocabulary.moments.get(point)?.ahead === limit)
        found.push(rule(is('before'), 'a time counted back from a moment comes before it'))
      if (isCountedFrom(limit, point)) found.push(rule(is('before'), 'a limit ends after the moment from which it is counted'))
      if (isCountedFrom(point, limit)) found.push(rule(is('after'), 'a limit ends after the moment from which it is counted'))
      // What comes again and again comes before its own limit and after it: the order says nothing of now.
      const start = isCountedFrom(limit, point) ? point : isCountedFrom(point, limit) ? limit : undefined
      if (start !== undefined && axes.find(keyOf({ kind: 'passed', moment: start })) === undefined) continue
      found.push(
        rule(implies(allOf(now(point), passed(limit)), is('after')), 'what has passed comes before what is now'),
        rule(
          implies(allOf(now(point), notSo(passed(limit)), notSo(now(limit))), is('before', 'on the same day')),
          'what is now comes before what is to come',
        ),
        rule(
          implies(allOf(now(limit), notSo(passed(point)), notSo(now(point))), is('on the same day', 'after')),
          'what is now comes before what is to come',
        ),
        rule(implies(allOf(now(limit), passed(point)), is('before', 'on the same day')), 'what has passed comes before what is now'),
        rule(
          implies(allOf(passed(limit), notSo(passed(point)), notSo(now(point))), is('after')),
          'what has passed comes before what is to come',
        ),
        rule(
          implies(allOf(passed(point), notSo(passed(limit)), notSo(now(limit))), is('before')),
          'what has passed comes before what is to come',
        ),
      )
    }
  }
  return found
}

/** Of times that are counted from one moment the longer ends later, and none before that moment has come. */
function orderOfTimes(vocabulary: Vocabulary): Constraint[] {
  const { axes } = vocabulary
  const found: Constraint[] = []
  const passes = (moment: MomentName) => axes.find(keyOf({ kind: 'passed', moment })) !== undefined
  const gone = (moment: MomentName) => notSo(notYet(moment, vocabulary))
  const now = (moment: MomentName) => axisIs('now', [moment], vocabulary)
  const rule = (holds: Formula, because: string) => void found.push({ origin: 'meaning', holds, because })
  for (const [start, list] of vocabulary.counted) {
    for (const { name } of list)
      if (passes(start)) rule(anyOf(notSo(now(name)), gone(start)), 'a limit ends after the moment from which it is counted')
    for (const later of list)
      for (const earlier of list) {
        if (!passes(earlier.name) || compareDurations(earlier.duration, later.duration) !== 'longer') continue
        const come = anyOf(now(later.name), ...(passes(later.name) ? [gone(later.name)] : []))
        rule(anyOf(notSo(come), gone(earlier.name)), 'of two times from one moment the longer ends later')
        for (const [point, limit, order] of [
          [earlier.name, later.name, 'before'],
          [later.name, earlier.name, 'after'],
        ] as const) {
          const axis = keyOf({ kind: 'order', point, limit })
          if (axes.find(axis) !== undefined) rule(axisIs(axis, [order], vocabulary), 'of two times from one moment the longer ends later')
        }
      }
  }
  return found
}

/** Until a moment has passed, its date is not before today; the day of a moment that is now is today. */
function datesAgree(moment: string, gone: Formula, axis: number, vocabulary: Vocabulary): Constraint[] {
  const today = vocabulary.axes.index('date')
  const values = vocabulary.axes.list[today]!.values.map((_, i) => i)
  const same = anyOf(...values.map((value) => allOf(among(today, [value]), among(axis, [value]))))
  const notAfter = anyOf(...values.map((value) => allOf(among(today, [value]), among(axis, values.slice(0, value + 1)))))
  return [
    { origin: 'meaning', holds: anyOf(gone, same), because: `what is still to come is judged as of today: ${moment}` },
    { origin: 'meaning', holds: anyOf(notSo(gone), notAfter), because: `what has passed lies before today: ${moment}` },
  ]
}

/** A shared assumption, where the protocol has words for every one of its lines. */
function shared({ never, because }: Assumption, scope: Scope): Constraint[] {
  const lines = never.map((line) => lineFormula(line, scope))
  if (lines.some((line) => line.kind === 'no')) return []
  return [{ origin: 'shared', holds: notSo(allOf(...lines)), because }]
}

/** Where a shared line surely holds, in the words of the protocol; `no` where it has none. */
export function lineFormula(line: SharedLine, scope: Scope): Formula {
  const { vocabulary, graph } = scope
  const local = graph.all('fact').filter(({ means }) => means !== undefined && means.concept === line.fact && means.fit !== 'related')
  if ('is' in line) return anyOf(...local.map((fact) => axisIs(fact.id, localValues(fact, line.is), vocabulary)))
  if ('within' in line) {
    const [count, unit] = line.within.split(' ')
    const test = {
      kind: 'since-is',
      test: 'within',
      duration: { kind: 'duration', count: Number(count), unit: unit!.replace(/s$/, '') as 'month' },
    } as const
    return anyOf(
      ...local
        .filter(({ id }) => vocabulary.cells.has(id))
        .map(({ id }) => among(vocabulary.axes.index(id), sinceTest(vocabulary.cells.get(id)!, { ...test, fact: id }))),
    )
  }
  const ordered: readonly (FactId | 'age')[] = line.fact === 'age' ? ['age', ...local.map(({ id }) => id)] : local.map(({ id }) => id)
  return anyOf(
    ...ordered
      .filter((id) => vocabulary.cells.has(id))
      .map((id) => {
        const cells = vocabulary.cells.get(id)!
        return among(vocabulary.axes.index(id), 'under' in line ? ageBefore(cells, line.under) : agePast(cells, line.atLeast))
      }),
  )
}

/** The local values that are surely one of the shared ones; a fact that is narrower than the concept says so only by its yes. */
function localValues(fact: Fact, is: readonly string[]): readonly string[] {
  if (fact.domain === 'yes-no') return is.filter((value) => fact.means?.fit === 'exactly' || value === 'yes')
  return fact.valuesMean.filter(({ concept }) => is.includes(concept)).map(({ value }) => value)
}
