/** Points and receivers compared: which are the same, and which moments they have. */
import type { Holder } from './axes.js'
import type { MomentName } from './moments.js'
import type { At, SpaceRule, To } from './rule.js'
import type { Vocabulary } from './vocabulary.js'

/** Points of one group are one point: the first of them. */
export function sideKey(at: At): string {
  const group = groupOf(at)
  return group === undefined ? at.key : `the first of ${group}`
}

/** A point of a group is another than the same moment by itself: only the one gives way to whatever of the group comes first. */
export function pointKey(at: At): string {
  const group = groupOf(at)
  return group === undefined ? at.key : `${at.key}, or the first of ${group}`
}

export function groupOf(at: At): string | undefined {
  return at.kind === 'moment' ? at.group : undefined
}

/** The moments of a point; none where a day is agreed. */
export function momentsOf(at: At): readonly MomentName[] {
  return at.kind === 'moment' ? [at.moment] : at.kind === 'agreed' ? [] : at.moments
}

/** The age at which a move is made, where it is made at no other point. */
export function ageOf(at: At | undefined, { moments }: Pick<Vocabulary, 'moments'>): MomentName | undefined {
  return at?.kind === 'moment' && at.group === undefined && moments.get(at.moment)?.ages !== undefined ? at.moment : undefined
}

/** A point beside those of permissions that nobody has used yet: one of them, as somebody chooses. */
export function pointBeside(at: At, permissions: readonly SpaceRule[]): At {
  const [first] = permissions
  if (first === undefined || at.kind !== 'moment') return at
  const others = permissions.flatMap(({ at: other }) => (other!.kind === 'moment' ? [other!.moment] : []))
  // Beside a day that is to be agreed, the point is one of the days that can be agreed.
  if (others.length === 0) return { ...first.at!, key: `${first.at!.key}, or ${at.key}`, beside: at.moment } as At
  const moments = [...new Set([at.moment, ...others])]
  return moments.length === 1
    ? at
    : {
        kind: 'one of',
        key: `one of ${[...moments].sort().join(' | ')} by ${first.id}`,
        moments,
        deciders: first.route.decidedBy,
        rules: [first.id],
      }
}

/** Whether a case that a holder has is already there: not where it goes to another team of the same family. */
export function isThere(to: To, holder: Holder): boolean {
  return goesTo(to, holder) && !(to.kind === 'holder' && (to.which === 'another' || to.which === 'elsewhere'))
}

/** The teams to which a case can go; none where the text names none. */
export function teamsOf(to: To): readonly Holder[] {
  switch (to.kind) {
    case 'holder':
      return [to.holder]
    case 'jointly':
      return to.teams
    case 'choice':
      return to.options.flatMap(teamsOf)
    default:
      return []
  }
}

export function goesTo(to: To, holder: Holder): boolean {
  return (to.kind === 'holder' && to.holder === holder) || (to.kind === 'jointly' && to.teams.some((team) => team === holder))
}

/** The holder that a case has once it has gone there, where it is certain: of several teams the one that leads. */
export function holderAfter(to: To): Holder | undefined {
  return to.kind === 'holder' ? to.holder : to.kind === 'jointly' && to.lead.kind === 'team-party' ? to.lead.team : undefined
}
