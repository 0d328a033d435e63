/** Why there can be no case such as one that was told: the fewest things told that exclude each other. */
import type { Diagram, Diagrams } from '../../logic/index.js'
import { conditionFormula, diagramOf } from '../../space/index.js'
import type { Constraint, Model, Place, Subject } from '../../space/index.js'
import type { CaseProblem } from './case.js'
import type { Told } from './told.js'

type Firm = readonly (readonly [axis: number, told: Told])[]

/**
 * The problem of a case that cannot be.
 *
 * @param firm what somebody told of it
 * @param binding what is promised of such cases besides the constraints of the place
 */
export function contradiction(firm: Firm, binding: readonly number[], place: Place, model: Model): CaseProblem {
  const { store, space } = model
  const fixed = model.fixed(place)
  const possible = store.all([model.casesForAnswers(place), ...binding])
  const cannotBe = (of: Firm) => store.all([possible, ...of.map(([axis, { values }]) => store.among(axis, values))]) === store.no
  // What hangs on something else is given up first: whoever reads on wants to know what it hangs on.
  const order = [...firm].sort(([a], [b]) => Number(hangs(b, model)) - Number(hangs(a, model)))
  const clash = order.reduce((left, each) => {
    const without = left.filter((other) => other !== each)
    return cannotBe(without) ? without : left
  }, firm)
  const told = store.all(clash.map(([axis, { values }]) => store.among(axis, values)))
  const constraints = space.constraints.map(({ holds, ...constraint }) => ({ ...constraint, where: diagramOf(holds, store, fixed) }))
  const alone = constraints.filter(({ where }) => !store.meets(told, where))
  const because = (alone.length > 0 ? alone : substance(reasons(told, constraints, store))).map(({ because: reason }) => reason)
  return {
    kind: 'impossible',
    path: clash.at(-1)?.[1].path ?? [],
    because: [...new Set(because)],
    told: clash.map(([axis, { path, values }]) => {
      const { subject, values: names } = space.vocabulary.axes.list[axis]!
      const said = values.map((value) => names[value]!)
      return { path, values: said, ...inWords(subject, said) }
    }),
  }
}

/** What a date or an order tells is said in words: neither `on: passed` nor a number in a list says what it is about. */
function inWords(subject: Subject, values: readonly string[]): { readonly words?: string } {
  if (subject.kind === 'order') return { words: `${subject.point} comes ${values.join(' or ')} ${subject.limit}` }
  if (subject.kind === 'passed') return { words: `${subject.moment} has ${values.includes('not yet') ? 'not ' : ''}passed` }
  return {}
}

/** Where no constraint alone excludes what was told, a few that do so together; none, where they do not. */
function reasons<C extends { readonly where: Diagram }>(told: Diagram, constraints: readonly C[], store: Diagrams): readonly C[] {
  const found: C[] = []
  for (let left = told; left !== store.no;) {
    let rest = left
    const last = constraints.find(({ where }) => (rest = store.and(rest, where)) === store.no)
    if (last === undefined) return []
    found.push(last)
    left = store.and(left, last.where)
  }
  return found
}

/** That moments come in order goes without saying, where something else does not. */
function substance<C extends Pick<Constraint, 'origin'>>(found: readonly C[]): readonly C[] {
  const telling = found.filter(({ origin }) => origin !== 'meaning')
  return telling.length > 0 ? telling : found
}

/** Whether a fact exists for some cases only. */
function hangs(axis: number, { space }: Model): boolean {
  const { subject } = space.vocabulary.axes.list[axis]!
  const fact = subject.kind === 'fact' && space.graph.has(subject.fact) ? space.graph.node(subject.fact) : undefined
  return fact?.kind === 'fact' && conditionFormula(fact.onlyFor, space.scope).kind !== 'yes'
}
