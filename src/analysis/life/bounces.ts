/** Cases that a team passes on and gets back although nothing has changed but the team. */
import type { Diagram } from '../../logic/index.js'
import type { Holder } from '../../space/index.js'
import { targetsOf } from './consequences.js'
import type { Course, Stage, Way } from './course.js'
import type { Reach } from './reach.js'
import { caseAt, nearest } from './trail.js'
import type { Trail } from './trail.js'

export interface Bounce {
  readonly from: Stage
  readonly back: Stage
  /** The cases before they are passed on. */
  readonly where: Diagram
}

/** For each two teams one way in which the text sends a case there and back. */
export function bouncesOf(stages: readonly Stage[], course: Course, { states }: Reach): readonly Bounce[] {
  const { store } = course.model
  const sent = stages.flatMap((stage) => {
    const there = states.get(stage.holder)
    if (there === undefined) return []
    const here = store.and(stage.coming.forth(there), stage.cases)
    return [...sentBy(stage, course)].flatMap(([to, where]) => {
      const cases = store.and(here, where)
      return cases === store.no ? [] : [{ stage, to, cases }]
    })
  })
  const found = new Map<string, Bounce>()
  for (const { stage, to, cases } of sent) {
    if (to === stage.holder || found.has(`${stage.holder} ${to}`) || found.has(`${to} ${stage.holder}`)) continue
    // A moment at which everything is as between events is looked at there.
    const there = wayTo(stage, to)
    if (there === undefined) continue
    const arrived = there.going.forth(cases)
    for (const next of sent) {
      if (next.stage.holder !== to || next.to !== stage.holder || wayTo(next.stage, next.to) === undefined) continue
      const again = store.all([arrived, next.stage.cases, next.cases])
      if (again === store.no) continue
      found.set(`${stage.holder} ${to}`, { from: stage, back: next.stage, where: store.and(cases, there.going.back(again)) })
      break
    }
  }
  return [...found.values()]
}

/** The trail to a bounce, with the way there and back. */
export function thereAndBack({ steps }: Trail, { from, back }: Bounce, course: Course): Trail {
  const { store } = course.model
  const way = wayTo(from, back.holder)!
  const start = steps.at(-1)!.point
  const arrived = store.all([way.going.forth(caseAt(start, course)), back.cases, wayTo(back, from.holder)!.cases()])
  const { point } = nearest(arrived, back, start, course)
  return { steps: [...steps.slice(0, -1), { stage: from, point: start, way }, { stage: back, point, way: wayTo(back, from.holder)! }] }
}

function wayTo({ ways }: Stage, to: Holder): Way | undefined {
  return ways.find((way) => way.to === to && way.settled)
}

/** The cases that the text alone sends to each holder. */
function sentBy({ effects }: Stage, { model: { store } }: Course): ReadonlyMap<Holder, Diagram> {
  const sent = new Map<Holder, Diagram>()
  for (const [key, { effect, where }] of effects) {
    if (effect.kind !== 'moves') continue
    const alone = store.minus(where, store.any([...effects].filter(([other]) => other !== key).map(([, region]) => region.where)))
    for (const to of targetsOf(effect.to)) sent.set(to, store.or(sent.get(to) ?? store.no, alone))
  }
  return sent
}
