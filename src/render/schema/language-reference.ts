/** The reference of the language for the people who write protocols, from the same tables as everything else. */
import * as concepts from '../../concepts/index.js'
import type { Concepts, FactConcept } from '../../concepts/index.js'
import { phrases } from '../../syntax/phrases.js'
import type { Fields, PhraseName, Shape } from '../../syntax/shape.js'
import { actDetails, actVerbs, conditionLines, parts, sharedShapes, wordShapes } from '../../syntax/shapes.js'
import { finished, stepAfter, valueAt, vocabulary, wordsAt } from '../../syntax/vocabulary.js'
import type { StatementKind, Step, Word, WordName } from '../../syntax/vocabulary.js'
import { asSentence } from './json-schema.js'
import { exampleProtocol } from './example-protocol.js'
import { detailsOf, introductions, openings } from './sentences.js'
import { codes, describe, table } from './reference-words.js'

/** The reference as Markdown. */
export function languageReference(): string {
  const sections = [opening, file, words, terms, head, sentence, eachWord, values, texts, sharedNames]
  return `${sections.map((section) => section().trim()).join('\n\n')}\n`
}

const yaml = (text: string) => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``

function opening(): string {
  return `# The language of protocols

A protocol says which team holds a child’s case, when the case passes on, by when, on what conditions, and who decides. This page has
every word of the language. It is written for the person who keeps the protocol, and needs no programming.

- **A line is \`word: value\`.** What belongs to a line stands two spaces further in, or in \`{ … }\` behind it.
- **Every value is text**, exactly as it stands: \`yes\`, \`16\` and \`2019-01\` are never turned into anything else. Quotes are needed only
  for a text that begins with a sign such as \`@\` or \`*\`, or has a colon and a space, or \` #\`, in it; inside \`{ … }\` and \`[ … ]\` also for one with a comma or a bracket.
- **Several values are a list**, \`[a, b]\`; a single one may stand bare.
- **\`not stated\` is a value.** Where the document is silent, the protocol says so; a hole never arises from forgetting.
- **The same words make the TypeScript form**: each line \`word: value\` is a call \`.word(value)\`, texts in quotes and terms bare. \`caseway convert\` turns one into the other.

An editor that knows JSON Schema completes the words and marks mistakes while you type, when the file begins with this line:

${yaml('# yaml-language-server: $schema=./node_modules/caseway/schema/protocol.schema.json')}

A whole protocol, small but complete:

${yaml(exampleProtocol)}`
}

function file(): string {
  const rows = [
    ...Object.entries(parts).map(([part, { doc }]) => [codes([part]), asSentence(doc)]),
    ['`rules`', 'What the document orders: each rule an id and a sentence.'],
  ]
  return `## 1. A file has five parts

${table(['part', 'what stands in it'], rows)}

A protocol may be spread over several files in one folder: parts of the same name are then one. Each name may stand once.`
}

function words(): string {
  const shapes = Object.values(wordShapes).map(fieldsOf)
  const common = Object.fromEntries(Object.entries(shapes[0]!).filter(([name]) => shapes.every((fields) => Object.hasOwn(fields, name))))
  const groups = Object.entries(wordShapes).map(([group, shape]) => `### ${group}\n\n${fieldTable(withoutThose(fieldsOf(shape), common))}`)
  return `## 2. Words: what the authority calls things

Before a rule can speak of a team, a meeting or a form, its name is declared. Rules use the name on the left; everything else about it is said once.

${fieldTable(fieldsOf(parts.words.value))}

Each team, event, role, document and fact can have these lines:

${fieldTable(common)}

And besides:

${groups.join('\n\n')}`
}

function terms(): string {
  return `## 3. Terms: conditions with a name

${asSentence(parts.terms.doc)} A term can stand wherever a [condition](#conditions) can. It may carry \`unless\`, \`says\` and \`cites\` like an [exception](#exceptions).

${yaml('terms:\n  cpPlan: { plan: child protection }\n  youngAtHome: { age: under 3, livesWith: parents, cites: CAL-3.20 }')}`
}

