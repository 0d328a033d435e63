/** What changes for cases, as a small document that every form shows. */
import type { Attribution, Behaviour, BehaviourRecord, Difference, Example, Matter, NotWeighed, Version } from '../../diff/index.js'
import { changeKind, fingerprint, shortFingerprint } from '../../diff/index.js'
import type { Change } from '../../diff/index.js'
import type { NodeId } from '../../graph/ids.js'
import { rulesRead } from '../../graph/under-reading.js'
import type { Aside } from '../../graph/weight.js'
import type { Holder } from '../../space/index.js'
import { atMomentNamed, holderWords } from '../decision/words.js'
import { listed, oneLine, quoted, ruleTitle } from '../words/index.js'
import { blockWords, countWords, lineWords, namingOfMoment, namingsOf } from './case-words.js'
import type { Namings } from './case-words.js'
import { outcomeOf, partName, partWords, showsAnswer } from './value-words.js'
import { subjectWords } from './words.js'

/** One cause, with all that it changes. */
export interface RecordItem {
  readonly causes: readonly { readonly subject: string; readonly words: string; readonly code: string; readonly fingerprint: string }[]
  /** How several changes make the difference; nothing where it is one. */
  readonly how?: string
  readonly differences: readonly DifferenceItem[]
  readonly more: number
}

export interface DifferenceItem {
  readonly matter: string
  /** `team: CAT -> MAST`, part by part. */
  readonly parts: readonly { readonly part: string; readonly words: string }[]
  /** `at the ICPC only`. */
  readonly moments?: string
  /** `the rule is now read as “…”`. */
  readonly reading?: string
  readonly count: string
  readonly blocks: readonly string[]
  /** Whether the blocks are all. */
  readonly complete: boolean
  readonly example?: { readonly case: string; readonly before?: string; readonly after?: string }
}

export interface BehaviourDocument {
  readonly headline: string
  readonly tone: 'good' | 'warn' | 'note'
  readonly records: readonly RecordItem[]
  /** What was not decided, not weighed, or proven to do nothing. */
  readonly notes: readonly string[]
}

export function behaviourDocument(behaviour: Behaviour, before: Version, after: Version): BehaviourDocument {
  const { spaces } = behaviour
  const namings = spaces && namingsOf(spaces)
  return {
    headline: headlineOf(behaviour),
    tone:
      behaviour.verdict === 'different'
        ? 'warn'
        : behaviour.verdict === 'not decided' || behaviour.verdict === 'same as far as weighed'
          ? 'note'
          : 'good',
    records: namings === undefined ? [] : behaviour.records.map((record) => recordItem(record, namings, before, after)),
    notes: notesOf(behaviour, namings, before, after),
  }
}

/** The one line that says it all. */
export function headlineOf({ verdict, records, undecided, notWeighed }: Behaviour): string {
  const others = undecided.length > 0 ? 'what was not decided stands below' : 'for every other case both versions say the same'
  const rest =
    notWeighed.length === 0
      ? others
      : `${others}${undecided.length > 0 ? '' : ' in all that was weighed'}; not weighed: ${asidesIn(notWeighed)}`
  switch (verdict) {
    case 'same text':
      return 'same text'
    case 'same behaviour':
      return 'same behaviour, other words: no case and no duty is treated otherwise'
    case 'same as far as weighed':
      return `the same for all that was weighed; not weighed: ${asidesIn(notWeighed)}`
    case 'not decided':
      return 'whether cases are treated otherwise was not decided: the question is too large'
    case 'different':
      return `${records.length === 1 ? 'one cause changes' : `${records.length} causes change`} what happens to cases; ${rest}`
  }
}

const asideWords: Readonly<Record<Aside, string>> = {
  calendar: 'the days of the calendar',
  'document dates': 'when the document takes effect, and for which open cases',
  families: 'by what families of teams are divided',
  'course of events': 'how often events come, and in which order',
  'course of facts': 'how facts may change, and who settles them',
  'values of facts': 'which values facts can have',
  'untold facts': 'what is taken for granted of facts that nobody tells (`otherwise: no`)',
}

function asidesIn(notWeighed: readonly NotWeighed[]): string {
  return listed([...new Set(notWeighed.flatMap((one) => one.asides))].map((aside) => asideWords[aside]))
}

function recordItem(
  { changes, attribution, differences, more }: BehaviourRecord,
  namings: Namings,
  before: Version,
  after: Version,
): RecordItem {
  return {
    causes: changes.map((change) => causeItem(change, before, after)),
    ...(changes.length > 1 ? { how: attributions[attribution] } : {}),
    differences: differences.map((difference) => differenceItem(difference, namings)),
    more,
  }
}

const attributions: Readonly<Record<Attribution, string>> = {
  one: 'changed together: without this, these cases are as before',
  all: 'all of these together: without any one of them, these cases are as before',
  'between them': 'these between them: to take back one alone is not enough',
}

function causeItem(change: Change, before: Version, after: Version): RecordItem['causes'][number] {
  return {
    subject: subjectWords(change.subject, after.graph.has(change.subject) ? after.graph : before.graph),
    words: changeKind(change.code).means,
    code: change.code,
    fingerprint: shortFingerprint(fingerprint(change)),
  }
}

