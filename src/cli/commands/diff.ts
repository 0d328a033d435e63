import type { Compiled } from '../../compile/compiled.js'
import { counterparts } from '../../diff/counterparts.js'
import { atLeast, diffReport, placesIn, withBehaviour, withTopics } from '../../diff/index.js'
import type { DiffReport, Level } from '../../diff/index.js'
import { changesHtml, changesJson, changesMarkdown, changesText, summaryOf } from '../../render/changes/index.js'
import { counterpartsText } from '../../render/changes/counterparts.js'
import { topicsText } from '../../render/changes/topics.js'
import { topicsDocument } from '../../render/changes/topics-document.js'
import { compileRevision, needGraph, styleFor } from '../context.js'
import type { Common } from '../context.js'
import { exit } from '../exit.js'
import { deliver } from '../output.js'

interface Options extends Common {
  readonly format: 'text' | 'markdown' | 'html' | 'json'
  readonly failOn: Level | 'any' | 'never'
  readonly all?: boolean
}

/** `caseway diff`: what changed between two versions, in the text and for cases; of two authorities first what their teams do, side by side. */
export async function diffCommand(before: string, after: string, options: Options): Promise<number> {
  const one = await needGraph(before, options, compileRevision)
  const two = await needGraph(after, options, compileRevision)
  const structural = diffReport(
    { label: before, graph: one.graph, placeOf: places(one) },
    { label: after, graph: two.graph, placeOf: places(two) },
  )
  // Two authorities share no words: what happens to a case of the one says nothing about a case of the other.
  const report = one.graph.protocol.authority === two.graph.protocol.authority ? withBehaviour(structural) : withTopics(structural)
  deliver(written(report, options), options.output)
  return failing(report, options.failOn) ? exit.findings : exit.clean
}

function places({ placeOf, sources }: Compiled) {
  return placesIn(
    (id) => placeOf(id),
    (file) => sources.get(file)?.text,
  )
}

function written(report: DiffReport, options: Options): string {
  switch (options.format) {
    case 'json':
      return changesJson(report)
    case 'markdown':
      return changesMarkdown(report)
    case 'html':
      return changesHtml(report)
    case 'text':
      return text(report, options)
  }
}

function text(report: DiffReport, options: Options): string {
  const style = styleFor(options)
  const { before, after, changes, topics } = report
  if (options.quiet === true) return `${summaryOf(report, style)}\n`
  if (before.graph.protocol.authority === after.graph.protocol.authority) return changesText(report, style)
  const side = counterpartsText(counterparts(before.graph, after.graph), before.graph, after.graph, style)
  const alike =
    topics === undefined ? '' : `${topicsText(topicsDocument(topics, before.graph, after.graph), style, options.all === true)}\n`
  const rest =
    options.all === true
      ? changesText(report, style)
      : `The rules themselves differ in ${changes.length} records, since ids and words are each authority's own: \`--all\` shows them.\n`
  return `${alike}${side}\n${rest}`
}

function failing({ changes }: DiffReport, from: Options['failOn']): boolean {
  if (from === 'never') return false
  return from === 'any' ? changes.length > 0 : changes.some(({ impact }) => atLeast(impact.level, from))
}
