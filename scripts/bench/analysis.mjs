#!/usr/bin/env node
// What it takes to look at all cases of a protocol, of two, and of many: in one process, as ratios to bare Node. `--out FILE` writes the tables too.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { median } from './measure.mjs'
import { bundle, root } from './program.mjs'
import { protocolOf, routes } from './routes.mjs'
import { tables } from './tables.mjs'

const { values: given } = parseArgs({
  options: { out: { type: 'string' }, rounds: { type: 'string', default: '7' }, authorities: { type: 'string', default: '150' } },
})
const [rounds, authorities] = [Number(given.rounds), Number(given.authorities)]
if (!(rounds > 0 && authorities > 1)) {
  console.error('usage: node scripts/bench/analysis.mjs [--rounds 7] [--authorities 150] [--out FILE]')
  process.exit(2)
}
process.chdir(root)
const file = await bundle(
  'analysis',
  `
  export { compare } from './src/compare/index.ts'
  export { compileProtocol } from './src/compile/compile-protocol.ts'
  export { diskFiles } from './src/source/files.ts'
  export { withinBudget } from './src/logic/index.ts'
  export { behaviourOf } from './src/diff/behaviour/behaviour.ts'
  export { modelOf, spaceOf, storeOf, vocabularyOf } from './src/space/index.ts'
  export { validateCases } from './src/validation/validate.ts'
`,
)
const { behaviourOf, compare, compileProtocol, diskFiles, modelOf, spaceOf, storeOf, validateCases, vocabularyOf, withinBudget } =
  await import(pathToFileURL(join(root, file)).href)
const { say, table, text } = tables()

// ---- measuring: time of the processor, so that others who use it are not counted

function spent(work) {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { ms: (user + system) / 1000, result }
}

const bare = median(
  [...Array(9)].map(() =>
    Number(
      spawnSync(process.execPath, ['-e', 'const { user, system } = process.cpuUsage(); console.log((user + system) / 1000)'], {
        encoding: 'utf8',
      }).stdout,
    ),
  ),
)
const number = (value) => value.toLocaleString('en', { maximumSignificantDigits: 3 })
const cost = (ms) => `${number(ms)} (${number(ms / bare)})`

/** The first time, and the median of those after it. */
function again(work, many = rounds) {
  const first = spent(work)
  return { first: first.ms, warm: median([...Array(many)].map(() => spent(work).ms)), result: first.result }
}

// ---- protocols

const place = { file: '', start: 0, end: 0 }
const subject = (graph, report) => ({
  graph,
  ledger: undefined,
  today: '2026-11-22',
  placeOf: () => place,
  placeOfClause: () => place,
  report,
})

async function compiled(yaml) {
  const bytes = new TextEncoder().encode(yaml)
  const files = { kind: (path) => (path === 'p.protocol.yaml' ? 'file' : 'nothing'), list: () => ['p.protocol.yaml'], read: () => bytes }
  const { graph, diagnostics } = await compileProtocol('p.protocol.yaml', { files, today: '2026-11-22', secondOpinion: false })
  if (graph === undefined)
    throw new Error(`the policy does not compile: ${JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')[0])}`)
  return graph
}

/** Answers for every team, at every moment. */
function everyAnswer(graph) {
  const model = modelOf(spaceOf(graph))
  const { holders, moments } = model.space.vocabulary
  const isDone = withinBudget(() => {
    for (const holder of holders) for (const moment of [undefined, ...moments.keys()]) model.effects({ holder, moment })
    return true
  })
  return { model, isDone: isDone === true }
}

say('# All cases at once')
say()
say(
  `Node ${process.versions.node} on ${process.platform}, ${cpus().length} processors. Milliseconds of the processor and, in brackets, how many times a bare \`node -e 0\` that is (${number(bare)} ms).`,
)
say()

say('## One protocol')
say()
say('Everything that `check` looks for among all cases: contradictions, gaps, idle rules, readings that matter, lives of cases …')
say()
const findings = new Map()
const found = (graph, name) => {
  const codes = []
  validateCases(subject(graph, (code) => codes.push(code)))
  findings.set(name, codes)
}
const real = await Promise.all(
  ['calderdale', 'rochdale', 'shropshire', 'somerset', 'york'].map(async (name) => ({
    name,
    graph: (await compileProtocol(`policies/${name}`, { files: diskFiles, today: '2026-11-22', secondOpinion: false })).graph,
  })),
)
const generated = await Promise.all(
  [
    [30, 20],
    [60, 30],
    [60, 40],
    [120, 40],
    [120, 80],
    [300, 80],
  ].map(async ([rules, facts]) => ({
    name: `generated, ${rules} rules, ${facts} facts`,
    graph: await compiled(protocolOf(routes({ rules, facts }))),
  })),
)
table(
  ['', 'axes', 'answers to all cases, first', 'warm', 'nodes', 'full analysis, first', 'warm', 'not decided'],
  [...real, ...generated].map(({ name, graph }) => {
    const answers = again(() => everyAnswer(graph))
    const analysis = again(() => found(graph, name), Math.min(rounds, 3))
    return [
      name,
      answers.result.model.space.vocabulary.axes.list.length,
      cost(answers.first),
      cost(answers.warm),
      answers.result.isDone ? answers.result.model.store.nodes.toLocaleString('en') : 'beyond the budget',
      cost(analysis.first),
      cost(analysis.warm),
      findings.get(name).includes('not-decided') ? 'yes' : 'nothing',
    ]
  }),
)

