/** Names that go to other files. */
import type { ExportAllDeclaration, ExportNamedDeclaration, Expression, StringLiteral } from 'oxc-parser'
import { namesIn } from './constants.js'
import { exportNamed, nameOf } from './imports.js'
import type { Scope } from './scope.js'
import { spanOf } from './scope.js'
import type { Lines, Static } from './static-value.js'

/** What a file gives to others. */
export interface Exports {
  readonly exports: Map<string, Static | undefined>
  /** Some are not known, because the file or one that it exports from could not be read. */
  holed: boolean
}

type Importing = (specifier: StringLiteral) => Lines | undefined

/** `export const …`, `export { … }`, `export { … } from …`. */
export function readExports(statement: ExportNamedDeclaration, importing: Importing, to: Exports, scope: Scope): void {
  const given = statement.source === null ? undefined : importing(statement.source)
  if (statement.declaration?.type === 'VariableDeclaration')
    for (const name of namesIn(statement.declaration)) give(name, scope.names[0]!.get(name), statement, to, scope)
  for (const specifier of statement.specifiers) {
    if (specifier.exportKind === 'type') continue
    const local = nameOf(specifier.local)
    const value =
      statement.source !== null
        ? given && exportNamed(local, specifier, given, statement.source, scope)
        : specifier.local.type === 'Identifier'
          ? scope.valueOf(specifier.local as Expression, scope)
          : undefined
    give(nameOf(specifier.exported), value, specifier, to, scope)
  }
}

/** `export * from …`, `export * as name from …`. */
export function readExportAll(statement: ExportAllDeclaration, importing: Importing, to: Exports, scope: Scope): void {
  const given = importing(statement.source)
  if (given === undefined || given.holed) to.holed = true
  if (statement.exported !== null) give(nameOf(statement.exported), given, statement, to, scope)
  else for (const line of given?.lines ?? []) if (line.key.text !== 'default') give(line.key.text, line.value, statement, to, scope)
}

/** Exports a value under a name; a name that is taken is reported. */
export function give(name: string, value: Static | undefined, node: { start: number; end: number }, to: Exports, scope: Scope): void {
  if (to.exports.has(name)) scope.reading.report('declared-twice', spanOf(node, scope), { name })
  else to.exports.set(name, value)
}
