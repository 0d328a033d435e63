/** Conditions in words: what must be so of a case. */
import type { AgeIs, All, Any, AsAt, Condition, FactIs, SinceIs, Whatever } from '../../graph/expressions.js'
import type { EventId } from '../../graph/ids.js'
import type { Fact, Term } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece } from '../../graph/walk.js'
import { unreachable } from '../../util/fail.js'
import { ruleTitle, shortName } from './names.js'
import { statement } from './question.js'
import { happenedWords, happening, spokenWithThe } from './spoken.js'
import { atMoment, ageWords, durationWords, momentWords } from './times.js'
import { inSentence, isPlural, listed, quoted, withThe } from './text.js'

/** A condition as the part of a sentence that follows `if`. */
export function conditionWords(condition: Condition, graph: PolicyGraph): string {
  return said(condition, graph, 0)
}

/** `depth`: how many groups surround this one; from the second on, brackets keep them apart. */
function said(condition: Condition, graph: PolicyGraph, depth: number): string {
  switch (condition.kind) {
    case 'always':
      return 'in every case'
    case 'all':
      return allWords(condition, graph, depth)
    case 'any':
      return anyWords(condition, graph, depth)
    case 'not':
      return notWords(condition.part, graph, depth)
    case 'fact-is':
      return factWords(condition, graph, true)
    case 'age-is':
      return ageIsWords(condition, graph, true)
    case 'since-is':
      return sinceWords(condition, graph)
    case 'whatever':
      return whateverWords([condition], graph)
    case 'going-to':
      return `the case is about to move to ${listed(
        condition.teams.map((team) => spokenWithThe(team, graph)),
        'or',
      )}`
    case 'happened':
      return happenedAllWords(condition.events, graph)
    case 'applied':
      return `${listed(
        condition.rules.map((rule) => quoted(ruleTitle(rule, graph))),
        'or',
      )} applied to the case earlier`
    case 'as-at':
      return asAtWords(condition, graph, depth)
    case 'term-holds':
      return termWords(condition.term, graph, true, depth)
    default:
      return unreachable(condition)
  }
}

/** `the child is under 16 at the ICPC`; a group is introduced by the moment instead. */
function asAtWords({ moment, before, part }: AsAt, graph: PolicyGraph, depth: number): string {
  const time = before ? `just before ${momentWords(moment, graph)}` : atMoment(moment, graph)
  const simple = part.kind === 'fact-is' || part.kind === 'age-is' || (part.kind === 'not' && part.part.kind === 'fact-is')
  if (simple) return `${said(part, graph, depth)} ${time}`
  const words = `as things stand ${time}, ${said(part, graph, 0)}`
  return depth > 0 ? `(${words})` : words
}

function allWords({ parts }: All, graph: PolicyGraph, depth: number): string {
  const indifferent = parts.filter((part) => part.kind === 'whatever')
  const tested = parts.filter((part) => part.kind !== 'whatever')
  const words = tested.map((part) => said(part, graph, depth + 1))
  const grouped = tested.some(isGroup) || words.some((part) => part.startsWith('it is not so that'))
  const joined = grouped && words.length > 1 ? `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}` : listed(words)
  const whole = [joined, ...(indifferent.length > 0 ? [whateverWords(indifferent, graph)] : [])].filter((part) => part !== '').join(', ')
  return depth > 1 && words.length > 1
    ? `(${whole})`
    : depth === 1 && words.length === 2 && !grouped
      ? `both ${whole}`
      : depth === 1 && words.length > 1
        ? `(${whole})`
        : whole
}

function anyWords({ parts }: Any, graph: PolicyGraph, depth: number): string {
  const words = parts.map((part) => said(part, graph, depth + 1))
  const joined = parts.some(isGroup) ? `${words.slice(0, -1).join(', ')}, or ${words.at(-1)}` : listed(words, 'or')
  if (depth > 1) return `(${joined})`
  return words.length === 2 ? `either ${joined}` : depth === 1 ? `(${joined})` : joined
}

function isGroup(part: Condition): boolean {
  return (part.kind === 'all' || part.kind === 'any') && part.parts.length > 1
}

