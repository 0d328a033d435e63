/** Whether a value has the form that its place asks for. Names and phrases inside texts are looked at later, when they are resolved. */
import type { Report } from '../diagnostics/diagnostic.js'
import { leftOut } from '../syntax/shape.js'
import type { Fields, Shape } from '../syntax/shape.js'
import { otherExpectations, otherVerbs, otherWord } from '../syntax/other-words.js'
import { sharedShapes } from '../syntax/shapes.js'
import type { Entries, Text, Value } from '../syntax/value.js'
import { isSeveral, severalIn } from './several.js'

type ValueKind = Value['kind']

const kindNames: Readonly<Record<ValueKind, string>> = { text: 'a text', list: 'a list', entries: 'a map of lines' }

/**
 * Reports what is wrong with the form of a value.
 *
 * @param what names the place in messages: `` `heldBy` of rule `a` ``
 * @param example a value that could stand there, in YAML; left out: the lines that may not be left out
 * @returns whether the value can be used
 */
export function checkShape(value: Value, shape: Shape, what: string, report: Report, example?: string): boolean {
  switch (shape.shape) {
    case 'shared':
      return checkShape(
        value,
        sharedShapes[shape.name],
        what,
        report,
        value.kind === 'list' && shape.name !== 'answer' ? '{ all: [cpPlan, cinPlan] }' : example,
      )
    case 'either': {
      const option = shape.options.find((candidate) => accepts(candidate, value.kind))
      return option === undefined ? wrongKind(value, shape, what, report, example) : checkShape(value, option, what, report, example)
    }
    case 'some':
      if (!accepts(shape, value.kind)) return wrongKind(value, shape, what, report, example)
      if (value.kind === 'text' && isBareValue(shape.item) && isSeveral(value.text)) {
        report('list-without-brackets', value.span, { text: value.text, items: severalIn(value.text) })
        return false
      }
      if (value.kind !== 'list') return checkShape(value, shape.item, what, report, example)
      if (value.items.length === 0) return nothing(value, what, report)
      for (const again of repeated(value.items)) report('listed-twice', again.span, { what, text: again.text })
      return value.items.map((item) => checkShape(item, shape.item, what, report)).every(Boolean)
    case 'record':
      return value.kind === 'entries' ? checkRecord(value, shape, what, report) : wrongKind(value, shape, what, report, example)
    case 'map':
      if (value.kind !== 'entries') return wrongKind(value, shape, what, report, example)
      return value.entries.map((entry) => checkShape(entry.value, shape.value, `${shape.key} \`${entry.key.text}\``, report)).every(Boolean)
    case 'one-of':
      if (value.kind !== 'text') return wrongKind(value, shape, what, report, example)
      if (shape.values.includes(value.text)) return true
      report('not-one-of', value.span, { what, text: value.text, values: shape.values })
      return false
    case 'text':
    case 'name':
    case 'phrase':
      if (value.kind !== 'text') return wrongKind(value, shape, what, report, example)
      return value.text.trim() === '' && !('orNothing' in shape) ? nothing(value, what, report) : true
  }
}

/** The texts that stand in a list before. */
function repeated(items: readonly Value[]): readonly Text[] {
  const texts = items.filter((item): item is Text => item.kind === 'text')
  return texts.filter((item, i) => texts.findIndex(({ text }) => text === item.text) < i)
}

function checkRecord(value: Entries, shape: Extract<Shape, { shape: 'record' }>, what: string, report: Report): boolean {
  if (value.entries.length === 0 && (shape.others !== undefined || Object.keys(shape.fields).length > 0))
    return nothing(value, what, report)
  let good = true
  for (const { key, value: line } of value.entries) {
    const field = ownField(shape.fields, key.text)
    if (field?.droppable && line.kind === 'text' && line.text === leftOut) continue
    if (field !== undefined) good = checkShape(line, field.value, `\`${key.text}\` of ${what}`, report, field.example) && good
    // With facts as further keys an unknown one is an unknown fact: reported where facts are resolved, with the facts as suggestions.
    else if (shape.others !== undefined) good = checkShape(line, shape.others.value, `\`${key.text}\``, report) && good
    else {
      const meant = isAct(shape.fields)
        ? otherWord(otherVerbs, key.text)
        : isExpectation(shape.fields)
          ? otherWord(otherExpectations, key.text)
          : undefined
      report('unknown-word', key.span, { word: key.text, where: what, known: Object.keys(shape.fields), meant })
      good = false
    }
  }
  for (const [line, field] of alwaysIn(shape.fields)) {
    if (value.entries.some((entry) => entry.key.text === line)) continue
    report('missing-line', value.span, { what, line, example: field.example })
    good = false
  }
  return good
}

type Lines = readonly (readonly [line: string, field: Fields[string]])[]
const always = new Map<Fields, Lines>()

/** The lines that may not be left out: few, and asked for at every record. */
function alwaysIn(fields: Fields): Lines {
  const known = always.get(fields)
  if (known !== undefined) return known
  const found = Object.entries(fields).filter(([, field]) => field.always === true)
  always.set(fields, found)
  return found
}

function isAct(fields: Fields): boolean {
  return Object.hasOwn(fields, 'workAlongside')
}

function isExpectation(fields: Fields): boolean {
  return Object.hasOwn(fields, 'outcome')
}

function ownField(fields: Fields, key: string) {
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}

/** Whether a shape can take a value of this kind at all. */
function accepts(shape: Shape, kind: ValueKind): boolean {
  switch (shape.shape) {
    case 'shared':
      return accepts(sharedShapes[shape.name], kind)
    case 'either':
      return shape.options.some((option) => accepts(option, kind))
    case 'some':
      return kind === 'list' || accepts(shape.item, kind)
    case 'record':
    case 'map':
      return kind === 'entries'
    default:
      return kind === 'text'
  }
}

function wrongKind(value: Value, shape: Shape, what: string, report: Report, example: string | undefined): false {
  const wanted = (Object.keys(kindNames) as ValueKind[]).filter((kind) => accepts(shape, kind)).map((kind) => kindNames[kind])
  report('wrong-kind', value.span, { what, wanted, got: kindNames[value.kind], example: example ?? exampleOf(shape) })
  return false
}

function nothing(value: Value, what: string, report: Report): false {
  report('nothing-written', value.span, { what })
  return false
}

/** The lines that may not be left out, as YAML writes them. */
function exampleOf(shape: Shape): string | undefined {
  if (shape.shape !== 'record') return undefined
  const lines = alwaysIn(shape.fields)
  return lines.length === 0 ? undefined : `{ ${lines.map(([name, field]) => `${name}: ${field.example}`).join(', ')} }`
}

/** A bare value; what is a name elsewhere is looked up there, where several in one are told too. */
function isBareValue(item: Shape): boolean {
  return (
    (item.shape === 'text' && (item.what === 'a value' || item.what === 'another name')) || (item.shape === 'name' && item.of === 'clause')
  )
}
