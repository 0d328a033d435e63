/** Duties of two authorities that are about the same matter, and the people who settle disputes, in shared words. */
import { broughtToAct, doneTogether, sameAsAct, sameDeed, sameMeeting, teamFunctions, workersOfCases } from '../concepts/index.js'
import type { Decider, Doer, Due, Party, SideParty } from '../graph/expressions.js'
import type { DocumentId, EventId, RoleId } from '../graph/ids.js'
import type { Duty, Ladder, Route, Rung } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { durationName } from '../space/index.js'
import { meant, momentValue, narrowedTo, sharedLimit, soon, teamsIn } from './shared-values.js'
import type { SharedValue } from './shared-values.js'
import { functionsOf, themesOf } from './themes.js'

/** People are asked one after the other though nobody disagrees. */
export const noDispute = 'no disagreement'

/** What a ladder is about, in shared words. */
export function disputesOf(ladder: Ladder, graph: PolicyGraph): readonly string[] {
  return [...(themesOf(ladder, graph).asks.get('dispute about') ?? [])].map((about) => (about === 'no' ? noDispute : about))
}

/** What is compared of a duty, and of a ladder. */
export const taskFields = ['who', 'strength', 'time limit', 'what waits for it'] as const
export type TaskField = (typeof taskFields)[number]
export const ladderFields = ['who settles it', 'first asked', 'steps'] as const
export type LadderField = (typeof ladderFields)[number]

/** The matters of a duty: what is done, to what, in shared words; none where it is told in words of the author’s own. Of what is told to somebody another message is another matter. */
export function mattersOf({ act, matters: stated }: Duty, graph: PolicyGraph): readonly string[] {
  const matters = stated.map((each) => sameAsAct[each] ?? each)
  if (act.kind === 'free-act') return matters
  const message = act.about === undefined ? '' : ofTheMove.test(act.about) ? ' of the move' : ` of “${act.about}”`
  return [
    ...new Set([
      ...matters,
      ...act.deeds.flatMap(({ verb, documents, events, parties }) => [
        ...[...documents, ...events]
          .flatMap((id) => conceptOf(id, graph))
          .map((concept) => `${sameDeed[verb] ?? verb}: ${sameMeeting[concept] ?? concept}`),
        ...parties
          .flatMap((party) => (party.kind === 'role-party' ? conceptOf(party.role, graph) : []))
          .map((concept) => `${verb}: ${concept}${message}`),
      ]),
    ]),
  ]
}

/** That a case moves is told in the author’s words. */
const ofTheMove = /\b(?:mov(?:e|es|ing)|transfer(?:s|red|ring)?|chang(?:e|es|ing) of (?:team|worker|social worker))\b/i

/**
 * @param work what teams do of whom it is told: of one that does more than this, only this is meant
 */
export function taskValues(
  duty: Duty,
  graph: PolicyGraph,
  work: readonly string[] = [],
): Readonly<Record<TaskField, readonly SharedValue[]>> {
  const waits = { 'not-stated': [], nothing: ['nothing waits'], 'every-transfer': ['the move waits'], rules: ['the move waits'] }[
    duty.holdsUp
  ]
  return {
    who: [...duty.who, ...doneWith(duty)].flatMap((doer) => doerValues(doer, graph, { ...duty, work })).concat(broughtToIt(duty, graph)),
    strength: [exactly(duty.strength.replace('-', ' '))],
    'time limit': [...limitsOf(duty, graph), ...timesOf(duty, graph)],
    'what waits for it': waits.map(exactly),
  }
}

/** From when on something is done is its time too, and from then and by then together are one; until when it is done says nothing of by when. */
function timesOf(duty: Duty, graph: PolicyGraph): readonly SharedValue[] {
  const due = duty.due.filter((each) => !isOnItsOccasion(each))
  const value = (each: Due) => dueValue(each, graph)
  if (!due.some(isOpenEnded) || due.length === 1 || !due.every(({ kind }) => kind === 'due-moment'))
    return due.filter((each) => each.kind !== 'due-moment' || each.approach !== 'until').map(value)
  const together = [...due.filter(isOpenEnded), ...due.filter((each) => !isOpenEnded(each))].map(value)
  return [
    {
      means: together.flatMap(({ means }) => means),
      exact: together.every(({ exact }) => exact),
      words: together.map(({ words }) => words).join(' and '),
    },
  ]
}

/** That what is done about a move is done from the move on says nothing of when. */
const isOnItsOccasion = (due: Due): boolean => due.kind === 'due-moment' && due.approach === 'from' && due.moment.kind === 'transfer'

