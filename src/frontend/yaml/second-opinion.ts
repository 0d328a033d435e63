import type { Report } from '../../diagnostics/diagnostic.js'
import type { Span } from '../../source/source.js'
import type { ProtocolSource, Text, Value } from '../../syntax/value.js'
import validate from './generated/validate-protocol.js'
import type { SchemaFault } from './generated/validate-protocol.js'

/** Shows what our own checker accepted to the published schema, by which editors and other programs read protocols. */
export function againstSchema(source: ProtocolSource, report: Report): void {
  const { authority, words, terms, head, rules } = source
  const parts: Readonly<Record<string, Value>> = { authority, words, terms, protocol: head, rules }
  if (validate(Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, plain(value)])))) return
  const fault = causeOf(validate.errors ?? [])
  if (fault === undefined) return
  const path = fault.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  report('not-in-schema', placeOf(parts, path) ?? authority.span, { place: path.join(' > '), fault: faultOf(fault) })
}

function plain(value: Value): unknown {
  if (value.kind === 'text') return value.text
  if (value.kind === 'list') return value.items.map(plain)
  return Object.fromEntries(value.entries.map(({ key, value: inside }) => [key.text, plain(inside)]))
}

/** The innermost fault: those around it only say that something inside them is wrong. */
function causeOf(faults: readonly SchemaFault[]): SchemaFault | undefined {
  const causes = faults.filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf')
  return causes.reduce<SchemaFault | undefined>(
    (deepest, fault) => (deepest === undefined || fault.instancePath.length > deepest.instancePath.length ? fault : deepest),
    undefined,
  )
}

function placeOf(parts: Readonly<Record<string, Value>>, path: readonly string[]): Span | undefined {
  const [part, ...steps] = path
  let value: Value | undefined = part === undefined ? undefined : parts[part]
  let key: Text | undefined
  for (const step of steps) {
    if (value?.kind === 'list') value = value.items[Number(step)]
    else if (value?.kind === 'entries') {
      const entry = value.entries.find((candidate) => candidate.key.text === step)
      key = entry?.key
      value = entry?.value
    }
  }
  return value?.kind === 'entries' && key !== undefined ? key.span : value?.span
}

function faultOf({ keyword, params }: SchemaFault): string {
  const param = (name: string) => `\`${String(params[name])}\``
  switch (keyword) {
    case 'required':
      return `lacks the line ${param('missingProperty')}`
    case 'dependencies':
      return `has the line ${param('property')} without ${param('missingProperty')}`
    case 'additionalProperties':
      return `cannot have the line ${param('additionalProperty')}`
    case 'propertyNames':
      return `cannot have the name ${param('propertyName')}`
    case 'false schema':
      return 'cannot stand beside the other lines'
    case 'enum':
      return `is none of ${(params['allowedValues'] as readonly string[]).map((value) => `\`${value}\``).join(', ')}`
    case 'type':
      return 'is of another kind than a text, a list or a map of lines that stands here'
    case 'minItems':
    case 'minProperties':
      return 'is empty'
    default:
      return 'has another form than the schema knows'
  }
}
