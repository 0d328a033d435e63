/** The house: each room imports only rooms on floors below, packages enter by one door, and no two files import each other in a circle. */
import { readFileSync } from 'node:fs'
import { Project } from 'ts-morph'
import { expect, test } from 'vitest'
import { circlesOf } from '../src/util/circles.js'

const floors = [
  ['util'],
  ['source', 'logic', 'calendar'],
  ['diagnostics'],
  ['concepts'],
  ['syntax', 'graph'],
  ['space'],
  ['dsl', 'frontend/typescript', 'frontend/yaml', 'lower', 'analysis', 'decide'],
  ['compare'],
  ['validation', 'diff', 'scenario'],
  ['compile', 'render'],
  ['cli'],
]
/** Which room may use a package; every other package may be used nowhere. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'oxc-parser': ['frontend/typescript'],
  'temporal-polyfill': ['calendar'],
  yaml: ['frontend/yaml'],
  '@hpcc-js/wasm-graphviz': ['render'],
  preact: ['render'],
  'preact-render-to-string': ['render'],
  'mdast-util-to-markdown': ['render'],
  'mdast-util-gfm': ['render'],
  mdast: ['render'],
  '@babel/code-frame': ['render'],
  'fastest-levenshtein': ['diagnostics'],
  commander: ['cli'],
  picocolors: ['cli'],
}

const project = new Project({ tsConfigFilePath: 'tsconfig.json' })
const root = `${process.cwd()}/src/`
const files = project.getSourceFiles().filter((file) => file.getFilePath().startsWith(root))
const roomOf = (path: string) => {
  const [first, second] = path.slice(root.length).split('/')
  return first === 'frontend' ? `${first}/${second}` : first!
}
/** What others import: these only re-export. */
const doorsteps = new Set([`${root}index.ts`, `${root}library.ts`])
const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room))
const imports = files.flatMap((file) => {
  const declared = [...file.getImportDeclarations(), ...file.getExportDeclarations()].flatMap((declaration) => {
    const specifier = declaration.getModuleSpecifierValue()
    return specifier === undefined ? [] : [{ file, specifier, target: declaration.getModuleSpecifierSourceFile() }]
  })
  const called = [...file.getFullText().matchAll(/\bimport\((['"])(.+?)\1\)/g)].map(([, , specifier]) => ({
    file,
    specifier: specifier!,
    target: specifier!.startsWith('.')
      ? project.getSourceFile(new URL(specifier!.replace(/\.js$/, '.ts'), `file://${file.getFilePath()}`).pathname)
      : undefined,
  }))
  return [...declared, ...called]
})

test('every file stands in a room', () => {
  expect(files.length).toBeGreaterThan(100)
  const homeless = files.map((file) => file.getFilePath()).filter((path) => !doorsteps.has(path) && floorOf(roomOf(path)) < 0)
  expect(homeless).toEqual([])
})

test('a room imports only from floors below it', () => {
  const upward = imports.flatMap(({ file, target }) => {
    const from = file.getFilePath()
    const to = target?.getFilePath()
    if (to === undefined || !to.startsWith(root) || doorsteps.has(from)) return []
    const [here, there] = [roomOf(from), roomOf(to)]
    return here === there || floorOf(there) < floorOf(here) ? [] : [`${from.slice(root.length)} -> ${to.slice(root.length)}`]
  })
  expect(upward).toEqual([])
})

test('a package enters by one door', () => {
  const strangers = imports.flatMap(({ file, specifier }) => {
    if (specifier.startsWith('.') || specifier.startsWith('node:') || specifier.startsWith('preact/')) return []
    const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0]!
    const from = file.getFilePath()
    return doors[name]?.includes(roomOf(from)) ? [] : [`${from.slice(root.length)} uses ${name}`]
  })
  expect(strangers).toEqual([])
})

test('no room, floor or door is listed that nobody uses', () => {
  const rooms = new Set(files.map((file) => roomOf(file.getFilePath())))
  expect(floors.flat().filter((room) => !rooms.has(room))).toEqual([])
  const used = new Set(
    imports.map(
      ({ file, specifier }) =>
        `${specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0]!} ${roomOf(file.getFilePath())}`,
    ),
  )
  expect(
    Object.entries(doors)
      .flatMap(([name, into]) => into.map((room) => `${name} ${room}`))
      .filter((door) => !used.has(door)),
  ).toEqual([])
})

test('no files import each other in a circle', () => {
  const edges = new Map(files.map((file) => [file.getFilePath() as string, [] as string[]]))
  for (const { file, target } of imports)
    if (target !== undefined && edges.has(target.getFilePath())) edges.get(file.getFilePath())!.push(target.getFilePath())
  expect(circlesOf(edges).map((circle) => circle.map((path) => path.slice(root.length)))).toEqual([])
})

test('every room says what it is for', () => {
  const rooms = [...new Set(files.map((file) => roomOf(file.getFilePath())))].filter((room) => floorOf(room) >= 0)
  for (const room of rooms) expect(readFileSync(`src/${room}/README.md`, 'utf8').length, room).toBeGreaterThan(150)
})
