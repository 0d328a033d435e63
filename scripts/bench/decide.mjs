#!/usr/bin/env node
// Decisions per second, beside the same policy in other engines: one process, the same cases, the same answers. `--out FILE` writes the tables too.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { dice } from './generate.mjs'
import { median } from './measure.mjs'
import { byHand, peers } from './peers.mjs'
import { bundle, root } from './program.mjs'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { casesOf, flatCase, protocolOf, routes } from './routes.mjs'
import { tables } from './tables.mjs'

// Node 20 breaks off when it takes back an optimised call into WebAssembly, which Cedar is made of.
setFlagsFromString('--no-turbo-inline-js-wasm-calls')
const { values: given } = parseArgs({
  options: {
    out: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    cases: { type: 'string', default: '10000' },
    rules: { type: 'string', default: '60' },
    facts: { type: 'string', default: '30' },
  },
})
const [rounds, count, rules, facts] = [given.rounds, given.cases, given.rules, given.facts].map(Number)
if (!(rounds > 0 && count > 0 && rules > 1 && facts > 1)) {
  console.error('usage: node scripts/bench/decide.mjs [--rounds 5] [--cases 10000] [--rules 60] [--facts 30] [--out FILE]')
  process.exit(2)
}
const file = await bundle(
  'decide',
  `
  export { compileProtocol } from './src/compile/compile-protocol.ts'
  export { answerKey, interpret, modelOf, spaceOf } from './src/space/index.ts'
  export { diskFiles } from './src/source/files.ts'
  export { decideCase as decide, factNames } from './src/decide/index.ts'
  export { compiledDecider } from './src/decide/flat.ts'
`,
)
const { answerKey, compileProtocol, compiledDecider, decide, diskFiles, factNames, interpret, modelOf, spaceOf } = await import(
  pathToFileURL(join(root, file)).href
)
const { say, table, text } = tables()

// ---- the policy and its cases

const policy = routes({ rules, facts })
const texts = casesOf(policy, count)
// Parsed, as cases from elsewhere would be: objects that are put together field by field are read several times slower.
const told = texts.map((each) => JSON.parse(each))
const plain = texts.map((each) => JSON.parse(flatCase(each)))

async function graphOf(yaml) {
  const bytes = new TextEncoder().encode(yaml)
  const files = { kind: (path) => (path === 'p.protocol.yaml' ? 'file' : 'nothing'), list: () => ['p.protocol.yaml'], read: () => bytes }
  const { graph, diagnostics } = await compileProtocol('p.protocol.yaml', { files, today: '2026-11-22', secondOpinion: false })
  if (graph === undefined)
    throw new Error(`the policy does not compile: ${JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')[0])}`)
  return graph
}

const model = modelOf(spaceOf(await graphOf(protocolOf(policy))))
const { axes, holders } = model.space.vocabulary

/** The cases as points of the space, for the interpreter. */
function encoded() {
  const fact = new Map(
    axes.list.flatMap(({ subject, key }, axis) =>
      subject.kind === 'fact' ? [[subject.fact.slice('fact:'.length), axis]] : key === 'age' ? [['age', axis]] : [],
    ),
  )
  const age = (years) => (Number(years) < 16 ? 0 : Number(years) === 16 ? 1 : 2)
  return told.map(({ heldBy, at, facts: values }) => {
    const point = new Int32Array(axes.list.length)
    point[axes.index('holder')] = holders.indexOf(`team:${heldBy}`)
    point[axes.index('now')] = axes.ordinal(axes.index('now'), at)
    for (const [name, value] of Object.entries(values))
      if (fact.has(name))
        point[fact.get(name)] =
          name === 'age' ? (axes.list[fact.get(name)].values.length === 1 ? 0 : age(value)) : axes.ordinal(fact.get(name), value)
    return point
  })
}

// ---- the engines

const start = performance.now()
const decider = compiledDecider(model)
for (const each of told) decider.decide(each)
const setUp = performance.now() - start
const points = encoded()
const bytes = new Uint8Array(count * decider.width)
// A case of sixteen may be on the birthday or past it: that makes no difference here, but an encoded case is one or the other.
const places = Int32Array.from(told, ({ facts: values, ...rest }, i) =>
  decider.encode(
    { ...rest, facts: { ...values, age: values.age === '16' ? '16th birthday' : Number(values.age) < 16 ? 'before 16' : 'after 16' } },
    bytes,
    i * decider.width,
  ),
)
const ours = [
  { name: '**Caseway**', whole: (i) => decider.decide(told[i]) },
  { name: '**Caseway**, cases already encoded', whole: (i) => decider.decideEncoded(places[i], bytes, i * decider.width) },
  { name: 'Caseway, the plain interpreter', whole: (i) => answerKey(interpret(model.space, points[i]).effects) },
]
const others = []
for (const peer of [byHand, ...peers]) {
  const [whole, divided] = [await peer.make(policy, false), await peer.make(policy, true)]
  others.push({
    name: peer.version === undefined ? peer.name : `${peer.name} ${peer.version()}`,
    ...(peer !== byHand && { whole: (i) => whole(plain[i]) }),
    divided: (i) => divided(plain[i]),
  })
}