const isOpenEnded = (due: Due): boolean => due.kind === 'due-moment' && (due.approach === 'from' || due.approach === 'until')

/** With whom something is done that is done together, where it is said who does it. */
function doneWith({ act, who }: Duty): readonly Party[] {
  if (act.kind === 'free-act' || who.every(({ kind }) => kind === 'not-stated')) return []
  const deeds = act.deeds.filter(({ verb }) => doneTogether.includes(verb))
  return deeds.length === 0 ? [] : [...deeds.flatMap(({ parties }) => parties), ...act.with]
}

/** Where nobody is named who brings it about, still those who are brought to do what the matter names. */
function broughtToIt({ who, matters }: Duty, graph: PolicyGraph): readonly SharedValue[] {
  return who.some(({ kind }) => kind !== 'not-stated')
    ? []
    : matters
        .flatMap((matter) => broughtToAct[matter] ?? [])
        .map(({ side, role }): SharedValue => {
          const of = sideValue(side, graph)
          return { means: of.means.map((team) => `${team}: ${role}`), exact: false, words: `${role} of ${of.words}`, as: { side, role } }
        })
}

/** Its own limits; of a meeting that has none, those of the moves that come with it. */
function limitsOf({ within, due, act }: Duty, graph: PolicyGraph): readonly SharedValue[] {
  if (within.length > 0 || due.length > 0 || act.kind === 'free-act') return within.map((limit) => sharedLimit(limit, graph))
  const held = new Set(act.deeds.filter(({ verb }) => verb === 'hold' || verb === 'arrange').flatMap(({ events }) => events))
  const moves = graph
    .all('route')
    .filter(
      ({ at, aspect, strength }) =>
        at?.kind === 'event-moment' &&
        held.has(at.event) &&
        aspect === 'case responsibility' &&
        (strength === 'must' || strength === 'should'),
    )
  return moves.flatMap((move) =>
    move.within.filter(({ of }) => of !== undefined && of.kind !== 'transfer').map((limit) => sharedLimit(limit, graph)),
  )
}

export function ladderValues(rungs: readonly Rung[], graph: PolicyGraph): Readonly<Record<LadderField, readonly SharedValue[]>> {
  return {
    'who settles it': decidersValues(rungs.at(-1)?.who ?? [], graph),
    'first asked': decidersValues(rungs[0]?.who ?? [], graph),
    steps: [exactly(`${rungs.length} ${rungs.length === 1 ? 'step' : 'steps'}`)],
  }
}

/** Those who decide, each by the role and the team. */
export function decidersValues(parties: readonly Decider[], graph: PolicyGraph): readonly SharedValue[] {
  return parties.flatMap((party) => (party.kind === 'one-of-parties' ? doerValues(party, graph) : [partyValue(party, graph)]))
}

const exactly = (words: string): SharedValue => ({ means: [words], exact: true, words })
const loosely = (words: string): SharedValue => ({ means: [], exact: false, words })

/** What the sender and the receiver of the moves are of which a duty speaks. */
type OfMoves = Pick<Duty, 'heldBy' | 'act'> & { readonly work: readonly string[] }

function doerValues(doer: Doer, graph: PolicyGraph, of?: OfMoves): readonly SharedValue[] {
  switch (doer.kind) {
    case 'substitutes':
      return [partyValue(doer.first, graph, of)]
    case 'one-of-parties': {
      const parties = doer.parties.map((party) => partyValue(party, graph, of))
      return [
        {
          means: [...new Set(parties.flatMap(({ means }) => means))].sort(),
          exact: false,
          words: [...new Set(parties.map(({ words }) => words))].join(' or '),
        },
      ]
    }
    case 'not-stated':
      return []
    default:
      return [partyValue(doer, graph, of)]
  }
}

