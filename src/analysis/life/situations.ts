/** What is settled of all cases that can come to each place, by whom, and the causes of what is not. */
import type { Diagram } from '../../logic/index.js'
import type { Holder, MomentName } from '../../space/index.js'
import { conflictsOf } from '../cases/conflicts.js'
import type { Conflict } from '../cases/causes.js'
import type { Acknowledged } from '../cases/covered.js'
import { gapsOf } from '../cases/gaps.js'
import type { Gap } from '../cases/gaps.js'
import type { Standing } from '../cases/outlook.js'
import type { Course, Stage } from './course.js'
import { gradesAt } from './grades.js'
import type { Grades } from './grades.js'
import { withoutKnownMoments, withoutKnownReading, withoutUnclear } from './known.js'
import type { Reach } from './reach.js'
import { outlookAt } from './standing.js'

/** A holder and a moment, or any day, to which cases come, by who settles what becomes of them. */
export interface Situation extends Grades {
  readonly holder: Holder
  readonly moment: MomentName | undefined
  /** Of some case it is unsettled, and nobody has acknowledged it. */
  readonly open: boolean
}

/** How many situations are settled by whom; a situation counts wherever it has such a case, so the numbers do not add up. */
export interface Counts {
  readonly situations: number
  readonly text: number
  readonly person: number
  readonly unsettled: number
  readonly open: number
}

export interface Settlement {
  /** The stages that cases come to, with the cases that do. */
  readonly stages: readonly Stage[]
  readonly situations: readonly Situation[]
  readonly conflicts: readonly Conflict[]
  readonly gaps: readonly Gap[]
}

export function settlementOf(
  all: readonly Stage[],
  acknowledged: readonly Acknowledged[],
  course: Course,
  { states }: Reach,
  settled: Reach,
): Settlement {
  const { store } = course.model
  const stages = all
    .map((stage) => ({ ...stage, cases: store.and(stage.coming.forth(states.get(stage.holder)!), stage.cases) }))
    .filter(({ ordinary, cases }) => !ordinary && cases !== store.no)
  const outlook = outlookAt(stages, course)
  const [conflicts, gaps] = [conflictsOf(outlook, acknowledged), gapsOf(outlook, acknowledged)]
  const open = new Map<string, Diagram>()
  const note = ({ place }: Standing, where: Diagram) =>
    void open.set(`${place.holder} ${place.moment}`, store.or(open.get(`${place.holder} ${place.moment}`) ?? store.no, where))
  for (const { clashes } of conflicts) for (const { standing, where } of clashes) note(standing, where)
  const stageOf = new Map(stages.map((stage) => [`${stage.holder} ${stage.moment}`, stage]))
  for (const { why, holes } of gaps) {
    for (const { standing, where } of holes) {
      const stage = stageOf.get(`${standing.place.holder} ${standing.place.moment}`)!
      // A case that was left where it is because nothing was said is open where that was not said, and not once more ever after.
      const there = why === 'point passed' ? store.and(where, stage.coming.forth(settled.states.get(stage.holder) ?? store.no)) : where
      note(standing, withoutKnownMoments(there, undefined, stage, acknowledged, course))
    }
  }
  const situations = stages.map((stage): Situation => {
    const grades = gradesAt(stage, course)
    const { unsettled, openReadings } = grades
    const toNobody = withoutUnclear(store.or(unsettled['nobody named to choose'], unsettled['no team leads']), stage, acknowledged, course)
    const readings = [...openReadings].map(([reading, where]) =>
      withoutKnownReading(store.and(where, stage.cases), reading, stage, acknowledged, course),
    )
    const others = store.any([toNobody, ...readings])
    return {
      holder: stage.holder,
      moment: stage.moment,
      ...grades,
      open: store.meets(stage.cases, store.or(others, open.get(`${stage.holder} ${stage.moment}`) ?? store.no)),
    }
  })
  return { stages, conflicts, gaps, situations }
}

export function countsOf(situations: readonly Situation[]): Counts {
  const count = (is: (situation: Situation) => boolean) => situations.filter(is).length
  return {
    situations: situations.length,
    text: count(({ byText }) => byText),
    person: count(({ byPerson }) => byPerson),
    unsettled: count(({ byNobody }) => byNobody),
    open: count(({ open }) => open),
  }
}
