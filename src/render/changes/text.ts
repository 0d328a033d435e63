/** The difference between two versions for people: the gravest first, each change once, with what was and what is. */
import { countByLevel, levels, shortFingerprint } from '../../diff/index.js'
import type { DiffReport, JudgedChange, Level, Version } from '../../diff/index.js'
import { printable } from '../findings/text.js'
import type { Style } from '../style.js'
import { behaviourDocument, headlineOf } from './behaviour-document.js'
import { behaviourText } from './behaviour-text.js'
import { placesOf } from './places.js'
import { changeWords, levelWords } from './words.js'
import { clean, wrapped } from './wrapped.js'

/** Of a long list, as many as a person reads. The JSON form has all. */
const most = 12

/** All differences as text for a terminal or a file. */
export function changesText(report: DiffReport, style: Style): string {
  const { before, after, changes, behaviour } = report
  const forCases =
    behaviour === undefined || behaviour.verdict === 'same text'
      ? []
      : [behaviourText(behaviourDocument(behaviour, before, after), style).trimEnd()]
  const heading = [summaryOf(report, style), ...versionLines(before, after, style)]
  if (changes.length === 0) return `${heading.join('\n')}\n`
  const groups = levels.flatMap((level) => {
    const found = changes.filter(({ impact }) => impact.level === level)
    return found.length === 0 ? [] : [groupText(level, found, report, style)]
  })
  return `${[heading.join('\n'), ...forCases, ...groups].join('\n\n')}\n`
}

/** The one line that says it all. */
export function summaryOf({ before, after, changes, behaviour }: DiffReport, style: Style): string {
  const names =
    before.graph.protocol.name === after.graph.protocol.name
      ? [after.graph.protocol.name]
      : [before.graph.protocol.name, after.graph.protocol.name]
  const versions =
    before.graph.protocol.version === after.graph.protocol.version
      ? ''
      : `, ${before.graph.protocol.version} to ${after.graph.protocol.version}`
  const of = printable(`${names.join(' to ')}${versions}`)
  if (changes.length === 0) return `${style.strong(of)}: ${style.good('no difference')}`
  const counts = countByLevel(changes)
  const parts = levels.filter((level) => counts[level] > 0).map((level) => mark(level, style)(`${counts[level]} ${level}`))
  const cases = behaviour === undefined ? '' : `; ${headlineOf(behaviour)}`
  return `${style.strong(of)}: ${changes.length} difference${changes.length === 1 ? '' : 's'} (${parts.join(', ')})${cases}`
}

function versionLines(before: Version, after: Version, style: Style): readonly string[] {
  const line = (name: string, { label, graph }: Version): string =>
    `  ${name.padEnd(7)}${printable(label)} ${style.faint(`digest ${graph.digest.slice(0, 16)}`)}`
  return [line('before', before), line('after', after)]
}

function mark(level: Level, style: Style): (text: string) => string {
  return { safeguarding: style.bad, breaking: style.warn, risky: style.warn, neutral: style.note, wording: style.faint }[level]
}

function groupText(level: Level, changes: readonly JudgedChange[], { before, after }: DiffReport, style: Style): string {
  const title = `${mark(level, style)(style.strong(level.toUpperCase()))}  ${levelWords[level]}`
  const blocks: string[] = []
  let subject: string | undefined
  for (const judged of changes) {
    const words = changeWords(judged, before, after)
    const same = subject === words.subject
    subject = words.subject
    const code = style.faint(`[${judged.change.code} ${shortFingerprint(judged.fingerprint)}]`)
    const lines = [
      ...(same ? [] : [`  ${style.strong(clean(words.subject))}${renamedFrom(judged)}`]),
      `    ${wrapped(words.headline, 4)} ${code}`,
      ...labelled('harm', words.harm, style),
      ...labelled('was', words.was, style),
      ...labelled('now', words.now, style),
      ...labelled('at', placesOf(judged), style),
      ...labelled('reaches', reached(words.touches), style),
    ]
    blocks.push(lines.join('\n'))
  }
  return [title, ...blocks].join('\n\n')
}

function renamedFrom({ change: { was } }: JudgedChange): string {
  return was === undefined ? '' : ` (before: \`${clean(was.slice(was.indexOf(':') + 1))}\`)`
}

function labelled(label: string, text: string | undefined, style: Style): readonly string[] {
  return text === undefined ? [] : [`      ${style.faint(label.padEnd(8))}${wrapped(clean(text), 14)}`]
}

function reached(touches: readonly string[]): string | undefined {
  if (touches.length === 0) return undefined
  const more = touches.length - most
  return `${touches.slice(0, most).join('; ')}${more > 0 ? `; and ${more} more` : ''}`
}
