import type { Tale } from '../../analysis/life/story.js'
import { holderName } from '../../analysis/cases/outlook.js'
import type { Story } from '../../diagnostics/story.js'
import type { StoryExample } from '../../diagnostics/story-example.js'
import { nameOf } from '../../graph/ids.js'
import type { Model } from '../../space/index.js'
import type { CaseRule } from '../rule.js'
import { retold } from '../story-example.js'

/** After everything that can have happened to a case, some team has it, and somebody can tell where it goes. */
export const lifeOfCases: CaseRule = {
  decides: 'what becomes of cases over time',
  run({ model, life: lifeOf, placeOf, report }) {
    const life = lifeOf()
    const begin = life.assumptions.entries.map(({ holder }) => holderName(holder))
    const [firstUnreached] = life.unreached
    if (firstUnreached !== undefined)
      report('never-reached', placeOf(firstUnreached), { teams: life.unreached.map(nameOf), entries: begin })
    const [firstTrap] = life.traps
    if (firstTrap !== undefined) report('no-way-on', placeOf(firstTrap), { teams: life.traps.map(nameOf) })
    for (const { rule, holder, points, notInForce, tale } of life.stranded) {
      for (const shown of shownBy(tale, model))
        report('passed-by', placeOf(rule), { rule: nameOf(rule), holder: holderName(holder), points, notInForce, ...shown })
    }
    for (const {
      between: [one, other],
      tale,
    } of life.bounces) {
      for (const shown of shownBy(tale, model))
        report('to-and-fro', placeOf(one === 'closed' || one === 'not yet open' ? 'protocol' : one), {
          holders: [holderName(one), holderName(other)],
          ...shown,
        })
    }
    for (const { outcome, rules, holders, moments, tale } of life.later) {
      for (const shown of shownBy(tale, model)) {
        report(
          'unsettled-later',
          placeOf(rules[0] ?? 'protocol'),
          { outcome, rules: rules.map(nameOf), holders: holders.map(holderName), moments, ...shown },
          rules.slice(1).map((rule) => ({ span: placeOf(rule), note: `\`${nameOf(rule)}\`` })),
        )
      }
    }
    for (const { promise, kept, at, tale } of life.proofs) {
      const rule = nameOf(promise.id)
      if (kept === 'of nothing') report('promise-of-nothing', placeOf(promise.id), { rule })
      // What never happens has no story.
      if (kept === 'broken')
        for (const shown of tale === undefined ? [{}] : shownBy(tale, model))
          report('promise-broken', placeOf(promise.id), { rule, property: promise.property, names: at, begin, ...shown })
    }
    if (life.undecided.length > 0) report('not-decided', placeOf('protocol'), { what: life.undecided, rules: [] })
  },
}

/** The story, where its retelling bears it out; else nothing, and what it was to show is not reported. */
function shownBy(tale: Tale, model: Model): readonly { readonly story: Story; readonly storyExample: StoryExample }[] {
  const storyExample = retold(tale, model)
  return storyExample === undefined ? [] : [{ story: tale.story, storyExample }]
}
