/** When a side moves the cases: now, later, by now, or when somebody says. */
import type { Diagram } from '../../logic/index.js'
import { keyOf, passedValues } from '../axes.js'
import { axisIs, isNow } from '../conditions.js'
import { isCountedFrom } from '../moments.js'
import type { MomentName } from '../moments.js'
import { momentsOf } from '../points.js'
import type { At } from '../rule.js'
import { chosen, come, passedAs } from './bearing.js'
import type { HolderView } from './bearing.js'
import type { Limits } from './limits.js'
import type { Pointing } from './sides.js'

/** When a move is made: each kind with its cases. */
export interface Timings {
  readonly now: Diagram
  readonly later: Diagram
  readonly due: Diagram
  readonly passed: Diagram
  /** Somebody says when: `here`, whether the cases can go now; `left`, at which moments they can go later. */
  readonly choices: readonly {
    readonly where: Diagram
    readonly here: boolean
    readonly left: readonly MomentName[]
    readonly at: Extract<At, { kind: 'one of' | 'agreed' }>
  }[]
}

/** @param leave whether this is leave to go, which lasts no longer than its points */
export function timingsOf(
  at: At | undefined,
  group: Pointing['group'],
  { by, notBefore }: Pick<Limits, 'by' | 'notBefore'>,
  view: HolderView,
  leave = false,
): Timings {
  const { store } = view
  const early = store.any([...notBefore].map(([moment, where]) => store.minus(where, come(moment, view))))
  const limited = store.any([...by.values()])
  const overdue = store.any([...by].map(([moment, where]) => store.and(where, come(moment, view))))
  const pending = store.minus(limited, overdue)
  const timely = (timings: Timings): Timings => ({
    now: store.minus(timings.now, early),
    later: store.or(timings.later, early),
    due: store.minus(timings.due, early),
    passed: store.minus(timings.passed, early),
    choices: timings.choices.map((choice) => ({ ...choice, where: store.minus(choice.where, early) })),
  })
  if (at === undefined) return timely({ now: store.not(limited), later: pending, due: overdue, passed: store.no, choices: [] })
  /** Where a point has passed: due if a move was called for, else as a latest day has it. */
  const past = (gone: Diagram, called: Diagram): Pick<Timings, 'later' | 'due' | 'passed'> => {
    const silent = store.minus(gone, called)
    return {
      due: store.or(store.and(gone, called), store.and(silent, overdue)),
      later: store.and(silent, pending),
      passed: store.minus(silent, limited),
    }
  }
  const over = store.any([...by].map(([moment, where]) => store.and(where, passedAs(moment, passedValues.slice(1), view))))
  if (at.kind === 'agreed') {
    const now = chosenNow(at, view)
    // A day that is to be agreed can be agreed up to the latest day.
    const due = store.minus(over, now)
    const open = store.not(store.or(now, due))
    const here =
      at.beside === undefined
        ? store.no
        : store.minus(view.diagram(isNow(at.beside, view.space.vocabulary)), passedAs(at.beside, passedValues.slice(1), view))
    return timely({
      now,
      later: store.no,
      due,
      passed: store.no,
      choices: [
        { where: store.minus(open, here), here: false, left: [], at },
        { where: store.and(open, here), here: true, left: [], at },
      ],
    })
  }
  if (at.kind === 'one of') return timely(oneOfTimings(at, past, leave ? undefined : over, view))
  const members = group.length > 0 ? group : momentsOf(at).map((moment) => ({ moment, where: store.yes }))
  const gone = (moment: MomentName) => passedAs(moment, passedValues.slice(1), view)
  const called = store.any(members.map(({ moment, where }) => store.and(where, passedAs(moment, passedValues.slice(2), view))))
  // Once a move was called for at the first of several, the next one is not the first.
  const here = store.minus(
    store.any(
      members.map(({ moment, where }) => store.all([where, store.not(gone(moment)), view.diagram(isNow(moment, view.space.vocabulary))])),
    ),
    called,
  )
  const left = store.any(members.map(({ moment, where }) => store.minus(where, gone(moment))))
  // A point that came before the earliest day: the move is made on that day.
  const floor = leave
    ? []
    : [...notBefore].map(([moment, where]) =>
        store.all([where, view.diagram(isNow(moment, view.space.vocabulary)), store.not(gone(moment))]),
      )
  const atFloor = store.minus(store.any(floor), left)
  const behind = past(store.minus(store.or(store.not(left), called), atFloor), called)
  return timely({
    now: store.or(here, atFloor),
    later: store.or(behind.later, store.minus(store.minus(left, here), called)),
    due: behind.due,
    passed: behind.passed,
    choices: [],
  })
}

