/** What changes for cases, for programs: every text with the data behind it. */
import { fingerprint } from '../../diff/index.js'
import type { Behaviour, BehaviourRecord, CaseSet, Difference, Matter, PartChange, Value, Version } from '../../diff/index.js'
import { behaviourDigest } from '../../diff/index.js'
import { keyOf } from '../../space/index.js'
import type { Effect, Line } from '../../space/index.js'
import { oneLine } from '../words/index.js'
import { headlineOf } from './behaviour-document.js'
import { countWords, lineWords, namingsOf } from './case-words.js'
import type { Namings } from './case-words.js'
import { answerOf, valueWords } from './value-words.js'

/** The record that stands under `behaviour`. */
export function behaviourRecord(behaviour: Behaviour, before: Version, after: Version) {
  const { verdict, records, idle, notWeighed, undecided, compared, spaces } = behaviour
  const namings = spaces && namingsOf(spaces)
  return {
    verdict,
    message: headlineOf(behaviour),
    digests: { before: behaviourDigest(before.graph), after: behaviourDigest(after.graph) },
    compared,
    causes: namings === undefined ? [] : records.map((record) => causeRecord(record, namings)),
    withoutEffect: idle.map(fingerprint),
    notWeighed: notWeighed.map(({ change }) => fingerprint(change)),
    undecided: undecided.map(matterRecord),
  }
}

function causeRecord({ changes, attribution, differences, more }: BehaviourRecord, namings: Namings) {
  return {
    changes: changes.map(fingerprint),
    attribution,
    differences: differences.map((difference) => differenceRecord(difference, namings)),
    more,
  }
}

function differenceRecord({ matter, parts, moments, reading, cases, example }: Difference, namings: Namings) {
  return {
    of: matterRecord(matter),
    parts: parts.map((part) => partRecord(part, namings)),
    moments,
    reading: reading === undefined ? null : { reading: reading.id, before: reading.before ?? null, after: reading.after ?? null },
    cases: caseRecord(cases, namings),
    example:
      example === undefined
        ? null
        : {
            heldBy: example.holder ?? null,
            at: example.moment ?? null,
            facts: example.facts.map((line) => lineRecord(line, namings)),
            before: answerRecord(example.before, namings.before),
            after: answerRecord(example.after, namings.after),
          },
  }
}

function matterRecord(matter: Matter) {
  switch (matter.kind) {
    case 'route':
      return { kind: matter.kind, aspect: matter.aspect, heldBy: matter.holders }
    case 'task':
      return { kind: matter.kind, rule: matter.rule, goingTo: matter.goingTo ?? null }
    case 'cases':
      return { kind: matter.kind }
  }
}

function partRecord({ part, before, after, beside }: PartChange, namings: Namings) {
  const said = (values: readonly Value[], naming: Namings['before']) =>
    values.map((value) => ({ key: value.key, words: oneLine(valueWords(value, naming)) }))
  return { part, before: said(before, namings.before), after: said(after, namings.after), beside }
}

function caseRecord(cases: CaseSet, namings: Namings) {
  return {
    // Beyond what numbers of JSON can hold.
    count: String(cases.count),
    of: String(cases.of),
    facts: cases.facts.map((subject) => keyOf(subject)),
    blocks: cases.blocks.map((block) => block.map((line) => lineRecord(line, namings))),
    complete: cases.complete,
    words: countWords(cases, namings),
  }
}

function lineRecord(line: Line, namings: Namings) {
  return { fact: keyOf(line.subject), is: line.is, words: oneLine(lineWords(line, namings)) }
}

function answerRecord(effects: readonly Effect[] | undefined, naming: Namings['before']) {
  return effects === undefined ? null : { outcomes: effects.map(({ kind }) => kind), words: oneLine(answerOf(effects, naming)) }
}
