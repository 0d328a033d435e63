/** What a decision speaks of, in the words of the protocol: teams, moments, days, rules. */
import type { Reckoning } from '../../calendar/index.js'
import { findHolder, memberOfReceiver, momentsByName, momentsSpokenOf, startsOf } from '../../decide/index.js'
import type { Answer, Decision, LimitInDecision, NoDate } from '../../decide/index.js'
import type { Decider, Moment } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import type { DocumentId, RuleId } from '../../graph/ids.js'
import type { Document, RuleNode } from '../../graph/nodes.js'
import { startNotStated } from '../../space/index.js'
import type { Holder, Model, MomentName, Option, Space, To } from '../../space/index.js'
import { partiesWords, ruleTitle } from '../words/index.js'
import { fromWithoutNumber, partyWords, receiverWords } from '../words/parties.js'
import { spokenWithThe } from '../words/spoken.js'
import { dateWords, listed, quoted, withThe } from '../words/text.js'
import { atMoment, momentWords } from '../words/times.js'

/** The words of one protocol. */
export interface Naming {
  readonly space: Space
  readonly moments: ReadonlyMap<MomentName, Moment>
  /** Of a decision: who holds the case, and which of a family it is. */
  readonly place?: Decision['place']
}

export function namingOf(space: Space, place?: Decision['place']): Naming {
  return { space, moments: momentsByName(space), ...(place === undefined ? {} : { place }) }
}

/** A team as it stands in a sentence, or what it is when nobody holds the case. */
export function holderWords(holder: Holder, { space: { graph }, place }: Naming): string {
  if (place?.members?.held !== undefined && place.holder === holder) return `${holderNamed(holder)} ${place.members.held}`
  return holder === 'closed' || holder === 'not yet open' ? holder : graph.has(holder) ? spokenWithThe(holder, graph) : nameOf(holder)
}

/** Where a case goes; `from`: whose it is now. */
export function toWords(to: To, naming: Naming, from?: Holder): string {
  const {
    space: { graph },
  } = naming
  switch (to.kind) {
    case 'holder': {
      if (to.holder === 'closed') return 'closure'
      if (to.holder === 'not yet open' || to.which === undefined) return holderWords(to.holder, naming)
      const own = memberOfReceiver(to, naming.place?.members, graph)
      if (own !== undefined) return `${nameOf(to.holder)} ${own}`
      if (to.which === 'same' || to.which === 'another')
        return `${holderWords(to.holder, naming)} (${to.which} ${familyOf(to.holder, naming)})`
      if (to.which === 'elsewhere') return `the ${nameOf(to.holder)} team for the child’s new ${familyOf(to.holder, naming)}`
      const member = { kind: 'family-member', family: to.holder, by: to.which } as const
      // Who has no number has none in common with a team: which of the teams it is the text does not say.
      const open = from === undefined ? undefined : fromWithoutNumber(member, [from], graph)
      return open === undefined ? receiverWords(member, graph) : `${open} (which is not stated)`
    }
    case 'choice':
      return eitherWords(to.options, naming)
    case 'jointly':
      return receiverWords({ kind: 'jointly', teams: to.teams, lead: to.lead }, graph)
    case 'unresolved':
      return `${receiverWords({ kind: 'known-receiver', which: to.which }, graph)} (${to.why !== 'none' ? 'there are several' : to.which === 'agreed-team' ? 'none is agreed yet' : 'there is none'})`
    case 'person':
      return partiesWords([to.party], graph)
  }
}

/** Several teams between which somebody chooses; of a family first the one that is the child's own, then any other. */
export function eitherWords(options: readonly To[], naming: Naming): string {
  const own = new Set(options.flatMap((to) => (to.kind === 'holder' && to.which !== undefined ? [to.holder] : [])))
  const isAnother = (to: To) => to.kind === 'holder' && to.which === undefined && own.has(to.holder)
  const ordered = [...options.filter((to) => !isAnother(to)), ...options.filter(isAnother)]
  return listed(
    ordered.map((to) =>
      isAnother(to) && to.kind === 'holder'
        ? `another of the ${holderWords(to.holder, naming).replace(/^the | teams?$/gi, '')} teams`
        : toWords(to, naming),
    ),
    'or',
  )
}

export function familyOf(holder: Holder, { space: { graph } }: Naming): string {
  const team = holder === 'closed' || holder === 'not yet open' || !graph.has(holder) ? undefined : graph.node(holder)
  return team?.kind === 'team' ? (team.per ?? 'team') : 'team'
}

