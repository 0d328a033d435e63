import { beforeHoldingIn, tooEarlyIn } from '../../analysis/cases/early.js'
import { countedFromOwnAct } from '../../analysis/cases/own-act.js'
import { possibleIn } from '../../analysis/cases/possible.js'
import { nameOf } from '../../graph/ids.js'
import type { CaseRule } from '../rule.js'

/** A duty falls due when it can be done, and its time is counted from something else than itself. */
export const timesOfDuties: CaseRule = {
  decides: 'which duties fall due before they are possible',
  run({ model, placeOf, report }) {
    const possible = possibleIn(model)
    const known = new Set(
      model.space.graph
        .all('acknowledgement')
        .filter(({ hole, about }) => hole === 'unclear' && (about.length === 0 || about.includes('limit')))
        .flatMap(({ rules }) => rules),
    )
    for (const { duty, event, move } of countedFromOwnAct(model, possible))
      if (!known.has(duty))
        report('counted-from-own-act', placeOf(duty, 'within'), { rule: nameOf(duty), event: nameOf(event), move: move && nameOf(move) })
    for (const { duty, due, needs, why } of tooEarlyIn(model))
      report('due-too-early', placeOf(duty, 'due'), { rule: nameOf(duty), due: nameOf(due), needs: needs.map(nameOf), why })
    const early = beforeHoldingIn(model, possible)
    for (const key of new Set(early.map(({ duty, event }) => `${duty} ${event}`))) {
      const same = early.filter(({ duty, event }) => `${duty} ${event}` === key)
      const [{ duty, event }] = same as [(typeof same)[number]]
      report('duty-before-holding', placeOf(duty), {
        rule: nameOf(duty),
        event: nameOf(event),
        teams: same.map(({ team }) => nameOf(team)),
        moves: [...new Set(same.flatMap(({ moves }) => moves.map(nameOf)))],
      })
    }
  },
}
