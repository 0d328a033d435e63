import type { Compiled } from '../../compile/compiled.js'
import { counterparts } from '../../diff/counterparts.js'
import { atLeast, diffReport, placesIn } from '../../diff/index.js'
import type { DiffReport, Level } from '../../diff/index.js'
import { changesJson, changesText, summaryOf } from '../../render/changes/index.js'
import { counterpartsText } from '../../render/changes/counterparts.js'
import { compileRevision, needGraph, styleFor } from '../context.js'
import type { Common } from '../context.js'
import { exit } from '../exit.js'
import { deliver } from '../output.js'

interface Options extends Common {
  readonly format: 'text' | 'json'
  readonly failOn: Level | 'any' | 'never'
  readonly all?: boolean
}

/** `caseway diff`: what changed between two versions; of two authorities first what their teams do, side by side. */
export async function diffCommand(before: string, after: string, options: Options): Promise<number> {
  const one = await needGraph(before, options, compileRevision)
  const two = await needGraph(after, options, compileRevision)
  const report = diffReport(
    { label: before, graph: one.graph, placeOf: places(one) },
    { label: after, graph: two.graph, placeOf: places(two) },
  )
  deliver(options.format === 'json' ? changesJson(report) : text(report, options), options.output)
  return failing(report, options.failOn) ? exit.findings : exit.clean
}

function places({ placeOf, sources }: Compiled) {
  return placesIn((id) => placeOf(id), (file) => sources.get(file)?.text)
}

function text(report: DiffReport, options: Options): string {
  const style = styleFor(options)
  const { before, after, changes } = report
  if (options.quiet === true) return `${summaryOf(report, style)}\n`
  if (before.graph.protocol.authority === after.graph.protocol.authority) return changesText(report, style)
  const side = counterpartsText(counterparts(before.graph, after.graph), before.graph, after.graph, style)
  const rest = options.all === true ? changesText(report, style) : `The rules themselves differ in ${changes.length} records, since ids and words are each authority's own: \`--all\` shows them.\n`
  return `${side}\n${rest}`
}

function failing({ changes }: DiffReport, from: Options['failOn']): boolean {
  if (from === 'never') return false
  return from === 'any' ? changes.length > 0 : changes.some(({ impact }) => atLeast(impact.level, from))
}