const engines = [...ours, ...others].flatMap(({ name, whole, divided }) =>
  [
    { name, part: 'whole', decide: whole },
    { name, part: 'divided', decide: divided },
  ].filter(({ decide }) => decide !== undefined),
)
const checked = Math.min(count, 1000)
const digests = new Map()
for (const engine of engines) {
  const hash = createHash('sha256')
  for (let i = 0; i < checked; i++) hash.update(`${await engine.decide(i)}\n`)
  digests.set(engine, hash.digest('hex').slice(0, 12))
}
const agreed = new Set(digests.values())
if (agreed.size > 1)
  throw new Error(`the engines do not agree: ${[...digests].map(([{ name, part }, digest]) => `${name} ${part} ${digest}`).join(', ')}`)

const rates = new Map(engines.map((engine) => [engine, []]))
const loops = await Promise.all(engines.map((_, i) => import(`./rate.mjs?${i}`)))
for (let round = 0; round < rounds; round++)
  for (const [i, engine] of engines.entries()) rates.get(engine).push(await loops[i].rate(engine.decide, count, round * 977))
const middle = (name, part) => {
  const found = engines.find((engine) => engine.name === name && engine.part === part)
  return found === undefined ? undefined : median(rates.get(found))
}

// ---- what came of it

const best = middle('**Caseway**', 'whole')
const shown = (value) =>
  value === undefined
    ? '–'
    : value >= 1e6
      ? `${(value / 1e6).toFixed(1)} million`
      : value.toLocaleString('en', { maximumSignificantDigits: 3 })
const times = (value) => (value === undefined ? '–' : (best / value).toLocaleString('en', { maximumSignificantDigits: 2 }))
say('# Decisions per second of the processor')
say()
say(
  `Node ${process.versions.node} on ${process.platform}, ${cpus().length} processors. ${rules} rules, ${facts} facts, ${policy.teams.length} teams, ${policy.moments.length} events; ${count.toLocaleString('en')} cases, six in ten made so that some rule speaks. Medians of ${rounds} rounds in which all take turns. The first ${checked} answers of all are the same (${[...agreed][0]}).`,
)
say()
table(
  ['', 'one engine for all', 'Caseway is … times as fast', 'one engine for each holder', 'Caseway is … times as fast'],
  [...ours, ...others].map(({ name }) => {
    const [whole, divided] = [middle(name, 'whole'), middle(name, 'divided')]
    const isOurs = name.startsWith('**Caseway**')
    return [name, shown(whole), isOurs ? '–' : times(whole), shown(divided), times(divided)]
  }),
)
const outcomes = new Map()
for (let i = 0; i < checked; i++) {
  const answer = ours[0].whole(i)
  const kind = answer.includes(' // ') ? 'conflict' : answer.split(/[ :]/)[0]
  outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1)
}
say(
  `Tables for all places that the cases come to, laid out and warm: ${setUp.toFixed(0)} ms. Answers: ${[...outcomes].map(([kind, number]) => `${kind} ${number}`).join(', ')}.`,
)
// ---- the protocols of this repository

/** Cases of which every fact is told, as it comes. */
function anyCases({ space: { vocabulary, graph } }, howMany) {
  const random = dice(7)
  const asked = vocabulary.axes.list.flatMap((axis) =>
    factNames(axis, graph)
      .slice(0, 1)
      .map((name) => ({ name, values: axis.values })),
  )
  return [...Array(howMany)].map(() =>
    JSON.parse(
      JSON.stringify({
        heldBy: random.of(vocabulary.holders).replace(/^team:/, ''),
        at: random.of([...vocabulary.moments.keys()]),
        facts: Object.fromEntries(asked.map(({ name, values }) => [name, random.of(values)])),
      }),
    ),
  )
}

say()
say('## The protocols of this repository')
say()
say(
  'Cases with any facts; what the tables leave open, such as the team of a brother or sister, goes to `decide`, which also gives reasons, dates and duties.',
)
say()
const real = []
for (const name of ['calderdale', 'somerset']) {
  const { graph } = await compileProtocol(`policies/${name}`, { files: diskFiles, today: '2026-11-22', secondOpinion: false })
  const itsModel = modelOf(spaceOf(graph))
  const cases = anyCases(itsModel, 2000)
  const before = process.cpuUsage()
  const quick = compiledDecider(itsModel)
  const answered = cases.filter((each) => quick.decide(each) !== undefined).length
  const { user, system } = process.cpuUsage(before)
  const [tablesLoop, decideLoop] = [await import(`./rate.mjs?${name}`), await import(`./rate.mjs?${name}-decide`)]
  real.push([
    name,
    shown(await tablesLoop.rate((i) => quick.decide(cases[i]) ?? '', cases.length, 0)),
    `${Math.round((100 * answered) / cases.length)} %`,
    `${Math.round((user + system) / 1000)} ms`,
    shown(await decideLoop.rate((i) => `${decide(cases[i], itsModel).problems.length}`, cases.length, 0)),
  ])
}
table(['', 'by tables', 'answered by them', 'to lay them all out', '`decide`'], real)
if (given.out !== undefined) writeFileSync(given.out, text())
