/** Acknowledgements of holes that are not there, whatever has happened to a case. */
import { nameOf } from '../../graph/ids.js'
import type { Acknowledgement } from '../../graph/nodes.js'
import type { RuleId } from '../../graph/ids.js'
import type { Answers, Holder, RouteField, SpaceRule } from '../../space/index.js'
import type { Acknowledged } from './covered.js'
import { answersWhere } from './outlook.js'
import type { Known, Outlook } from './outlook.js'

/** What of an acknowledgement covers nothing. */
export interface Stale {
  readonly node: Acknowledgement
  /** Rules of a conflict, moments of a gap. */
  readonly names: readonly string[]
  /** Nothing of it covers anything. */
  readonly whole: boolean
}

/** @param acknowledged after everything that it covers among cases without a history was met */
export function staleIn(outlook: Outlook, acknowledged: readonly Acknowledged[]): readonly Stale[] {
  return acknowledged.flatMap((each): Stale[] => {
    const { node, met, moments } = each
    const names: readonly string[] = node.hole === 'conflict' ? node.rules : node.hole === 'gap' ? moments : []
    // Contradictions between duties are found elsewhere.
    if (node.hole === 'conflict' && node.rules.some((rule) => outlook.model.space.graph.node(rule).kind !== 'route')) return []
    const unmet = names.filter(
      (name) => !met.has(name) && !(node.hole === 'conflict' ? canClash(name as RuleId, each, outlook) : canBeOpen(name, each, outlook)),
    )
    return unmet.length === 0
      ? []
      : [
          {
            node,
            names: node.hole === 'conflict' ? unmet.map((rule) => nameOf(rule as RuleId)) : unmet,
            whole: unmet.length === names.length,
          },
        ]
  })
}

/** What a holder's cases come to, whatever has happened, under the readings that are followed. */
function answersFor(holder: Holder, { model, known }: Outlook): Answers {
  const readings: Known = known.map((value, axis) =>
    model.space.vocabulary.axes.list[axis]!.subject.kind === 'reading' ? value : undefined,
  )
  return answersWhere(model, holder, 'case responsibility', readings)
}

function holdersOf({ node }: Acknowledged, { model }: Outlook): readonly Holder[] {
  const named = [...node.heldBy, ...node.unheld]
  return named.length > 0 ? named : model.space.vocabulary.holders
}

/** Whether a rule can stand beside another that is named and say something else. */
function canClash(id: RuleId, each: Acknowledged, outlook: Outlook): boolean {
  const { store } = outlook
  return holdersOf(each, outlook).some((holder) => {
    const { view } = answersFor(holder, outlook)
    const bearing = view.bearing()
    const stands = (rule: SpaceRule, field: RouteField) =>
      store.minus(store.minus(bearing.speaking(rule), bearing.dropped(rule)), bearing.beaten(rule, field))
    const mine = view.rules.filter((rule) => rule.id === id)
    const others = view.rules.filter((rule) => rule.id !== id && each.node.rules.includes(rule.id))
    const when = view.diagram(each.when)
    return mine.some((a) =>
      others.some(
        (b) =>
          fields.some((field) => differ(a, b, field) && store.meets(store.and(stands(a, field), stands(b, field)), when)) ||
          limits(a, b) ||
          limits(b, a),
      ),
    )

    function limits(a: SpaceRule, b: SpaceRule): boolean {
      return a.by.length > 0 && b.at !== undefined && store.meets(store.and(bearing.speaking(a), stands(b, 'at')), when)
    }
  })
}

const fields = ['move', 'to', 'at', 'never'] as const

function differ(a: SpaceRule, b: SpaceRule, field: (typeof fields)[number]): boolean {
  switch (field) {
    case 'move':
      return a.move !== undefined && b.move !== undefined && a.move !== b.move
    case 'at':
      return a.at !== undefined && b.at !== undefined && a.at.key !== b.at.key
    case 'to':
      return a.to.length > 0 && b.to.length > 0 && (a.to.length > 1 || b.to.length > 1 || a.to[0]!.value.key !== b.to[0]!.value.key)
    case 'never':
      return (a.never.length > 0 && b.to.length > 0) || (b.never.length > 0 && a.to.length > 0)
  }
}

/** Whether some case finds no answer at a moment, with whatever behind it. */
function canBeOpen(moment: string, each: Acknowledged, outlook: Outlook): boolean {
  const { store, model } = outlook
  return holdersOf(each, outlook).some((holder) => {
    const answers = answersFor(holder, outlook)
    const open = store.any([...answers.at(moment).values()].filter(({ effect }) => effect.kind === 'not covered').map(({ where }) => where))
    return open !== store.no && store.meets(store.and(open, answers.view.diagram(each.when)), model.cases({ holder, moment }))
  })
}
