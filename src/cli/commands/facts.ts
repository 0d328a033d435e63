import { findHolder, findMoment } from '../../decide/index.js'
import { suggestion } from '../../diagnostics/nearest.js'
import { askable, askableJson, askableText, holderNamed } from '../../render/decision/index.js'
import { printable } from '../../render/findings/text.js'
import { modelOf, spaceOf } from '../../space/index.js'
import { needGraph, styleFor } from '../context.js'
import type { Common } from '../context.js'
import { CommandFault, exit } from '../exit.js'
import { deliver } from '../output.js'
import { within } from '../told-case.js'

interface Options extends Common {
  readonly for?: string
  readonly at?: string
  readonly format: 'text' | 'json'
}

/** `caseway facts`: what can be told of a case, in the words that a case file takes. */
export async function factsCommand(path: string, options: Options): Promise<number> {
  const { graph } = await needGraph(path, options)
  const model = modelOf(spaceOf(graph))
  const { space } = model
  if (options.at !== undefined && options.for === undefined)
    throw new CommandFault('`--at` says at which event a team’s cases are meant: name the team with `--for TEAM`', exit.usage)
  const holder = options.for === undefined ? undefined : findHolder(options.for, space)
  if (options.for !== undefined && holder === undefined)
    unknown(
      'team',
      options.for,
      space.vocabulary.holders.map((each) => holderNamed(each)),
    )
  const moment = options.at === undefined ? undefined : findMoment(options.at, space)?.name
  if (options.at !== undefined && moment === undefined) unknown('event or moment', options.at, [...space.vocabulary.moments.keys()])
  const found = within(() => askable(model, holder, moment))
  deliver(
    options.format === 'json' ? askableJson(found, model) : askableText(found, model, styleFor(options), options.quiet === true),
    options.output,
  )
  return exit.clean
}

function unknown(of: string, name: string, all: readonly string[]): never {
  throw new CommandFault(
    `the protocol has no ${of} \`${printable(name)}\`; ${suggestion(name, all) ?? '`caseway facts PROTOCOL` lists them'}`,
    exit.usage,
  )
}
