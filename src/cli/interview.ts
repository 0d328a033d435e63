/** Asking for a case: of all that could be asked always what decides most, until the answer stands or nobody can tell more. */
import { createInterface } from 'node:readline'
import { reportProblems } from '../scenario/case-findings.js'
import { collector } from '../diagnostics/diagnostic.js'
import { decide } from '../decide/index.js'
import type { CaseGiven, CaseProblem, Need, StepDecided } from '../decide/index.js'
import {
  explanation,
  holderNamed,
  momentNames,
  namingOf,
  questionWords,
  toldBy,
  toldTogether,
  valueNamed,
} from '../render/decision/index.js'
import type { Naming } from '../render/decision/index.js'
import { printable, wordsOf } from '../render/findings/text.js'
import type { Style } from '../render/style.js'
import type { Model } from '../space/index.js'
import { styleFor } from './context.js'
import type { Common } from './context.js'
import { CommandFault, exit } from './exit.js'
import { printError } from './output.js'
import { decideCase, within } from './told-case.js'
import type { AskedCase } from './told-case.js'

/** What somebody answers: nothing when the answer is not known, or when nobody answers any more. */
type Ask = (question: string) => Promise<string | undefined>

/** Asks until the answer is definite, every question has been put, or the input ends. */
export async function interview(asked: AskedCase, model: Model, options: Common): Promise<readonly StepDecided[]> {
  if (asked.steps.length > 0)
    throw new CommandFault(
      'a story of several steps is not asked about: leave `--interactive` out, or tell the case as it is now',
      exit.usage,
    )
  const style = styleFor(options, 2)
  const naming = namingOf(model.space)
  const { ask, close } = asking(style)
  try {
    printError(style.faint('`?` explains a question, an empty answer means that it is not known.\n'))
    const given = await placed(asked.given, ask, model)
    if (given === undefined) throw new CommandFault('nobody is said to hold the case: nothing can be told of it', exit.usage)
    return [await untilTold({ ...asked, given }, model, ask, naming, options)]
  } finally {
    close()
  }
}

async function untilTold(asked: AskedCase, model: Model, ask: Ask, naming: Naming, options: Common): Promise<StepDecided> {
  let [decided] = decideCase(asked, model, options, undefined) as [StepDecided]
  const skipped = new Set<number>()
  while (decided.decision?.answer === 'unknown') {
    const need = decided.decision.needs.find(({ axis }) => !skipped.has(axis))
    if (need === undefined) break
    const next = await answered(need, decided.given, model, ask, naming)
    if (next === 'nobody answers') break
    if (next === undefined) skipped.add(need.axis)
    else decided = next
  }
  return decided
}

/** Who holds the case, and at which moment it is asked about, where that was not told. */
async function placed(given: CaseGiven, ask: Ask, model: Model): Promise<CaseGiven | undefined> {
  const { holders } = model.space.vocabulary
  const held =
    given.heldBy ??
    (await chosen(
      'Who holds the case?',
      holders.map((holder) => holderNamed(holder)),
      ask,
      'The team that is responsible for the case now.',
    ))
  if (held === undefined) return undefined
  if (given.heldBy !== undefined) return given
  const moments = momentNames(held, model)
  const at =
    given.at ??
    (moments.length === 0 ? undefined : await chosen('At which moment?', moments, ask, 'Without an answer: what holds between events.'))
  return { ...given, heldBy: held, ...(at === undefined ? {} : { at }) }
}

/** One of a numbered list, by its number or as it is written; whatever else is typed is taken as it stands. */
async function chosen(question: string, names: readonly string[], ask: Ask, about: string): Promise<string | undefined> {
  for (;;) {
    const answer = await ask(`\n${question}\n${numbered(names)}`)
    if (answer === undefined) return undefined
    if (answer.trim() === '?') printError(`${about}\n`)
    else return answer.trim() === '' ? undefined : byNumber(answer, names)
  }
}

