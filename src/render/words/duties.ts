/** Who does what, in one sentence. */
import type { RuleId } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { actWords, swallows } from './acts.js'
import { ruleTitle } from './names.js'
import { doersWords } from './parties.js'
import { decideWords, shortenedWords, timeWords, weighingWords } from './routes.js'
import type { Outcome } from './routes.js'
import { listed, quoted } from './text.js'

/** How strongly a duty binds, as it stands before the act. */
export const modals: Readonly<Record<Duty['strength'], string>> = {
  must: 'must',
  should: 'should',
  may: 'may',
  'must-not': 'must not',
  'need-not': 'does not have to',
}

/** Whether several do it, so that the verb is in the plural. */
function several(duty: Duty): boolean {
  return duty.who.length > 1
}

/** What a duty asks for. */
export function dutyOutcome(duty: Duty, graph: PolicyGraph): Outcome {
  const modal = duty.strength === 'need-not' && several(duty) ? 'do not have to' : modals[duty.strength]
  const time = timeWords(duty, graph)
  const main = `${doersWords(duty.who, graph)} ${modal} ${actWords(duty.act, graph)}${time === '' ? '' : `${trails(duty.act) ? ',' : ''} ${time}`}`
  return { main, more: further(duty, graph) }
}

/** After a purpose, a subject or a clause a comma keeps the time apart. */
function trails(act: Duty['act']): boolean {
  if (act.kind === 'free-act') return swallows(act.says)
  return (
    act.for !== undefined || act.about !== undefined || act.deeds.some(({ verb, says }) => verb === 'workAlongside' || swallows(says ?? ''))
  )
}

function further(duty: Duty, graph: PolicyGraph): string[] {
  const more: string[] = []
  if (duty.decidedBy.some((party) => party.kind === 'not-stated')) more.push('who decides is not stated')
  else if (duty.decidedBy.length > 0) more.push(decideWords(duty.decidedBy, graph))
  if (duty.weighing !== undefined) more.push(weighingWords(duty.weighing))
  if (duty.shortenedBy.length > 0) more.push(shortenedWords(duty.shortenedBy, graph))
  const holds = holdsUpWords(duty, graph)
  if (holds !== undefined) more.push(holds)
  return more
}

/** Which moves wait for the duty; nothing where the text is silent. */
export function holdsUpWords(duty: Duty, graph: PolicyGraph): string | undefined {
  switch (duty.holdsUp) {
    case 'every-transfer':
      return 'every move of the case waits for this'
    case 'rules':
      return heldUpWords(duty, graph)
    case 'nothing':
      return 'this must never delay a move'
    default:
      return undefined
  }
}

/** Under a rule by which a case stays, it is the staying that waits. */
function heldUpWords(duty: Duty, graph: PolicyGraph): string {
  const stays = (rule: RuleId): boolean => {
    const node = graph.node(rule)
    return node.kind === 'route' && node.stay !== undefined
  }
  const moving = duty.holdsUpRules.filter((rule) => !stays(rule))
  const staying = duty.holdsUpRules.filter(stays)
  const under = (rules: readonly RuleId[]): string =>
    listed(
      rules.map((rule) => quoted(ruleTitle(rule, graph))),
      'or',
    )
  const parts = [
    ...(moving.length === 0 ? [] : [`does not move under ${under(moving)}`]),
    ...(staying.length === 0 ? [] : [`does not stay under ${under(staying)}`]),
  ]
  return `the case ${listed(parts, 'and')} until this is done`
}
