import { lifeOf } from '../../analysis/life/life.js'
import { holderName } from '../../analysis/cases/outlook.js'
import { nameOf } from '../../graph/ids.js'
import type { CaseRule } from '../rule.js'

/** After everything that can have happened to a case, some team has it, and somebody can tell where it goes. */
export const lifeOfCases: CaseRule = {
  decides: 'what becomes of cases over time',
  run({ model, placeOf, report }) {
    const life = lifeOf(model)
    const begin = life.assumptions.entries.map(({ holder }) => holderName(holder))
    const [firstUnreached] = life.unreached
    if (firstUnreached !== undefined) report('never-reached', placeOf(firstUnreached), { teams: life.unreached.map(nameOf), entries: begin })
    const [firstTrap] = life.traps
    if (firstTrap !== undefined) report('no-way-on', placeOf(firstTrap), { teams: life.traps.map(nameOf) })
    for (const { rule, holder, points, notInForce, story } of life.stranded) report('passed-by', placeOf(rule), { rule: nameOf(rule), holder: holderName(holder), points, notInForce, story })
    for (const { between: [one, other], story } of life.bounces) report('to-and-fro', placeOf(one === 'closed' || one === 'not yet open' ? 'protocol' : one), { holders: [holderName(one), holderName(other)], story })
    for (const { outcome, rules, holders, moments, story } of life.later) {
      report('unsettled-later', placeOf(rules[0] ?? 'protocol'), { outcome, rules: rules.map(nameOf), holders: holders.map(holderName), moments, story }, rules.slice(1).map((rule) => ({ span: placeOf(rule), note: `\`${nameOf(rule)}\`` })))
    }
    for (const { promise, kept, at, story } of life.proofs) {
      const rule = nameOf(promise.id)
      if (kept === 'of nothing') report('promise-of-nothing', placeOf(promise.id), { rule })
      if (kept === 'broken') report('promise-broken', placeOf(promise.id), { rule, property: promise.property, names: at, begin, ...(story === undefined ? {} : { story }) })
    }
    if (life.undecided.length > 0) report('not-decided', placeOf('protocol'), { what: life.undecided })
  },
}
