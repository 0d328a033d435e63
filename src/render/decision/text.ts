/** A decision for people on a terminal. */
import type { StepDecided } from '../../decide/index.js'
import type { Model } from '../../space/index.js'
import { printable } from '../findings/text.js'
import type { Style } from '../style.js'
import { capitalised } from '../words/text.js'
import { caseYaml } from './case-yaml.js'
import { decisionDocument, dutyNow } from './sections.js'
import type { Item } from './item.js'
import type { DecisionDocument, Section } from './sections.js'
import { holderOpenWords, opensAt, stepTitle, takenAsMovedWords } from './answer.js'
import { namingOf } from './words.js'

/** How wide the text may be; what is longer goes on under its own beginning. */
const width = 110

/** How much of a decision is shown: its first line; of a step that is over what came of it; what fits on a screen; everything. */
export type Extent = 'line' | 'passed' | 'screen' | 'all'

/** A decision as text. */
export function documentText({ headline, tone, sections }: DecisionDocument, style: Style, extent: Extent): string {
  const first = style[tone](style.strong(wrapped(headline, 0)))
  switch (extent) {
    case 'line':
      return `${first}\n`
    case 'passed':
      return `${[first, ...sections.flatMap((section) => pastText(section, style))].join('\n\n')}\n`
    case 'screen':
      return `${[first, ...firstScreen(sections, screen - linesIn(wrapped(headline, 0)), style)].join('\n\n')}\n`
    case 'all':
      return `${[first, ...sections.map((section) => wholeText(section, style))].join('\n\n')}\n`
  }
}

/** What of a step that is over matters for the rest of a story, and how much of it is told. */
const ofThePast: Readonly<Record<string, number>> = {
  'To be known first': 8,
  'Read otherwise': 2,
  When: 8,
  'What the clauses say': 8,
  Duties: 3,
  'Still owed': 3,
  'Duties to come': 2,
  'What must still be known': 8,
}

/** Of what had to be done at such a step a few more. */
const mostOfThePast = 6

function pastText(section: Section, style: Style): readonly string[] {
  const least = ofThePast[section.title]
  if (least === undefined) return []
  const count = Math.max(least, Math.min(mostOfThePast, section.items.filter(({ turn }) => turn !== undefined && turn <= dutyNow).length))
  const more = Math.max(0, section.items.length - count) + section.more
  return [`${shortText(section, count, style)}${more === 0 ? '' : `\n  ${style.faint(`and ${more} more`)}`}`]
}

function wholeText({ title, items, beyond }: Section, style: Style): string {
  return [
    style.strong(title),
    ...[...items, ...beyond].flatMap(({ text, under }) => [
      `  - ${wrapped(capitalised(text), 4)}`,
      ...under.map((line) => `    ${style.faint(wrapped(line, 4))}`),
    ]),
  ].join('\n')
}

function shortText({ title, items }: Section, count: number, style: Style): string {
  return [style.strong(title), ...items.slice(0, count).map(shortItem)].join('\n')
}

const shortItem = ({ short }: Item) => `  - ${wrapped(capitalised(short), 4)}`

/** The lines of a screen, without those around the answer. */
const screen = 38

/** What is read first, as much of it as a screen has lines for, each thing in its turn, and what else there is. */
function firstScreen(sections: readonly Section[], lines: number, style: Style): readonly string[] {
  const counts = new Map<Section, number>()
  // The last lines say what is not shown.
  let free = lines - 3
  const turns = [...new Set(sections.flatMap(({ items }) => items.flatMap(({ turn }) => turn ?? [])))].sort((a, b) => a - b)
  for (const turn of turns) {
    for (const section of sections) {
      for (
        let next = section.items[counts.get(section) ?? 0];
        next?.turn !== undefined && next.turn <= turn;
        next = section.items[counts.get(section) ?? 0]
      ) {
        const height = linesIn(shortItem(next)) + (counts.has(section) ? 0 : 2)
        if (turn > 0 && height > free) break
        free -= height
        counts.set(section, (counts.get(section) ?? 0) + 1)
      }
    }
  }
  const left = sections.flatMap((section) => {
    const hidden = section.items.length + section.more - (counts.get(section) ?? 0)
    return hidden === 0 ? [] : [`${section.title}${counts.has(section) ? `, ${hidden} more` : hidden > 1 ? `, ${hidden}` : ''}`]
  })
  const rest = `${left.length === 0 ? 'How each day is counted' : `Not shown: ${left.join('; ')}`} – \`--all\` shows everything.`
  return [
    ...sections.flatMap((section) => (counts.has(section) ? [shortText(section, counts.get(section)!, style)] : [])),
    style.faint(wrapped(rest, 0)),
  ]
}

function linesIn(text: string): number {
  return text.split('\n').length
}

/** A case step by step: of those before the last only what came of them; `all`: each in full; `keep`: with the case as a file. */
export function storyText(
  decided: readonly StepDecided[],
  model: Model,
  style: Style,
  { quiet, keep, all = false }: { readonly quiet: boolean; readonly keep: boolean; readonly all?: boolean },
): string {
  const naming = namingOf(model.space)
  const told = decided.flatMap((step) => (step.decision === undefined ? [] : [{ ...step, decision: step.decision }]))
  const isOpen = told.at(-1)?.holderOpen === true
  const opened = isOpen ? told.findLastIndex((_, index) => opensAt(index, told)) : -1
  const blocks = told.map((step, index) => {
    const { decision, given } = step
    // In full each step says everything; else what it says of old duties has been told.
    const document = decisionDocument(
      decision,
      model,
      all || index === 0 ? [] : told.slice(0, index).flatMap((before) => before.decision.duties),
    )
    const title = told.length === 1 ? '' : `${style.faint(printable(stepTitle(given, decision, naming)))}\n`
    // At the step that opens it, and again where the answer stands.
    const open = index < told.length - 1 && opensAt(index, told) ? `\n${style.warn(wrapped(holderOpenWords(step, naming), 0))}\n` : ''
    const moved = index === told.length - 1 ? undefined : takenAsMovedWords(step)
    const note = moved === undefined ? open : `\n${style.faint(wrapped(moved, 0))}\n${open}`
    const before =
      index === told.length - 1 && opened >= 0 && opened < index
        ? `${style.warn(wrapped(`It is not known who holds the case since step ${opened + 1}.`, 0))}\n`
        : ''
    return (
      title +
      before +
      documentText(document, style, quiet ? 'line' : all ? 'all' : index === told.length - 1 ? 'screen' : 'passed') +
      (quiet ? '' : note)
    )
  })
  const file = keep ? [`${style.strong('The case, to keep in a file')}\n\n${printable(caseYaml(told.at(-1)!.given))}`] : []
  return [...blocks, ...file].join(quiet ? '' : '\n')
}

/** Long lines broken between words, the further ones set in. */
export function wrapped(text: string, indent: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of printable(text).split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`)
}
