/** A decision for people on a terminal. */
import type { StepDecided } from '../../decide/index.js'
import type { Model } from '../../space/index.js'
import { printable } from '../findings/text.js'
import type { Style } from '../style.js'
import { capitalised } from '../words/text.js'
import { caseYaml } from './case-yaml.js'
import { decisionDocument } from './sections.js'
import type { DecisionDocument } from './sections.js'
import { stepTitle } from './answer.js'
import { namingOf } from './words.js'

/** How wide the text may be; what is longer goes on under its own beginning. */
const width = 110

/** The whole decision; `quiet`: its first line. */
export function documentText({ headline, tone, sections }: DecisionDocument, style: Style, quiet: boolean): string {
  const first = style[tone](style.strong(wrapped(headline, 0)))
  if (quiet) return `${first}\n`
  const blocks = sections.map(({ title, items, more }) => [
    style.strong(title),
    ...items.flatMap(({ text, under }) => [`  - ${wrapped(capitalised(text), 4)}`, ...under.map((line) => `    ${style.faint(wrapped(line, 4))}`)]),
    ...(more === 0 ? [] : [style.faint(`  and ${more} more (\`--format json\` has all)`)]),
  ].join('\n'))
  return `${[first, ...blocks].join('\n\n')}\n`
}

/** A case step by step: of those before the last only what came of them; `keep`: with the case as a file. */
export function storyText(decided: readonly StepDecided[], model: Model, style: Style, { quiet, keep }: { readonly quiet: boolean; readonly keep: boolean }): string {
  const naming = namingOf(model.space)
  const told = decided.flatMap((step) => (step.decision === undefined ? [] : [{ ...step, decision: step.decision }]))
  const blocks = told.map(({ decision, given }, index) => {
    const document = decisionDocument(decision, model)
    const title = told.length === 1 ? '' : `${style.faint(printable(stepTitle(given, decision, naming)))}\n`
    return title + (index === told.length - 1 ? documentText(document, style, quiet) : documentText(shortened(document), style, quiet))
  })
  const file = keep ? [`${style.strong('The case, to keep in a file')}\n\n${printable(caseYaml(told.at(-1)!.given))}`] : []
  return [...blocks, ...file].join(quiet ? '' : '\n')
}

/** Of a step that is over: what holds it up, what contradicts itself, what was not known. */
function shortened(document: DecisionDocument): DecisionDocument {
  return { ...document, sections: document.sections.filter(({ brief }) => brief) }
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
