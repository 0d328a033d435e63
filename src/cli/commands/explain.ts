import { aboutCases, catalogue } from '../../diagnostics/catalogue.js'
import type { Code } from '../../diagnostics/catalogue.js'
import { suggestion } from '../../diagnostics/nearest.js'
import { changeCodes, changeKind, gravityOf, mirrorOf } from '../../diff/index.js'
import type { ChangeCode } from '../../diff/index.js'
import { exampleOf, harmWords, levelWords } from '../../render/changes/index.js'
import { printable, wordsOf } from '../../render/findings/text.js'
import type { Style } from '../../render/style.js'
import { styleFor } from '../context.js'
import type { Common } from '../context.js'
import { CommandFault, exit } from '../exit.js'
import { deliver } from '../output.js'

const codes = Object.keys(catalogue).sort() as Code[]
const changes = [...changeCodes].sort()

/** `caseway explain`: any finding or kind of change, offline, findings with an example of wrong and right. Without a code: the list of all. */
export async function explain(code: string | undefined, options: Common): Promise<number> {
  const style = styleFor(options)
  if (code === undefined) deliver(list(style), options.output)
  else if (isOneOf(codes, code)) deliver(await findingPage(code, style), options.output)
  else if (isOneOf(changes, code)) deliver(changePage(code, style), options.output)
  else
    throw new CommandFault(
      `there is no finding or change \`${printable(code)}\`; ${suggestion(code, [...codes, ...changes]) ?? '`caseway explain` lists them all'}`,
      exit.usage,
    )
  return exit.clean
}

function isOneOf<C extends string>(known: readonly C[], code: string): code is C {
  return (known as readonly string[]).includes(code)
}

function list(style: Style): string {
  const width = Math.max(...[...codes, ...changes].map((each) => each.length)) + 2
  const line = (each: string, of: string) => `${style.strong(each.padEnd(width))}${of}\n`
  return [
    'findings\n',
    ...codes.map((each) => line(each, catalogue[each].severity)),
    '\nchanges\n',
    ...changes.map((each) => line(each, changeKind(each).topic)),
  ].join('')
}

async function findingPage(code: Code, style: Style): Promise<string> {
  const { severity, why, wrong, right } = catalogue[code]
  const label = { error: 'error', warning: 'warning', info: 'note' }[severity]
  return [
    `${style.strong(code)} (${label})`,
    '',
    why,
    '',
    style.bad('wrong:'),
    indented(wrong, 4),
    '',
    ...(await said(code, wrong, label)),
    style.good('right:'),
    indented(right, 4),
    '',
  ].join('\n')
}

/** What `check` says of the wrong example; nothing for the few examples that only describe a file. */
async function said(code: Code, wrong: string, label: string): Promise<readonly string[]> {
  const { compileExample } = await import('../../compile/example.js')
  const found = (await compileExample(wrong, code === 'type-error', aboutCases.has(code)))
    .flatMap(({ diagnostics }) => diagnostics)
    .find((finding) => finding.code === code)
  if (found === undefined) return []
  const { message, help } = wordsOf(found)
  return [indented(`${label}: ${printable(message)}${help === undefined ? '' : `\nhelp: ${printable(help)}`}`, 2), '']
}

function changePage(code: ChangeCode, style: Style): string {
  const { topic, means } = changeKind(code)
  const { levels, harm, by } = gravityOf(code)
  const grave =
    by === undefined
      ? levels.map((level) => `${level} (${harm === undefined ? levelWords[level] : harmWords[harm]})`)
      : [`judged each time, ${by}`]
  const mirror = mirrorOf(code)
  const example = exampleOf(code)
  return [
    `${style.strong(code)} (change of: ${topic})`,
    '',
    means,
    '',
    `${style.strong('how grave:')} ${grave.join()}`,
    ...(by === undefined ? [] : levels.map((level) => `    ${level}: ${levelWords[level]}`)),
    '',
    `${style.strong('the other way round:')} ${mirror === code ? 'the same' : mirror}`,
    '',
    ...(example === undefined
      ? []
      : [style.bad('before:'), indented(example.before, 4), '', style.good('after:'), indented(example.after, 4), '']),
  ].join('\n')
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by))
}