function head(): string {
  return `## 4. Protocol: version, dates, and what it covers

${fieldTable(fieldsOf(parts.protocol.value))}`
}

/** What a sentence can be, with its name in the reference. */
const kindNames: Readonly<Record<StatementKind, readonly [called: string, means: string]>> = {
  route: ['a move', 'where a case goes next, or that it stays'],
  duty: ['a duty', 'who does what'],
  ladder: ['a ladder', 'who settles a dispute, or whatever is passed up step by step'],
  acknowledgement: ['an acknowledged hole', 'a hole that the document really has'],
  promise: ['a promise', 'what the author holds to be so of cases, whatever happens to them; `check` proves it'],
  principle: ['a principle', 'prose that is kept and shown, and not carried out'],
}

function sentence(): string {
  const rows = (Object.keys(kindNames) as StatementKind[]).map((kind) => {
    const said = openings.filter((one) => one.kind === kind).map(({ words: open }) => codes(open, ' then '))
    return [...kindNames[kind], said.join(', or '), codes(detailsOf(kind))]
  })
  return `## 5. A rule is a sentence

${codes(introductions, ' and ')} may stand first in every rule. The words that follow decide what the rule is; the details come after them, each once, in any order.

${table(['the rule is', 'it says', 'opened by', 'details'], rows)}

A rule has an id, which stays the same when the rule is reworded: lower-case words joined by hyphens.`
}

function eachWord(): string {
  return `## 6. The words of a rule

${(Object.keys(vocabulary) as WordName[]).map(wordSection).join('\n\n')}`
}

function wordSection(word: WordName): string {
  const { means, omitted, example, note, also = [] }: Word = vocabulary[word]
  const outcome = valueAt('start', word)
  const act = valueAt('who', word)
  const takesBoth = outcome !== act && stepAfter('start', word) !== undefined && stepAfter('who', word) !== undefined
  const takes = takesBoth
    ? `after \`who\`, ${describe(act)}; without \`who\`, ${describe(outcome)}`
    : describe(stepAfter('who', word) !== undefined ? act : outcome)
  const lines = inlineFields(vocabulary[word].value)
  return [
    `### ${word}`,
    asSentence(means),
    yaml(`${word}: ${example}`),
    ...(note === undefined ? [] : [asSentence(note)]),
    ...also.flatMap((other) => [other.says, yaml(`${word}: ${other.example}`)]),
    `- **Takes:** ${takes}.\n- **Followed by:** ${followers(word)}.\n- **Left out:** ${omitted}.`,
    ...(Object.keys(lines).length === 0 ? [] : [`The lines of \`{ … }\`:`, fieldTable(lines)]),
  ].join('\n\n')
}

/** The lines of the map that a word takes, where the map is its own and has no section. */
function inlineFields(shape: Shape): Fields {
  if (shape.shape === 'some') return inlineFields(shape.item)
  return recordIn(shape)
}

function followers(word: WordName): string {
  const after = [...new Set(steps.flatMap((step) => stepAfter(step, word) ?? []))]
  const ended = after.filter(finished).map((kind) => kindNames[kind][0])
  const isDetail = after.every((step) => stepAfter(step, word) === step)
  const next = [...new Set(after.filter((step) => !finished(step)).flatMap(wordsAt))]
  return [
    ...(next.length > 0 ? [codes(next)] : []),
    ...(ended.length > 0 ? [`the ${isDetail ? 'other ' : ''}details of ${ended.join(', ')}`] : []),
  ].join('; ')
}

const steps: readonly Step[] = ['start', 'when', 'heldBy', 'transfer', 'who', ...(Object.keys(kindNames) as StatementKind[])]

