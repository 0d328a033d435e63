/** The difference between two versions for programs. The shape is published as `schema/diff.schema.json`. */
import { countByLevel } from '../../diff/index.js'
import type { DiffReport, JudgedChange, Place, Version } from '../../diff/index.js'
import { spaceOf } from '../../space/index.js'
import { namingOf } from '../decision/words.js'
import { behaviourRecord } from './behaviour-json.js'
import { topicRecords } from './topics-json.js'
import { changeWords } from './words.js'

/** The version of the printed form; it changes when a program that reads it would have to. */
export const diffFormat = '1'

/** All differences as JSON. */
export function changesJson(report: DiffReport): string {
  const { before, after, changes, behaviour, topics } = report
  const document = {
    caseway: diffFormat,
    before: versionRecord(before),
    after: versionRecord(after),
    same: changes.length === 0,
    totals: countByLevel(changes),
    changes: changes.map((judged) => changeRecord(judged, before, after)),
    behaviour: behaviour === undefined ? null : behaviourRecord(behaviour, before, after),
    topics: topics === undefined ? null : topicRecords(topics.topics, [namingOf(spaceOf(before.graph)), namingOf(spaceOf(after.graph))]),
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

function versionRecord({ label, graph }: Version) {
  return { label, authority: graph.protocol.authority, version: graph.protocol.version, digest: graph.digest }
}

function changeRecord(judged: JudgedChange, before: Version, after: Version) {
  const { change, impact, fingerprint } = judged
  const words = changeWords(judged, before, after)
  return {
    code: change.code,
    level: impact.level,
    harm: impact.harm ?? null,
    fingerprint,
    subject: change.subject,
    was: change.was ?? null,
    data: change.data,
    touches: change.touches,
    before: sideRecord(judged.before, words.was),
    after: sideRecord(judged.after, words.now),
    message: words.headline,
  }
}

function sideRecord(place: Place | undefined, words: string | undefined) {
  return { place: place ?? null, words: words ?? null }
}
