/** Two meetings that both agree one move: no answer differs, and nobody knows to which of them to go. */
import type { Diagram } from '../../logic/index.js'
import type { Holder, Model } from '../../space/index.js'
import { naturalOrder } from '../../util/order.js'
import type { Acknowledged } from './covered.js'
import { at } from './outlook.js'
import type { Standing } from './outlook.js'
import { note } from './pairs.js'
import type { Pairs } from './pairs.js'

export function meetingsAt(standing: Standing, model: Model, acknowledged: readonly Acknowledged[], pairs: Pairs): void {
  if (standing.place.moment !== undefined) return
  const { store } = model
  const { view } = standing
  const agreeing = view.rules.filter(({ route }) => route.agreedAt !== undefined)
  if (new Set(agreeing.map(({ route }) => JSON.stringify(route.agreedAt))).size < 2) return
  const plain = view.bearing()
  const receivers = new Map<Holder, Diagram>()
  for (const rule of view.rules) {
    if (rule.permits) continue
    for (const { value, where } of rule.to) {
      if (value.kind !== 'holder') continue
      const live = store.minus(store.minus(plain.speaking(rule), plain.dropped(rule)), plain.beaten(rule, 'to'))
      receivers.set(value.holder, store.or(receivers.get(value.holder) ?? store.no, at(standing, store.and(live, view.diagram(where)))))
    }
  }
  for (const [holder, where] of receivers) {
    const bearing = view.bearing(holder)
    const agreed = agreeing
      .map((rule) => ({
        rule,
        where: store.all([where, standing.cases, at(standing, store.minus(bearing.speaking(rule), bearing.beaten(rule, 'agreed')))]),
      }))
      .filter((each) => each.where !== store.no)
    for (const [i, a] of agreed.entries()) {
      for (const b of agreed.slice(i + 1)) {
        const both = store.and(a.where, b.where)
        if (both === store.no || JSON.stringify(a.rule.route.agreedAt) === JSON.stringify(b.rule.route.agreedAt)) continue
        note(
          pairs,
          { rules: [a.rule.id, b.rule.id].sort(naturalOrder), fields: ['meeting'] },
          { standing, where: both },
          acknowledged,
          model,
          [holder],
        )
      }
    }
  }
}
