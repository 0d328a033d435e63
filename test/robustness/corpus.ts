/** The real protocols and the fixtures, each as the files of one folder. */
import { readFileSync, readdirSync } from 'node:fs'
import { isProtocolFile } from '../../src/compile/find.js'

export interface Protocol {
  readonly name: string
  /** By name: the protocol files and the ledger. */
  readonly files: Readonly<Record<string, string>>
}

/** Every folder below these that holds protocol files. */
export const corpus: readonly Protocol[] = ['policies', 'test/fixtures'].flatMap(below)

function below(folder: string): readonly Protocol[] {
  const names = readdirSync(folder, { withFileTypes: true })
  const files = names.map(({ name }) => name).filter((name) => isProtocolFile(name) || name === 'clauses.yaml')
  const inner = names.filter((entry) => entry.isDirectory()).flatMap(({ name }) => below(`${folder}/${name}`))
  if (!files.some(isProtocolFile)) return inner
  // Fixtures lie side by side, each a protocol of its own; the files of a policy belong together.
  const groups = folder.startsWith('policies') ? [files] : files.map((name) => [name])
  return [
    ...groups.map((group) => ({
      name: `${folder}/${group[0]}`,
      files: Object.fromEntries(group.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')])),
    })),
    ...inner,
  ]
}
