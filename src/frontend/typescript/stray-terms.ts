/** Terms stand where a condition is asked for; anywhere else a bare name would be taken for the text that it looks like. */
import type { Shape } from '../../syntax/shape.js'
import { sharedShapes } from '../../syntax/shapes.js'
import type { Text, Value } from '../../syntax/value.js'

/** The terms in a value that stand where no condition does. */
export function strayTerms(value: Value, shape: Shape): readonly Text[] {
  switch (value.kind) {
    case 'text':
      return value.style === 'name' && !optionsOf(shape).some((option) => option.shape === 'name' && option.of === 'term') ? [value] : []
    case 'list': {
      const several = optionsOf(shape).find((option) => option.shape === 'some')
      return several === undefined ? [] : value.items.flatMap((item) => strayTerms(item, several.item))
    }
    case 'entries': {
      const lines = optionsOf(shape).find((option) => option.shape === 'record' || option.shape === 'map')
      return lines === undefined
        ? []
        : value.entries.flatMap((entry) => {
            const line =
              lines.shape === 'map'
                ? lines.value
                : Object.hasOwn(lines.fields, entry.key.text)
                  ? lines.fields[entry.key.text]!.value
                  : lines.others?.value
            return line === undefined ? [] : strayTerms(entry.value, line)
          })
    }
  }
}

/** The forms that a place can take, names of shapes resolved; a bare value stands for a list of one. */
function optionsOf(shape: Shape): readonly Shape[] {
  switch (shape.shape) {
    case 'shared':
      return optionsOf(sharedShapes[shape.name])
    case 'either':
      return shape.options.flatMap(optionsOf)
    case 'some':
      return [shape, ...optionsOf(shape.item)]
    default:
      return [shape]
  }
}
