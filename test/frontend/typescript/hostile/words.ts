/** The words that the hostile files use; harmless itself. */
import { authority } from 'caseway'

export const { when, heldBy, transferAt, stay, terms, protocol } = authority('exampleshire', {
  name: 'Exampleshire',
  calendar: 'england-and-wales',
  teams: { CAT: { name: 'Assessment Team' }, Locality: { name: 'Locality Team' } },
  events: { ICPC: { name: 'Initial Child Protection Conference' } },
  facts: { plan: { name: 'Plan', oneOf: ['child protection', 'none'] } },
})
export const { cpPlan } = terms({ cpPlan: { plan: 'child protection' } })
