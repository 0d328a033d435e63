/** What a scenario expects against what came out: one mismatch for each line that differs. */
import { findHolder, findMember, findMoment, memberOfReceiver } from '../decide/index.js'
import type { Answer, Decision, StepDecided } from '../decide/index.js'
import type { RuleId } from '../graph/ids.js'
import type { KnownTeam, Model, Option, Space, To } from '../space/index.js'
import { bindingDays, daysOf, receiversOf } from './got.js'
import type { Expected } from './scenario.js'
import { eachOf, optionWords, partyNames, plain, questionNames } from './words.js'

/** A line of `expect` that is not as it was expected. */
export interface Mismatch {
  readonly line: keyof Expected
  /** The rule, for `duties`. */
  readonly rule?: string
  readonly expected: readonly string[]
  readonly got: readonly string[]
}

/** The lines in which a step did not come out as expected. */
export function mismatches(expect: Expected, got: Expected, decided: StepDecided, { space }: Model): readonly Mismatch[] {
  const { decision } = decided
  if (decision === undefined) return []
  const found: Mismatch[] = []
  const miss = (line: keyof Expected, holds: boolean): void => {
    if (!holds) found.push({ line, expected: listOf(expect[line]), got: listOf(got[line]) })
  }
  miss('outcome', expect.outcome === got.outcome)
  if (expect.outcome !== got.outcome) return [...found, ...holderMismatch(expect, got, space), ...dutyMismatches(expect, got, decision)]
  const answer = decision.answer === 'unknown' ? undefined : decision.answer
  if (expect.to !== undefined)
    miss('to', answer !== undefined && expect.to.some((text) => receiversOf(answer).some((to) => isTo(text, to, decision, space))))
  if (expect.options !== undefined) miss('options', answer?.kind === 'choice' && sameOptions(expect.options, answer, decision, space))
  if (expect.decidedBy !== undefined) miss('decidedBy', answer?.kind === 'choice' && sameDeciders(expect.decidedBy, answer, space))
  if (expect.about !== undefined) miss('about', sameSet(expect.about, got.about ?? []))
  if (expect.because !== undefined) miss('because', expect.because === got.because)
  if (expect.until !== undefined)
    miss(
      'until',
      sameSet(
        expect.until.map((text) => momentOf(text, space)),
        got.until ?? [],
      ),
    )
  if (expect.waitingFor !== undefined) miss('waitingFor', got.waitingFor !== undefined)
  if (expect.needs !== undefined)
    miss(
      'needs',
      expect.needs.every((text) =>
        decision.needs.some(({ axis }) => questionNames(axis, space).some((name) => plain(name) === plain(text))),
      ),
    )
  if (expect.due !== undefined)
    miss(
      'due',
      daysAgree(
        expect.due,
        decision.limits.flatMap(({ kind, when }) => (kind === 'by' ? [daysOf(when)] : [])),
      ),
    )
  if (expect.rules !== undefined)
    miss(
      'rules',
      expect.rules.every((rule) => got.rules?.includes(rule)),
    )
  return [...found, ...holderMismatch(expect, got, space), ...dutyMismatches(expect, got, decision)]
}

function holderMismatch(expect: Expected, got: Expected, space: Space): readonly Mismatch[] {
  const wanted = expect.holder === undefined ? undefined : findMember(expect.holder, space)?.member
  const isTheOne = wanted === undefined || (got.holder !== undefined && findMember(got.holder, space)?.member === wanted)
  if (
    expect.holder === undefined ||
    (isTheOne && got.holder !== undefined && findHolder(expect.holder, space) === findHolder(got.holder, space))
  )
    return []
  return [{ line: 'holder', expected: [expect.holder], got: got.holder === undefined ? [] : [got.holder] }]
}

