/** A node is named by its kind and the name that its author gave it: `team:CAT`, `rule:conference-hands-over`. */
export type TeamId = `team:${string}`
export type EventId = `event:${string}`
export type RoleId = `role:${string}`
export type DocumentId = `document:${string}`
export type FactId = `fact:${string}`
export type TermId = `term:${string}`
export type RuleId = `rule:${string}`
export type ReadingId = `reading:${string}`
export type NodeId = 'protocol' | TeamId | EventId | RoleId | DocumentId | FactId | TermId | RuleId | ReadingId

/** The name inside an id, as the author wrote it. */
export function nameOf(id: NodeId): string {
  return id.slice(id.indexOf(':') + 1)
}
