/** The types of the language as one ambient module, made from the very files that authors get with the package. */
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const importLine = /^(?:import|export) (?:type )?(?:\{[^}]*\}|\*)(?: from '[^']+')?;?$/gm
const declareWord = /^(export )?declare /gm

/** Joins files of types into `declare module 'caseway'`; their names are unique in the room. */
export function ambientTypes(files: readonly string[]): string {
  const bodies = files.map((text) => text.replace(importLine, '').replace(declareWord, '$1'))
  return `declare module 'caseway' {\n${bodies.join('\n')}\nexport const authority: Authority;\n}\n`
}

/** `whole` as authors get them; `brief` with phrases that are checked only for how they begin, which takes the compiler a quarter of the time. */
export type Detail = 'whole' | 'brief'
const made = new Map<Detail, string>()

/** The ambient module of this installation. */
export function installedTypes(detail: Detail): string {
  const known = made.get(detail)
  if (known !== undefined) return known
  const folder = typesFolder()
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.startsWith('index.'))
    .sort()
  const phrases = (name: string) =>
    name.startsWith('phrases.') && detail === 'brief' ? join(folder, '../../frontend/typescript', `brief-${name}`) : join(folder, name)
  const types = ambientTypes(files.map((name) => readFileSync(phrases(name), 'utf8')))
  made.set(detail, types)
  return types
}

/** The types beside the program: as built, or as written where the program runs from its source. */
function typesFolder(): string {
  const here = fileURLToPath(import.meta.url)
  let folder = dirname(here)
  while (!isPackage(folder) && dirname(folder) !== folder) folder = dirname(folder)
  return here.endsWith('.ts') ? join(folder, 'src/dsl/types') : join(folder, 'dist/types/dsl/types')
}

function isPackage(folder: string): boolean {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: unknown }).name === 'caseway'
  } catch {
    return false
  }
}
