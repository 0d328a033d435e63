/** The files of a protocol, statement by statement, as they would run: imports first, then from top to bottom. */
import type { Expression, Program, StringLiteral } from 'oxc-parser'
import { parseSync } from 'oxc-parser'
import type { Source } from '../../source/source.js'
import { mayBeParsed } from './before-parsing.js'
import { refuseSilencing } from './comments.js'
import type { Declare } from './constants.js'
import { namesIn, readConstants } from './constants.js'
import type { Exports } from './exports.js'
import { give, readExportAll, readExports } from './exports.js'
import { readExpression } from './expressions.js'
import { linesOf, readImport } from './imports.js'
import type { ReadSession } from './reading.js'
import { refuseForeign } from './refusals.js'
import type { Scope } from './scope.js'
import { spanOf } from './scope.js'
import type { Lines, Static } from './static-value.js'

/** One file, and what it gives to others once it has been read to its end. */
export interface Module extends Exports {
  /** The files that it imports. */
  readonly imports: Set<string>
  read: boolean
}
/** Files may import each other, but no deeper than this. */
const deepest = 50

/** The files read so far, by path. */
export type Modules = Map<string, Module>

/** Reads one file and, before it, those that it imports. */
export function readModule(source: Source, modules: Modules, reading: ReadSession): Module {
  const module: Module = { exports: new Map(), holed: false, imports: new Set(), read: false }
  modules.set(source.path, module)
  const program = parse(source, reading)
  if (program === undefined) module.holed = true
  else readProgram(program, source, module, modules, reading)
  module.read = true
  return module
}

function parse(source: Source, reading: ReadSession): Program | undefined {
  if (!mayBeParsed(source, reading.report)) return undefined
  const { program, errors, comments } = parseSync('protocol.ts', source.text, {
    lang: 'ts',
    sourceType: 'module',
    preserveParens: false,
    astType: 'ts',
  })
  for (const { message, labels } of errors) {
    const { start = 0, end = 0 } = labels[0] ?? {}
    reading.report('typescript-syntax', { file: source.path, start, end }, { fault: plainFault(message) })
  }
  refuseSilencing(comments, source.path, reading.report)
  if (errors.length > 0) return undefined
  if (program.body.length === 0) reading.report('empty-file', { file: source.path, start: 0, end: 0 }, {})
  refuseForeign(program, source.path, reading.report)
  return program
}

/** What the parser says, in words for people who have never seen its grammar. */
function plainFault(message: string): string {
  if (/semicolon|^Unexpected token/i.test(message)) return 'what stands here cannot follow what stands before it'
  if (/^Unterminated string/i.test(message)) return 'the quote that opens here is not closed'
  if (/^Invalid Character/i.test(message)) return message.replace(/^Invalid Character/i, 'here stands the character')
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '')
}

function readProgram({ body }: Program, source: Source, module: Module, modules: Modules, reading: ReadSession): void {
  const names = new Map<string, Static | undefined>()
  const declared = new Set<string>()
  const scope: Scope = { reading, file: source.path, names: [names], declared, calls: [], valueOf: readExpression }
  const declare: Declare = (node, value) => {
    if (names.has(node.name)) reading.report('declared-twice', spanOf(node, scope), { name: node.name })
    else names.set(node.name, value())
  }
  const importing = (specifier: StringLiteral) => importedFrom(specifier, source, scope, modules)

  for (const statement of body) {
    if (statement.type === 'ImportDeclaration' && statement.importKind !== 'type')
      readImport(statement, importing(statement.source), declare, scope)
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type === 'VariableDeclaration') for (const name of namesIn(declaration)) declared.add(name)
  }
  for (const statement of body) {
    if (statement.type === 'VariableDeclaration') readConstants(statement, scope, declare)
    else if (statement.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'VariableDeclaration')
      readConstants(statement.declaration, scope, declare)
    else if (statement.type === 'ExportDefaultDeclaration')
      give('default', scope.valueOf(statement.declaration as Expression, scope), statement, module, scope)
  }
  // Exports of a name are read last: they may stand above the name's declaration.
  for (const statement of body) {
    if (statement.type === 'ExportNamedDeclaration' && statement.exportKind !== 'type') readExports(statement, importing, module, scope)
    else if (statement.type === 'ExportAllDeclaration' && statement.exportKind !== 'type')
      readExportAll(statement, importing, module, scope)
  }
}

/** What an import gives, by name. */
function importedFrom(specifier: StringLiteral, source: Source, scope: Scope, modules: Modules): Lines | undefined {
  const { reading } = scope
  const span = spanOf(specifier, scope)
  if (specifier.value === 'caseway') return linesOf(new Map([['authority', { kind: 'maker', makes: 'authority', span }]]), false, span)
  if (!/^\.\.?\//.test(specifier.value)) {
    reading.report('forbidden-import', span, { specifier: specifier.value })
    return undefined
  }
  const file = reading.read(specifier.value, source)
  if (file === undefined) {
    reading.report('cannot-import', span, { specifier: specifier.value })
    return undefined
  }
  modules.get(source.path)?.imports.add(file.path)
  const known = modules.get(file.path)
  if (known?.read === false) {
    reading.report('going-in-circles', span, { name: specifier.value })
    return undefined
  }
  if (known === undefined && [...modules.values()].filter(({ read }) => !read).length >= deepest) {
    reading.report('beyond-limits', span, { what: 'files import each other deeper', limit: `at most ${deepest} deep` })
    return undefined
  }
  const { exports, holed } = known ?? readModule(file, modules, reading)
  return linesOf(exports, holed, span)
}
