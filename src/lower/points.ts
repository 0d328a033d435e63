import type { Point } from '../graph/expressions.js'
import type { Value } from '../syntax/value.js'
import { readPoint } from './phrases/moments.js'
import { readEach, reportAll, textsOf } from './read.js'
import type { Context } from './scope.js'

/** One point, or several of which one counts; nothing when any of them could not be read. */
export function pointOf(value: Value, context: Context): Point | undefined {
  reportAll(value, 'any point', context.report)
  const points = readEach(value, (text) => readPoint(text, context))
  if (points.length < textsOf(value).length) return undefined
  return points.length === 1 ? points[0] : { kind: 'one-of-points', points }
}
