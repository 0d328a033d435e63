import type { Receiver } from './expressions.js'
import type { TeamId } from './ids.js'

/** The teams that a receiver names: of a choice all of them, of a family the family. */
export function teamsTo(to: Receiver | undefined): readonly TeamId[] {
  switch (to?.kind) {
    case 'team-receiver':
      return [to.team]
    case 'family-member':
      return [to.family]
    case 'choice':
      return to.options.flatMap(teamsTo)
    case 'jointly':
      return to.teams
    default:
      return []
  }
}
