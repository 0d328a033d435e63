/** Whether what a scenario expects is said in the words of the protocol. */
import { allMoments, findHolder, findMoment, holderNames } from '../decide/index.js'
import type { Report } from '../diagnostics/diagnostic.js'
import { nameOf } from '../graph/ids.js'
import type { Space } from '../space/index.js'
import { entryOf, itemsOf } from '../syntax/value.js'
import type { Entries, Text, Value } from '../syntax/value.js'
import type { Scenario } from './scenario.js'
import { plain, questionNames } from './words.js'

const knownTeams = new Set(["related child's team", 'previous team', 'previous holder', 'agreed team'])

/** Reports every name that the protocol does not have, at its place. */
export function checkExpected({ steps }: Scenario, space: Space, report: Report): void {
  for (const { written } of steps) {
    const lines = entryOf(written, 'expect')
    if (lines?.kind === 'entries') checkLines(lines, space, report)
  }
}

function checkLines(lines: Entries, space: Space, report: Report): void {
  const { graph, vocabulary } = space
  const texts = (line: string): readonly Text[] => {
    const value: Value | undefined = entryOf(lines, line)
    return value === undefined ? [] : itemsOf(value).flatMap((item) => (item.kind === 'text' ? [item] : []))
  }
  const teams = vocabulary.holders.map((holder) => holderNames(holder, graph)[0]!)
  const isOne = (text: string) => knownTeams.has(plain(text)) || findHolder(text, space) !== undefined
  // Teams that hold a case together are named together: `CP and CWD jointly`.
  const isTeam = (text: string) =>
    isOne(text) ||
    (/ jointly$/.test(text) &&
      text
        .replace(/ jointly$/, '')
        .split(' and ')
        .every(isOne))
  const isMoment = (text: string) => findMoment(text, space) !== undefined
  const check = (line: string, of: string, known: readonly string[], holds: (text: string) => boolean) => {
    for (const { text, span } of texts(line)) if (!holds(text)) report('expects-unknown-name', span, { line, name: text, of, known })
  }
  check('to', 'team', teams, isTeam)
  check('holder', 'team', teams, isTeam)
  check(
    'options',
    'team',
    teams,
    (text) => text === 'stay' || text === 'go' || text === 'when it is agreed' || isTeam(text) || isMoment(text),
  )
  check('until', 'moment', allMoments(vocabulary), isMoment)
  const questions = vocabulary.axes.list.map((_, axis) => questionNames(axis, space))
  check(
    'needs',
    'fact',
    questions.flatMap((names) => names.slice(0, 1)),
    (text) => questions.some((names) => names.some((name) => plain(name) === plain(text))),
  )
  const rules = graph.rules.map(({ id }) => nameOf(id))
  for (const { text, span } of texts('rules'))
    if (!rules.includes(text)) report('expects-of-unknown-rule', span, { of: 'rule', name: text, known: rules })
  const duties = entryOf(lines, 'duties')
  if (duties?.kind === 'entries')
    for (const { key } of duties.entries)
      if (!rules.includes(key.text)) report('expects-of-unknown-rule', key.span, { of: 'duty', name: key.text, known: rules })
}
