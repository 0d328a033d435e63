/** The examples in the catalogue of findings are real: each is completed to a whole protocol and compiled. */
import { collector } from '../diagnostics/diagnostic.js'
import { caseWritten, decideTold } from '../scenario/case-file.js'
import { checkExpected, reportProblems, runScenario } from '../scenario/index.js'
import { toldCase } from '../scenario/told-case.js'
import { modelOf, spaceOf } from '../space/index.js'
import { memoryFiles } from '../source/memory-files.js'
import { folderOf, joinPath } from '../source/files.js'
import { compileProtocol } from './compile-protocol.js'
import type { Compiled } from './compiled.js'
import { scenarioFiles, scenariosIn } from './test-protocol.js'
import { restInYaml, ruleInTypeScript, wordNames, wordsInTypeScript } from './exampleshire.js'

/** The day on which examples are checked, so that their dates never grow old. */
const today = '2019-06-01'
const command = /^caseway \w+ (\S+)/
const fileName = /^(?:#|\/\/) (\S+\.(?:ts|yaml|json))$/

/**
 * Compiles an example: a piece of YAML or TypeScript, several files (a comment with its name begins each), or a command line.
 *
 * What a piece does not say is taken from a small authority, except beside YAML that begins with `authority`. A piece of
 * TypeScript is a rule, or statements; without `protocol(…)` one is added.
 *
 * @param cases whether all cases are looked through, for findings that say something of them
 * @returns one result for each folder of the example
 */
export async function compileExample(example: string, secondOpinion = false, cases = false): Promise<readonly Compiled[]> {
  const named = command.exec(example)?.[1]
  const files: Pieces = named === undefined ? completed(piecesOf(example)) : shelf
  const compile = (path: string) => compileProtocol(path, { files: memoryFiles(files), today, secondOpinion, cases })
  if (named !== undefined) return [await compile(named)]
  const compiled = await Promise.all(
    [...new Set(Object.keys(files).map((path) => (path.endsWith('.json') ? path : folderOf(path))))].map(compile),
  )
  return compiled.map((one) => withScenarios(withCase(one, files[joinPath(one.path, 'case.yaml')]), files))
}

/** What is wrong with the case that an example tells beside its protocol. */
function withCase(compiled: Compiled, text: string | undefined): Compiled {
  if (text === undefined || compiled.graph === undefined) return compiled
  const { report, diagnostics } = collector()
  const written = caseWritten({ path: joinPath(compiled.path, 'case.yaml'), text }, undefined, report)
  const told = written === undefined ? undefined : toldCase(written, report)
  if (told !== undefined) decideTold(told, modelOf(spaceOf(compiled.graph)), report)
  return { ...compiled, diagnostics: [...compiled.diagnostics, ...diagnostics] }
}

/** What is wrong with the scenarios that an example has beside its protocol. */
function withScenarios(compiled: Compiled, files: Pieces): Compiled {
  const { graph, path } = compiled
  const found = scenarioFiles(path, memoryFiles(files))
  if (graph === undefined || found.length === 0) return compiled
  const { report, diagnostics } = collector()
  const model = modelOf(spaceOf(graph))
  for (const scenario of scenariosIn(
    found.map((file) => ({ path: file, text: files[file]! })),
    report,
  )) {
    checkExpected(scenario, model.space, report)
    reportProblems(runScenario(scenario, model).problems, [scenario.written], report)
  }
  return { ...compiled, diagnostics: [...compiled.diagnostics, ...diagnostics] }
}

/** The folders that the examples with a command line speak of. */
const shelf = { 'policies/exampleshire/exampleshire.protocol.yaml': restInYaml([]), 'drafts/notes.txt': '' }

type Pieces = Readonly<Record<string, string>>

function piecesOf(example: string): Pieces {
  const pieces: Record<string, string> = {}
  let name = `exampleshire/exampleshire.protocol.${isTypeScript(example) ? 'ts' : 'yaml'}`
  for (const line of example.split('\n')) {
    const begins = fileName.exec(line)?.[1]
    if (begins !== undefined) name = begins.includes('/') ? begins : `exampleshire/${begins}`
    pieces[name] = begins !== undefined ? '' : pieces[name] === undefined || pieces[name] === '' ? `${line}\n` : `${pieces[name]}${line}\n`
  }
  return pieces
}

function isTypeScript(example: string): boolean {
  return /^(?:import|export|const|let|type|\/\/|[A-Za-z]+\()/.test(example)
}

/** Every folder with what it lacks. */
function completed(pieces: Pieces): Pieces {
  const folders = [...new Set(Object.keys(pieces).map(folderOf))]
  const folderWhole = (folder: string): Pieces => {
    const inside = Object.fromEntries(Object.entries(pieces).filter(([path]) => folderOf(path) === folder))
    return Object.keys(inside).some((path) => path.endsWith('.ts')) ? completedTypeScript(inside, folder) : completedYaml(inside, folder)
  }
  return Object.assign({}, ...folders.map(folderWhole)) as Pieces
}

function completedYaml(pieces: Pieces, folder: string): Pieces {
  const protocols = Object.entries(pieces).flatMap(([path, text]) => (path.endsWith('.protocol.yaml') ? [text] : []))
  const isWhole = protocols.some((text) => /^authority:/m.test(text)) || Object.keys(pieces).every((path) => path.endsWith('.json'))
  return isWhole ? pieces : { ...pieces, [joinPath(folder, 'words.protocol.yaml')]: restInYaml(protocols) }
}

function completedTypeScript(pieces: Pieces, folder: string): Pieces {
  const hasProtocol = Object.values(pieces).some((text) => text.includes('protocol('))
  const [first] = Object.keys(pieces).filter((path) => path.endsWith('.protocol.ts'))
  const files = Object.entries(pieces).map(([path, text]) => {
    if (!path.endsWith('.protocol.ts') || text.includes('authority(')) return [path, text]
    return [path, withImports(hasProtocol || path !== first ? text : withProtocol(text))]
  })
  return { ...Object.fromEntries(files), [joinPath(folder, 'words.protocol.ts')]: wordsInTypeScript }
}

function withProtocol(piece: string): string {
  if (/^(?:import|export|const|let|type|\/\/)/.test(piece))
    return `${piece}export default protocol(head, { 'conference-hands-over': rule })\n`
  return `export default protocol(head, {\n  'conference-hands-over': ${piece.trimEnd()},\n})\n`
}

function withImports(text: string): string {
  const lacks = (name: string, within: string) =>
    new RegExp(`\\b${name}\\b`).test(within) && !new RegExp(`^(?:import [^'"]*|(?:export )?const )\\b${name}\\b`, 'm').test(within)
  const whole = lacks('rule', text) ? ruleInTypeScript + text : text
  const used = wordNames.filter((name) => lacks(name, whole))
  return used.length === 0 ? whole : `import { ${used.join(', ')} } from './words.protocol.js'\n${whole}`
}
