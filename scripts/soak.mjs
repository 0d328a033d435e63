#!/usr/bin/env node
// A million cases of random protocols, each decided in every way that there is: `npm run soak -- [--cases 1000000] [--seed 1] [--most 3000]`.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle, root } from './bench/program.mjs'

const { values: given } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    most: { type: 'string', default: '3000' },
  },
})
const [wanted, first, most] = [Number(given.cases), Number(given.seed), Number(given.most)]
if (!(wanted > 0 && Number.isInteger(first) && most > 0)) {
  console.error('usage: npm run soak -- [--cases 1000000] [--seed 1] [--most 3000]')
  process.exit(2)
}
process.chdir(root)
const file = await bundle('soak', "export { soak } from './test/space/soak.ts'", ['fast-check'])
const { soak } = await import(pathToFileURL(join(root, file)).href)
process.on('exit', () => rmSync(file, { force: true }))

const start = performance.now()
const seconds = () => ((performance.now() - start) / 1000).toFixed(0)
const { cases, possible, enumerated, protocols, outcomes } = soak(
  wanted,
  first,
  most,
  (done) => process.stderr.isTTY && process.stderr.write(`\r${done.toLocaleString('en')} cases, ${seconds()} s `),
)
if (process.stderr.isTTY) process.stderr.write('\n')
console.log(
  `${cases.toLocaleString('en')} cases of ${protocols.toLocaleString('en')} protocols in ${seconds()} s, ${possible.toLocaleString('en')} of them can be; seed ${first}`,
)
console.log(`beside them ${enumerated.toLocaleString('en')} in small spaces, every case of a place one by one`)
console.log(
  [...outcomes]
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, count]) => `${outcome} ${count.toLocaleString('en')}`)
    .join(', '),
)
console.log('diagrams, interpreter, calculus and enumeration agree')