function notWords(part: Condition, graph: PolicyGraph, depth: number): string {
  switch (part.kind) {
    case 'fact-is':
      return factWords(part, graph, false)
    case 'age-is':
      return ageIsWords(part, graph, false)
    case 'term-holds':
      return termWords(part.term, graph, false, depth)
    case 'happened':
      return notHappenedWords(part.events, graph)
    case 'any':
      return `none of this is so: ${listed(
        part.parts.map((one) => said(one, graph, 2)),
        'or',
      )}`
    // Not all of them: some one is not so, which is said without `both it was not …`.
    case 'all':
      return anyWords(
        { kind: 'any', parts: part.parts.map((one) => (one.kind === 'not' ? one.part : { kind: 'not', part: one })) },
        graph,
        depth,
      )
    default:
      return `it is not so that ${said(part, graph, depth + 1)}`
  }
}

/** `the plan is child protection or child in need`; a yes-no fact as a statement, else by its question. */
function factWords({ fact: id, values }: FactIs, graph: PolicyGraph, positive: boolean): string {
  const fact = graph.node(id) as Fact
  if (fact.domain === 'yes-no' && values.length === 1) return answerWords(fact, (values[0] === 'yes') === positive)
  if (fact.domain === 'yes-no')
    return `the answer to ${quoted(fact.question ?? fact.name)} is ${positive ? '' : 'neither '}${listed(values, positive ? 'or' : 'nor')}`
  const group = positive
    ? groupWords(shortName(id, graph), values)
    : groupWords(
        shortName(id, graph),
        fact.values.filter((one) => !values.includes(one)),
      )
  if (group !== undefined) return group
  if (positive && values.length === 1 && values[0]!.toLowerCase() === 'none' && !notNoun.test(shortName(id, graph)))
    return `there is no ${shortName(id, graph).replace(/^the /, '')}`
  // What somebody did stands by itself: `the receiving team stayed away`.
  if (positive && values.every((one) => done.test(one)) && !notNoun.test(shortName(id, graph)))
    return `${withThe(shortName(id, graph))} ${listed(values, 'or')}`
  const name = factName(shortName(id, graph))
  const said = values.map(value)
  if (positive) return `${name} ${listed(said, 'or')}`
  return values.length === 1 ? `${name} not ${said[0]}` : `${name} neither ${listed(said, 'nor')}`
}

/** How many of a group there are: `there are no court proceedings`, `there are some younger siblings`. */
function groupWords(name: string, values: readonly string[]): string | undefined {
  if (notNoun.test(name) || !isPlural(name) || values.length === 0) return undefined
  const bare = name.replace(/^the /, '')
  const amounts = values.map((one) => one.toLowerCase())
  if (amounts.length === 1 && amounts[0] === 'none') return `there are no ${bare}`
  if (amounts.length === 1 && amounts[0] === 'some') return `there are some ${bare}`
  if (amounts.length === 1 && amounts[0] === 'all') return `all are ${bare}`
  return amounts.length === 2 && amounts.includes('some') && amounts.includes('all') ? `some or all are ${bare}` : undefined
}

const done = /^(came|went|stayed)( (away|back|in|out|along|home))?$/i

const notNoun = /^(lives|has|is|goes|comes|needs|wants|meets|moves|stays|gets|what|how|when|where|whether|who) /

/** `the plan is`, `the parents at the conference are`; a name that is no noun stands in quotation marks. */
function factName(name: string): string {
  if (notNoun.test(name)) return `${quoted(name)} is`
  return `${withThe(name)} ${isPlural(name) ? 'are' : 'is'}`
}

/** A value that would be misread as part of the sentence stands in quotation marks. */
function value(text: string): string {
  return /^(not?|none|neither|either|both|any|all|some)\b|,| or | and /i.test(text) ? quoted(text) : text
}

/** A yes-no fact answered. */
function answerWords(fact: Fact, yes: boolean): string {
  const question = fact.question ?? fact.name
  return statement(question, yes) ?? `the answer to ${quoted(question)} is ${yes ? 'yes' : 'no'}`
}

