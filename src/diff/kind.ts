/** What a kind of change carries, and the small words with which the table of kinds is written. */
import { fields } from '../graph/fields.js'
import type { Field, FieldType, OfKind, Kind } from '../graph/fields.js'
import type { NodeKind, NodeOf } from '../graph/nodes.js'

/** What a change is about: the question of a reviewer that it answers. */
export type Topic =
  | 'who'
  | 'when'
  | 'by when'
  | 'condition'
  | 'gate'
  | 'duty'
  | 'decision'
  | 'precedence'
  | 'validity'
  | 'reading'
  | 'hole'
  | 'rule'
  | 'word'
  | 'document'
  | 'source'
  | 'wording'

/** The form of a value in a change: a field of the graph, a record of such fields, or several records. */
export type Shape = Field | { readonly record: Readonly<Record<string, Shape>> } | { readonly each: Shape }

/** A form, with the type that it describes. */
export interface Value<V> {
  readonly shape: Shape
  /** Never there: it only carries the type. */
  readonly type?: V
}

export interface Added<V> {
  readonly after: V
}
export interface Removed<V> {
  readonly before: V
}
export interface Changed<V> {
  readonly before: V
  readonly after: V
}
/** Either side may be silent. */
export interface Reworded<V> {
  readonly before?: V
  readonly after?: V
}

/** A row of the table: what kind of change it is, without a word about how grave it is. */
export interface ChangeKind<Data> {
  readonly topic: Topic
  readonly sides: 'added' | 'removed' | 'changed' | 'reworded'
  readonly shape: Shape
  /** What has happened, for a person who meets the code for the first time. */
  readonly means: string
  /** Never there: it only carries the type. */
  readonly data?: Data
}

const row = <Data>(sides: ChangeKind<Data>['sides'], topic: Topic, value: Value<unknown>, means: string): ChangeKind<Data> => ({
  topic,
  sides,
  shape: value.shape,
  means,
})

export const added = <V>(topic: Topic, value: Value<V>, means: string): ChangeKind<Added<V>> => row('added', topic, value, means)
export const removed = <V>(topic: Topic, value: Value<V>, means: string): ChangeKind<Removed<V>> => row('removed', topic, value, means)
export const changed = <V>(topic: Topic, value: Value<V>, means: string): ChangeKind<Changed<V>> => row('changed', topic, value, means)
export const reworded = <V>(topic: Topic, value: Value<V>, means: string): ChangeKind<Reworded<V>> => row('reworded', topic, value, means)

/** A field of a node, whole. */
export function fieldOf<K extends NodeKind, F extends Exclude<keyof NodeOf<K>, 'kind' | 'id'> & string>(
  kind: K,
  name: F,
): Value<NonNullable<NodeOf<K>[F]>> {
  const { is, many } = tableField(kind, name)
  return { shape: { is, many: many === 'absent' ? 'one' : many } }
}

/** One item of a field that holds several. */
export function itemOf<K extends NodeKind, F extends Exclude<keyof NodeOf<K>, 'kind' | 'id'> & string>(
  kind: K,
  name: F,
): Value<Item<NodeOf<K>[F]>> {
  return { shape: { is: tableField(kind, name).is, many: 'one' } }
}
type Item<L> = L extends readonly (infer I)[] ? I : never

/** A node or a part, whole. */
export function pieceOf<K extends Kind>(...kinds: readonly K[]): Value<OfKind<K>> {
  return { shape: { is: { type: 'own', kinds }, many: 'one' } }
}

export function record<R>(parts: { readonly [F in keyof R & string]: Value<R[F]> }): Value<R> {
  return { shape: { record: Object.fromEntries(Object.entries<Value<unknown>>(parts).map(([name, value]) => [name, value.shape])) } }
}

const plain = <V>(is: FieldType, many: Field['many'] = 'one'): Value<V> => ({ shape: { is, many } })
export const text: Value<string> = plain({ type: 'text' })
export const texts: Value<readonly string[]> = plain({ type: 'text' }, 'set')
export const count: Value<number> = plain({ type: 'count' })
export const flag: Value<boolean> = plain({ type: 'flag' })
/** A part of a record that may be left out. */
export function optional<V>(value: Value<V>): Value<V> {
  return 'is' in value.shape ? { shape: { is: value.shape.is, many: 'absent' } } : value
}

/** Several values in an order of their own. */
export function listOf<V>(value: Value<V>): Value<readonly V[]> {
  return { shape: { each: value.shape } }
}

function tableField(kind: NodeKind, name: string): Field {
  return (fields[kind] as Readonly<Record<string, Field>>)[name]!
}
