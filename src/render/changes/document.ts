/** A difference as a small document that Markdown and web pages show alike. */
import { levels, shortFingerprint } from '../../diff/index.js'
import type { DiffReport, Level } from '../../diff/index.js'
import { plainStyle } from '../style.js'
import { oneLine } from '../words/index.js'
import { behaviourDocument } from './behaviour-document.js'
import type { BehaviourDocument } from './behaviour-document.js'
import { placesOf } from './places.js'
import { summaryOf } from './text.js'
import { topicsDocument } from './topics-document.js'
import type { TopicsDocument } from './topics-document.js'
import { changeWords, levelWords } from './words.js'

export interface ChangeItem {
  readonly subject: string
  readonly words: string
  readonly code: string
  readonly fingerprint: string
  /** Why it is grave, what was, what is, where, what it reaches. */
  readonly details: readonly { readonly name: string; readonly words: string }[]
}

export interface ChangesDocument {
  readonly title: string
  readonly summary: string
  readonly versions: readonly { readonly name: string; readonly label: string; readonly digest: string }[]
  readonly behaviour?: BehaviourDocument
  /** Of two authorities. */
  readonly topics?: TopicsDocument
  readonly groups: readonly { readonly level: Level; readonly words: string; readonly changes: readonly ChangeItem[] }[]
}

export function changesDocument(report: DiffReport): ChangesDocument {
  const { before, after, changes, behaviour, topics } = report
  const groups = levels.flatMap((level) => {
    const found = changes.filter(({ impact }) => impact.level === level)
    return found.length === 0
      ? []
      : [
          {
            level,
            words: levelWords[level],
            changes: found.map((judged): ChangeItem => {
              const { subject, headline, was, now, harm, touches } = changeWords(judged, before, after)
              const said = {
                'what can come of it': harm,
                was,
                now,
                at: placesOf(judged),
                reaches: touches.length === 0 ? undefined : touches.join('; '),
              }
              return {
                subject: oneLine(subject),
                words: headline,
                code: judged.change.code,
                fingerprint: shortFingerprint(judged.fingerprint),
                details: Object.entries(said).flatMap(([name, words]) => (words === undefined ? [] : [{ name, words: oneLine(words) }])),
              }
            }),
          },
        ]
  })
  return {
    title: oneLine(
      topics === undefined
        ? `What changed in ${after.graph.protocol.name}`
        : `${before.graph.protocol.name} and ${after.graph.protocol.name}`,
    ),
    summary: oneLine(summaryOf(report, plainStyle)),
    versions: [
      { name: 'before', ...before },
      { name: 'after', ...after },
    ].map(({ name, label, graph }) => ({ name, label: oneLine(label), digest: graph.digest.slice(0, 16) })),
    ...(behaviour === undefined || behaviour.verdict === 'same text' ? {} : { behaviour: behaviourDocument(behaviour, before, after) }),
    ...(topics === undefined ? {} : { topics: topicsDocument(topics, before.graph, after.graph) }),
    groups,
  }
}
