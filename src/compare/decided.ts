/** What a decision says of a field, in shared words. */
import type { Answer, CaseGiven, LimitInDecision } from '../decide/index.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { Holder, Model } from '../space/index.js'
import { limitsOfMeetings } from './meeting-limits.js'
import { agreed, knownReceivers, sharedMoment, sharedTeam, staying } from './shared-values.js'
import type { TopicField } from './side.js'

/** How a case names the teams that it tells. */
export const teamsTold = { 'previous-holder': 'previous team', 'related-childs-team': "related child's team" } as const

/** Each team that may be chosen, and all of them as the rule has it. */
function teamsOf(
  { options, to, deciders, rules }: Extract<Answer, { kind: 'choice' }>,
  holder: Holder,
  graph: PolicyGraph,
): readonly (string | undefined)[] {
  const teams = options.flatMap((option) => (option.kind === 'go' && option.to !== undefined ? [option.to] : []))
  const one = (team: Parameters<typeof sharedTeam>[0]) => sharedTeam(team, graph).words
  return [
    ...teams.map(one),
    ...(teams.length > 1 ? [one({ kind: 'choice', key: '', options: teams, deciders, rules })] : []),
    ...(to === undefined ? [] : [one(to)]),
    ...(options.some(({ kind }) => kind === 'stay') ? [staying(holder, graph).words] : []),
  ]
}

/** What is decided of a field; a team that the case tells is that team, and the one that is told. */
export function saysOf(
  limits: readonly LimitInDecision[],
  answer: Answer,
  field: TopicField,
  holder: Holder,
  { known }: CaseGiven,
  model: Model,
): readonly (string | undefined)[] {
  const said = answersIn(
    answer,
    limits.flatMap(({ kind, moment }) => (kind === 'by' ? [moment] : [])),
    field,
    holder,
    model,
  )
  const to = answer.kind === 'moves' ? answer.to : answer.kind === 'stays' ? answer.goesTo : undefined
  return [
    ...said,
    ...(field !== 'team' || to === undefined
      ? []
      : Object.entries(teamsTold).flatMap(([which, name]) =>
          known?.[name] === to.key ? [knownReceivers[which as keyof typeof teamsTold]] : [],
        )),
  ]
}

/** What a decision says of a field, in shared words; nothing among them: it says nothing of it. */
function answersIn(
  answer: Answer,
  latest: readonly string[],
  field: TopicField,
  holder: Holder,
  model: Model,
): readonly (string | undefined)[] {
  const {
    space: { graph },
  } = model
  if (field === 'latest day') {
    // The meeting at which the case moves has to be held by then.
    const meetings =
      answer.kind !== 'stays' || answer.goesTo === undefined
        ? []
        : answer.until.flatMap((moment) => limitsOfMeetings(graph).get(moment) ?? [])
    const days = [...latest.map((name) => sharedMoment(name, graph)), ...meetings]
    return days.length === 0 ? [undefined] : days.map(({ words }) => words)
  }
  const team = (to: Parameters<typeof sharedTeam>[0] | undefined) => (to === undefined ? undefined : sharedTeam(to, graph).words)
  switch (answer.kind) {
    case 'moves':
      return [field === 'team' ? team(answer.to) : undefined]
    case 'stays': {
      // Where it goes then may be open, and then it may be no more than the end of a stay.
      if (field === 'moment')
        return [...answer.until.map((name) => sharedMoment(name, graph).words), ...(answer.goesTo === undefined ? [undefined] : [])]
      return [
        answer.due !== undefined
          ? team(answer.due)
          : answer.goesTo !== undefined
            ? team(answer.goesTo)
            : answer.nothingSaid || answer.waitsFor.length > 0
              ? undefined
              : staying(holder, graph).words,
      ]
    }
    case 'choice':
      return field === 'team'
        ? teamsOf(answer, holder, graph)
        : answer.options.map((option) =>
            option.kind !== 'when' ? undefined : option.moment === undefined ? agreed.words : sharedMoment(option.moment, graph).words,
          )
    case 'conflict':
      return answer.sides.flatMap((side) => answersIn(side.answer, latest, field, holder, model))
    case 'not covered':
      return [undefined]
  }
}
