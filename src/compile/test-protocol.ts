/** Testing: a protocol is compiled, the scenarios beside it are read and told, and each answer is held against what the document says. */
import { collector } from '../diagnostics/diagnostic.js'
import type { Diagnostic, Report } from '../diagnostics/diagnostic.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { checkExpected, readScenarios, reportProblems, runScenario } from '../scenario/index.js'
import type { Scenario, ScenarioResult } from '../scenario/index.js'
import { baseOf, folderOf, joinPath } from '../source/files.js'
import type { Files } from '../source/files.js'
import type { Source } from '../source/source.js'
import { spanOrder } from '../source/source.js'
import { modelOf, spaceOf, storeOf } from '../space/index.js'
import type { Model } from '../space/index.js'
import type { Compiled } from './compiled.js'
import { compileProtocol } from './compile-protocol.js'
import type { CompileOptions } from './compile-protocol.js'
import { isProtocolFile } from './find.js'
import { startReading } from './reading.js'

/** One protocol with what became of its scenarios. */
export interface Tested {
  /** As the user named it. */
  readonly path: string
  readonly compiled: Compiled
  readonly graph: PolicyGraph | undefined
  /** Nothing without a graph. */
  readonly model: Model | undefined
  /** What is wrong with the files of scenarios, by place; and with the protocol, where it has no graph. */
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, Source>
  /** The files that were looked through. */
  readonly files: readonly string[]
  readonly scenarios: readonly Scenario[]
  /** How many more stand in the files and are at fault. */
  readonly leftOut: number
  /** Those that were asked for, each with its answers. */
  readonly results: readonly ScenarioResult[]
}

export interface TestOptions extends CompileOptions {
  /** Which scenarios are run; left out: all. */
  readonly wanted?: (scenario: Scenario) => boolean
  /** Told after each scenario how many of them are done. */
  readonly ran?: (done: number, of: number) => void
}

const scenarioFile = /(?:^|\.)scenarios?\.ya?ml$/
const yaml = /\.ya?ml$/

/** The protocol that a path stands for: a protocol, or a file of scenarios, or a folder of them, beside one. */
export function protocolBeside(path: string, files: Files): string {
  if (files.kind(path) === 'file' && yaml.test(path) && !isProtocolFile(baseOf(path)))
    return protocolBeside(folderOf(path) === '' ? '.' : folderOf(path), files)
  return files.kind(path) === 'folder' && baseOf(path) === 'scenarios' && !files.list(path).some(isProtocolFile)
    ? folderOf(path) === ''
      ? '.'
      : folderOf(path)
    : path
}

/** The files of scenarios at a path: the file itself, or `scenarios.yaml` and the folder `scenarios` beside the protocol. */
export function scenarioFiles(path: string, files: Files): readonly string[] {
  if (files.kind(path) === 'file' && yaml.test(path) && !isProtocolFile(baseOf(path))) return [path]
  const folder = files.kind(path) === 'folder' ? path : folderOf(path)
  const names = files.list(folder === '' ? '.' : folder)
  if (baseOf(folder) === 'scenarios' && !names.some(isProtocolFile))
    return names.filter((name) => yaml.test(name)).map((name) => joinPath(folder, name))
  const inside = joinPath(folder, 'scenarios')
  const nested =
    files.kind(inside) === 'folder'
      ? files
          .list(inside)
          .filter((name) => yaml.test(name))
          .map((name) => joinPath(inside, name))
      : []
  return [...names.filter((name) => scenarioFile.test(name)).map((name) => joinPath(folder, name)), ...nested]
}

/** All scenarios share what they find out: what is enough for one question is not for hundreds. */
const nodesOfAll = 2 ** 24

/**
 * Runs the scenarios of the protocol at a path.
 *
 * @returns every result, with the decisions they rest on; nothing is thrown for bad input
 */
export async function testProtocol(path: string, options: TestOptions): Promise<Tested> {
  const compiled = await compileProtocol(protocolBeside(path, options.files), options)
  const reading = startReading(options.files)
  const found = scenarioFiles(path, options.files)
  const { report, diagnostics } = collector()
  const leftOut: string[] = []
  const scenarios = scenariosIn(
    found.map((file) => reading.source(file)).filter((source) => source !== undefined),
    report,
    (id) => void leftOut.push(id),
  )
  const { graph } = compiled
  const space = graph === undefined ? undefined : spaceOf(graph)
  const model = space && modelOf(space, storeOf([space], nodesOfAll))
  const wanted = scenarios.filter(options.wanted ?? (() => true))
  if (model !== undefined) for (const scenario of wanted) checkExpected(scenario, model.space, report)
  const results =
    model === undefined
      ? []
      : wanted.map((scenario, index) => {
          const result = runScenario(scenario, model)
          options.ran?.(index + 1, wanted.length)
          const steps = scenario.steps.slice(0, result.steps.length).map(({ written }) => written)
          reportProblems(result.problems, [scenario.written, ...steps.filter((written) => written !== scenario.written)], report)
          return result
        })
  const errors = graph === undefined ? compiled.diagnostics.filter(({ severity }) => severity === 'error') : []
  return {
    path,
    compiled,
    graph,
    model,
    files: found,
    scenarios,
    leftOut: leftOut.length,
    results,
    sources: new Map([...compiled.sources, ...reading.sources]),
    diagnostics: [...errors, ...reading.diagnostics, ...[...diagnostics].sort((a, b) => spanOrder(a.span, b.span))],
  }
}

/** All scenarios of a protocol; of two with one id the second is reported. */
export function scenariosIn(sources: readonly Source[], report: Report, leaveOut?: (id: string) => void): readonly Scenario[] {
  const known = new Map<string, Scenario>()
  for (const scenario of sources.flatMap((source) => readScenarios(source, report, leaveOut))) {
    const first = known.get(scenario.id)
    if (first === undefined) known.set(scenario.id, scenario)
    else report('scenario-twice', scenario.span, { scenario: scenario.id }, [{ span: first.span, note: 'it is first written here' }])
  }
  return [...known.values()]
}