/** A moment as the rules have it; nothing where only its name is known. */
export function momentCalled(name: MomentName, { moments, space: { vocabulary, graph } }: Naming): Moment | undefined {
  const event = vocabulary.moments.get(name)?.event
  const age = vocabulary.birthdays.get(name)
  return (
    moments.get(name) ??
    (age !== undefined ? { kind: 'birthday', age } : event !== undefined && graph.has(event) ? { kind: 'event-moment', event } : undefined)
  )
}

/** `the ICPC`, `the 16th birthday`. */
export function momentNamed(name: MomentName, naming: Naming): string {
  const moment = momentCalled(name, naming)
  return moment !== undefined
    ? momentWords(moment, naming.space.graph)
    : name.endsWith(startNotStated)
      ? `the end of ${name}`
      : withThe(name)
}

/** `at the ICPC`, `on the 16th birthday`. */
export function atMomentNamed(name: MomentName, naming: Naming): string {
  const moment = momentCalled(name, naming)
  return moment === undefined ? `at ${momentNamed(name, naming)}` : atMoment(moment, naming.space.graph)
}

/** After a word that joins clauses: `until the child becomes looked after`. */
export function joinedMoment(joint: string, name: MomentName, naming: Naming): string {
  return `${joint} ${momentNamed(name, naming).replace(/^the moment when /, '')}`
}

/** A rule by its title in print: “Conference hands over”. */
export function ruleNamed(id: RuleId, { space: { graph } }: Naming): string {
  return quoted(ruleTitle(id, graph))
}

/** The clauses that a rule cites. */
export function clausesOf(id: RuleId, { space: { graph } }: Naming): readonly string[] {
  return graph.has(id) ? (graph.node(id) as RuleNode).cites : []
}

/** `“Conference hands over” (CAL-3.04)`. */
export function citedRule(id: RuleId, naming: Naming): string {
  const clauses = clausesOf(id, naming)
  return `${ruleNamed(id, naming)}${clauses.length === 0 ? '' : ` (${clauses.join(', ')})`}`
}

export function citedRules(ids: readonly RuleId[], naming: Naming): string {
  return listed(ids.map((id) => citedRule(id, naming)))
}

/** Who decides, or that the text does not say. */
export function deciderWords(deciders: readonly Decider[], { space: { graph } }: Naming): string | undefined {
  const named = deciders.filter(({ kind }) => kind !== 'not-stated')
  return named.length === 0 ? undefined : partiesWords(named, graph)
}

/** Whether several decide together: two rules can name the same one. */
export function severalDecide(deciders: readonly Decider[], { space: { graph } }: Naming): boolean {
  return new Set(deciders.filter(({ kind }) => kind !== 'not-stated').map((one) => partiesWords([one], graph))).size > 1
}

export function optionWords(option: Option, naming: Naming): string {
  switch (option.kind) {
    case 'stay':
      return 'staying where it is'
    case 'go':
      if (option.to === undefined) return 'moving to a team that is not stated'
      return option.to.kind === 'holder' && option.to.holder === 'closed' ? 'closing' : toWords(option.to, naming)
    case 'when':
      return option.moment === undefined ? 'a day that is agreed' : momentNamed(option.moment, naming)
  }
}

/** A day as it stands in print; where the text leaves it open, each day that it can be. */
export function reckoningWords(reckoning: Reckoning): string {
  switch (reckoning.kind) {
    case 'date':
      return dateWords(reckoning.date)
    case 'either':
      return listed(
        reckoning.dates.map(({ date }) => dateWords(date)),
        'or',
      )
    case 'moment':
      return timeWords(reckoning.at)
    case 'between':
      return `between ${timeWords(reckoning.from)} and ${timeWords(reckoning.to)}`
    case 'too far':
      return 'too far away for a date'
  }
}

/** `2026-03-31T09:30` as `31 March 2026, 09:30`. */
export function timeWords(when: string): string {
  const [day, time] = when.split('T')
  return time === undefined ? dateWords(day!) : `${dateWords(day!)}, ${time}`
}

/** What is open in the text, in its author’s words; of a document that nobody supplied that the text refers to it. */
export function leftOpenWords(rule: RuleId, documents: readonly DocumentId[], naming: Naming): string {
  const { graph } = naming.space
  const node = graph.node(rule)
  const says = node.kind === 'acknowledgement' ? (node.says ?? '') : ''
  const named = documents.map((id) => quoted((graph.node(id) as Document).name))
  return named.length === 0
    ? says
    : `the document refers to ${listed(named)}, which ${named.length === 1 ? 'is' : 'are'} not supplied${says === '' ? '' : `: ${says}`}`
}

