/** What a change says to a person: its headline, its sides, what it reaches. */
import type { Change, Harm, JudgedChange, Level, Sides, Version } from '../../diff/index.js'
import { changeKind } from '../../diff/index.js'
import { nameOf } from '../../graph/ids.js'
import type { NodeId } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { asWritten } from './as-written.js'
import { sideWords } from './side-words.js'

/** What each level says of the changes that stand under it. */
export const levelWords: Readonly<Record<Level, string>> = {
  safeguarding: 'a child can be left without a holder, wait longer, be seen by fewer people, or lose a safeguard',
  breaking: 'some child gets another answer',
  risky: 'answers may change; which way cannot be told from the change alone',
  neutral: 'no child is worse off',
  wording: 'the same, told in other words',
}

/** What can come to a child. */
export const harmWords: Readonly<Record<Harm, string>> = {
  'no holder': 'a child can be left without a team that holds the case, or without anyone who decides',
  'waits longer': 'a child can wait longer',
  'fewer eyes': 'a child can be seen by fewer people, or less often',
  'safeguard lost': 'a child can lose a safeguard',
}

/** A change in words: what has happened, what was, what is now. */
export interface ChangeWords {
  /** The node, in the words of its author: ``rule `conference-hands-over` ``. */
  readonly subject: string
  /** What has happened to it. */
  readonly headline: string
  readonly was?: string
  readonly now?: string
  /** Why it is a safeguarding change. */
  readonly harm?: string
  /** The nodes that it reaches. */
  readonly touches: readonly string[]
}

export function changeWords({ change, impact }: Pick<JudgedChange, 'change' | 'impact'>, before: Version, after: Version): ChangeWords {
  const { code, subject, was: earlier } = change
  const { before: one, after: other } = change.data as Sides
  let was = sideWords(code, one, before.graph, earlier ?? subject)
  let now = sideWords(code, other, after.graph, subject)
  if (was !== undefined && was === now) {
    was = asWritten(one)
    now = asWritten(other)
  }
  return {
    subject: subjectWords(subject, after.graph.has(subject) ? after.graph : before.graph),
    headline: headlineOf(change),
    ...(was !== undefined && { was }),
    ...(now !== undefined && { now }),
    ...(impact.harm !== undefined && { harm: harmWords[impact.harm] }),
    touches: change.touches.map(
      ({ node, by }) =>
        `${subjectWords(node, after.graph.has(node) ? after.graph : before.graph)}${by.length === 0 ? '' : ` (${by.join(', ')})`}`,
    ),
  }
}

function headlineOf({ code }: Change): string {
  return changeKind(code).means
}

/** A node as its author names it. */
export function subjectWords(id: NodeId, graph: PolicyGraph): string {
  if (id === 'protocol') return `the protocol of ${graph.protocol.name}`
  return `${id.slice(0, id.indexOf(':'))} \`${nameOf(id)}\``
}
