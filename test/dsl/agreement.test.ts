/** The types of the language say what its tables say: no word, step, field or fixed value more or less. */
import { Project, SymbolFlags, SyntaxKind, type Type, type InterfaceDeclaration } from 'ts-morph'
import { describe, expect, test } from 'vitest'
import type { Fields, Shape } from '../../src/syntax/shape.js'
import { conditionLines, parts, sharedShapes, shapes, wordShapes } from '../../src/syntax/shapes.js'
import type { Step } from '../../src/syntax/vocabulary.js'
import { finished, stepAfter, valueAt, vocabulary, wordsAt } from '../../src/syntax/vocabulary.js'

const project = new Project({ tsConfigFilePath: 'tsconfig.json', skipAddingFilesFromTsConfig: true })
project.addSourceFilesAtPaths('src/dsl/types/*.ts')

const interfaceOf: Readonly<Record<Step, string>> = {
  start: 'Start',
  when: 'WhenStep',
  heldBy: 'HeldByStep',
  transfer: 'TransferStep',
  who: 'WhoStep',
  route: 'RouteStep',
  duty: 'DutyStep',
  ladder: 'LadderStep',
  acknowledgement: 'AcknowledgementStep',
  promise: 'PromiseStep',
  principle: 'PrincipleStep',
}
const steps = Object.keys(interfaceOf) as readonly Step[]

function declared(name: string): InterfaceDeclaration {
  return project.getSourceFiles().flatMap((file) => file.getInterface(name) ?? [])[0]!
}
function typeNamed(name: string): Type {
  return (
    declared(name)?.getType() ??
    project
      .getSourceFiles()
      .flatMap((file) => file.getTypeAlias(name) ?? [])[0]!
      .getType()
  )
}
/** The plain members of a type; keys that are symbols are marks of the compiler. */
function membersOf(type: Type) {
  const all = (type.isUnion() ? type.getUnionTypes() : [type]).filter((part) => part.isObject()).flatMap((part) => part.getProperties())
  return all.filter((member) => !member.getName().startsWith('__@'))
}
/** Of a method that is told twice the last, which takes what the table has. */
function methodOf(step: Step, word: string) {
  const member = membersOf(declared(interfaceOf[step]).getType()).find((each) => each.getName() === word)
  return member!.getDeclarations().at(-1)!.asKindOrThrow(SyntaxKind.MethodSignature)
}

describe.each(steps)('after `%s`', (step) => {
  test('the step offers the words of the table', () => {
    const offered = membersOf(declared(interfaceOf[step]).getType()).map((member) => member.getName())
    expect(offered.sort()).toEqual([...wordsAt(step)].sort())
  })

  test.each(wordsAt(step).map((word) => [word] as const))('`%s` leads to the next step', (word) => {
    const given = methodOf(step, word).getReturnTypeNodeOrThrow().getText()
    const next = interfaceOf[stepAfter(step, word)!]
    expect(given === 'this' ? interfaceOf[step] : given.replace(/<.*/s, '')).toBe(next)
  })

  test.each(wordsAt(step).map((word) => [word] as const))('`%s` takes one value or several as the table has it', (word) => {
    const [parameter] = methodOf(step, word).getParameters()
    expect(parameter!.isRestParameter()).toBe(takesSeveral(valueAt(step, word)))
  })

  test('only a finished sentence is a rule', () => {
    const rule = declared('Rule').getType()
    expect(declared(interfaceOf[step]).getType().isAssignableTo(rule)).toBe(finished(step))
  })
})

test('every step word has a sentence about it and an example', () => {
  const bare = steps.flatMap((step) =>
    wordsAt(step)
      .filter((word) => !/\S[^]*@example/.test(methodOf(step, word).getJsDocs()[0]?.getText() ?? ''))
      .map((word) => `${step}.${word}`),
  )
  expect(bare).toEqual([])
})

const fieldsOf = (shape: Shape): Fields => {
  if (shape.shape === 'record') return shape.fields
  if (shape.shape === 'shared') return fieldsOf(sharedShapes[shape.name])
  if (shape.shape === 'some') return fieldsOf(shape.item)
  if (shape.shape === 'either') return fieldsOf(shape.options.find((option) => option.shape === 'record')!)
  throw new Error(`no record: ${shape.shape}`)
}
const { asks, outside } = fieldsOf(parts.protocol.value)

