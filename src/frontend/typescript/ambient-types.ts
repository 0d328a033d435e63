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

let made: string | undefined

/** The ambient module of this installation. */
export function installedTypes(): string {
  if (made === undefined) {
    const folder = typesFolder()
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.startsWith('index.'))
    made = ambientTypes(files.sort().map((name) => readFileSync(join(folder, name), 'utf8')))
  }
  return made
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
