/** Asking the hardest clauses, with answers short enough to stand in a table. */
import { decide, replay } from '../../src/decide/index.js'
import type { Answer, CaseGiven, Decision, Step } from '../../src/decide/index.js'
import type { Decider } from '../../src/graph/expressions.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import type { Model, Option, To } from '../../src/space/index.js'
import { graphAt } from '../support/graphs.js'

const models = new Map<string, Promise<Model>>()

export function hardModel(authority: string): Promise<Model> {
  const path = `test/fixtures/hard-clauses/yaml/${authority}.protocol.yaml`
  const made = models.get(path) ?? graphAt(path).then((graph) => modelOf(spaceOf(graph)))
  models.set(path, made)
  return made
}

export async function decisionOf(authority: string, given: CaseGiven): Promise<Decision> {
  const { decision, problems } = decide(given, await hardModel(authority))
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  return decision
}

/** The answer in a line; where it is unknown, every possible answer and what must still be known. */
export async function ask(authority: string, given: CaseGiven): Promise<string> {
  return inShort(await decisionOf(authority, given), await hardModel(authority))
}

/** The answers of a story, with who holds the case after each step. */
export async function tell(authority: string, start: CaseGiven, steps: readonly Step[]): Promise<string[]> {
  const model = await hardModel(authority)
  return replay(start, steps, model).map(({ decision, holder, problems }) =>
    decision === undefined ? JSON.stringify(problems) : `${inShort(decision, model)} -> ${holder}`,
  )
}

export function inShort({ answer, possibilities, needs }: Pick<Decision, 'answer' | 'possibilities' | 'needs'>, { space }: Model): string {
  if (answer !== 'unknown') return answerInShort(answer)
  const names = needs.map(({ axis }) => space.vocabulary.axes.list[axis]!.key)
  return `unknown: ${[...new Set(possibilities.map((each) => answerInShort(each.answer)))].sort().join(' or ')}; needs ${names.join(', ')}`
}

export function answerInShort(answer: Answer): string {
  switch (answer.kind) {
    case 'moves':
      return `moves to ${toInShort(answer.to)}${answer.whenNotStated ? ', when not stated' : ''}${answer.late ? ', late' : ''}`
    case 'stays': {
      const parts = [
        answer.until.length === 0 ? '' : ` until ${answer.until.join(', ')}`,
        answer.waitsFor.length === 0 ? '' : `, waits for ${answer.waitsFor.map((rule) => rule.slice(5)).join(', ')}`,
        answer.due === undefined ? '' : `, due with ${toInShort(answer.due)}`,
        answer.nothingSaid ? ', nothing said' : '',
      ]
      return `stays${parts.join('')}`
    }
    case 'choice':
      return `choice of ${answer.about}: ${answer.options.map(optionInShort).join(' | ')} by ${partiesInShort(answer.deciders)}`
    case 'conflict':
      return `conflict about ${answer.about.join(', ')}: ${answer.sides.map((side) => answerInShort(side.answer)).join(' / ')}`
    case 'not covered':
      return `not covered: ${answer.why}`
  }
}

function optionInShort(option: Option): string {
  return option.kind === 'stay'
    ? 'stay'
    : option.kind === 'go'
      ? option.to === undefined
        ? 'go'
        : toInShort(option.to)
      : (option.moment ?? 'a day to be agreed')
}

function toInShort(to: To): string {
  return to.kind === 'choice'
    ? to.options.map(toInShort).join(' or ')
    : to.kind === 'person'
      ? partiesInShort([to.party])
      : to.kind === 'jointly'
        ? to.teams.map((team) => team.slice(5)).join(' with ')
        : to.key
}

export function partiesInShort(parties: readonly Decider[]): string {
  return parties.map(partyInShort).join(' and ') || 'not stated'
}

function partyInShort(party: Decider): string {
  switch (party.kind) {
    case 'team-party':
      return party.team.slice(5)
    case 'role-party':
      return party.role.slice(5)
    case 'side-party':
      return party.side
    case 'one-of-parties':
      return party.parties.map(partyInShort).join(' or ')
    case 'role-of':
      return `${partyInShort(party.of)}'s ${party.role.slice(5)}`
    case 'event-party':
      return party.event.slice(6)
    case 'not-stated':
      return 'not stated'
    case 'whichever-first':
      return 'whichever first'
  }
}
