/** What a protocol states, in shared words: what a team does, which event it is, how long. */
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { At, MomentName, To, Vocabulary } from '../../space/index.js'

/** A value as another authority could have it. */
export interface SharedValue {
  /** What equal values share; of a team each of its functions. */
  readonly means: readonly string[]
  /** Whether the words are mapped so exactly that a difference of them is one of the things meant. */
  readonly exact: boolean
  readonly words: string
}

export function sharedTeam(to: To, graph: PolicyGraph): SharedValue {
  const nothing = (words: string): SharedValue => ({ means: [], exact: false, words })
  switch (to.kind) {
    case 'holder': {
      if (to.holder === 'closed' || to.holder === 'not yet open') return { means: [to.holder], exact: true, words: to.holder }
      const team = graph.has(to.holder) ? graph.node(to.holder) : undefined
      if (team?.kind !== 'team') return nothing(to.key)
      const means = [...team.does].sort()
      return { means, exact: means.length > 0, words: means.length === 0 ? to.key : means.join(' and ') }
    }
    case 'choice': {
      const options = to.options.map((option) => sharedTeam(option, graph))
      return { means: [...new Set(options.flatMap(({ means }) => means))].sort(), exact: false, words: options.map(({ words }) => words).join(' or ') }
    }
    default: return nothing(to.key)
  }
}

export function sharedPoint(at: At, graph: PolicyGraph, vocabulary: Vocabulary): readonly SharedValue[] {
  if (at.kind === 'agreed') return [{ means: ['a date that is agreed'], exact: true, words: 'a date that is agreed' }]
  const exact = at.kind === 'moment' && at.group === undefined
  const moments = at.kind === 'moment' ? [at.moment] : at.moments
  return moments.map((moment) => {
    const shared = sharedMoment(moment, graph, vocabulary)
    return { ...shared, exact: exact && shared.exact }
  })
}

/** Birthdays are the same everywhere; events are what they are said to mean. */
export function sharedMoment(name: MomentName, graph: PolicyGraph, vocabulary: Vocabulary): SharedValue {
  if (vocabulary.birthdays.has(name)) return { means: [name], exact: true, words: name }
  const id = vocabulary.moments.get(name)?.event
  const event = id === undefined || !graph.has(id) ? undefined : graph.node(id)
  const meaning = event?.kind === 'event' ? event.means : undefined
  if (meaning === undefined || meaning.fit === 'related') return { means: [], exact: false, words: name }
  const plain = id === `event:${name}`
  return { means: [meaning.concept], exact: meaning.fit === 'exactly' && plain, words: plain ? meaning.concept : name }
}
