/** A case in a finding: shown only when the question, asked again of what is told and no more, has that very answer. */
import { holderName } from '../analysis/cases/outlook.js'
import { exampleOf } from '../analysis/cases/region.js'
import type { Smallest } from '../analysis/cases/region.js'
import { answerKnown, decideBriefly, decideKnown, knownOf, openIn } from '../decide/index.js'
import type { Answer, CaseGiven, Decision, Known, SideAnswer } from '../decide/index.js'
import type { Cube } from '../logic/index.js'
import type { CaseExample } from '../diagnostics/case.js'
import { nameOf } from '../graph/ids.js'
import { conditionFormula, diagramOf, keyOf, momentsOf } from '../space/index.js'
import type { Model, MomentName, SpaceRule, To } from '../space/index.js'

/** Of more questions than these no case is told. */
const mostAsked = 6

/**
 * The example, once it has been decided; nothing when the answer is another one. Where the answer hangs on more than the place lets
 * see, such as whether something still holds the move up, that is told as well.
 *
 * @param readings those under which it is asked, where they are not the ones that are followed
 */
export function replayed(
  smallest: Smallest | undefined,
  expect: CaseExample['expect'],
  model: Model,
  readings: Readonly<Record<string, string>> = {},
): CaseExample | undefined {
  if (smallest === undefined) return undefined
  let example = exampleUnder(smallest, expect, readings, model)
  let known = knownAgain(example, model)
  let { cube } = smallest
  for (let asked = 0; known !== undefined && asked < mostAsked; asked++) {
    const answer = answerKnown(known, model)
    if (answer !== 'unknown' && isAs(answer, expect))
      return !isToldSo(example, model)
        ? undefined
        : answer.kind === 'conflict'
          ? { ...example, between: answer.sides.map((side) => sideOf(side, smallest.standing.place.moment, model)) }
          : example
    const told = answer === 'unknown' ? nextTold(cube, known, smallest, expect, readings, model) : withAwaited(cube, known, model)
    if (told === undefined) return undefined
    cube = told
    example = exampleUnder({ ...smallest, cube }, expect, readings, model)
    known = knownAgain(example, model)
  }
  return undefined
}

/** The case with the first answer to what must be known that leaves the answer possible. */
function nextTold(
  cube: Cube,
  known: Known,
  smallest: Smallest,
  expect: CaseExample['expect'],
  readings: Readonly<Record<string, string>>,
  model: Model,
): Cube | undefined {
  const [need] = openIn(known, model).needs()
  return need?.open
    .map((value) => inOrder([...cube, { axis: need.axis, values: [value] }]))
    .find((more) => canBe(more, smallest, expect, readings, model))
}

/** The case in which has come about what moves wait for that are held back as long as nobody tells it; nothing where none is. */
function withAwaited(cube: Cube, { place, allowed, told }: Known, model: Model): Cube | undefined {
  const { space, store } = model
  const awaited = space.rules.flatMap(({ id, route: { waitsFor } }) => {
    const gate = space.vocabulary.axes.find(keyOf({ kind: 'gate', rule: id }))
    const isHeldBack = gate !== undefined && !told.has(gate) && allowed[gate]?.includes(0) === false
    return isHeldBack && waitsFor !== undefined
      ? (store.smallestCube(diagramOf(conditionFormula(waitsFor, space.scope), store, model.fixed(place)), store.yes) ?? [])
      : []
  })
  const more = [
    ...new Map(
      awaited.filter(({ axis }) => !cube.some((literal) => literal.axis === axis)).map((literal) => [literal.axis, literal]),
    ).values(),
  ]
  return more.length === 0 ? undefined : inOrder([...cube, ...more])
}

function inOrder(cube: Cube): Cube {
  return [...cube].sort((a, b) => a.axis - b.axis)
}

