/** Findings about the TypeScript form: what cannot be read without running it, and what hides mistakes. */
import { entry } from '../entry.js'
import { suggestion } from '../nearest.js'

export const typescriptFindings = {
  'typescript-syntax': entry<{ fault: string }>({
    severity: 'error',
    words: ({ fault }) => ({
      message: `this is not TypeScript: ${fault}`,
      help: 'look for a bracket, a quote or a comma that is missing just before this place',
    }),
    why: 'A file that does not follow the grammar of TypeScript can be understood in no way at all.',
    wrong: 'when(cpPlan.heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1")',
    right: 'when(cpPlan).heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1")',
  }),
  'not-static': entry<{ found: string; write: string }>({
    severity: 'error',
    words: ({ found, write }) => ({ message: `${found} can only be understood by running the file`, help: write }),
    why: 'Protocol files are read and never run, so that reading one is safe and gives the same answer every day. Everything in them stands there as it is meant.',
    wrong: 'const later = process.argv.length > 2 ? "Locality" : "CAT"',
    right: 'const later = "Locality"',
  }),
  'not-text': entry<{ written: string; kind: string; text: string }>({
    severity: 'error',
    words: ({ written, kind, text }) => ({
      message: `\`${written}\` is ${kind}, and every value of the language is text`,
      help: `write \`${JSON.stringify(text)}\``,
    }),
    why: 'A year that is a number and a year that is text would be two values, and `yes` would be one thing in YAML and another in TypeScript.',
    wrong: 'when({ age: 16 }).heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1")',
    right: 'when({ age: "16" }).heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1")',
  }),
  'does-nothing': entry<{ found: string }>({
    severity: 'error',
    words: ({ found }) => ({
      message: `${found} stands alone and belongs to no protocol`,
      help: 'put a rule under an id in `protocol(…)`; remove anything else',
    }),
    why: 'A rule that stands beside the protocol looks as if it held, and holds for nobody.',
    wrong: 'when(cpPlan).heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1")\nexport default protocol(head, {})',
    right: 'export default protocol(head, {\n  a: when(cpPlan).heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1"),\n})',
  }),
  'silenced-check': entry<{ comment: string }>({
    severity: 'error',
    words: ({ comment }) => ({ message: `\`${comment}\` switches a check off`, help: 'remove the comment and mend what it hides' }),
    why: 'The editor would show no mistake in a file that has one.',
    wrong: [
      'export default protocol(head, {',
      '  // @ts-ignore',
      '  a: when(cpPlan).heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1"),',
      '})',
    ].join('\n'),
    right: 'export default protocol(head, {\n  a: when(cpPlan).heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1"),\n})',
  }),
  'hidden-mistake': entry<{ written: string }>({
    severity: 'error',
    words: ({ written }) => ({
      message: `\`${written}\` makes the editor believe what it cannot check`,
      help: 'remove it; only `as const` and `satisfies` may stay',
    }),
    why: 'With a cast any misspelt name passes the editor, and whoever relies on the editor is misled.',
    wrong: 'when(cpPlan).heldBy("CAT").transferAt("ICPC").to("Locality" as any).cites("A-1")',
    right: 'when(cpPlan).heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1")',
  }),
  'too-clever-type': entry<{ found: string }>({
    severity: 'error',
    words: ({ found }) => ({
      message: `${found} has no place in a protocol file`,
      help: 'a type may be `string`, texts joined by `|`, a list of these, `typeof` a constant, or a type imported from `caseway`',
    }),
    why: 'Types that compute can change what the editor accepts, and a few lines of them can keep it busy for hours.',
    wrong: 'type Team = `${string}ity`\nconst handOver = (team: Team) => heldBy("CAT").transferAt("ICPC").to(team)',
    right: 'const handOver = (team: "Locality" | "MAST") => heldBy("CAT").transferAt("ICPC").to(team)',
  }),
  'forbidden-import': entry<{ specifier: string }>({
    severity: 'error',
    words: ({ specifier }) => ({
      message: `\`${specifier}\` cannot be imported here`,
      help: 'a protocol file imports from `caseway` and, with a path that begins with `./`, from the files beside it',
    }),
    why: 'What stands in a package can change without any change in the protocol.',
    wrong: 'import { readFileSync } from "node:fs"',
    right: 'import { cpPlan } from "./words.protocol.js"',
  }),
  'cannot-import': entry<{ specifier: string }>({
    severity: 'error',
    words: ({ specifier }) => ({ message: `there is no file \`${specifier}\` beside this one`, help: wayToImport(specifier) }),
    why: 'Rules in a file that cannot be found would be missing from the protocol.',
    wrong: 'import { cpPlan } from "./wrods.protocol.js"',
    right: 'import { cpPlan } from "./words.protocol.js"',
  }),
  'not-exported': entry<{ name: string; from: string; known: readonly string[] }>({
    severity: 'error',
    words: ({ name, from, known }) => ({
      message: `\`${from}\` does not export \`${name}\``,
      help: suggestion(name, known) ?? 'write `export` before its `const` there',
    }),
    why: 'A name that the other file does not give stands for nothing.',
    wrong: 'import { cpPlann } from "./words.protocol.js"',
    right: 'import { cpPlan } from "./words.protocol.js"',
  }),
  'declared-twice': entry<{ name: string }>({
    severity: 'error',
    words: ({ name }) => ({ message: `\`${name}\` is declared twice`, help: 'give one of them another name' }),
    why: 'A reader could not tell which of the two is meant.',
    wrong: 'const team = "CAT"\nconst team = "Locality"',
    right: 'const sender = "CAT"\nconst receiver = "Locality"',
  }),
  'used-too-early': entry<{ name: string }>({
    severity: 'error',
    words: ({ name }) => ({ message: `\`${name}\` is used before it is declared`, help: 'move its declaration above this line' }),
    why: 'The file is read from top to bottom, as it would run.',
    wrong: 'const both = [first, "Locality"]\nconst first = "CAT"',
    right: 'const first = "CAT"\nconst both = [first, "Locality"]',
  }),
  'going-in-circles': entry<{ name: string }>({
    severity: 'error',
    words: ({ name }) => ({
      message: `\`${name}\` comes back to itself`,
      help: 'break the circle: one of its steps has to be written out',
    }),
    why: 'Something that is defined by itself has no meaning.',
    wrong: 'const held = (team: "CAT" | "MAST") => held(team)\nexport default protocol(head, { a: held("CAT") })',
    right: [
      'const held = (team: "CAT" | "MAST") => heldBy(team).stay("until ICPC").cites("A-1")',
      'export default protocol(head, { a: held("CAT") })',
    ].join('\n'),
  }),
  'said-twice': entry<{ word: string }>({
    severity: 'error',
    words: ({ word }) => ({
      message: `\`${word}\` is said twice in one rule`,
      help: `say it once, with all its values: \`.${word}("…", "…")\``,
    }),
    why: 'Two people would read two lines of the same name in two ways: both hold, or the second replaces the first.',
    wrong: 'when(cpPlan).heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1").cites("A-2")',
    right: 'when(cpPlan).heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1", "A-2")',
  }),
  'written-twice': entry<{ key: string; spread: boolean }>({
    severity: 'error',
    words: ({ key, spread }) => ({
      message: `\`${key}\` is written twice`,
      help: spread
        ? 'one of the two came in with `...`: remove it there or here'
        : 'remove one of the two, or give it another name; if something new begins here, the line with its name is missing above',
    }),
    why: 'The second would silently replace the first, and a rule or a word would be lost.',
    wrong: 'rules:\n  a: { says: It waits., cites: A-1 }\n  a: { says: It moves., cites: A-2 }',
    right: 'rules:\n  a: { says: It waits., cites: A-1 }\n  b: { says: It moves., cites: A-2 }',
  }),
  'reserved-key': entry<{ key: string }>({
    severity: 'error',
    words: ({ key }) => ({ message: `\`${key}\` has a meaning of its own in JavaScript`, help: 'choose another name' }),
    why: 'The file would mean one thing when it is read and another in the editor.',
    wrong: 'when({ __proto__: cpPlan }).heldBy("CAT").stay("until ICPC").cites("A-1")',
    right: 'when(cpPlan).heldBy("CAT").stay("until ICPC").cites("A-1")',
  }),
  'list-in-brackets': entry<{ word: string }>({
    severity: 'error',
    words: ({ word }) => ({ message: `\`${word}\` takes its values side by side, not as a list`, help: `write \`.${word}("…", "…")\`` }),
    why: 'Several values of a word stand side by side in TypeScript and as a list in YAML, so that each form has one way to say it.',
    wrong: 'heldBy(["CAT", "MAST"]).stay("until ICPC").cites("A-1")',
    right: 'heldBy("CAT", "MAST").stay("until ICPC").cites("A-1")',
  }),
  'misplaced-value': entry<{ got: string; wanted: string }>({
    severity: 'error',
    words: ({ got, wanted }) => ({ message: `${got} cannot stand here`, help: `here stands ${wanted}` }),
    why: 'Each place of a protocol takes one kind of thing.',
    wrong: 'heldBy("CAT").transferAt("ICPC").to(heldBy("Locality")).cites("A-1")',
    right: 'heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1")',
  }),
  'stray-term': entry<{ term: string }>({
    severity: 'error',
    words: ({ term }) => ({
      message: `the term \`${term}\` cannot stand here`,
      help: 'terms are conditions; write a name or a text in quotes',
    }),
    why: 'A term says for which cases something is so. A team or a text of the same spelling is another thing.',
    wrong: 'heldBy("CAT").transferAt("ICPC").to(cpPlan).cites("A-1")',
    right: 'heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1")',
  }),
  'wrong-call': entry<{ called: string; takes: string }>({
    severity: 'error',
    words: ({ called, takes }) => ({ message: `\`${called}\` is not called like this`, help: `write \`${takes}\`` }),
    why: 'With another number of values it is not clear which of them means what.',
    wrong: 'export default protocol({ a: rule })',
    right: 'export default protocol({ version: "1", effective: "2019-01" }, { a: rule })',
  }),
  'only-once': entry<{ what: string }>({
    severity: 'error',
    words: ({ what }) => ({
      message: `\`${what}\` stands once in a protocol`,
      help: 'keep one of the two; a second protocol has a folder of its own',
    }),
    why: 'With two of them it is not clear which one holds.',
    wrong: 'export const first = protocol(head, {})\nexport default protocol(head, {})',
    right: 'export default protocol(head, {})',
  }),
  'nothing-exported': entry<Record<never, never>>({
    severity: 'error',
    words: () => ({
      message: 'this file exports no protocol',
      help: 'end it with `export default protocol({ version: "…", effective: "…" }, { … })`',
    }),
    why: 'Only what is exported as `default` is the protocol; everything else in the file serves it.',
    wrong: 'const rules = protocol(head, {})',
    right: 'export default protocol(head, {})',
  }),
  'left-out': entry<{ file: string; entry: string }>({
    severity: 'error',
    words: ({ file, entry: main }) => ({
      message: `\`${file}\` lies beside the protocol and is not part of it`,
      help: `import it in \`${main}\`, or move it elsewhere`,
    }),
    why: 'Its rules look as if they held, and hold for nobody.',
    wrong: '// york.protocol.ts\nexport default protocol(head, {})\n// care.protocol.ts\nexport const care = { a: rule }',
    right: [
      '// york.protocol.ts',
      'import { care } from "./care.protocol.js"',
      'export default protocol(head, { ...care })',
      '// care.protocol.ts',
      'export const care = { a: rule }',
    ].join('\n'),
  }),
  'beyond-limits': entry<{ what: string; limit: string }>({
    severity: 'error',
    words: ({ what, limit }) => ({ message: `${what} than a protocol can be`, help: `${limit}; divide it, or write it more simply` }),
    why: 'The largest protocols known have some hundred rules. What is far larger is a mistake or an attack, and would only keep the machine busy.',
    wrong: 'a file with spreads and helpers that write out two million values',
    right: 'the same rules, written out one by one',
  }),
  'type-error': entry<{ code: string; text: string }>({
    severity: 'error',
    words: ({ code, text }) => ({
      message: `the types of the language do not accept this: ${text}`,
      help: `the editor shows the same at this place, as ${code}`,
    }),
    why: 'The types of the language are a second, independent check of every protocol file. What passes one and not the other is not left to chance.',
    wrong: 'const teams = ["CAT", "MAST"]\nexport default protocol(head, { a: heldBy(...teams).stay("until ICPC").cites("A-1") })',
    right: 'const teams = ["CAT", "MAST"] as const\nexport default protocol(head, { a: heldBy(...teams).stay("until ICPC").cites("A-1") })',
  }),
  'unchecked-types': entry<{ reason: string }>({
    severity: 'warning',
    words: ({ reason }) => ({
      message: `the TypeScript compiler gave no second opinion: ${reason}`,
      help: 'all other checks were made; run `npx tsc --noEmit` yourself',
    }),
    why: 'The types of the language are a second, independent check. Where it is missing, a reader should know.',
    wrong: 'npm install --omit=optional',
    right: 'npm install',
  }),
}

/** How the file that was probably meant is written. */
function wayToImport(specifier: string): string {
  const [, name, ending] = /^(?:\.\/)?([^/]+?)(\.js|\.ts)?$/.exec(specifier) ?? []
  if (name === undefined) return 'only files in the same folder can be imported: write `./` and the name of the file'
  if (!specifier.startsWith('./') || ending !== '.js')
    return `write \`./${name}.js\`, which stands for the file \`${name}.ts\` beside this one`
  return `look at how the name is written: \`${specifier}\` stands for a file \`${name}.ts\` beside this one`
}
