// One measurement inside a process of its own; the answer is one line of JSON.
//   node inside.mjs large N FORM      compile and print one protocol of N rules, compare it with one of which 5 rules differ, write its handbook
//   node inside.mjs again N FORM      compile a protocol of N rules again and again, each time with one rule changed
//   node inside.mjs types FOLDER      compile all protocols below a folder without asking the TypeScript compiler
import { generate } from './generate.mjs'
import { median } from './measure.mjs'
import { part } from './program.mjs'

const [what, size, form] = process.argv.slice(2)
const options = { today: '2026-11-22', secondOpinion: false }

async function timed(work) {
  const start = performance.now()
  const result = await work()
  return { ms: performance.now() - start, result }
}

/** Files that exist only in memory, all in one folder. */
function filesOf(texts) {
  const bytes = new Map(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]))
  return {
    kind: (path) => (bytes.has(path) ? 'file' : 'nothing'),
    list: () => [...bytes.keys()].sort(),
    read: (path) => bytes.get(path) ?? 'cannot be opened: it does not exist',
  }
}

function sound({ graph, diagnostics }) {
  const error = diagnostics.find(({ severity }) => severity === 'error')
  if (graph === undefined || error !== undefined) throw new Error(`the generated protocol is not sound: ${JSON.stringify(error)}`)
  return graph
}

const rss = () => Math.round(process.resourceUsage().maxRSS / 1024)

async function large(rules) {
  const { compileProtocol } = await part('compile')
  const { name, text } = generate({ rules, form })
  const compile = (given) => compileProtocol(name, { ...options, files: filesOf({ [name]: given }) })
  const first = await timed(() => compile(text))
  const graph = sound(first.result)
  const { printGraph } = await part('print')
  const print = await timed(() => printGraph(graph))
  const memory = rss()
  const { diffReport } = await part('diff')
  const step = Math.floor(rules / 100) * 20 // every twentieth rule states a limit
  const second = await compile(generate({ rules, form, changed: [0, 1, 2, 3, 4].map((each) => each * step) }).text)
  const version = (label, compiled) => ({ label, graph: sound(compiled), placeOf: () => undefined })
  const diff = await timed(() => diffReport(version('before', first.result), version('after', second)))
  const { handbookOf, handbookHtml } = await part('handbook')
  const handbook = await timed(async () => handbookHtml(await handbookOf(graph, undefined), '../index.html'))
  return {
    compile: first.ms,
    print: print.ms,
    memory,
    diff: diff.ms,
    changes: diff.result.changes.length,
    handbook: handbook.ms,
    memoryAtEnd: rss(),
  }
}

async function again(rules) {
  const { compileProtocol } = await part('compile')
  const taken = []
  for (let edit = 0; edit < 80; edit++) {
    const { name, text } = generate({ rules, form, changed: edit % 2 === 0 ? [] : [edit % rules] })
    const files = filesOf({ [name]: text })
    const { ms, result } = await timed(() => compileProtocol(name, { ...options, files }))
    sound(result)
    taken.push(ms)
  }
  // The first half warms up, as the edits of the first minute do.
  return { ms: median(taken.slice(taken.length / 2)), first: taken[0] }
}

async function withoutTypes(folder) {
  const { compileProtocols, diskFiles, findAll } = await part('compile')
  const compiled = await compileProtocols(findAll([folder], diskFiles), { ...options, files: diskFiles })
  return { protocols: compiled.length }
}

const answer = what === 'large' ? await large(Number(size)) : what === 'again' ? await again(Number(size)) : await withoutTypes(size)
console.log(JSON.stringify(answer))
