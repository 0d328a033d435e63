import { testProtocol, protocolBeside, scenarioFiles } from '../../compile/test-protocol.js'
import type { Tested } from '../../compile/test-protocol.js'
import { findAll, isProtocolFile } from '../../compile/find.js'
import { coverageReport, coverageText, failureText, junitXml, missingYaml, testJson, totalsText } from '../../render/scenarios/index.js'
import { recordsOf } from '../../render/findings/json.js'
import { findingText, printable } from '../../render/findings/text.js'
import type { Style } from '../../render/style.js'
import { coverageKinds, coverageOf, coverageTotals, missingScenario } from '../../scenario/index.js'
import type { CoverageItem, CoverageKind, MissingScenario, Scenario } from '../../scenario/index.js'
import { diskFiles } from '../../source/files.js'
import { isUnreadable, progressOf, styleFor, today } from '../context.js'
import type { Common } from '../context.js'
import { CommandFault, exit } from '../exit.js'
import { deliver } from '../output.js'

interface Options extends Common {
  readonly format: 'text' | 'json' | 'junit' | 'yaml'
  readonly only?: readonly string[]
  readonly clause?: readonly string[]
  readonly coverage?: boolean
  readonly require?: readonly string[]
  readonly failOnEmpty: boolean
}

/** One protocol with its results and, if asked for, what they show. */
interface Shown extends Tested {
  readonly items: readonly CoverageItem[] | undefined
}

/** `caseway test`: the scenarios beside the protocols, each answer against what the document says. */
export async function test(paths: readonly string[], options: Options): Promise<number> {
  const required = requirementsIn(options.require ?? [])
  const given = paths.length > 0 ? paths : ['.']
  const found = [...new Set(given.flatMap((path) => (isScenarioPath(path) ? [path] : findAll([path], diskFiles))))]
  const covering = options.coverage === true || required.length > 0 || options.format === 'yaml'
  const shown: Shown[] = []
  for (const path of found) shown.push(await shownOf(path, options, covering))
  deliver(written(shown, options), options.output)
  return codeOf(shown, required, options, given)
}

function isScenarioPath(path: string): boolean {
  return (
    diskFiles.kind(path) !== 'nothing' &&
    protocolBeside(path, diskFiles) !== path &&
    scenarioFiles(path, diskFiles).length > 0 &&
    !isProtocolFile(path)
  )
}

async function shownOf(path: string, options: Options, covering: boolean): Promise<Shown> {
  const ran = options.quiet === true ? {} : { ran: progressOf('ran') }
  const tested = await testProtocol(path.replace(/(?<=.)\/+$/, ''), {
    files: diskFiles,
    today: today(),
    secondOpinion: false,
    wanted: wantedBy(options),
    ...ran,
  })
  return { ...tested, items: covering && tested.model !== undefined ? coverageOf(tested.results, tested.model) : undefined }
}

/** Scenarios by a piece of their id, and by clause: a clause is also meant by the beginning of its number. */
function wantedBy({ only = [], clause = [] }: Options): (scenario: Scenario) => boolean {
  return ({ id, cites }) =>
    (only.length === 0 || only.some((part) => id.includes(part))) &&
    (clause.length === 0 || clause.some((wanted) => cites.some((cited) => cited === wanted || cited.startsWith(`${wanted}.`))))
}

type Requirement = readonly [CoverageKind, number]

/** `rules=100`: of each kind at least so many of a hundred sides. */
function requirementsIn(texts: readonly string[]): readonly Requirement[] {
  return texts.map((text) => {
    const [, kind = '', percent = ''] = /^([a-z]+)=(\d{1,3})$/.exec(text) ?? []
    if (!coverageKinds.some((each) => each === kind) || Number(percent) > 100)
      throw new CommandFault(
        `\`--require ${text}\`: write for example \`--require rules=100\`, of ${coverageKinds.map((each) => `\`${each}\``).join(', ')}`,
        exit.usage,
      )
    return [kind as CoverageKind, Number(percent)]
  })
}

function written(shown: readonly Shown[], options: Options): string {
  switch (options.format) {
    case 'junit':
      return junitXml(shown)
    case 'yaml':
      return missingYaml(shown.flatMap(missingOf))
    case 'json':
      return testJson(
        shown.map(({ path, graph, results, sources, diagnostics, items }) => ({
          path,
          authority: graph?.protocol.authority,
          digest: graph?.digest,
          results,
          sources,
          findings: recordsOf(diagnostics, sources),
          ...(items === undefined || graph === undefined ? {} : { coverage: coverageReport(items, graph) }),
        })),
      )
    case 'text': {
      const style = styleFor(options)
      return `${shown.map((each) => protocolText(each, style, options)).join('\n\n')}\n`
    }
  }
}

/** For each side that no scenario shows, one that does. */
function missingOf({ items, model }: Shown): readonly MissingScenario[] {
  if (items === undefined || model === undefined) return []
  return items.flatMap((item) =>
    item.sides.filter(({ by }) => by === undefined).flatMap(({ side }) => missingScenario(item, side, model) ?? []),
  )
}

function protocolText(
  { path, graph, model, results, leftOut, sources, diagnostics, files, items }: Shown,
  style: Style,
  { quiet = false, coverage }: Options,
): string {
  const findings = diagnostics.map((finding) => findingText(finding, sources, style, quiet))
  const failures =
    model === undefined
      ? []
      : results
          .filter(({ passed, problems }) => !passed && problems.length === 0)
          .map((result) => failureText(result, { name: path, results, model, sources }, style, quiet))
  const name = graph === undefined ? 'no graph' : printable(graph.protocol.name)
  const from = files.length === 1 ? 'from one file' : `from ${files.length} files`
  const covered = items === undefined || graph === undefined || coverage !== true ? [] : [coverageText(items, graph, style, quiet)]
  // Of what is not there the finding says all.
  if (graph === undefined && files.length === 0) return findings.join('\n\n')
  return [
    ...findings,
    ...failures,
    ...covered,
    `${style.strong(printable(path))} (${name}, ${from}): ${totalsText(results, leftOut, style)}`,
  ].join('\n\n')
}

/** What was wrong first: unreadable input, a wrong answer, too little shown. */
function codeOf(shown: readonly Shown[], required: readonly Requirement[], { failOnEmpty }: Options, given: readonly string[]): number {
  const asked = given.map((path) => `\`${path}\``).join(', ')
  if (shown.length === 0) throw new CommandFault(`no protocol in ${asked}: a test of nothing proves nothing`, exit.unreadable)
  if (shown.some(({ compiled }) => isUnreadable(compiled.diagnostics)) || shown.some(({ diagnostics }) => isUnreadable(diagnostics)))
    return exit.unreadable
  const broken = shown.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'))
  if (broken || shown.some(({ results }) => results.some(({ passed }) => !passed))) return exit.findings
  if (failOnEmpty && shown.every(({ results }) => results.length === 0))
    throw new CommandFault(
      `no scenario was run in ${asked}: a test of nothing proves nothing (\`--no-fail-on-empty\` lets it pass)`,
      exit.findings,
    )
  const lacking = shown.some(
    ({ items }) => items !== undefined && required.some(([kind, percent]) => isBelow(coverageTotals(items)[kind], percent)),
  )
  return lacking ? exit.uncovered : exit.clean
}

/** In whole numbers: 199 of 200 is not 100 of a hundred. */
function isBelow({ shown, of }: { readonly shown: number; readonly of: number }, percent: number): boolean {
  return shown * 100 < percent * of
}
