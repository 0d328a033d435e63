#!/usr/bin/env node
// The main job on the real protocols: install, build, check, test, ask about a case, compare, publish.
import { fileURLToPath } from 'node:url'
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const { install, run } = await import('./install.mjs')
install()
console.error('Building …')
run(process.execPath, ['scripts/build.mjs'])
const caseway = (args, allowed) => run(process.execPath, ['dist/cli/main.js', ...args], allowed)

console.log('\n1. What can be said against the two protocols (caseway check --quiet policies)\n')
caseway(['check', '--quiet', 'policies'], [0, 1])
console.log('\n2. Whether they answer as their documents do (caseway test policies)\n')
caseway(['test', 'policies'], [0, 1])
console.log('\n3. What becomes of one child (caseway decide policies/calderdale …)\n')
caseway(['decide', 'policies/calderdale', '--held-by', 'CAT', '--fact', 'plan=child protection', '--otherwise', 'no', '--at', 'ICPC', '--on', '2026-04-14'], [0, 1])
console.log('\n4. How the two differ (caseway diff policies/calderdale policies/somerset)\n')
caseway(['diff', 'policies/calderdale', 'policies/somerset'], [0, 1])
console.log('\n5. Every clause of the documents accounted for (caseway clauses)\n')
caseway(['clauses', '--quiet', 'policies/calderdale'])
caseway(['clauses', '--quiet', 'policies/somerset'])
console.log('\n6. The handbook (caseway docs policies -o out/handbook)\n')
caseway(['docs', 'policies', '-o', 'out/handbook'])
console.log(`
Look at out/handbook/index.html in a browser.
Then try: npx caseway decide policies/somerset --interactive, npx caseway explain conflict, npx caseway graph policies/calderdale -o out/calderdale.svg
`)
