/** What an author promises of cases. */
import type { Promised } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { spokenWithThe } from './spoken.js'
import { pointWords } from './times.js'
import { listed } from './text.js'

/** `the case is never with CAT, whatever happens to it`. */
export function promiseWords(promise: Promised, graph: PolicyGraph): string {
  const teams = promise.teams.map((team) => spokenWithThe(team, graph))
  const moments = promise.moments.map((moment) => pointWords(moment, graph))
  switch (promise.property) {
    case 'never-held-by':
      return `${lasting(promise)}the case is never ${listed([...(teams.length === 0 ? [] : [`with ${listed(teams, 'or')}`]), ...promise.states], 'or')}, whatever happens to it`
    case 'can-reach':
      return `the case can ${listed([...(teams.length === 0 ? [] : [`come to ${listed(teams)}`]), ...promise.states.map((state) => (state === 'closed' ? 'be closed' : 'be not yet open'))])}`
    case 'moves-to':
      return `${listed(moments)} the case ${teams.length === 0 ? 'is closed' : `goes to ${listed(teams, 'or')}`}, whatever has happened to it before`
    case 'settled-at':
      return `${listed(moments)} one team is named, or it is said who chooses, whatever has happened to the case before`
  }
}

/** From the day on which a team has the case. */
function lasting({ heldBy, unheld }: Promised): string {
  return heldBy.length + unheld.length === 0 ? '' : 'from then on '
}
