/** Duties of two authorities that are about the same matter, and the people who settle disputes, in shared words. */
import type { Decider, Doer, Due, Party } from '../graph/expressions.js'
import type { DocumentId, EventId, RoleId } from '../graph/ids.js'
import type { Duty, Ladder } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { durationName } from '../space/index.js'
import { meant, momentValue, sharedLimit } from './shared-values.js'
import type { SharedValue } from './shared-values.js'
import { functionsOf, themesOf } from './themes.js'

/** What a ladder is about, in shared words. */
export function disputesOf(ladder: Ladder, graph: PolicyGraph): readonly string[] {
  return [...(themesOf(ladder, graph).asks.get('dispute about') ?? [])]
}

/** What is compared of a duty, and of a ladder. */
export const taskFields = ['who', 'strength', 'time limit', 'what waits for it'] as const
export type TaskField = (typeof taskFields)[number]
export const ladderFields = ['who settles it', 'first asked', 'steps'] as const
export type LadderField = (typeof ladderFields)[number]

/** The matters of a duty: what is done, to what, in shared words; none where it is told in words of the author’s own. */
export function mattersOf({ act }: Duty, graph: PolicyGraph): readonly string[] {
  if (act.kind === 'free-act') return []
  return act.deeds.flatMap(({ verb, documents, events, parties }) => [
    ...[...documents, ...events].flatMap((id) => conceptOf(id, graph)), ...parties.flatMap((party) => (party.kind === 'role-party' ? conceptOf(party.role, graph) : [])),
  ].map((concept) => `${verb}: ${concept}`))
}

export function taskValues(duty: Duty, graph: PolicyGraph): Readonly<Record<TaskField, readonly SharedValue[]>> {
  const waits = { 'not-stated': [], nothing: ['nothing waits'], 'every-transfer': ['the move waits'], rules: ['the move waits'] }[duty.holdsUp]
  return {
    who: duty.who.flatMap((doer) => doerValues(doer, graph)),
    strength: [exactly(duty.strength)],
    'time limit': [...duty.within.map((limit) => sharedLimit(limit, graph)), ...duty.due.map((due) => dueValue(due, graph))],
    'what waits for it': waits.map(exactly),
  }
}

export function ladderValues({ rungs }: Ladder, graph: PolicyGraph): Readonly<Record<LadderField, readonly SharedValue[]>> {
  const people = (parties: readonly Decider[] | undefined) => (parties ?? []).flatMap((party) => (party.kind === 'one-of-parties' ? doerValues(party, graph) : [partyValue(party, graph)]))
  return {
    'who settles it': people(rungs.at(-1)?.who), 'first asked': people(rungs[0]?.who),
    steps: [exactly(`${rungs.length} ${rungs.length === 1 ? 'step' : 'steps'}`)],
  }
}

const exactly = (words: string): SharedValue => ({ means: [words], exact: true, words })
const loosely = (words: string): SharedValue => ({ means: [], exact: false, words })

function doerValues(doer: Doer, graph: PolicyGraph): readonly SharedValue[] {
  switch (doer.kind) {
    case 'substitutes': return [partyValue(doer.first, graph)]
    case 'one-of-parties': return [loosely(doer.parties.map((party) => partyValue(party, graph).words).join(' or '))]
    case 'not-stated': return []
    default: return [partyValue(doer, graph)]
  }
}

function partyValue(party: Party, graph: PolicyGraph): SharedValue {
  switch (party.kind) {
    case 'team-party': {
      const does = [...functionsOf(party.team, graph)].sort()
      return does.length === 0 ? loosely(party.team.slice('team:'.length)) : { means: does, exact: true, words: does.join(' and ') }
    }
    case 'role-party': return meant(party.role, graph)
    case 'side-party': return exactly(`the ${party.side.replace('-', ' ')}`)
    case 'role-of': {
      const [of, role] = [partyValue(party.of, graph), meant(party.role, graph)]
      return { means: of.means.flatMap((team) => role.means.map((each) => `${team}: ${each}`)), exact: of.exact && role.exact, words: `${role.words} of ${of.words}` }
    }
    case 'event-party': return meant(party.event, graph)
    case 'not-stated': return loosely('somebody who is not stated')
    case 'whichever-first': return loosely('whichever comes first')
    default: return loosely('somebody else')
  }
}

function dueValue(due: Due, graph: PolicyGraph): SharedValue {
  switch (due.kind) {
    case 'urgency': return loosely(due.pace)
    case 'each-period': return exactly(`every ${due.period}`)
    case 'every': return exactly(`every ${durationName(due.duration)}`)
    case 'lasting': return exactly(`for ${durationName(due.duration)}`)
    case 'due-moment': {
      const moment = momentValue(due.moment, graph)
      return { means: moment.means.map((each) => `${due.approach} ${each}`), exact: moment.exact, words: `${due.approach} ${moment.words}` }
    }
  }
}

function conceptOf(id: EventId | DocumentId | RoleId, graph: PolicyGraph): readonly string[] {
  const node = graph.has(id) ? graph.node(id) : undefined
  return node !== undefined && 'means' in node && node.means !== undefined && node.means.fit !== 'related' ? [node.means.concept] : []
}