const records: readonly (readonly [string, Fields])[] = [
  ['BuiltIn', conditionLines],
  [
    'Aside',
    Object.fromEntries(Object.entries(fieldsOf(sharedShapes.exception)).filter(([field]) => !Object.hasOwn(conditionLines, field))),
  ],
  ['Act', fieldsOf(sharedShapes.act)],
  ['Outcome', fieldsOf(sharedShapes.outcome)],
  ['Doer', fieldsOf(sharedShapes.doer)],
  ['Decider', fieldsOf(shapes.decider)],
  ['Variant', fieldsOf(sharedShapes.variant)],
  ['ActOrOutcome', fieldsOf(fieldsOf(sharedShapes.variant)['must']!.value)],
  ['Jointly', fieldsOf(shapes.jointly)],
  ['Rung', fieldsOf(shapes.rung)],
  ['Hole', fieldsOf(shapes.hole)],
  ['Pledge', fieldsOf(shapes.promise)],
  ['Override', fieldsOf(shapes.override)],
  ['Ranked', fieldsOf(shapes.ranked)],
  ['Team', fieldsOf(wordShapes.teams)],
  ['Event', fieldsOf(wordShapes.events)],
  ['Role', fieldsOf(wordShapes.roles)],
  ['Document', fieldsOf(wordShapes.documents)],
  ['Fact', fieldsOf(wordShapes.facts)],
  ['Declared', fieldsOf(parts.words.value)],
  ['Head', fieldsOf(parts.protocol.value)],
  ['Question', fieldsOf(asks!.value)],
  ['Outside', fieldsOf(outside!.value)],
]
/** Records of which the types tell the variants apart, so that a line is optional in one and not in another. */
const unions = new Set(['Ranked', 'Outcome', 'Doer', 'Decider', 'ActOrOutcome'])
/** Their lines are made optional where they are used. */
const lines = new Set(['BuiltIn', 'Aside'])

describe.each(records)('%s', (name, fields) => {
  const type = typeNamed(name)
  test('has the fields of the table', () => {
    expect([...new Set(membersOf(type).map((member) => member.getName()))].sort()).toEqual(Object.keys(fields).sort())
  })

  test('may leave out what the table lets out', () => {
    if (unions.has(name) || lines.has(name)) return
    const needed = membersOf(type)
      .filter((member) => !member.hasFlags(SymbolFlags.Optional))
      .map((member) => member.getName())
    expect(needed.sort()).toEqual(
      Object.keys(fields)
        .filter((field) => fields[field]!.always === true)
        .sort(),
    )
  })

  test('has the fixed values of the table', () => {
    for (const member of membersOf(type)) {
      const values = fixedValues(fields[member.getName()]!.value)
      if (values === undefined) continue
      const at = member.getDeclarations()[0]!
      const literals = [...new Set(literalsIn(member.getTypeAtLocation(at)))].filter((literal) => literal !== 'left out')
      expect(literals.sort(), member.getName()).toEqual([...values].sort())
    }
  })
})

/** Words that another reading of a clause leaves as they are, each with the reason; a row that is no longer needed fails. */
const sameInAllReadings: Readonly<Record<string, string>> = {
  acknowledge: 'a hole is known or not',
  promise: 'it speaks of the whole protocol',
  readings: 'a reading has no readings',
  topic: 'what a clause is about does not hang on its reading',
  matter: 'the same',
  says: 'the words stand in the document',
  cites: 'so do the clauses',
}

test('another reading can change every word of a rule', () => {
  const changeable = fieldsOf(sharedShapes.variant)
  expect(
    Object.keys(vocabulary)
      .filter((word) => !Object.hasOwn(changeable, word))
      .sort(),
  ).toEqual(Object.keys(sameInAllReadings).sort())
})

test('no shape is left without a type', () => {
  const covered = new Set(records.map(([, fields]) => Object.keys(fields).sort().join()))
  const all = [
    ...Object.values(shapes),
    ...Object.values(wordShapes),
    ...['act', 'outcome', 'doer', 'variant'].map((each) => sharedShapes[each as 'act']),
  ]
  expect(all.filter((shape) => !covered.has(Object.keys(fieldsOf(shape)).sort().join()))).toEqual([])
})

function takesSeveral(shape: Shape): boolean {
  if (shape.shape === 'shared') return takesSeveral(sharedShapes[shape.name])
  return shape.shape === 'some' || (shape.shape === 'either' && shape.options.some(takesSeveral))
}

function fixedValues(shape: Shape): readonly string[] | undefined {
  if (shape.shape === 'some') return fixedValues(shape.item)
  return shape.shape === 'one-of' ? shape.values : undefined
}

function literalsIn(type: Type): string[] {
  if (type.isUnion()) return type.getUnionTypes().flatMap(literalsIn)
  if (type.isReadonlyArray()) return literalsIn(type.getArrayElementTypeOrThrow())
  return type.isStringLiteral() ? [type.getLiteralValueOrThrow() as string] : []
}
