/** The three functions that are not words of a rule: `authority`, `terms` and `protocol`. */
import type { Span } from '../../source/source.js'
import { shared } from '../../syntax/shape.js'
import { parts } from '../../syntax/shapes.js'
import type { Entry, Text } from '../../syntax/value.js'
import { finished, wordsAt } from '../../syntax/vocabulary.js'
import { dataOf, entriesOf, misplaced, refuseStrayTerms } from './data.js'
import type { ReadSession } from './reading.js'
import type { Scope } from './scope.js'
import type { Dsl, Line, Lines, Maker, Protocol, Static } from './static-value.js'

const forms: Readonly<Record<Maker['makes'], string>> = {
  authority: 'authority("name", { … })',
  terms: 'terms({ … })',
  protocol: 'protocol({ version: "…", effective: "…" }, { … })',
}

/** Calls one of them. */
export function make(which: Maker['makes'], values: readonly (Static | undefined)[], span: Span, { reading }: Scope): Static | undefined {
  if (values.length !== (which === 'terms' ? 1 : 2)) {
    reading.report('wrong-call', span, { called: which, takes: forms[which] })
    if (which !== 'terms') reading.found.holed = true
    return undefined
  }
  const [first, second] = values
  switch (which) {
    case 'authority':
      return makeAuthority(first, second, span, reading)
    case 'terms':
      return makeTerms(first, reading)
    case 'protocol':
      return makeProtocol(first, second, span, reading)
  }
}

function makeAuthority(id: Static | undefined, words: Static | undefined, span: Span, reading: ReadSession): Dsl {
  if (reading.found.authority !== undefined) reading.report('only-once', span, { what: 'authority(…)' })
  else if (id?.kind === 'text' && id.style === 'string' && words?.kind === 'lines') {
    reading.found.holed ||= words.holed
    reading.found.authority = { id, words: entriesOf(words, reading) }
  } else {
    reading.found.holed = true
    if (id !== undefined && !(id.kind === 'text' && id.style === 'string'))
      misplaced(id, id.span, 'the id of the authority, a text', reading)
    if (words !== undefined && words.kind !== 'lines') misplaced(words, words.span, 'the words of the authority, a map of lines', reading)
  }
  return { kind: 'dsl', span }
}

/** Notes the terms, and gives their bare names. A term that could not be read is none: rules that use it are broken, not wrong. */
function makeTerms(given: Static | undefined, reading: ReadSession): Lines | undefined {
  if (given === undefined) return undefined
  if (given.kind !== 'lines') return misplaced(given, given.span, 'a map of terms', reading)
  const lines = given.lines.map((line): Line => {
    const lost = reading.lost()
    const value = dataOf(line.value, reading)
    if (value !== undefined) refuseStrayTerms(value, shared('exception'), reading)
    if (value === undefined || reading.lost() > lost) return { ...line, value: undefined }
    const first = reading.found.terms.find(({ key }) => key.text === line.key.text)
    if (first === undefined) reading.found.terms.push({ key: line.key, value })
    else
      reading.report('written-twice', line.key.span, { key: line.key.text, spread: false }, [
        { span: first.key.span, note: 'first written here' },
      ])
    return { ...line, value: { kind: 'text', text: line.key.text, style: 'name', span: line.key.span } }
  })
  return { ...given, lines }
}

function makeProtocol(head: Static | undefined, rules: Static | undefined, span: Span, reading: ReadSession): Protocol {
  if (reading.found.protocol !== undefined) reading.report('only-once', span, { what: 'protocol(…)' })
  else if (head?.kind === 'lines' && rules?.kind === 'lines') {
    const given = entriesOf(head, reading)
    refuseStrayTerms(given, parts.protocol.value, reading)
    reading.found.protocol = { head: given, ...rulesOf(rules, reading) }
  } else {
    reading.found.holed = true
    if (head !== undefined && head.kind !== 'lines') misplaced(head, head.span, 'the head of the protocol, a map of lines', reading)
    if (rules !== undefined && rules.kind !== 'lines') misplaced(rules, rules.span, 'the rules by their ids, a map of lines', reading)
  }
  return { kind: 'protocol', span }
}

function rulesOf(rules: Lines, reading: ReadSession) {
  reading.found.holed ||= rules.holed
  const entries: Entry[] = []
  const broken: Text[] = []
  for (const { key, value } of rules.lines) {
    const rule = ruleOf(key, value, reading)
    if (rule === undefined) broken.push(key)
    else entries.push(rule)
  }
  return { rules: { kind: 'entries' as const, entries, span: rules.span }, broken }
}

function ruleOf(key: Text, value: Static | undefined, reading: ReadSession): Entry | undefined {
  if (value === undefined) return undefined
  if (value.kind !== 'sentence')
    return misplaced(value, value.span, `a rule, such as \`when(…).heldBy(…)\`, under the id \`${key.text}\``, reading)
  const { step, said, span } = value
  if (step === undefined) return undefined
  reading.found.unplaced.delete(said)
  const last = said.at(-1)!.key
  if (finished(step)) return { key, value: { kind: 'entries', entries: said, span } }
  reading.report('unfinished-rule', last.span, { rule: key.text, after: last.text, may: wordsAt(step) })
  return undefined
}