function canBe(
  cube: Cube,
  smallest: Smallest,
  expect: CaseExample['expect'],
  readings: Readonly<Record<string, string>>,
  model: Model,
): boolean {
  const known = knownAgain(exampleUnder({ ...smallest, cube }, expect, readings, model), model)
  return known !== undefined && openIn(known, model).answers.some((answer) => isAs(answer, expect))
}

function exampleUnder(
  smallest: Smallest,
  expect: CaseExample['expect'],
  readings: Readonly<Record<string, string>>,
  model: Model,
): CaseExample {
  const plain = exampleOf(smallest, expect, model)
  return Object.keys(readings).length === 0 ? plain : { ...plain, readings: { ...plain.readings, ...readings } }
}

function isAs(answer: Answer, { outcome, because }: CaseExample['expect']): boolean {
  return answer.kind === outcome && (because === undefined || (answer.kind === 'not covered' && answer.why === because))
}

/** One answer of a contradiction: where the case goes, or among what somebody chooses; and the rules by which it differs from the others. */
function sideOf({ answer, rules }: SideAnswer, now: MomentName | undefined, { space }: Model): NonNullable<CaseExample['between']>[number] {
  const stating = (...tests: readonly ((rule: SpaceRule) => boolean)[]): readonly string[] => {
    const telling = tests
      .map((test) => rules.filter((id) => space.rules.some((rule) => rule.id === id && test(rule))))
      .find((some) => some.length > 0)
    return (telling ?? rules).map(nameOf)
  }
  const isNow = ({ at }: SpaceRule) => now !== undefined && at !== undefined && momentsOf(at).includes(now)
  const names = (to: To | undefined) => (rule: SpaceRule) => rule.to.some(({ value }) => value.key === to?.key)
  switch (answer.kind) {
    case 'moves':
      return {
        outcome: answer.kind,
        to: namesOf(answer.to),
        until: [],
        rules: stating((rule) => names(answer.to)(rule) && isNow(rule), names(answer.to)),
      }
    case 'stays':
      return answer.due === undefined
        ? {
            outcome: answer.kind,
            to: namesOf(answer.goesTo),
            until: answer.until,
            rules: stating(
              (rule) =>
                rule.move === 'stay' || (rule.at !== undefined && momentsOf(rule.at).some((moment) => answer.until.includes(moment))),
            ),
          }
        : { outcome: 'due', to: namesOf(answer.due), until: [], rules: stating((rule) => rule.by.length > 0 || names(answer.due)(rule)) }
    case 'choice':
      return {
        outcome: answer.kind,
        to: answer.options.flatMap((option) => (option.kind === 'stay' ? ['stay'] : option.kind === 'go' ? namesOf(option.to) : [])),
        until: [],
        rules: rules.map(nameOf),
      }
    case 'not covered':
      return { outcome: answer.kind, to: [], until: [], rules: rules.map(nameOf) }
  }
}

function namesOf(to: To | undefined): readonly string[] {
  return to?.kind === 'holder'
    ? [holderName(to.holder)]
    : to?.kind === 'choice'
      ? to.options.flatMap(namesOf)
      : to?.kind === 'jointly'
        ? to.teams.map(nameOf)
        : []
}

/** What the protocol says of a case, asked again of what is told and no more; nothing where the telling contradicts itself. */
export function toldAgain(example: CaseExample, model: Model): Decision | undefined {
  const known = knownAgain(example, model)
  return known === undefined ? undefined : decideKnown(known, model)
}

function knownAgain(example: CaseExample, model: Model): Known | undefined {
  return knownOf(givenIn(example), model).known
}

/** Whether who asks is told so: not where what came before has left the case without an answer. */
function isToldSo(example: CaseExample, model: Model): boolean {
  const answer = decideBriefly(givenIn(example), model).decision?.answer
  return answer === undefined || answer === 'unknown' || isAs(answer, example.expect)
}

function givenIn({ happened, expect: _, between: __, ...told }: CaseExample): CaseGiven {
  return { ...told, ...(happened === undefined ? {} : { happened: happened.map((moment) => ({ moment })) }) }
}
