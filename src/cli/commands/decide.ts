import { waitsToBeKnown } from '../../decide/index.js'
import type { StepDecided } from '../../decide/index.js'
import { decisionJson, storyMarkdown, storyText } from '../../render/decision/index.js'
import { modelOf, spaceOf } from '../../space/index.js'
import type { CaseOptions } from '../case-arguments.js'
import { needGraph, styleFor } from '../context.js'
import type { Common } from '../context.js'
import { exit } from '../exit.js'
import { deliver } from '../output.js'
import { decideCase, readCase } from '../told-case.js'

interface Options extends Common, CaseOptions {
  readonly case?: string
  readonly interactive?: boolean
  readonly all?: boolean
  readonly format: 'text' | 'json' | 'markdown'
  readonly failOn: 'unsettled' | 'unknown' | 'choice' | 'never'
}

/** `caseway decide`: what becomes of one case, by when, why, and what must still be known. */
export async function decideCommand(path: string, options: Options): Promise<number> {
  const { graph } = await needGraph(path, options)
  const asked = readCase(options.case, options)
  const model = modelOf(spaceOf(graph))
  const decided =
    options.interactive === true
      ? await (await import('../interview.js')).interview(asked, model, options)
      : decideCase(asked, model, options, options.case)
  deliver(written(decided, model, options), options.output)
  return decided.some((step) => isFailing(step, options.failOn)) ? exit.findings : exit.clean
}

function written(decided: readonly StepDecided[], model: ReturnType<typeof modelOf>, options: Options): string {
  const keep = options.interactive === true
  switch (options.format) {
    case 'json':
      return decisionJson(decided, model)
    case 'markdown':
      return storyMarkdown(decided, model, keep)
    case 'text':
      return storyText(decided, model, styleFor(options), { quiet: options.quiet === true, keep, all: options.all === true })
  }
}

/** From what on an answer fails: the text settles nothing; or it may, but more must be known; or somebody has to choose. */
function isFailing({ decision }: StepDecided, from: Options['failOn']): boolean {
  const answer = decision?.answer
  if (answer === undefined || from === 'never') return false
  if (decision?.overtaken !== undefined || decision?.leftOpen.some(({ leavesCase }) => leavesCase === true) === true) return true
  if (decision !== undefined && waitsToBeKnown(decision)) return false
  if (
    answer !== 'unknown' &&
    ((answer.kind === 'stays' && answer.thenConflict !== undefined) || ('clash' in answer && answer.clash !== undefined))
  )
    return true
  if (answer === 'unknown' || (answer.kind === 'stays' && answer.thenRead === true)) return from !== 'unsettled'
  if (answer.kind === 'conflict' || answer.kind === 'not covered') return true
  if (answer.kind !== 'choice') return false
  // That it moves, and to nobody knows whom, settles nothing.
  return (
    from === 'choice' ||
    (answer.about === 'moment' && answer.to === undefined) ||
    answer.deciders.every(({ kind }) => kind === 'not-stated')
  )
}