function values(): string {
  const section = (title: string, text: string, fields: Fields) => `### ${title}\n\n${text}\n\n${fieldTable(fields)}`
  return `## 7. What stands inside the brackets

${section(
  'conditions',
  'A condition is the name of a [term](#3-terms-conditions-with-a-name), or a map whose lines must all hold. A line is a fact with a value, with several values of which one holds, or with `whatever` where the text says that it makes no difference. Besides facts there are these lines:',
  conditionLines,
)}

${yaml('when: { plan: [child protection, child in need], age: under 16, any: [{ urgent: yes }, cpPlan] }')}

Either or between different facts is written with \`any\`, or, under \`unless\`, as a list:

${yaml('when: { any: [{ proceedings: ongoing }, { youngerSiblings: some }] }')}

${section('exceptions', 'An exception is a condition that lifts a rule and puts nothing in its place. It may carry these lines too, so that exceptions nest as deeply as the text nests them:', withoutThose(recordIn(sharedShapes.exception), conditionLines))}

${yaml('unless: { age: under 3, unless: { parentsAtConference: neither, cites: CAL-3.21 }, cites: CAL-3.20 }')}

${section('outcomes', 'After `must`, `should`, `may` or `mustNot` without `who`, one of: `transferAt` with `to`, `closeAt`, `stay`.', recordIn(sharedShapes.outcome))}

${section(
  'acts',
  `After \`who\` and one of the modal words: an act in our own words, or verbs with what they are done to. What is done once can be owed by one person, or by several together: ${codes(
    Object.entries(actVerbs as Fields)
      .filter(([, { once }]) => once === true)
      .map(([verb]) => verb),
  )}.`,
  actVerbs,
)}

With whom, where and why may be added:

${fieldTable(actDetails)}

${section('doers', 'Who does something: one or several together, a first choice with those who stand in, or any one of several.', recordIn(sharedShapes.doer))}

${section('variants', 'What another reading changes. The lines that it names take the place of those of the rule.', recordIn(sharedShapes.variant))}`
}

function texts(): string {
  const rows = (Object.keys(phrases) as PhraseName[]).map((name) => {
    const { forms, means = {}, examples } = phrases[name]
    const lines = forms.map((form) => `- \`${form}\`${means[form] === undefined ? '' : `: ${means[form]}`}`)
    return `### ${name} (text)\n\n${lines.join('\n')}\n\nFor example ${codes(examples)}.`
  })
  return `## 8. Texts with a form

In these texts X stands for a declared name, Y for a role, S for a shared name. Units are hours, working hours, days, working days, calendar days, weeks, months and years, kept as they are written.

${rows.join('\n\n')}`
}

function sharedNames(): string {
  const list = (title: string, named: Concepts) =>
    `### ${title}\n\n${table(
      ['name', 'what it is'],
      Object.entries(named).map(([name, { is }]) => [codes([name]), is]),
    )}`
  const facts = Object.entries(concepts.facts as Concepts<FactConcept>).map(([name, { is, values: known }]) => [
    codes([name]),
    is,
    Object.keys(known).length === 0 ? '' : codes(Object.keys(known)),
  ])
  return `## 9. Names that authorities share

A word of the authority can say which of these it \`means\`, or is \`narrower than\` or \`related to\`, and a team what it \`does\`. This is what lets protocols be compared.

${list('team functions', concepts.teamFunctions)}

${list('shared events', concepts.events)}

${list('shared roles', concepts.roles)}

${list('shared documents', concepts.documents)}

### shared facts

${table(['name', 'what it is', 'values'], facts)}

${list('topics', concepts.topics)}

${list('matters', concepts.matters)}`
}

function fieldTable(fields: Fields): string {
  const rows = Object.entries(fields).map(([name, { value, always, doc, example }]) => [
    codes([name]),
    `${asSentence(doc)}${always ? ' Always.' : ''}`,
    describe(value),
    `\`${example}\``,
  ])
  return table(['line', 'means', 'takes', 'example'], rows)
}

function fieldsOf(shape: Shape): Fields {
  return shape.shape === 'record' ? shape.fields : {}
}

/** The lines of the map that a value can be. */
function recordIn(shape: Shape): Fields {
  if (shape.shape === 'either') return Object.assign({}, ...shape.options.map(recordIn)) as Fields
  return fieldsOf(shape)
}

function withoutThose(fields: Fields, known: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !Object.hasOwn(known, name)))
}
