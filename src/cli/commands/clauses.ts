import { account } from '../../analysis/index.js'
import type { Account } from '../../analysis/index.js'
import type { Ledger } from '../../graph/ledger.js'
import { accountJson } from '../../render/clauses/json.js'
import { accountText } from '../../render/clauses/text.js'
import { needGraph, styleFor } from '../context.js'
import type { Common } from '../context.js'
import { CommandFault, exit } from '../exit.js'
import { deliver } from '../output.js'

interface Options extends Common {
  readonly format: 'text' | 'json'
}

/** `caseway clauses`: the account of the source document; 1 when a clause is unaccounted for or unknown. */
export async function clauses(path: string, options: Options): Promise<number> {
  const { graph, ledger } = await needGraph(path, options)
  if (ledger === undefined)
    throw new CommandFault(
      `there is no \`clauses.yaml\` beside \`${path}\`: without the list of clauses nothing can be accounted for`,
      exit.unreadable,
    )
  const result = account(graph, ledger)
  deliver(options.format === 'json' ? accountJson(result, ledger.authority, ledger.source) : text(result, ledger, options), options.output)
  return result.totals.unaccounted === 0 && result.unknown.length === 0 ? exit.clean : exit.findings
}

/** Clause by clause; with `--quiet` the totals, and what is not accounted for. */
function text(result: Account, ledger: Ledger, options: Options): string {
  const style = styleFor(options)
  if (options.quiet !== true) return accountText(result, ledger.source, style)
  const open = result.clauses.filter(({ standing }) => standing === 'unaccounted')
  return accountText({ ...result, clauses: open }, ledger.source, style)
}
