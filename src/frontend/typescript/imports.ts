/** Names that come from other files. */
import type { ImportDeclaration, ModuleExportName, StringLiteral } from 'oxc-parser'
import type { Declare } from './constants.js'
import type { Scope } from './scope.js'
import { spanOf } from './scope.js'
import type { Line, Lines, Static } from './static-value.js'

/** Gives the imported names their values. */
export function readImport(statement: ImportDeclaration, given: Lines | undefined, declare: Declare, scope: Scope): void {
  for (const specifier of statement.specifiers) {
    if (specifier.type === 'ImportSpecifier' && specifier.importKind === 'type') continue
    declare(specifier.local, () => {
      if (given === undefined || specifier.type === 'ImportNamespaceSpecifier') return given
      const name = specifier.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(specifier.imported)
      return exportNamed(name, specifier, given, statement.source, scope)
    })
  }
}

/** One export of another file. */
export function exportNamed(
  name: string,
  node: { start: number; end: number },
  given: Lines,
  from: StringLiteral,
  scope: Scope,
): Static | undefined {
  const line = given.lines.find(({ key }) => key.text === name)
  if (line === undefined && !given.holed)
    scope.reading.report('not-exported', spanOf(node, scope), { name, from: from.value, known: given.lines.map(({ key }) => key.text) })
  return line?.value
}

/** A name that stands bare or in quotes. */
export function nameOf(name: ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name
}

/** The exports of a file, as an object of its own. */
export function linesOf(exports: ReadonlyMap<string, Static | undefined>, holed: boolean, span: Lines['span']): Lines {
  const lines = [...exports].map(([name, value]): Line => ({
    key: { kind: 'text', text: name, style: 'name', span },
    value,
    spread: false,
  }))
  return { kind: 'lines', lines, holed, span }
}