function differenceItem({ matter, parts, moments, reading, cases, example }: Difference, namings: Namings): DifferenceItem {
  return {
    matter: matterWords(matter, namings),
    parts: parts.map((part) => ({ part: partName(part.part), words: oneLine(partWords(part, namings)) })),
    ...(moments.length === 0
      ? {}
      : {
          moments: `${listed(
            moments.map((moment) => atMomentNamed(moment, namingOfMoment(moment, namings))),
            'or',
          )} only`,
        }),
    ...(reading === undefined ? {} : { reading: readingWords(reading, namings) }),
    count: countWords(cases, namings),
    blocks: cases.facts.length === 0 ? [] : cases.blocks.map((block) => oneLine(blockWords(block, namings))),
    complete: cases.complete,
    ...(example === undefined ? {} : { example: exampleItem(example, namings) }),
  }
}

function readingWords(
  { id, before, after }: NonNullable<Difference['reading']>,
  {
    after: {
      space: { graph },
    },
  }: Namings,
): string {
  const rules = rulesRead(id, graph).map((rule) => quoted(ruleTitle(rule.id, graph)))
  const said = (option: string | undefined) => (option === undefined ? 'nobody has decided how' : quoted(option.replaceAll('-', ' ')))
  return `how ${listed(rules)} ${rules.length === 1 ? 'is' : 'are'} read: ${said(before)} -> ${said(after)}`
}

function exampleItem(example: Example, namings: Namings): NonNullable<DifferenceItem['example']> {
  const { holder, moment, facts } = example
  const held = holder === undefined ? [] : [heldWords(holder, namings)]
  const when = moment === undefined ? [] : [atMomentNamed(moment, namingOfMoment(moment, namings))]
  const where = facts.length === 0 ? '' : `: ${facts.map((line) => lineWords(line, namings)).join('; ')}`
  const shown = showsAnswer(example)
    ? { before: oneLine(outcomeOf(example.before!, namings.before)), after: oneLine(outcomeOf(example.after!, namings.after)) }
    : {}
  return { case: oneLine(`${[...held, ...when].join(', ') || 'a case'}${where}`), ...shown }
}

export function matterWords(matter: Matter, namings: Namings): string {
  switch (matter.kind) {
    case 'route':
      return `${listed(
        matter.holders.map((holder) => heldWords(holder, namings)),
        'or',
      )}${matter.aspect === 'case responsibility' ? '' : `: ${matter.aspect}`}`
    case 'cases':
      return 'which cases there can be'
    case 'task': {
      const {
        space: { graph },
      } = namings.after.space.graph.has(matter.rule) ? namings.after : namings.before
      const node = graph.node(matter.rule)
      return `${node.kind === 'ladder' ? 'the ladder' : 'the duty'} ${quoted(ruleTitle(matter.rule, graph))}${matter.goingTo === undefined ? '' : `, of a move to ${holderWords(matter.goingTo, namings.after)}`}`
    }
  }
}

function heldWords(holder: Holder, { after, before }: Namings): string {
  if (holder === 'closed' || holder === 'not yet open') return `a case that is ${holder}`
  return `a case held by ${holderWords(holder, after.space.graph.has(holder) ? after : before)}`
}

function notesOf(
  { verdict, idle, notWeighed, undecided, compared }: Behaviour,
  namings: Namings | undefined,
  before: Version,
  after: Version,
): string[] {
  const wordsOf = (id: NodeId) => subjectWords(id, after.graph.has(id) ? after.graph : before.graph)
  const named = (changes: readonly Change[]) => listed([...new Set(changes.map(({ subject }) => wordsOf(subject)))])
  const changed = idle.filter(
    ({ code }) => changeKind(code).topic !== 'wording' && changeKind(code).topic !== 'source' && code !== 'version-changed',
  )
  const asidesHere = [...new Set(notWeighed.flatMap((one) => one.asides))]
  return [
    ...(verdict === 'same text'
      ? []
      : [
          `laid side by side: ${counted(compared.rules, 'route')} for ${counted(compared.holders, 'holder')}, ${counted(compared.tasks, 'duty or ladder', 'duties and ladders')}`,
        ]),
    ...(undecided.length === 0 || namings === undefined
      ? []
      : [`not decided, since the question is too large: ${listed(undecided.map((matter) => matterWords(matter, namings)))}`]),
    ...(changed.length === 0 ? [] : [`${counted(changed.length, 'change')} in the text that no case feels: ${named(changed)}`]),
    ...asidesHere.map((aside) => {
      const about = notWeighed.filter((one) => one.asides.includes(aside)).map(({ change }) => change)
      const rules = [...new Set(about.flatMap(({ touches }) => touches.map(({ node }) => node)))]
      const reached =
        aside === 'untold facts' ? `; cases that leave it untold can come to something else by ${listed(rules.map(wordsOf))}` : ''
      return `not weighed, ${asideWords[aside]}: ${named(about)}${reached}`
    }),
  ].map(oneLine)
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}