function chosenNow({ rules }: Extract<At, { kind: 'one of' | 'agreed' }>, view: HolderView): Diagram {
  return view.store.any(rules.map((id) => chosen({ id }, 'now', view)))
}

/**
 * Of several points somebody chooses one: while some are left, each that comes is an offer; the last one moves the case.
 *
 * @param over where a latest day has passed; left out, what has passed by is no longer offered
 */
function oneOfTimings(
  at: Extract<At, { kind: 'one of' }>,
  past: (gone: Diagram, called: Diagram) => Pick<Timings, 'later' | 'due' | 'passed'>,
  over: Diagram | undefined,
  view: HolderView,
): Timings {
  const { store } = view
  const nowChosen = chosenNow(at, view)
  const called = store.any(at.moments.map((moment) => passedAs(moment, passedValues.slice(2), view)))
  let [now, later, due] = [store.no, store.no, store.no]
  const choices: { where: Diagram; here: boolean; left: MomentName[]; at: typeof at }[] = []
  for (let set = 1; set < 2 ** at.moments.length; set++) {
    const left = at.moments.filter((_, i) => (set >> i) % 2 === 1)
    const where = store.all(
      at.moments.map((moment) => {
        const gone = passedAs(moment, passedValues.slice(1), view)
        return left.includes(moment) ? store.not(gone) : gone
      }),
    )
    const isHere = (moment: MomentName) => view.diagram(isNow(moment, view.space.vocabulary))
    const none = store.minus(where, store.any(left.map(isHere)))
    if (over === undefined || left.length === at.moments.length) later = store.or(later, none)
    else {
      // What has passed by can still be chosen, up to the latest day.
      const chosenHere = store.minus(store.and(none, nowChosen), over)
      due = store.any([due, store.and(none, over), store.and(chosenHere, called)])
      now = store.or(now, store.minus(chosenHere, called))
      choices.push({ where: store.minus(store.minus(none, over), nowChosen), here: true, left, at })
    }
    let rest = store.and(where, store.any(left.map(isHere)))
    if (left.length === 1) now = store.or(now, rest)
    else {
      now = store.or(now, store.and(rest, nowChosen))
      rest = store.minus(rest, nowChosen)
      // Which of the points are now decides which are still left.
      for (let some = 1; some < 2 ** left.length; some++) {
        const here = left.filter((_, i) => (some >> i) % 2 === 1)
        const exactly = store.all(left.map((moment) => (here.includes(moment) ? isHere(moment) : store.not(isHere(moment)))))
        const region = store.and(rest, exactly)
        if (region !== store.no)
          choices.push({ where: region, here: here.length < left.length, left: left.filter((moment) => !here.includes(moment)), at })
      }
    }
  }
  const gone = store.all(at.moments.map((moment) => passedAs(moment, passedValues.slice(1), view)))
  const behind = past(gone, called)
  return { now, later: store.or(later, behind.later), due: store.or(due, behind.due), passed: behind.passed, choices }
}

/** Where a limit has come, and every point of the side that is left, or an earliest day, falls after it. */
export function overtaken(at: At | undefined, group: Pointing['group'], { by, notBefore }: Limits, view: HolderView): Diagram {
  const {
    store,
    space: { vocabulary },
  } = view
  const members = group.length > 0 ? group : (at === undefined ? [] : momentsOf(at)).map((moment) => ({ moment, where: store.yes }))
  const left = members.map(({ moment, where }) => ({ moment, where: store.minus(where, passedAs(moment, passedValues.slice(1), view)) }))
  const after = (point: MomentName, limit: MomentName) =>
    view.diagram(axisIs(keyOf({ kind: 'order', point, limit }), ['after'], vocabulary))
  const someLeft = store.any(left.map((member) => member.where))
  return store.any(
    [...by].map(([limit, where]) => {
      // What is left when a limit has passed comes after it, unless it is what the limit is counted from; on its day the order has to be asked.
      const passed = passedAs(limit, passedValues.slice(1), view)
      const late = (point: MomentName) => (isCountedFrom(limit, point) ? after(point, limit) : store.or(passed, after(point, limit)))
      const points = store.all([someLeft, ...left.map((member) => store.or(store.not(member.where), late(member.moment)))])
      const floors = [...notBefore].map(([floor, stated]) => store.all([stated, store.not(come(floor, view)), late(floor)]))
      return store.all([where, come(limit, view), store.any([points, ...floors])])
    }),
  )
}
