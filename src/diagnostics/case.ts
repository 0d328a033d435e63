/** Cases inside findings: plain data, in the words of the protocol, and how they are written down. */
import { ageWords } from './ages.js'
import { listed } from './listing.js'
import { countedWords } from './share-words.js'

/** One thing that is asked of a case, with the answers that it has here. */
export type CaseLine =
  /** `others`: the values that it does not have. `asAt`: not today's value. */
  | {
      readonly kind: 'fact'
      readonly fact: string
      readonly asAt?: string
      readonly is: readonly string[]
      readonly others: readonly string[]
    }
  | { readonly kind: 'reading'; readonly rule: string; readonly is: readonly string[] }
  | { readonly kind: 'date'; readonly moment?: string; readonly is: readonly string[] }
  | { readonly kind: 'passed'; readonly moment: string; readonly is: boolean }
  | { readonly kind: 'order'; readonly point: string; readonly limit: string; readonly is: readonly string[] }
  | { readonly kind: 'team'; readonly which: string; readonly is: readonly string[]; readonly others: readonly string[] }
  /** What somebody was left to choose, or whether a rule applied before. */
  | { readonly kind: 'done'; readonly rule: string; readonly is: readonly string[] }
  /** A rule for which a move waits: whether it is known to hold the move up. */
  | { readonly kind: 'gate'; readonly rule: string; readonly is: readonly ('holds nothing up' | 'holds the move up')[] }

/** How many: a number in digits, since it can be beyond every number that a program counts with. */
export interface CaseCount {
  readonly count: string
  readonly of: string
  /** What the combinations are made of. */
  readonly facts: readonly string[]
}

/** A set of cases: how many combinations, and its largest parts, each with the lines that make it. */
export interface CaseSet extends CaseCount {
  readonly parts: readonly (readonly CaseLine[])[]
  /** Whether the parts are all of it. */
  readonly complete: boolean
}

/** One case that shows a finding, in the form of a scenario. */
export interface CaseExample {
  readonly heldBy: string
  readonly at?: string
  /** The day, where rules change with it; ISO. */
  readonly on?: string
  readonly readings?: Readonly<Record<string, string>>
  readonly facts?: Readonly<Record<string, string>>
  readonly known?: Readonly<Record<string, string>>
  readonly happened?: readonly string[]
  readonly order?: readonly string[]
  /** The answers of a contradiction, each with its rules: to which teams, until when. No part of the scenario. */
  readonly between?: readonly {
    readonly outcome: string
    readonly to: readonly string[]
    readonly until: readonly string[]
    readonly rules: readonly string[]
  }[]
  /** `duties`: by rule, that it applies. */
  readonly expect: { readonly outcome: string; readonly because?: string; readonly duties?: Readonly<Record<string, string>> }
}

/** Of more names than these the rest is only counted. */
const mostValues = 5

/** `in 3 of 12 combinations of …`, `in 20,496 of 806,400 combinations of … (about 1 in 39)`. */
export function countWords({ count, of, facts }: CaseCount): string {
  if (facts.length === 0) return 'in every case'
  return `in ${countedWords(count, of, `combinations of ${listed(facts, 6)}`)}`
}

/** A set of cases as lines of text: the count, then the largest parts. */
export function setWords(set: CaseSet): string {
  if (set.facts.length === 0) return countWords(set)
  const parts = set.parts.map((lines) => `- ${lines.map(lineWords).join(', ')}`)
  const rest = set.complete ? [] : ['- and others']
  return [`${countWords(set)}${parts.length === 0 ? '' : ':'}`, ...parts, ...rest].join('\n')
}

export function lineWords(line: CaseLine): string {
  switch (line.kind) {
    case 'fact':
      return valueWords(line.asAt === undefined ? line.fact : `${line.fact} as at ${line.asAt}`, line)
    case 'team':
      return valueWords(line.which, line)
    case 'reading':
      return `\`${line.rule}\` is read as ${either(line.is)}`
    case 'date':
      return `${line.moment === undefined ? 'today' : `\`${line.moment}\``} is ${either(line.is)}`
    case 'passed':
      return `\`${line.moment}\` ${line.is ? 'has passed' : 'has not come yet'}`
    case 'order':
      return `\`${line.point}\` comes ${line.is.join(' or ')} \`${line.limit}\``
    case 'done':
      return `\`${line.rule}\`: ${either(line.is)}`
    case 'gate':
      return `\`${line.rule}\` ${line.is.join()}`
  }
}