/** Why no day comes of a time: where a date is missing, which; nothing where the text has none. */
export function undatedWords(noDate: NoDate, from: MomentName | undefined, naming: Naming): string | undefined {
  const of = from === undefined ? [] : startsNamed(from, naming)
  const start =
    of.length === 1 && of[0]!.startsWith('the moment when ')
      ? of[0]!.replace('the moment when', 'the day on which')
      : of.length === 0
        ? 'the day from which it is counted'
        : `the day of ${listed(of)}`
  if (of.includes('the birth') && (noDate === 'start to come' || noDate === 'start without a date')) return 'the day of birth is not told'
  switch (noDate) {
    case 'no day in the text':
    case 'start not stated':
      return undefined
    case 'start to come':
      return of.length === 0 || of[0]!.startsWith('the moment when ')
        ? 'its start is yet to come'
        : `${listed(of)} ${of.length === 1 ? 'is' : 'are'} yet to come`
    case 'start without a date':
      return `${start} is not told`
    case 'day ahead not told':
      return `${start} is not told yet; with it this has a day too`
    case 'counted from its own act':
      return 'it is counted from the very thing that it limits, so that no day comes of it'
    case 'too far':
      return 'too far away for a date'
  }
}

/** What a moment is counted from, or the moment itself. */
function startsNamed(name: MomentName, naming: Naming): readonly string[] {
  if (name === 'transfer') return ['the transfer']
  const moment = momentCalled(name, naming)
  if (moment?.kind === 'birthday') return ['the birth']
  const named = moment === undefined ? [momentNamed(name, naming)] : startsOf(moment).map((start) => momentWords(start, naming.space.graph))
  return [...new Set(named)]
}

/** A latest or earliest day of the move. */
export function limitInWords({ kind, moment, when, noDate, over, certain }: LimitInDecision, naming: Naming): string {
  const lead = kind === 'by' ? 'no later than' : 'not before'
  const perhaps = certain ? '' : ', depending on what is not told'
  const name = momentNamed(moment, naming)
  if (when === undefined) {
    const why = noDate === undefined ? undefined : undatedWords(noDate, moment, naming)
    return `${lead} ${name}${why === undefined ? '' : ` (${why})`}${perhaps}`
  }
  // What is the day itself is not counted, and of a clock time no more is to be said than when it is.
  const counting = when.counted === 'as given' || when.counted === '' ? name : `${name}; ${when.counted}`
  return `${lead} ${reckoningWords(when)} (${counting})${over && kind === 'by' ? ': that day has passed' : ''}${perhaps}`
}

export type Silent = Extract<Answer, { kind: 'not covered' }>['why']

export const silences: Readonly<Record<Silent, string>> = {
  silent: 'no rule says where it goes',
  lifted: 'an exception lifts the rule and puts nothing in its place',
  'receiver not stated': 'the text says that it moves and names no team',
  'receiver not resolved': 'it moves to the team of another case, which has none or several',
  'point passed': 'the moment of the only rule has passed',
  'document not supplied': 'the answer stands in a document that is not supplied',
}

/** A team under its short name, as a case tells it. */
export function holderNamed(holder: Holder): string {
  return holder === 'closed' || holder === 'not yet open' ? holder : nameOf(holder)
}

/** The moments of which some rule for this team speaks; of a team that is not known, all. */
export function momentNames(holder: string, model: Model): readonly MomentName[] {
  const id = findHolder(holder, model.space)
  const all = [...model.space.vocabulary.moments.keys()].filter((name) => !name.endsWith(startNotStated))
  const spoken = id === undefined ? undefined : momentsSpokenOf(id, model)
  return spoken === undefined ? all : all.filter((name) => spoken.has(name))
}

export function documentsWords(documents: readonly DocumentId[], { space: { graph } }: Naming): string {
  return listed(documents.map((id) => `${spokenWithThe(id, graph)}${(graph.node(id) as Document).supplied ? '' : ' (not supplied)'}`))
}

/** Who can tell or decide, one by one; nobody where the text does not say. */
export function partyNames(parties: readonly Decider[], { space: { graph } }: Naming): readonly string[] {
  return parties.filter(({ kind }) => kind !== 'not-stated').map((party) => partyWords(party, graph))
}
