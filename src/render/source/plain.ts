/** What was written, without its places: what the printers of both languages work on. */
import type { Shape } from '../../syntax/shape.js'
import { sharedShapes } from '../../syntax/shapes.js'
import type { Value } from '../../syntax/value.js'

export type Plain = PlainText | PlainList | PlainMap
/** `isTerm`: a bare name in TypeScript, where texts stand in quotes. */
export interface PlainText {
  readonly kind: 'text'
  readonly text: string
  readonly isTerm: boolean
}
export interface PlainList {
  readonly kind: 'list'
  readonly items: readonly Plain[]
}
export interface PlainMap {
  readonly kind: 'entries'
  readonly entries: readonly PlainEntry[]
}
export type PlainEntry = readonly [key: string, value: Plain]

/** A value seen through its shape, which tells terms from texts; a list of one is its item where one may stand bare. */
export function plainOf(value: Value, shape: Shape | undefined): Plain {
  switch (shape?.shape) {
    case 'shared':
      return plainOf(value, sharedShapes[shape.name])
    case 'either':
      return plainOf(
        value,
        shape.options.find((option) => takes(option, value.kind)),
      )
    case 'some': {
      if (value.kind !== 'list') return plainOf(value, shape.item)
      const items = value.items.map((item) => plainOf(item, shape.item))
      return items.length === 1 && items[0]!.kind !== 'list' ? items[0]! : { kind: 'list', items }
    }
    default:
      return plainHere(value, shape)
  }
}

function plainHere(value: Value, shape: Shape | undefined): Plain {
  if (value.kind === 'text') return { kind: 'text', text: value.text, isTerm: shape?.shape === 'name' && shape.of === 'term' }
  if (value.kind === 'list') return { kind: 'list', items: value.items.map((item) => plainOf(item, undefined)) }
  return {
    kind: 'entries',
    entries: value.entries.map(({ key, value: inside }) => [key.text, plainOf(inside, shapeUnder(shape, key.text))] as const),
  }
}

function shapeUnder(shape: Shape | undefined, key: string): Shape | undefined {
  if (shape?.shape === 'map') return shape.value
  if (shape?.shape !== 'record') return undefined
  return Object.hasOwn(shape.fields, key) ? shape.fields[key]!.value : shape.others?.value
}

function takes(shape: Shape, kind: Value['kind']): boolean {
  switch (shape.shape) {
    case 'shared':
      return takes(sharedShapes[shape.name], kind)
    case 'either':
      return shape.options.some((option) => takes(option, kind))
    case 'some':
      return kind === 'list' || takes(shape.item, kind)
    case 'record':
    case 'map':
      return kind === 'entries'
    default:
      return kind === 'text'
  }
}