function dutyMismatches(expect: Expected, got: Expected, decision: Decision): readonly Mismatch[] {
  return Object.entries(expect.duties ?? {}).flatMap(([rule, expected]): Mismatch[] => {
    const actual = got.duties?.[rule] ?? ['no']
    const applies = actual[0] !== 'no'
    const wanted = expected[0]!
    const holds =
      wanted === 'no'
        ? !applies
        : wanted === 'applies'
          ? applies
          : wanted === 'to come'
            ? actual[0] === wanted
            : daysAgree(expected, bindingDays(rule, decision))
    return holds ? [] : [{ line: 'duties', rule, expected, got: actual }]
  })
}

function listOf(value: Expected[keyof Expected]): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : []
}

/** Of days that all bind the earliest is meant where one is expected; where several are, those and no others. */
function daysAgree(expected: readonly string[], binding: readonly (readonly string[])[]): boolean {
  const counted = binding.filter((days) => days.length > 0).sort(([a], [b]) => (a! < b! ? -1 : 1))
  const days = expected.length === 1 ? (counted[0] ?? []) : counted.flat()
  const isDay = (each: string, day: string) => day === each || (each.length === 10 && day.startsWith(each))
  return (
    days.length > 0 &&
    days.every((day) => expected.some((each) => isDay(each, day))) &&
    expected.every((each) => days.some((day) => isDay(each, day)))
  )
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.every((each) => b.includes(each)) && b.every((each) => a.includes(each))
}

function momentOf(text: string, space: Space): string {
  return findMoment(text, space)?.name ?? text
}

const knownTeams: Readonly<Record<string, KnownTeam>> = {
  "related child's team": 'related-childs-team',
  'previous team': 'previous-holder',
  'previous holder': 'previous-holder',
  'agreed team': 'agreed-team',
}

/** Whether a team as a scenario has it is the receiver: by name, or as the rules that move the case name it. */
function isTo(text: string, to: To, decision: Decision, space: Space): boolean {
  const known = knownTeams[plain(text)]
  if (known !== undefined) return applied(decision, space).some((kinds) => kinds.includes(known))
  if (to.kind === 'choice') return to.options.some((option) => isTo(text, option, decision, space))
  if (to.kind !== 'holder') return false
  const member = /\((same|another)\b/.exec(text)?.[1]
  const which = to.which === 'another' ? 'another' : 'same'
  const wanted = findMember(text, space)?.member
  return (
    findHolder(text, space) === to.holder &&
    (member === undefined || member === which) &&
    (wanted === undefined || wanted === memberOfReceiver(to, decision.place.members, space.graph))
  )
}

/** The teams that the case tells, as far as the rules that apply name them. */
function applied({ trace }: Decision, { graph }: Space): readonly (readonly KnownTeam[])[] {
  return trace
    .filter(({ part }) => part === 'applied' || part === 'permits')
    .map(({ rule }: { readonly rule: RuleId }) => {
      const node = graph.node(rule)
      if (node.kind !== 'route') return []
      const receivers = [node, ...node.variants.map(({ changes }) => changes as Partial<typeof node>)].flatMap(({ to }) =>
        to?.kind === 'choice' ? to.options : to === undefined || to === null ? [] : [to],
      )
      return receivers.flatMap((receiver) => (receiver.kind === 'known-receiver' ? [receiver.which] : []))
    })
}

type Choice = Extract<Answer, { kind: 'choice' }>

function sameOptions(expected: readonly string[], answer: Choice, decision: Decision, space: Space): boolean {
  const means = (text: string, option: Option) =>
    plain(optionWords(option, decision.place.moment, answer.about, space)) === plain(text) ||
    (option.kind === 'go' && option.to !== undefined && isTo(text, option.to, decision, space)) ||
    (option.kind === 'when' && option.moment === momentOf(text, space))
  return (
    expected.every((text) => answer.options.some((option) => means(text, option))) &&
    answer.options.every((option) => expected.some((text) => means(text, option)))
  )
}

function sameDeciders(expected: readonly string[], { deciders }: Choice, { graph }: Space): boolean {
  const names = deciders.length === 0 ? [['not stated']] : eachOf(deciders).map((party) => partyNames(party, graph).map(plain))
  const wanted = expected.map(plain)
  return wanted.every((text) => names.some((all) => all.includes(text))) && names.every((all) => all.some((name) => wanted.includes(name)))
}
