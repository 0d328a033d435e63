import { compare, topicNames } from '../../compare/index.js'
import type { Comparison } from '../../compare/index.js'
import { findAll } from '../../compile/find.js'
import { nearest } from '../../diagnostics/nearest.js'
import { comparisonHtml, comparisonJson, comparisonMarkdown, comparisonText } from '../../render/compare/index.js'
import { diskFiles } from '../../source/files.js'
import { needGraph, styleFor } from '../context.js'
import type { Common } from '../context.js'
import { CommandFault, exit } from '../exit.js'
import { deliver } from '../output.js'

interface Options extends Common {
  readonly format: 'text' | 'markdown' | 'html' | 'json'
  readonly topic?: readonly string[]
  readonly all?: boolean
}

/** `caseway compare`: authorities side by side, topic by topic. */
export async function compareCommand(paths: readonly string[], options: Options): Promise<number> {
  const asked = (options.topic ?? []).map(topicNamed)
  const found = findAll(paths, diskFiles)
  if (found.length < 2)
    throw new CommandFault(
      `to compare takes two protocols or more, and ${paths.map((path) => `\`${path}\``).join(', ')} ${found.length === 0 ? 'holds none' : 'holds one'}: name a folder that holds several, or several folders`,
      exit.usage,
    )
  const graphs = []
  for (const path of found) graphs.push((await needGraph(path, options)).graph)
  // A protocol of limits alone holds no cases: every local limit is compared with it by `check`.
  const holding = graphs.filter((graph) => graph.all('team').some(({ outside }) => !outside))
  if (holding.length < 2) throw new CommandFault('to compare takes two protocols or more whose teams hold cases', exit.usage)
  // The cases of a topic decide its verdict, also where none of them is told.
  const whole = compare(holding, asked.length > 0 ? asked : undefined)
  deliver(
    written(asked.length === 0 ? whole : { ...whole, topics: whole.topics.filter(({ topic }) => asked.includes(topic)) }, options),
    options.output,
  )
  return exit.clean
}

function topicNamed(word: string): string {
  const name = topicNames.find((each) => each.toLowerCase() === word.trim().toLowerCase())
  if (name !== undefined) return name
  const meant = nearest(word, topicNames)
  throw new CommandFault(
    `unknown topic \`${word}\`${meant === undefined ? `; the topics are: ${topicNames.join(', ')}` : `; did you mean \`${meant}\`?`}`,
    exit.usage,
  )
}

function written(comparison: Comparison, options: Options): string {
  switch (options.format) {
    case 'json':
      return comparisonJson(comparison)
    case 'markdown':
      return comparisonMarkdown(comparison)
    case 'html':
      return comparisonHtml(comparison)
    case 'text':
      return comparisonText(comparison, styleFor(options), options.all === true || options.topic !== undefined)
  }
}
