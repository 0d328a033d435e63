import type { Longer } from '../calendar/index.js'
import type { Reckoning } from '../calendar/index.js'
import type { LongerFrom } from '../diagnostics/catalogue/times.js'

/** A start from which the first of two times ends later, in words. */
export function longerFrom(longer: Longer | undefined): LongerFrom | undefined {
  const instance = longer?.longer
  return instance === undefined ? undefined : { from: instance.from, ends: [endOf(instance.ends[0]), endOf(instance.ends[1])] }
}

function endOf(reckoning: Reckoning): string {
  switch (reckoning.kind) {
    case 'date':
      return reckoning.date
    case 'moment':
      return reckoning.at.replace('T', ' ')
    case 'either':
      return reckoning.dates.map(({ date }) => date).join(' or ')
    case 'between':
      return `some time from ${reckoning.from.replace('T', ' ')} to ${reckoning.to.replace('T', ' ')}`
    default:
      return 'a day that is not known'
  }
}
