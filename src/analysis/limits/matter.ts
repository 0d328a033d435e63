/** What a time limit is about, in shared words: only what two protocols call by one shared name can be compared. */
import { finishes, firstOf } from '../../concepts/index.js'
import type { Moment } from '../../graph/expressions.js'
import type { DocumentId, EventId, RoleId } from '../../graph/ids.js'
import type { Duty, Ladder, Route, Rung } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'

/** An event held, a document finished or sent, somebody visited, a case moved, a dispute settled by somebody. */
export interface Matter {
  readonly kind: 'held' | 'finished' | 'sent' | 'visited' | 'moved' | 'settled'
  /** The shared event, document or role; of a move what it is that moves. */
  readonly of: string
}

const holding: ReadonlySet<string> = new Set(['hold', 'arrange', 'chair'])

/** What the rule sees to; empty where no shared word says so. */
export function mattersOf(rule: Route | Duty | Ladder, rung: Rung | undefined, graph: PolicyGraph): readonly Matter[] {
  if (rule.kind === 'ladder')
    return (rung?.who ?? []).flatMap((party) =>
      party.kind === 'role-party' || party.kind === 'role-of' ? about('settled', party.role, graph) : [],
    )
  if (rule.kind === 'route') return rule.strength === 'must-not' ? [] : [{ kind: 'moved', of: rule.aspect }]
  // What is forbidden or let off has no day by which it is to be done.
  if (rule.act.kind !== 'described-act' || rule.strength === 'must-not' || rule.strength === 'need-not') return []
  return rule.act.deeds.flatMap(({ verb, events, documents, parties }): readonly Matter[] => {
    if (holding.has(verb)) return events.flatMap((event) => eventHeld(event, graph))
    if (verb === 'complete') return documents.flatMap((document) => about('finished', document, graph))
    if (verb === 'send') return documents.flatMap((document) => about('sent', document, graph))
    return verb === 'visit' ? parties.flatMap((party) => (party.kind === 'role-party' ? about('visited', party.role, graph) : [])) : []
  })
}

/** The event held; where it is that a document is finished, that. */
export function eventHeld(event: EventId, graph: PolicyGraph): readonly Matter[] {
  const concept = sharedName(event, graph)
  if (concept === undefined) return []
  const document = finishes[concept]
  return [document === undefined ? { kind: 'held', of: concept } : { kind: 'finished', of: document }]
}

function about(kind: Matter['kind'], id: DocumentId | RoleId, graph: PolicyGraph): readonly Matter[] {
  const of = sharedName(id, graph)
  return of === undefined ? [] : [{ kind, of }]
}

/** A start of the clock under which two protocols can mean the same; nothing where no shared word says what it is. */
export function startKey(moment: Moment, graph: PolicyGraph): string | undefined {
  switch (moment.kind) {
    case 'event-moment': {
      const concept = sharedName(moment.event, graph)
      return concept === undefined
        ? undefined
        : moment.which === 'first'
          ? firstNamed(concept)
          : moment.which === 'next'
            ? `next ${concept}`
            : concept
    }
    case 'birthday':
      return `birthday ${moment.age.years} ${moment.age.months}`
    case 'after':
      return prefixed(`${moment.duration.count} ${moment.duration.unit} after`, startKey(moment.of, graph))
    case 'first-after':
      return prefixed(`after ${startKey(moment.after, graph)} the first`, sharedName(moment.event, graph))
    case 'nearest':
      return prefixed(`nearest ${startKey(moment.to, graph)} the`, sharedName(moment.event, graph))
    case 'transfer':
      return 'transfer'
  }
}

/** Whether the second matter is the first of its kind, and the first matter any of that kind. */
export function isKindOf(any: Matter, first: Matter): boolean {
  return any.kind === 'held' && first.kind === 'held' && firstOf[first.of] === any.of
}

function firstNamed(concept: string): string {
  return Object.entries(firstOf).find(([, any]) => any === concept)?.[0] ?? `first ${concept}`
}

function prefixed(prefix: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : `${prefix} ${name}`
}

/** The shared name of a word that is the shared one, or a kind of it. */
export function sharedName(id: EventId | DocumentId | RoleId, graph: PolicyGraph): string | undefined {
  const node = graph.node(id)
  return 'means' in node && node.means !== undefined && node.means.fit !== 'related' ? node.means.concept : undefined
}
