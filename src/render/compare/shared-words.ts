/** What authorities say of a topic in shared words, each by itself and all together. */
import { topicFields } from '../../compare/index.js'
import type { RouteAnswer, TopicCell } from '../../compare/index.js'
import { capitalised, listed } from '../words/text.js'

/** A field of the main answer; `means`: what is counted as one answer, under whichever words; `besides`: what rules leave open, and what holds by way of exception. */
export interface SharedWords {
  readonly field: string
  readonly words: string
  readonly means: string
  readonly besides: readonly string[]
}

/** What one authority says, as far as it is told with what others say. */
interface OneOfAll {
  readonly authority: string
  readonly status: TopicCell['status']
  readonly shared: readonly SharedWords[]
}

const open = 'not stated'
const later = 'later'

/** Field by field what holds as a rule; of the team also where the case goes later, what may be besides, and what another reading makes of it. */
export function sharedWordsOf(cell: TopicCell): readonly SharedWords[] {
  const { said, main, possible, keeps } = cell
  const fields = topicFields.flatMap((field) => {
    if (said[field] === undefined) return []
    const isTeam = field === 'team'
    const stated = new Set(main.flatMap(({ states }) => states[field].map(({ words }) => words)))
    const besides = new Set(
      [...possible.flatMap(({ states }) => states[field]), ...main.flatMap(({ otherwiseRead = [] }) => otherwiseRead)].map(
        ({ words }) => words,
      ),
    )
    const own = new Set(said[field].flatMap((words) => (words === undefined || (besides.has(words) && !stated.has(words)) ? [] : [words])))
    const more = (
      [
        [later, main.flatMap(({ onward }) => onward?.[field] ?? [])],
        ['possible besides', possible.flatMap(({ states }) => (field === 'latest day' ? [] : states[field]))],
        ['if its clause is read otherwise', main.flatMap(({ otherwiseRead = [] }) => (isTeam ? otherwiseRead : []))],
      ] as const
    ).flatMap(([when, teams]) => {
      const names = [...new Set(teams.map(({ words }) => words))].filter((words) => !own.has(words))
      return names.length === 0 ? [] : [`${when}: ${listed(names, 'or')}`]
    })
    const counted = main.flatMap(({ states }) => states[field])
    const isPlain = counted.length > 0 && more.every((each) => each.startsWith(`${later}:`)) && counted.every(({ exact }) => exact)
    // When a case moves that moves later is no answer to when it moves.
    const means =
      own.size === 0 && more.every((each) => each.startsWith(`${later}:`))
        ? open
        : isPlain
          ? [...new Set(counted.map((value) => value.means.join(' and ')))].sort().join(' or ')
          : ''
    const told = (words: string) => [{ field, words, means: means === '' ? words : means, besides: isTeam ? besideTheRule(cell, own) : [] }]
    return own.size + more.length === 0
      ? []
      : told(own.size === 0 ? more.join('; ') : `${saidWords([...own])}${more.length === 0 ? '' : ` (${more.join('; ')})`}`)
  })
  return keeps.length === 0 ? fields : [...fields, { field: 'stays until', words: keptWords(keeps), means: keptWords(keeps), besides: [] }]
}

/** Which rules leave the team open though others name one, and to which it goes where another rule is set aside. */
function besideTheRule({ answers, main, possible }: TopicCell, own: ReadonlySet<string>): readonly string[] {
  if (own.size === 0) return []
  const open = main.filter(
    ({ rule, onward, states: { team, moment } }) =>
      onward === undefined && rule.stay === undefined && team.length === 0 && moment.length > 0,
  )
  const isException = (answer: RouteAnswer) =>
    !main.includes(answer) &&
    !possible.includes(answer) &&
    answer.rule.aspect === 'case responsibility' &&
    (answer.rule.strength === 'must' || answer.rule.strength === 'should') &&
    answer.rule.overrides.some(({ rule }) => main.some((each) => each.rule.id === rule))
  const others = [...new Set(answers.filter(isException).flatMap(({ states: { team } }) => team.map(({ words }) => words)))].filter(
    (words) => ![...own].some((each) => each.split(' or ').includes(words)),
  )
  const clauses = [...new Set(open.flatMap(({ rule }) => rule.cites))]
  return [
    ...(clauses.length === 0 ? [] : [`left open by ${listed(clauses)}`]),
    ...(others.length === 0 ? [] : [`as an exception ${listed(others, 'or')}`]),
  ]
}

const keptWords = (keeps: readonly string[]): string =>
  listed(
    keeps.map((each) => each.replace(/^until /, '')),
    'or',
  )

export function saidWords(values: readonly (string | undefined)[]): string {
  return values.length === 0 ? open : listed(underOneWord(values.map((value) => value ?? open)), 'or')
}

/** What is told by one shared word under several names of its own is said once, with the names. */
function underOneWord(values: readonly string[]): readonly string[] {
  const names = new Map<string, string[]>()
  for (const value of values) {
    const [, word = value, name] = /^([^(]*) \((“[^“”]*”)\)$/.exec(value) ?? []
    names.set(word, [...(names.get(word) ?? []), ...(name === undefined ? [] : [name])])
  }
  return [...names].map(([word, own]) => (own.length === 0 ? word : `${word} (${own.join(', ')})`))
}

export function countsOf(cells: readonly OneOfAll[]): readonly string[] {
  const fields = [...new Set(cells.flatMap(({ shared }) => shared.map(({ field }) => field)))]
  return fields.flatMap((field) => {
    const said = cells
      .flatMap(({ shared }) => shared.filter((each) => each.field === field).map(({ means }) => means))
      .filter((words) => words !== open)
    const ways = new Set(said).size
    return said.length < 2
      ? []
      : [
          `${field}: ${ways === 1 ? `the same in ${said.length}` : ways === said.length ? `${ways} different answers` : `${ways} different answers among ${said.length}`}`,
        ]
  })
}

/** Who says the same, field by field. */
export function summaryOf(cells: readonly OneOfAll[]): readonly string[] {
  const fields = [...new Set(cells.flatMap(({ shared }) => shared.map(({ field }) => field)))]
  const lines = fields.map((field) => {
    const groups = new Map<string, string[]>()
    for (const { authority, shared } of cells) {
      const words = shared.find((each) => each.field === field)?.words
      if (words !== undefined) groups.set(words, [...(groups.get(words) ?? []), authority])
    }
    const besides = cells.flatMap(({ authority, shared }) =>
      shared.filter((each) => each.field === field && each.besides.length > 0).map((each) => `${authority}: ${each.besides.join('; ')}`),
    )
    return `${capitalised(field)}: ${[...groups].map(([words, who]) => `${words} in ${listed(who)}`).join('; ')}.${besides.length === 0 ? '' : ` Besides, ${besides.join('; ')}.`}`
  })
  const by = (status: TopicCell['status']) => cells.filter((cell) => cell.status === status).map(({ authority }) => authority)
  const told = (
    [
      ['in prose only', 'In prose only in'],
      ['left to others', 'Left to others by'],
      ['left open', 'Left open by'],
      ['not covered', 'Not covered in'],
    ] as const
  ).flatMap(([status, words]) => (by(status).length === 0 ? [] : [`${words} ${listed(by(status))}.`]))
  return [...lines, ...told]
}
