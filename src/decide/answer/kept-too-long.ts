/** Cases that a team has had for longer than the text lets it keep them, with no rule that says where they go. */
import { keyOf } from '../../space/index.js'
import type { Model, MomentName } from '../../space/index.js'
import type { Answer } from '../decision.js'
import { findMoment } from '../told/names.js'
import type { Known } from '../told/told.js'

/** The answer of a case that nothing moves, though the longest time is over for which it may stay: the text has none. */
export function withLongestStay(answer: Answer, known: Known, model: Model): Answer {
  if (answer.kind !== 'stays' || !answer.nothingSaid || answer.due !== undefined) return answer
  const end = endsIn(known, model).find((moment) => isOver(moment, known, model))
  if (end === undefined) return answer
  const on = (known.given.happened ?? []).find(({ moment }) => findMoment(moment, model.space)?.name === end)?.on
  return { kind: 'not covered', why: 'silent', rules: [], ...(end === known.place.moment ? {} : { since: { moment: end, ...(on === undefined ? {} : { on }) } }) }
}

/** The ends of the longest stays that are laid down for every case that can be meant. */
function endsIn({ place, cases }: Known, model: Model): readonly MomentName[] {
  const { store, space } = model
  const { view } = model.answers(place.holder)
  const now = space.vocabulary.axes.index('now')
  const isSure = (where: ReturnType<typeof store.or>) => store.implies(cases, store.restrict(where, now, model.fixed(place).get(now)!))
  return view.rules.flatMap((rule) => {
    const { permits, move, by, route: { stay, strength } } = rule
    const isLongest = !permits && move === undefined && strength !== 'should' && stay?.kind === 'stay-for' && stay.bound === 'at most'
    return isLongest && isSure(view.bearing().speaking(rule)) ? by : []
  })
}

function isOver(moment: MomentName, { place, cases }: Known, { store, space }: Model): boolean {
  const axis = space.vocabulary.axes.find(keyOf({ kind: 'passed', moment }))
  return moment === place.moment || (axis !== undefined && !store.meets(cases, store.among(axis, [0])))
}
