/** Who does what, in one sentence. */
import type { Duty } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { actWords } from './acts.js'
import { ruleTitle } from './names.js'
import { doersWords } from './parties.js'
import { decideWords, shortenedWords, timeWords, weighingWords } from './routes.js'
import type { Outcome } from './routes.js'
import { listed, quoted } from './text.js'

/** How strongly a duty binds, as it stands before the act. */
export const modals: Readonly<Record<Duty['strength'], string>> = {
  must: 'must', should: 'should', may: 'may', 'must-not': 'must not', 'need-not': 'does not have to',
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

/** After a purpose or a subject a comma keeps the time apart. */
function trails(act: Duty['act']): boolean {
  return act.kind === 'described-act' && (act.for !== undefined || act.about !== undefined)
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
    case 'every-transfer': return 'every move of the case waits for this'
    case 'rules': return `the case does not move under ${listed(duty.holdsUpRules.map((rule) => quoted(ruleTitle(rule, graph))), 'or')} until this is done`
    case 'nothing': return 'this must never delay a move'
    default: return undefined
  }
}