function byNumber(answer: string, names: readonly string[]): string {
  const number = /^\d{1,3}$/.test(answer.trim()) ? names[Number(answer) - 1] : undefined
  return number ?? answer.trim()
}

function numbered(names: readonly string[]): string {
  return names.map((name, index) => `  ${String(index + 1).padStart(2)}  ${printable(name)}\n`).join('')
}

/** The case with one more answer, decided again; nothing where it is not known. */
async function answered(
  need: Need,
  given: CaseGiven,
  model: Model,
  ask: Ask,
  naming: Naming,
): Promise<StepDecided | 'nobody answers' | undefined> {
  const { subject } = naming.space.vocabulary.axes.list[need.axis]!
  const offered = need.open.filter((value) => toldBy({ axis: need.axis, value }, naming) !== undefined)
  const names = offered.map((value) => valueNamed({ axis: need.axis, value }, naming))
  for (;;) {
    const typed = await ask(
      `\n${printable(questionWords(need.axis, naming))}\n${subject.kind === 'date' ? '  a day, as 2026-03-31\n' : numbered(names)}`,
    )
    if (typed === undefined) return 'nobody answers'
    const words = typed.trim()
    if (words === '') return undefined
    if (words === '?') {
      printError(
        explanation(need, naming)
          .map((line) => `${printable(line)}\n`)
          .join(''),
      )
      continue
    }
    const told = answerTold(words, need, offered, names, naming)
    const next = told === undefined ? undefined : within(() => decidedAs(toldTogether(given, told), model))
    if (next !== undefined && next.problems.length === 0) return next
    printError(
      `${next === undefined ? `answer with a number from 1 to ${names.length}, or one of: ${names.map(printable).join(', ')}` : problemWords(next.problems)}\n`,
    )
  }
}

function decidedAs(given: CaseGiven, model: Model): StepDecided {
  return { ...decide(given, model), given, holder: given.heldBy, after: given }
}

/** The lines of a case that an answer stands for: its number, its words, or a value of its own such as an age or a day. */
function answerTold(
  words: string,
  { axis }: Need,
  offered: readonly number[],
  names: readonly string[],
  naming: Naming,
): CaseGiven | undefined {
  const { subject } = naming.space.vocabulary.axes.list[axis]!
  const meant = byNumber(words, names).toLowerCase()
  const exact = names.findIndex((name) => name.toLowerCase() === meant)
  // A beginning that only one of them has is enough.
  const begun = exact >= 0 ? [exact] : names.flatMap((name, index) => (name.toLowerCase().startsWith(meant) ? [index] : []))
  if (begun.length === 1) return toldBy({ axis, value: offered[begun[0]!]! }, naming)
  if (subject.kind === 'date') return subject.moment === undefined ? { on: words } : { happened: [{ moment: subject.moment, on: words }] }
  const first = offered[0] === undefined ? undefined : toldBy({ axis, value: offered[0] }, naming)
  const [name] = Object.keys(first?.facts ?? first?.known ?? {})
  return name === undefined ? undefined : first?.facts !== undefined ? { facts: { [name]: words } } : { known: { [name]: words } }
}

function problemWords(problems: readonly CaseProblem[]): string {
  const { report, diagnostics } = collector()
  const span = { file: '', start: 0, end: 0 }
  reportProblems(problems, [{ kind: 'entries', entries: [], span }], report)
  return diagnostics
    .map((finding) => {
      const { message, help } = wordsOf(finding)
      return printable(help === undefined ? message : `${message}: ${help}`)
    })
    .join('\n')
}

/** Lines from standard input, whether somebody types them or a program sends them. */
function asking(style: Style): { readonly ask: Ask; readonly close: () => void } {
  const lines = createInterface({ input: process.stdin, terminal: false })
  const waiting = lines[Symbol.asyncIterator]()
  return {
    async ask(question) {
      printError(`${question}${style.strong('> ')}`)
      const { value, done } = await waiting.next()
      if (process.stdin.isTTY !== true) printError('\n')
      return done === true ? undefined : value
    },
    close: () => lines.close(),
  }
}
