/** Limits of a protocol against those of the law, where shared words say that both are about the same. */
import { longerThan } from '../calendar/index.js'
import type { Longer } from '../calendar/index.js'
import { statutoryLimits } from '../concepts/index.js'
import type { StatutoryLimit } from '../concepts/index.js'
import type { Duration, Limit, Moment } from '../graph/expressions.js'
import type { DocumentId, EventId, RoleId, RuleId } from '../graph/ids.js'
import type { Duty } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'

export interface BeyondStatute {
  readonly rule: RuleId
  readonly duration: Duration
  readonly statute: StatutoryLimit
  readonly longer: Longer
}

/** Duties whose limit can end later than the national one. The table is of England. */
export function beyondStatute(graph: PolicyGraph): readonly BeyondStatute[] {
  if (graph.protocol.calendar !== 'england-and-wales') return []
  return graph.all('duty').flatMap((duty) => statutoryLimits.filter((statute) => isAbout(duty, statute, graph)).flatMap((statute) => {
    const own = statute.within === undefined ? duty.due.flatMap((due) => (due.kind === 'every' ? [due.duration] : []))
      : duty.within.filter((limit) => startsAt(limit, statute, graph)).map(({ duration }) => duration)
    const national = statute.within ?? statute.every!
    return own.map((duration) => ({ rule: duty.id, duration, statute, longer: longerThan(duration, national, 'england-and-wales') })).filter(({ longer }) => longer.verdict !== 'never')
  }))
}

/** What makes an event happen, or a document be there. */
const holding: ReadonlySet<string> = new Set(['hold', 'arrange', 'chair'])
const writing: ReadonlySet<string> = new Set(['complete'])

function isAbout({ act }: Duty, { what }: StatutoryLimit, graph: PolicyGraph): boolean {
  if (act.kind !== 'described-act') return false
  return act.deeds.some(({ verb, events, documents, parties }) => {
    if ('event' in what) return holding.has(verb) && events.some((event) => means(event, what.event, graph))
    if ('document' in what) return writing.has(verb) && documents.some((document) => means(document, what.document, graph))
    return verb === 'visit' && parties.some((party) => party.kind === 'role-party' && means(party.role, what.visit, graph))
  })
}

function startsAt({ of }: Limit, statute: StatutoryLimit, graph: PolicyGraph): boolean {
  if (of === undefined || statute.of === undefined) return false
  return typeof statute.of === 'string' ? isEvent(of, statute.of, graph) : of.kind === 'birthday' && of.age.years === statute.of.birthday && of.age.months === 0
}

function isEvent(moment: Moment, concept: string, graph: PolicyGraph): boolean {
  return moment.kind === 'event-moment' && means(moment.event, concept, graph)
}

/** A word that is the shared one, or a kind of it. */
function means(id: EventId | DocumentId | RoleId, concept: string, graph: PolicyGraph): boolean {
  const node = graph.node(id)
  return 'means' in node && node.means !== undefined && node.means.fit !== 'related' && node.means.concept === concept
}
