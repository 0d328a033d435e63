/** How the reference speaks of values. */
import type { NameKind, SharedShape, Shape } from '../../syntax/shape.js'

/** Words of the language in code style: `` `when`, `heldBy` ``. */
export function codes(words: readonly string[], between = ', '): string {
  return words.map((word) => `\`${word}\``).join(between)
}

/** A table; a bar in a cell would begin the next. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

const shared: Readonly<Record<SharedShape, string>> = {
  condition: 'a [condition](#conditions)',
  exception: 'an [exception](#exceptions)',
  outcome: 'an [outcome](#outcomes)',
  act: 'an [act](#acts)',
  answer: 'a value of the fact, or `whatever`; of several, any one',
  doer: 'a [doer](#doers)',
  variant: 'a [variant](#variants)',
}

const names: Partial<Record<NameKind, string>> = {
  clause: 'the id of a clause',
  rule: 'the id of a rule',
  split: 'what the family is divided by, such as `area`',
  'team function': 'a [team function](#team-functions)',
  'shared event': 'a [shared event](#shared-events)',
  'shared role': 'a [shared role](#shared-roles)',
  'shared document': 'a [shared document](#shared-documents)',
  'shared fact': 'a [shared fact](#shared-facts)',
  topic: 'a [topic](#topics)',
  matter: 'a [matter](#matters)',
}

const joins = { or: 'of several, any one', and: 'of several, all', then: 'several in this order' } as const

/** What a word or a line takes, as part of a sentence. */
export function describe(shape: Shape): string {
  switch (shape.shape) {
    case 'text':
      return shape.what
    case 'one-of':
      return codes(shape.values)
    case 'name':
      return names[shape.of] ?? `the name of ${/^[aeiou]/.test(shape.of) ? 'an' : 'a'} ${shape.of}`
    case 'phrase':
      return `[${shape.phrase}](#${shape.phrase.replaceAll(' ', '-')}-text)`
    case 'shared':
      return shared[shape.name]
    case 'some':
      return `${describe(shape.item)}; ${joins[shape.joined]}`
    case 'record':
      return `\`{ ${Object.entries(shape.fields)
        .map(([name, { always }]) => (always ? `${name}: …` : `${name}?: …`))
        .join(', ')} }\``
    case 'map':
      return declared.includes(shape.key)
        ? `each with its name and its lines, see [${shape.key}s](#${shape.key}s)`
        : `a map from ${mapKeys[shape.key] ?? `the name of a ${shape.key}`} to ${describe(shape.value)}`
    case 'either':
      return shape.options.map(describe).join(', or ')
  }
}

const declared: readonly NameKind[] = ['team', 'event', 'role', 'document', 'fact']
const mapKeys: Partial<Record<NameKind, string>> = { reading: 'the name of each reading', 'shared value': 'each value of the fact' }
