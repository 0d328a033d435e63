/** A case as a file that can be kept and asked about again. */
import type { CaseGiven, Happened } from '../../decide/index.js'
import { yamlScalar } from '../source/yaml-scalar.js'

/** In the order in which a person tells a case. */
const lines = [
  'heldBy',
  'otherwise',
  'facts',
  'known',
  'readings',
  'happened',
  'notHappened',
  'planned',
  'order',
  'done',
  'notDone',
  'chosen',
  'limits',
  'applied',
  'at',
  'on',
] as const

export function caseYaml(given: CaseGiven): string {
  return lines
    .flatMap((line) => {
      const value = given[line]
      return value === undefined ? [] : [`${line}: ${line === 'happened' ? happenedYaml(given.happened!) : inYaml(value, false)}\n`]
    })
    .join('')
}

/** Moments with their days; where none has a day, a plain list. */
function happenedYaml(happened: readonly Happened[]): string {
  if (happened.every(({ on }) => on === undefined))
    return inYaml(
      happened.map(({ moment }) => moment),
      false,
    )
  return `{ ${happened.map(({ moment, on }) => `${yamlScalar(moment, true)}: ${on === undefined ? '' : yamlScalar(on, true)}`).join(', ')} }`
}

function inYaml(value: unknown, nested: boolean): string {
  if (Array.isArray(value)) return `[${value.map((item) => inYaml(item, true)).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inside]) => `${yamlScalar(key, true)}: ${inYaml(inside, true)}`)
      .join(', ')} }`
  return yamlScalar(String(value), nested)
}
