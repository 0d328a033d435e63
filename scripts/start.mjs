#!/usr/bin/env node
// The main job on the real protocols: install, build, check, test, ask about a case, compare, publish.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const { install, run } = await import('./install.mjs')
install()
console.error('Building …')
run(process.execPath, ['scripts/build.mjs'])
const caseway = (args, allowed) => run(process.execPath, ['dist/cli/main.js', ...args], allowed)
const authorities = readdirSync('policies')
  .filter((name) => !name.startsWith('statutory-'))
  .map((name) => `policies/${name}`)

console.log('\n1. What can be said against the protocols (caseway check --quiet policies)\n')
caseway(['check', '--quiet', 'policies'], [0, 1])
console.log('\n2. What is wrong in the documents themselves, for a meeting (caseway check --report out/report policies)\n')
caseway(['check', '--quiet', '--report', 'out/report', ...authorities], [0, 1])
console.log('\n3. Whether they answer as their documents do (caseway test policies)\n')
caseway(['test', ...authorities], [0, 1])
console.log('\n4. What becomes of one child (caseway decide policies/calderdale …)\n')
caseway(
  [
    'decide',
    'policies/calderdale',
    '--held-by',
    'CAT',
    '--fact',
    'plan=child protection',
    '--otherwise',
    'no',
    '--at',
    'ICPC',
    '--on',
    '2026-04-14',
  ],
  [0, 1],
)
console.log('\n5. Five authorities side by side (caseway compare policies): one topic here, all of them in out/comparison.html\n')
caseway(['compare', 'policies', '--topic', 'leaving care'])
caseway(['compare', 'policies', '--format', 'html', '-o', 'out/comparison.html'])
console.log('\n6. Every clause of the documents accounted for (caseway clauses)\n')
for (const path of authorities) caseway(['clauses', '--quiet', path])
console.log('\n7. The handbooks (caseway docs policies -o out/handbook)\n')
caseway(['docs', 'policies', '-o', 'out/handbook'])
console.log(`
Look at these in a browser:
  out/handbook/index.html   the handbooks, and what each authority calls the same thing
  out/comparison.html       five authorities side by side
  out/report/report.html    what is wrong in their documents
Then try: npx caseway decide policies/somerset --interactive, npx caseway diff BEFORE AFTER, npx caseway explain conflict
`)