say('## Two versions')
say()
say('What changes for cases, with the exact regions, a witness each and the part that stays the same. Warm.')
say()
const versions = []
for (const [rules, facts] of [
  [60, 30],
  [300, 80],
]) {
  const policy = routes({ rules, facts })
  const changed = {
    ...policy,
    rules: policy.rules.map((rule, i) =>
      i % Math.floor(rules / 5) === 3 ? { ...rule, to: policy.teams.find((team) => team !== rule.to && team !== rule.heldBy) } : rule,
    ),
  }
  versions.push({
    name: `${rules} rules, of which 5 go elsewhere`,
    before: await compiled(protocolOf(policy)),
    after: await compiled(protocolOf(changed)),
  })
}
const [{ graph: calderdale }] = real
versions.push({ name: 'Calderdale and itself', before: calderdale, after: calderdale })
const moved = { from: 'transferAt: initial CIN meeting', to: 'transferAt: TAM' }
const rewritten = {
  ...diskFiles,
  read: (path) => {
    const bytes = diskFiles.read(path)
    return typeof bytes === 'string' ? bytes : new TextEncoder().encode(new TextDecoder().decode(bytes).replace(moved.from, moved.to))
  },
}
const somerset = real.find(({ name }) => name === 'somerset').graph
const elsewhere = (await compileProtocol('policies/somerset', { files: rewritten, today: '2026-11-22', secondOpinion: false })).graph
versions.push({ name: 'Somerset, of which one rule moves the case at another meeting', before: somerset, after: elsewhere })
// Which cases differ, and by which change; then told: counts, parts in words, a case each.
table(
  ['', 'found, ms', 'found and told, ms', 'records', 'verdict'],
  versions.map(({ name, before, after }) => {
    const found = again(() => behaviourOf(before, after))
    const told = again(() => behaviourOf(before, after).records.map(({ differences }) => differences.length))
    return [name, cost(found.warm), cost(told.warm), found.result.records.length, found.result.verdict]
  }),
)

say('## Real authorities side by side')
say()
say('Topic by topic, with the plainest case of every rule, and each two compared over all cases. Warm.')
say()
table(
  ['', 'ms', 'ms for each pair'],
  [2, 3, 5].map((many) => {
    const some = real.slice(0, many).map(({ graph }) => graph)
    const { warm } = again(() => compare(some), Math.min(rounds, 3))
    return [`${many} authorities`, cost(warm), number(warm / ((many * (many - 1)) / 2))]
  }),
)

say(`## ${authorities} authorities, every one with every other`)
say()
say(
  '60 rules each, 24 facts that all share and 6 of their own, on one space: what each says of every case of every team at every event, compared; and on how much of the space any two differ.',
)
say()
const graphs = []
for (let seed = 1; seed <= authorities; seed++) graphs.push(await compiled(protocolOf(routes({ seed, rules: 60, facts: 30, shared: 24 }))))
const before = process.memoryUsage().rss
const built = spent(() => {
  const vocabulary = vocabularyOf(graphs)
  const spaces = graphs.map((graph) => spaceOf(graph, vocabulary))
  const store = storeOf(spaces)
  const { holders, moments } = vocabulary
  const rows = spaces.map((space) => {
    const model = modelOf(space, store)
    return holders.flatMap((holder) =>
      [...moments.keys()].map((moment) => new Map([...model.effects({ holder, moment })].map(([key, { where }]) => [key, where]))),
    )
  })
  return { store, rows, axes: vocabulary.axes.list.length }
})
const { store, rows } = built.result
const names = rows[0].map((_, at) => [...new Set(rows.flatMap((row) => [...row[at].keys()]))])
const numbered = rows.map((row) => Int32Array.from(row.flatMap((effects, at) => names[at].map((name) => effects.get(name) ?? store.no))))
const pairs = (authorities * (authorities - 1)) / 2
const equal = spent(() => {
  let same = 0
  for (let a = 0; a < authorities; a++)
    for (let b = a + 1; b < authorities; b++) for (let i = 0; i < numbered[a].length; i++) if (numbered[a][i] === numbered[b][i]) same++
  return same
})
const shares = spent(() => {
  const apart = store.apart()
  let sum = 0
  for (let a = 0; a < authorities; a++)
    for (let b = a + 1; b < authorities; b++)
      for (let i = 0; i < numbered[a].length; i++) if (numbered[a][i] !== numbered[b][i]) sum += apart(numbered[a][i], numbered[b][i])
  return sum
})
const functions = numbered[0].length
table(
  ['', 'ms', 'ms for each pair'],
  [
    [
      `laying out ${authorities} protocols on ${built.result.axes.toLocaleString('en')} axes (${store.nodes.toLocaleString('en')} nodes)`,
      cost(built.ms),
      '–',
    ],
    [
      `the same or not: ${pairs.toLocaleString('en')} pairs, ${functions.toLocaleString('en')} functions each`,
      cost(equal.ms),
      number(equal.ms / pairs),
    ],
    ['on how much of the space they differ', cost(shares.ms), number(shares.ms / pairs)],
  ],
)
say(
  `Of all functions ${number((100 * equal.result) / (pairs * functions))} % are the same in both of a pair. The process takes ${number(process.memoryUsage().rss / 2 ** 20)} MB, ${number((process.memoryUsage().rss - before) / 2 ** 20)} MB of them for this.`,
)
if (given.out !== undefined) writeFileSync(given.out, text())