function partyValue(party: Party, graph: PolicyGraph, moves?: OfMoves): SharedValue {
  switch (party.kind) {
    case 'team-party': {
      const does = [...functionsOf(party.team, graph)].sort()
      // What is said of the cases of one team alone, or of a meeting at which they pass to one, calls it by its name, and means whoever has or takes the case.
      const side =
        moves?.heldBy.length === 1 && moves.heldBy[0] === party.team
          ? 'holder'
          : movesAt(moves, graph).some(({ to }) => teamsIn(to).includes(party.team))
            ? 'receiver'
            : undefined
      return does.length === 0
        ? loosely(party.team.slice('team:'.length))
        : narrowedTo(moves?.work ?? [], {
            means: does,
            exact: true,
            words: does.join(' and '),
            ...(side === undefined ? {} : { as: { side, role: '' } }),
          })
    }
    case 'role-party':
      return meant(party.role, graph)
    case 'side-party':
      return sideValue(party.side, graph, moves)
    case 'role-of': {
      const [of, role] = [partyValue(party.of, graph, moves), meant(party.role, graph)]
      // Somebody of a team for whom there is no shared word is somebody of that team.
      const means = role.means.length === 0 ? of.means : of.means.flatMap((team) => role.means.map((each) => `${team}: ${each}`))
      return {
        means,
        exact: of.exact && role.exact,
        words: `${role.words} of ${of.words}`,
        ...(of.as === undefined ? {} : { as: { ...of.as, role: role.words } }),
        ...(role.means.length === 0 ? { someone: true as const } : {}),
      }
    }
    case 'event-party':
      return meant(party.event, graph)
    case 'not-stated':
      return loosely('somebody who is not stated')
    case 'whichever-first':
      return loosely('whichever comes first')
    default:
      return loosely('somebody else')
  }
}

/** Who has the case while no worker does, as a rule about its allocation says: whoever gets it there is no worker. */
export function untilAWorkerHasIt({ aspect, to }: Route, graph: PolicyGraph): readonly SharedValue[] {
  if (aspect !== 'allocation' || to?.kind !== 'role-receiver') return []
  const value = partyValue(to.party, graph)
  return value.means.some((each) => workersOfCases.some((role) => each === role || each.endsWith(`: ${role}`))) ? [] : [value]
}

/** The moves at the meetings of which a duty speaks, from the teams of whose cases it does. */
function movesAt(of: OfMoves | undefined, graph: PolicyGraph): readonly Route[] {
  if (of === undefined || of.act.kind === 'free-act') return []
  const events = of.act.deeds.flatMap((deed): readonly string[] => deed.events)
  return graph
    .all('route')
    .filter(
      ({ at, aspect, strength, heldBy }) =>
        aspect === 'case responsibility' &&
        (strength === 'must' || strength === 'should') &&
        at?.kind === 'event-moment' &&
        events.includes(at.event) &&
        (of.heldBy.length === 0 || heldBy.length === 0 || heldBy.some((team) => of.heldBy.includes(team))),
    )
}

/** Whoever sends or receives the case at the meeting that the duty is about; of other moves it can be any team. */
function sideValue(side: SideParty['side'], graph: PolicyGraph, moves?: OfMoves): SharedValue {
  const routes = movesAt(moves, graph)
  const teams =
    side === 'receiver'
      ? routes.flatMap(({ to }) => teamsIn(to))
      : side === 'sender' && routes.length > 0
        ? routes.flatMap(({ heldBy }) => heldBy)
        : side === 'previous-holder'
          ? []
          : (moves?.heldBy ?? [])
  const does = [...new Set(teams.flatMap((team) => functionsOf(team, graph)))].sort()
  const as = { side: side === 'receiver' ? 'receiver' : 'holder', role: '' } as const
  return does.length === 0
    ? { means: Object.keys(teamFunctions), exact: false, words: `the ${side.replace('-', ' ')}`, as }
    : { means: does, exact: does.length === 1, words: `the ${side.replace('-', ' ')} (${does.join(' or ')})`, as }
}

export function dueValue(due: Due, graph: PolicyGraph): SharedValue {
  switch (due.kind) {
    case 'urgency':
      return soon(due, graph)
    case 'each-period':
      return exactly(`every ${due.period}`)
    case 'every':
      return exactly(`every ${durationName(due.duration)}`)
    case 'lasting':
      return exactly(`for ${durationName(due.duration)}`)
    case 'due-moment': {
      const moment = momentValue(due.moment, graph)
      const approach = due.approach === 'by' ? 'before' : due.approach
      return {
        // Of a moment without a shared word it is said still whether it is then, before it or from it on.
        means: moment.means.length === 0 ? [approach] : moment.means.map((each) => `${approach} ${each}`),
        exact: moment.exact,
        words: `${due.approach} ${moment.words}`,
      }
    }
  }
}

function conceptOf(id: EventId | DocumentId | RoleId, graph: PolicyGraph): readonly string[] {
  const node = graph.has(id) ? graph.node(id) : undefined
  return node !== undefined && 'means' in node && node.means !== undefined && node.means.fit !== 'related' ? [node.means.concept] : []
}
