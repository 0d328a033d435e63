/** What an answer speaks of, in the words of the protocol: teams, people, moments, questions. The first name is the one that is shown. */
import { factNames, holderNames, momentNames } from '../decide/index.js'
import type { Decider, Party } from '../graph/expressions.js'
import { nameOf } from '../graph/ids.js'
import type { NodeId } from '../graph/ids.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { questionName, rulesRead } from '../graph/under-reading.js'
import type { Holder, MomentName, Option, Space, To } from '../space/index.js'

const sides = {
  sender: 'sender',
  receiver: 'receiver',
  holder: 'holder',
  'previous-holder': 'previous holder',
  'current-holder': 'current holder',
} as const
const knownTeams = {
  'related-childs-team': "related child's team",
  'previous-holder': 'previous team',
  'agreed-team': 'agreed team',
} as const

/** Alike where only capitals, hyphens and apostrophes differ. */
export function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[\s_-]+/g, ' ')
}

export function holderWord(holder: Holder): string {
  return holder === 'closed' || holder === 'not yet open' ? holder : nameOf(holder)
}

/** `Locality`, `Locality by area`, `Locality (another area)`. */
export function toWords(to: To, { graph }: Space): string {
  switch (to.kind) {
    case 'holder': {
      const name = holderWord(to.holder)
      const per = to.holder === 'closed' || to.holder === 'not yet open' || !graph.has(to.holder) ? undefined : graph.node(to.holder)
      const split = per?.kind === 'team' ? (per.per ?? 'area') : 'area'
      if (to.which === undefined) return name
      return to.which === 'same' || to.which === 'another'
        ? `${name} (${to.which} ${split})`
        : `${name} by ${to.which === 'elsewhere' ? split : to.which}`
    }
    case 'choice':
      return to.options.map((option) => toWords(option, { graph } as Space)).join(' or ')
    case 'jointly':
      return `${to.teams.map(nameOf).join(' and ')} jointly`
    case 'unresolved':
      return knownTeams[to.which]
    case 'person':
      return partyNames(to.party, graph)[0]!
  }
}

export function optionWords(option: Option, now: MomentName | undefined, about: string, space: Space): string {
  switch (option.kind) {
    case 'stay':
      return 'stay'
    case 'go':
      return about === 'moment' && now !== undefined ? now : option.to === undefined ? 'go' : toWords(option.to, space)
    case 'when':
      return option.moment ?? 'when it is agreed'
  }
}

/** Everybody who may decide, one by one: either of several as well as all together. */
export function eachOf(deciders: readonly Decider[]): readonly Party[] {
  return deciders.flatMap((decider) => (decider.kind === 'one-of-parties' ? decider.parties : [decider]))
}

/** Every name that a person or a body goes by; the bare role too, of whatever team. */
export function partyNames(party: Decider, graph: PolicyGraph): readonly string[] {
  switch (party.kind) {
    case 'team-party':
      return holderNames(party.team, graph)
    case 'role-party':
      return namesOf(party.role, graph)
    case 'side-party':
      return [sides[party.side]]
    case 'role-of':
      return [
        ...partyNames(party.of, graph).flatMap((of) => namesOf(party.role, graph).map((role) => `${of}'s ${role}`)),
        ...namesOf(party.role, graph),
      ]
    case 'event-party':
      return namesOf(party.event, graph)
    case 'not-stated':
      return ['not stated']
    case 'whichever-first':
      return ['whichever comes first']
    case 'one-of-parties':
      return party.parties.flatMap((each) => partyNames(each, graph))
  }
}

function namesOf(id: NodeId, graph: PolicyGraph): readonly string[] {
  const node = graph.node(id)
  return 'name' in node && 'alsoCalled' in node ? [nameOf(id), node.name, ...node.alsoCalled] : [nameOf(id)]
}

/** Every name that a question goes by: facts by theirs, readings and choices by their rules, moments by theirs. */
export function questionNames(axis: number, space: Space): readonly string[] {
  const {
    graph,
    vocabulary: { axes, moments },
  } = space
  const asked = axes.list[axis]!
  const { subject } = asked
  const moment = (name: MomentName) => (moments.has(name) ? momentNames(moments.get(name)!, graph) : [name])
  switch (subject.kind) {
    case 'now':
    case 'holder':
      return [subject.kind]
    case 'reading':
      return [
        ...questionName(subject.reading, graph),
        ...rulesRead(subject.reading, graph).map(({ id }) => nameOf(id)),
        nameOf(subject.reading),
      ]
    case 'date':
      return subject.moment === undefined ? ['date'] : [`date of ${subject.moment}`, ...moment(subject.moment)]
    case 'fact':
    case 'age':
      return factNames(asked, graph)
    case 'passed':
      return moment(subject.moment)
    case 'order':
      return [`${subject.point} before or after ${subject.limit}`, subject.point, subject.limit]
    case 'team':
      return [knownTeams[subject.which]]
    case 'chosen':
    case 'gate':
    case 'applied':
      return [nameOf(subject.rule)]
  }
}
