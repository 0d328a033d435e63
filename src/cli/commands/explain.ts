import { catalogue } from '../../diagnostics/catalogue.js'
import type { Code } from '../../diagnostics/catalogue.js'
import { suggestion } from '../../diagnostics/nearest.js'
import { styleFor } from '../context.js'
import type { Common } from '../context.js'
import { CommandFault, exit } from '../exit.js'
import { deliver } from '../output.js'

/** `caseway explain`: any finding, offline, with an example of wrong and right. Without a code: the list of all. */
export function explain(code: string | undefined, options: Common): number {
  const style = styleFor(options)
  const codes = Object.keys(catalogue).sort()
  if (code === undefined) {
    deliver(codes.map((each) => `${style.strong(each.padEnd(32))} ${catalogue[each as Code].severity}\n`).join(''), options.output)
    return exit.clean
  }
  if (!Object.hasOwn(catalogue, code)) throw new CommandFault(`there is no finding \`${code}\`; ${suggestion(code, codes) ?? '`caseway explain` lists them all'}`, exit.usage)
  const { severity, why, wrong, right } = catalogue[code as Code]
  const indented = (text: string) => text.replace(/^/gm, '    ')
  deliver(
    [
      `${style.strong(code)} (${severity})`, '', why, '', style.bad('wrong:'), indented(wrong), '', style.good('right:'), indented(right), '',
    ].join('\n'),
    options.output,
  )
  return exit.clean
}