function valueWords(ask: string, { is, others }: { readonly is: readonly string[]; readonly others: readonly string[] }): string {
  const ages = ageWords(is, others)
  if (ages !== undefined) return `\`${ask}\`: ${ages}`
  if (others.length > 0 && others.length < is.length) return `\`${ask}\` other than ${either(others)}`
  return is.length < 2 ? `\`${ask}: ${is.join('')}\`` : `\`${ask}\` is ${either(is)}`
}

function either(values: readonly string[]): string {
  const shown = values.length > mostValues + 1 ? values.slice(0, mostValues) : values
  return [
    ...shown.map((value) => `\`${value}\``),
    ...(shown.length < values.length ? [`${values.length - shown.length} others`] : []),
  ].join(' or ')
}

/** Whose cases: `a case of \`CAT\` or \`SG\``, or what goes with them where not the responsibility itself is meant. */
export function heldWords(holders: readonly string[], aspect?: string): string {
  const teams = holders.filter((holder) => holder !== 'closed' && holder !== 'not yet open').map((holder) => `\`${holder}\``)
  const shown = teams.length > mostValues + 1 ? [...teams.slice(0, mostValues), `${teams.length - mostValues} other teams`] : teams
  const named = [
    ...(shown.length === 0 ? [] : [`a case of ${shown.length < 2 ? shown[0] : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`}`]),
    ...(holders.includes('not yet open') ? ['a case that is not yet open'] : []),
    ...(holders.includes('closed') ? ['a closed case'] : []),
  ]
  const cases = named.length < 2 ? (named[0] ?? 'a case') : `${named.slice(0, -1).join(', ')} or ${named.at(-1)}`
  return aspect === undefined ? cases : `the ${aspect} of ${cases}`
}

/** A moment as rules write it: the end of a stay whose start is not stated is written as its length. */
export function writtenMoment(moment: string): string {
  return moment.replace(/ \(from when is not stated\)$/, '')
}

/** The line that acknowledges a gap at these moments. */
export function gapAt(moments: readonly string[]): string {
  const written = moments.map(writtenMoment)
  return `gapAt: ${written.length === 1 ? written[0] : `[${written.join(', ')}]`}`
}

/** When: nothing said where it is at no moment in particular. */
export function momentsWords(moments: readonly string[]): string {
  return moments.length === 0 ? '' : ` at ${listed(moments, 4)}`
}

/** The example as a scenario that can be pasted into a file of scenarios. */
export function scenarioWords(id: string, example: CaseExample): string {
  const map = (entries: Readonly<Record<string, string>> | undefined): readonly string[] =>
    entries === undefined || Object.keys(entries).length === 0 ? [] : [fileMap(entries)]
  const list = (items: readonly string[] | undefined): readonly string[] =>
    items === undefined || items.length === 0 ? [] : [`[${items.map(scalar).join(', ')}]`]
  const line = (word: string, value: readonly string[]) => value.map((text) => `  ${word}: ${text}`)
  return [
    `${id}:`,
    `  heldBy: ${scalar(example.heldBy)}`,
    ...line('facts', map(example.facts)),
    ...line('readings', map(example.readings)),
    ...line('known', map(example.known)),
    ...line(
      'happened',
      example.happened === undefined || example.happened.length === 0
        ? []
        : [`{ ${example.happened.map((moment) => `${scalar(moment)}:`).join(', ')} }`],
    ),
    ...line('order', list(example.order)),
    ...(example.at === undefined ? [] : [`  at: ${scalar(example.at)}`]),
    ...(example.on === undefined ? [] : [`  on: ${example.on}`]),
    ...line('expect', [expectWords(example.expect)]),
  ].join('\n')
}

function expectWords({ outcome, because, duties }: CaseExample['expect']): string {
  const owed =
    duties === undefined
      ? []
      : [
          `duties: { ${Object.entries(duties)
            .map(([rule, is]) => `${scalar(rule)}: ${scalar(is)}`)
            .join(', ')} }`,
        ]
  return `{ ${[`outcome: ${scalar(outcome)}`, ...(because === undefined ? [] : [`because: ${scalar(because)}`]), ...owed].join(', ')} }`
}

/** A map in one line of YAML; of what has no value only the key. */
export function fileMap(entries: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(entries)
    .map(([key, value]) => (value === '' ? `${scalar(key)}:` : `${scalar(key)}: ${scalar(value)}`))
    .join(', ')} }`
}

/** A text in a flow map of YAML, in quotes where it would not stand bare. */
export function scalar(text: string): string {
  return /^[A-Za-z0-9][^:#,[\]{}&*!|>'"%@`\n]*$/.test(text) && text.trim() === text ? text : JSON.stringify(text)
}