function ageIsWords({ fact, test, age, upTo }: AgeIs, graph: PolicyGraph, positive: boolean): string {
  const who = fact === undefined ? 'the child is' : `${withThe(shortName(fact, graph))} is`
  const not = positive ? '' : ' not'
  const years = ageWords(age)
  switch (test) {
    case 'under':
      return `${who}${not} under ${years}`
    case 'exactly':
      return `${who}${not} exactly ${years}`
    case 'over':
      return `${who}${not} over ${years}`
    case 'at-least':
      return `${who}${not} ${years} or over`
    case 'between':
      return `${who}${not} ${upTo === undefined || ageWords(upTo) === years ? years : `${years} to ${ageWords(upTo)}`}`
    default:
      return unreachable(test)
  }
}

function sinceWords({ fact: id, test, duration }: SinceIs, graph: PolicyGraph): string {
  const fact = graph.node(id) as Fact
  const what = inSentence(fact.question ?? fact.name)
  return test === 'within' ? `${what} within the last ${durationWords(duration)}` : `${what} more than ${durationWords(duration)} ago`
}

/** `the ICPC and the review have taken place`, `the proceedings have been completed`. */
function happenedAllWords(events: readonly EventId[], graph: PolicyGraph): string {
  const meetings = events.every((event) => happening(event, graph).kind === 'noun')
  if (!meetings || events.length === 1) return listed(events.map((event) => happenedWords(event, graph)))
  return `${listed(events.map((event) => happening(event, graph).words))} have taken place`
}

function notHappenedWords(events: readonly EventId[], graph: PolicyGraph): string {
  const told = events.map((event) => happening(event, graph))
  if (told.some(({ kind }) => kind === 'clause')) {
    const said = events.map((event) => happenedWords(event, graph).replace(/ (has|have) (been |taken |[a-z]+$)/, ' $1 not $2'))
    return events.length === 1 && / (has|have) not /.test(said[0]!) ? said[0]! : `it is not so that ${happenedAllWords(events, graph)}`
  }
  return `${listed(told.map(({ words }) => words))} ${events.length === 1 ? 'has not' : 'have not all'} taken place`
}

/** `whatever the presenting reason, and whether or not the worker can take the case back`. */
function whateverWords(parts: readonly Whatever[], graph: PolicyGraph): string {
  const answered = parts
    .flatMap(({ fact }) => (fact === undefined ? [] : [fact]))
    .flatMap((id) => {
      const fact = graph.node(id) as Fact
      const said = fact.domain === 'yes-no' ? statement(fact.question ?? fact.name, true) : undefined
      return said === undefined ? [] : [{ id, said }]
    })
  const others = parts.filter(({ fact }) => !answered.some(({ id }) => id === fact))
  return listed([
    ...(others.length === 0 ? [] : [whateverNames(others, graph)]),
    ...(answered.length === 0
      ? []
      : [
          `whether or not ${listed(
            answered.map(({ said }) => said),
            'or',
          )}`,
        ]),
  ])
}

function whateverNames(parts: readonly Whatever[], graph: PolicyGraph): string {
  return `whatever ${listed(
    parts.map(({ fact }) => (fact === undefined ? 'the age' : withThe(shortName(fact, graph)))),
    'or',
  )}`
}

/** A short term is said in full; a longer one by its name, which the glossary explains. */
function termWords(id: Term['id'], graph: PolicyGraph, positive: boolean, depth: number): string {
  const term = graph.node(id) as Term
  if (term.unless.length === 0 && isShort(term.when)) return positive ? said(term.when, graph, depth) : notWords(term.when, graph, depth)
  return `${quoted(shortName(id, graph))} ${positive ? 'applies' : 'does not apply'}`
}

function isShort(condition: Condition): boolean {
  return condition.kind === 'fact-is' || condition.kind === 'age-is' || condition.kind === 'since-is'
}

/** Whether any condition of the graph cuts on a birthday itself, so that a reader needs to know how ages are counted. */
export function ageNote(graph: PolicyGraph): boolean {
  let found = false
  for (const node of graph.nodes)
    eachPiece(node, (piece) => (found ||= piece.kind === 'age-is' && (piece.test === 'over' || piece.test === 'exactly')))
  return found
}
