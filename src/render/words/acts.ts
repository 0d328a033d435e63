/** What is done. */
import type { Act, Deed, DescribedAct } from '../../graph/expressions.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { namesWithThe } from './names.js'
import { partiesWords } from './parties.js'
import { listed, spaced } from './text.js'

/** The shared verbs as they are said before what they are done to. */
const verbs: Readonly<Record<string, string>> = {
  start: 'begin',
  contributeTo: 'contribute to',
  bringTo: 'bring the case to',
  workAlongside: 'work alongside',
}

/** A case is allocated to a team; of a worker it is said both ways, and the shorter one fits a worker who is appointed too. */
function verbWords({ verb, parties }: Deed): string {
  if (verb === 'allocate' && !parties.every(({ kind }) => kind === 'role-party' || kind === 'role-of')) return 'allocate the case to'
  return Object.hasOwn(verbs, verb) ? verbs[verb]! : spaced(verb)
}

/** An act as it follows `must`: `complete the chronology`, `invite Locality’s team manager to the ICPC`. */
export function actWords(act: Act, graph: PolicyGraph): string {
  if (act.kind === 'free-act') return act.says
  return [act, ...act.or].map((one) => oneActWords(one, graph)).join(', or ')
}

function oneActWords(act: DescribedAct, graph: PolicyGraph): string {
  const more = details(act, graph)
  const apart = more.length > 0 && swallows(act.deeds.at(-1)?.says ?? '')
  return `${deedsWords(act.deeds, graph)}${apart ? ',' : ''} ${more.join(' ')}`.trim()
}

/** Long free words, and such with a clause in them, would swallow what follows: `decide whether the case moves at the TAM`. */
export function swallows(says: string): boolean {
  return says.length > 40 || /\b(whether|which|who|that|how|what|when|where|if)\b/i.test(says)
}

/** Deeds that are done to the same thing name it once: `complete and send the conference papers`. */
function deedsWords(deeds: readonly Deed[], graph: PolicyGraph): string {
  const byObject = new Map<string, string[]>()
  for (const deed of deeds) {
    const object = objectWords(deed, graph)
    byObject.set(object, [...(byObject.get(object) ?? []), verbWords(deed)])
  }
  return listed([...byObject].map(([object, verbsOfIt]) => `${listed(verbsOfIt)} ${object}`.trim()))
}

function objectWords(deed: Deed, graph: PolicyGraph): string {
  return listed([
    ...namesWithThe(deed.documents, graph),
    ...namesWithThe(deed.events, graph),
    ...(deed.parties.length > 0 ? [partiesWords(deed.parties, graph)] : []),
    ...(deed.says === undefined ? [] : [deed.says]),
  ])
}

/** A letter or message is what something is said by, a file what it stands in. */
function mediumWords(documents: DescribedAct['in'], graph: PolicyGraph): string {
  const names = namesWithThe(documents, graph)
  const bare = names.map((name) => name.replace(/^the /, ''))
  return bare.every((name) => /^(e-?mail|post|letter|telephone|phone|fax)$/i.test(name)) ? `by ${listed(bare)}` : `in ${listed(names)}`
}

function details(act: DescribedAct, graph: PolicyGraph): string[] {
  const parts: string[] = []
  if (act.to.length > 0) parts.push(`to ${partiesWords(act.to, graph)}`)
  if (act.with.length > 0) parts.push(`together with ${partiesWords(act.with, graph)}`)
  if (act.in.length > 0) parts.push(mediumWords(act.in, graph))
  const invited = act.deeds.some(({ verb }) => verb === 'invite')
  if (act.at.length > 0) parts.push(`${invited ? 'to' : 'at'} ${listed(namesWithThe(act.at, graph))}`)
  if (act.for !== undefined) parts.push(`for ${act.for}`)
  if (act.about !== undefined) parts.push(`about ${act.about}`)
  return parts
}
