/** One side of a change in words: what was, or what is now. */
import type { FieldType } from '../../graph/fields.js'
import type { Condition } from '../../graph/expressions.js'
import type { NodeId } from '../../graph/ids.js'
import { nameOf } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { changeKind } from '../../diff/index.js'
import type { ChangeCode, DataOf, Shape } from '../../diff/index.js'
import { conditionWords, limitWords, listed, partiesWords, quoted, shortName, spaced } from '../words/index.js'
import { partWords, ruleName, variantWords } from './part-words.js'

/** What one side of a change says; nothing where the code has said it all. */
export function sideWords(code: ChangeCode, value: unknown, graph: PolicyGraph, subject: NodeId): string | undefined {
  const { shape } = changeKind(code)
  if (value === undefined) return undefined
  if ('is' in shape && shape.is.type === 'flag') return undefined
  const special = Object.entries(specials).find(([prefix]) => code.startsWith(prefix))
  return special === undefined ? shapeWords(value, shape, graph, subject) : special[1](value as never, graph, subject)
}

function shapeWords(value: unknown, shape: Shape, graph: PolicyGraph, subject: NodeId): string {
  if ('each' in shape) return (value as readonly unknown[]).map((item) => shapeWords(item, shape.each, graph, subject)).join(', then ')
  if (!('is' in shape)) return JSON.stringify(value)
  if (shape.many === 'one') return typeWords(value, shape.is, graph, subject)
  const items = (value as readonly unknown[]).map((item) => typeWords(item, shape.is, graph, subject))
  if (items.length === 0) return shape.is.type === 'own' && shape.is.kinds.includes('team-party') ? 'nobody' : 'nothing'
  return shape.is.type === 'text' ? items.join(', ') : listed(items)
}

function typeWords(value: unknown, is: FieldType, graph: PolicyGraph, subject: NodeId): string {
  switch (is.type) {
    case 'ref':
      return is.to === 'rule' ? ruleName(value as NodeId) : shortName(value as NodeId, graph)
    case 'own':
      return partWords(value, is.kinds, graph, subject)
    case 'words':
      return String(value).replaceAll('-', ' ')
    default:
      return String(value)
  }
}

type Special<C extends ChangeCode> = (value: SideOf<C>, graph: PolicyGraph, subject: NodeId) => string
/** What stands on either side of a change. */
type SideOf<C extends ChangeCode> =
  DataOf<C> extends infer D
    ? (D extends { readonly before?: infer B } ? B : never) | (D extends { readonly after?: infer A } ? A : never)
    : never

const inside = (around: readonly Condition[], graph: PolicyGraph): string =>
  around.length === 0 ? '' : ` (inside the exception ${around.map((when) => quoted(conditionWords(when, graph))).join(', inside ')})`

const whole: Special<'exception-added' | 'exception-removed'> = ({ exception, inside: around }, graph, subject) =>
  `unless ${partWords(exception, ['exception'], graph, subject)}${inside(around, graph)}`
const test: Special<'exception-widened'> = ({ when, inside: around }, graph) =>
  `unless ${conditionWords(when, graph)}${inside(around, graph)}`
const exceptionSays: Special<'exception-wording-changed'> = ({ when, says, inside: around }, graph) =>
  `${says ?? 'nothing'} (for: ${conditionWords(when, graph)})${inside(around, graph)}`
const exceptionCites: Special<'exception-citations-changed'> = ({ when, cites, inside: around }, graph) =>
  `${cites.length === 0 ? 'nothing' : cites.join(', ')} (for: ${conditionWords(when, graph)})${inside(around, graph)}`
const assumed = (words: string): string => words.replace(/^unless /, '')

/** Values that are records of their own; a longer prefix stands before a shorter one. */
const specials: Readonly<Record<string, Special<never>>> = {
  'exception-wording': exceptionSays,
  'exception-citations': exceptionCites,
  'exception-added': whole,
  'exception-removed': whole,
  'exception-': test,
  'assumption-wording': exceptionSays,
  'assumption-citations': exceptionCites,
  'assumption-added': ((value, graph, subject) => assumed(whole(value, graph, subject))) as Special<'assumption-added'>,
  'assumption-removed': ((value, graph, subject) => assumed(whole(value, graph, subject))) as Special<'assumption-removed'>,
  'assumption-': ((value, graph, subject) => assumed(test(value, graph, subject))) as Special<'assumption-widened'>,
  'holders-': (({ heldBy, unheld }, graph) => {
    const all = [...heldBy.map((team) => shortName(team, graph)), ...unheld.map((state) => `cases that are ${state}`)]
    return all.length === 0 ? 'the cases of every team' : `cases held by ${listed(all, 'or')}`
  }) as Special<'holders-changed'>,
  'hold-up-': (({ holdsUp, rules }) => {
    switch (holdsUp) {
      case 'not-stated':
        return 'the text is silent on what waits for it'
      case 'nothing':
        return 'nothing waits for it'
      case 'every-transfer':
        return 'every move waits for it'
      case 'rules':
        return `${listed(rules.map(ruleName))} ${rules.length === 1 ? 'waits' : 'wait'} for it`
    }
  }) as Special<'hold-up-changed'>,
  'rung-limit-': (({ who, within }, graph) => `${partiesWords(who, graph)}: ${limitWords(within, graph)}`) as Special<'rung-limit-changed'>,
  'rung-': (({ position, rung }, graph, subject) =>
    `rung ${position}: ${partWords(rung, ['rung'], graph, subject)}`) as Special<'rung-changed'>,
  'reading-options-': (({ options, rules }, graph) =>
    [
      options.map(quoted).join(' or '),
      ...rules.map(
        ({ rule, variants }) => `for ${ruleName(rule)}, ${variants.map((variant) => variantWords(variant, graph, rule)).join('; ')}`,
      ),
    ].join('; ')) as Special<'reading-options-changed'>,
  'reading-added': ((value, graph, subject) => wholeReading(value, graph, subject)) as Special<'reading-added'>,
  'reading-removed': ((value, graph, subject) => wholeReading(value, graph, subject)) as Special<'reading-removed'>,
  'reading-renamed': ((id) => nameOf(id as NodeId)) as Special<'reading-renamed'>,
  'rule-reading-': (({ reading, variants }, graph, subject) =>
    [nameOf(reading), ...variants.map((variant) => variantWords(variant, graph, subject))].join('; ')) as Special<'rule-reading-changed'>,
  'team-renamed': (({ id, name }) => named(id, name)) as Special<'team-renamed'>,
  'event-renamed': (({ id, name }) => named(id, name)) as Special<'team-renamed'>,
  'role-renamed': (({ id, name }) => named(id, name)) as Special<'team-renamed'>,
  'document-renamed': (({ id, name }) => named(id, name)) as Special<'team-renamed'>,
  'fact-renamed': (({ id, name }) => named(id, name)) as Special<'team-renamed'>,
  'hole-fields-': ((fields) =>
    fields.length === 0 ? 'every part of the answer' : listed(fields.map(spaced))) as Special<'hole-fields-changed'>,
}

const named = (id: string, name: string): string => (id === name ? `\`${id}\`` : `\`${id}\` (${name})`)

const wholeReading: Special<'reading-added'> = ({ reading, rules }, graph, subject) =>
  [
    partWords(reading, ['reading'], graph, subject),
    ...rules.map(
      ({ rule, variants }) => `for ${ruleName(rule)}, ${variants.map((variant) => variantWords(variant, graph, rule)).join('; ')}`,
    ),
  ].join('; ')
