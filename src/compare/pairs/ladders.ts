/** Who settles a dispute, as two authorities say it: ladders for the same kind of dispute. */
import type { SharedTopic } from '../../concepts/index.js'
import type { Ladder } from '../../graph/nodes.js'
import type { Model } from '../../space/index.js'
import { rungsOf } from '../agreed-first.js'
import type { TopicCell } from '../cell.js'
import type { ComparedValues } from '../compared.js'
import { andOf } from '../doers.js'
import type { SharedValue } from '../shared-values.js'
import { disputesOf, ladderFields, ladderValues, noDispute } from '../tasks.js'
import { compared } from './compared-field.js'
import type { Two } from '../two.js'

/** Ladders for the same kind of dispute. */
export function ladderPairs(topic: SharedTopic, [one, other]: Two<TopicCell>, models: Two<Model>): readonly ComparedValues[] {
  const lists = [one, other].map(({ rules }) => rules.filter((rule): rule is Ladder => rule.kind === 'ladder')) as [Ladder[], Ladder[]]
  const of = (i: 0 | 1, ladder: Ladder) => disputesOf(ladder, models[i].space.graph)
  // A ladder that is for no dispute in particular is for each.
  const about = (i: 0 | 1, dispute: string) => lists[i].filter((ladder) => of(i, ladder).length === 0 || of(i, ladder).includes(dispute))
  const named = [...new Set(([0, 1] as const).flatMap((i) => lists[i].flatMap((ladder) => of(i, ladder))))]
  const disputes = (named.length === 0 && lists.every((list) => list.length > 0) ? ['any disagreement'] : named).filter(
    (dispute) => about(0, dispute).length > 0 && about(1, dispute).length > 0,
  )
  const isNamedByBoth = (dispute: string) =>
    ([0, 1] as const).every((i) => about(i, dispute).some((ladder) => of(i, ladder).includes(dispute)))
  const title = (dispute: string) =>
    dispute === noDispute
      ? topic
      : dispute === 'any disagreement' || dispute === topic || isNamedByBoth(dispute)
        ? dispute
        : `any disagreement (one of them: ${dispute})`
  return disputes.flatMap((dispute) =>
    ladderFields.flatMap((field) => {
      const [ones, others] = ([0, 1] as const).map((i) =>
        about(i, dispute).map((ladder) => ladderValues(rungsOf(ladder, models[i].space.graph), models[i].space.graph)[field]),
      ) as [SharedValue[][], SharedValue[][]]
      // Those on one step decide together.
      const together = (steps: readonly SharedValue[][]) => [
        ...new Set(steps.map((values) => andOf(values.map(({ words: each }) => each)))),
      ]
      return compared(field, title(dispute), ones.flat(), others.flat()).map((each) => ({
        ...each,
        before: together(ones),
        after: together(others),
      }))
    }),
  )
}
