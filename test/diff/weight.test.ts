/** What a field of a node has to do with cases, as one table says it: held against what the space and the verdict make of a change of it. */
import { expect, test } from 'vitest'
import { align } from '../../src/diff/align/align.js'
import { pairOf } from '../../src/diff/behaviour/pair.js'
import { changedRules } from '../../src/diff/behaviour/same-rules.js'
import { comparisonsOf } from '../../src/diff/compare/fields.js'
import { behaviourOf, changeKind, diff } from '../../src/diff/index.js'
import type { ChangeCode } from '../../src/diff/index.js'
import { weightOf } from '../../src/graph/weight.js'
import { examples } from './examples.js'

/** Written otherwise, and the same; or told in words only. */
const isSame = (code: ChangeCode) => /-(restated|reworded|renamed)$/.test(code) || ['wording', 'source'].includes(changeKind(code).topic)
/** A rule that is always in force has no days that a moment could pick. */
const withoutDays = (code: ChangeCode) => code.startsWith('in-force-moment')

const cases = examples
  .filter(({ code }) => !isSame(code) && !withoutDays(code))
  .flatMap(({ code, before, after }) => {
    const change = diff(before, after).find((each) => each.code === code)
    if (change === undefined) return []
    const { kind } = (after.has(change.subject) ? after : before).node(change.subject)
    const weights = Object.entries(comparisonsOf(kind))
      .filter(([, { codes }]) => codes.includes(code))
      .map(([field]) => weightOf(kind, field))
    return weights.length === 0 ? [] : [{ code, before, after, change, kind, weights }]
  })
const those = (of: (example: (typeof cases)[number]) => boolean) => cases.filter(of)
const decides = (weight: string) => weight.startsWith('decides') || weight === 'manner'

test.each(those(({ kind, weights }) => kind === 'route' && weights.some(decides)))(
  '$code: what decides makes another rule of the calculus',
  ({ before, after, change }) => {
    const pair = pairOf(align(before, after))
    expect([...changedRules(pair.before, pair.after)]).toContain(change.subject)
  },
)

test.each(those(({ weights }) => weights.every((weight) => weight === 'words')))(
  '$code: what is words is the same for cases',
  ({ code, before, after }) => {
    const { verdict, idle } = behaviourOf(before, after)
    expect([verdict, idle.map((each) => each.code)]).toEqual(['same behaviour', expect.arrayContaining([code])])
  },
)

test.each(those(({ weights }) => weights.every((weight) => !decides(weight) && weight !== 'words')))(
  '$code: what bears on cases otherwise is not called the same',
  ({ before, after, change }) => {
    const { verdict, notWeighed } = behaviourOf(before, after)
    // Of a fact that nobody asks for nothing depends on what it is.
    const isUnasked = change.subject.startsWith('fact:') && change.touches.length === 0
    expect([verdict, notWeighed.map((one) => one.change.code)]).toEqual(
      isUnasked ? ['same behaviour', []] : ['same as far as weighed', [change.code]],
    )
  },
)
