/** What a node is called in a sentence, a heading and a table. */
import { nameOf } from '../../graph/ids.js'
import type { DocumentId, EventId, NodeId, RuleId } from '../../graph/ids.js'
import { isRule } from '../../graph/nodes.js'
import type { Fact } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { keptWith } from '../../util/kept-with.js'
import { spokenWithThe } from './spoken.js'
import { capitalised, inSentence, listed, spaced } from './text.js'

/** The short name that rules use: `CAT`. Facts go by their name, terms by theirs in separate words. */
export function shortName(id: NodeId, graph: PolicyGraph): string {
  if (id === 'protocol') return graph.protocol.name
  if (id.startsWith('fact:')) return inSentence((graph.node(id) as Fact).name)
  if (id.startsWith('term:')) return withShortNames(spaced(nameOf(id)).split(' '), graph, new Set())
  if (id.startsWith('rule:')) return ruleTitle(id as RuleId, graph)
  if (id.startsWith('reading:')) return nameOf(id).replaceAll('-', ' ')
  return nameOf(id)
}

/** The full name with the short one behind it: `Children's Assessment Team (CAT)`. */
export function fullName(id: NodeId, graph: PolicyGraph): string {
  const node = graph.node(id)
  if (!('name' in node) || node.kind === 'protocol') return capitalised(shortName(id, graph))
  const short = nameOf(id)
  const bare = node.kind === 'fact' || node.name.toLowerCase().includes(short.toLowerCase())
  return bare ? capitalised(node.name) : `${capitalised(node.name)} (${short})`
}

/** Several documents or events, each with its article; a system such as `Mosaic` has none. */
export function namesWithThe(ids: readonly (DocumentId | EventId)[], graph: PolicyGraph): string[] {
  return ids.map((id) => spokenWithThe(id, graph))
}

/** A rule's id as a heading: `conference-hands-over` as `Conference hands over`, with declared short names as they are written. */
export function ruleTitle(id: RuleId, graph: PolicyGraph): string {
  return capitalised(withShortNames(nameOf(id).split(/[-_]/), graph, hyphenedWords(graph)))
}

function withShortNames(words: readonly string[], graph: PolicyGraph, hyphened: ReadonlySet<string>): string {
  const known = shortNames(graph)
  let text = ''
  words.forEach((word, index) => {
    const before =
      index === 0
        ? ''
        : hyphened.has(`${words[index - 1]}-${word}`.toLowerCase()) || prefixes.has(words[index - 1]!.toLowerCase())
          ? '-'
          : ' '
    text += before + (known.get(word.toLowerCase()) ?? word)
  })
  return text
}

/** Short words that are also names somewhere: in a heading they are words. */
const commonWords = new Set([
  'a',
  'all',
  'an',
  'and',
  'as',
  'at',
  'be',
  'by',
  'do',
  'for',
  'in',
  'is',
  'it',
  'no',
  'of',
  'on',
  'or',
  'so',
  'to',
  'up',
  'us',
  'we',
  'area',
  'district',
  'office',
  'panel',
  'service',
  'team',
  'unit',
])

/** What is no word by itself keeps its hyphen: `re-referral`. */
const prefixes = new Set(['co', 'ex', 'inter', 'mid', 'multi', 'non', 'pre', 'pro', 're', 'semi', 'sub', 'un'])

/** Pairs of words that the authority itself writes with a hyphen, always: `looked-after`. */
const hyphenedWords = keptWith((graph: PolicyGraph): ReadonlySet<string> => {
  const written = graph.nodes.flatMap((node) => [
    ...('name' in node ? [node.name] : []),
    ...('alsoCalled' in node ? node.alsoCalled : []),
    ...('says' in node && node.says !== undefined ? [node.says] : []),
    ...(node.kind === 'fact' ? [node.question ?? '', ...node.values] : []),
    ...('domain' in node || isRule(node) ? [] : [nameOf(node.id)]),
  ])
  const text = written.join('\n').toLowerCase()
  const apart = new Set([...text.matchAll(/(?<![a-z])([a-z]+) (?=([a-z]+))/g)].map(([, first, second]) => `${first}-${second}`))
  const joined = [...text.matchAll(/(?<![a-z-])([a-z]+)-([a-z]+)(?![a-z-])/g)].filter(
    ([, first, second]) => !commonWords.has(first!) && !commonWords.has(second!),
  )
  return new Set(joined.map(([pair]) => pair).filter((pair) => !apart.has(pair)))
})

/** The abbreviations among the declared names, by their lower-case form. */
const shortNames = keptWith((graph: PolicyGraph): ReadonlyMap<string, string> => {
  const names = [...graph.all('team'), ...graph.all('event'), ...graph.all('role'), ...graph.all('document')].flatMap((node) => [
    nameOf(node.id),
    ...node.alsoCalled,
  ])
  const words = names.flatMap((name) => name.split(/\s+/)).filter((word) => /^[A-Z][A-Za-z]*[A-Z]/.test(word))
  const whole = graph
    .all('team')
    .map((team) => nameOf(team.id))
    .filter((name) => !/\s/.test(name))
  return new Map([...words, ...whole].map((word) => [word.toLowerCase(), word] as const).filter(([word]) => !commonWords.has(word)))
})

/** Several names in a row, without articles. */
export function namesOf(ids: readonly NodeId[], graph: PolicyGraph): string {
  return listed(ids.map((id) => shortName(id, graph)))
}
