/** The verdict on a field and the regions told with it: neither contradicts the other, and what they rest on is told. */
import type { Assumption, ComparedValues } from './compared.js'
import { agreed, knownReceivers } from './shared-values.js'
import type { CasePair } from './witness.js'

export function assumedIn(pair: CasePair): readonly Assumption[] {
  return (['before', 'after'] as const).flatMap((of) => {
    const {
      answer,
      hangsOnReadings,
      given: { readings = {}, known = {} },
    } = pair[of]
    const isTold = Object.values<string | undefined>(knownReceivers).includes(answer)
    return [
      ...Object.entries(readings)
        .filter(([what]) => hangsOnReadings.includes(what))
        .map(([what, is]): Assumption => ({ of, kind: 'reading', what, is: String(is) })),
      ...(isTold
        ? Object.entries(known)
            .filter(([what]) => answer?.includes(what.split(' ')[0]!))
            .map(([what, is]): Assumption => ({ of, kind: 'team', what, is: String(is) }))
        : []),
    ]
  })
}

/**
 * The verdict as the regions have it. Where both speak of no case at once there is no counterpart. What is the same, or different, in all of
 * them is so of the field, unless the case itself tells the team, or nobody has decided how a clause is read by which the two say the same in other cases.
 *
 * @param alsoSame whether there are other cases in which the two say the same: told with the verdict
 */
export function agreeingWith(told: ComparedValues, alsoSame: (assumed: readonly Assumption[]) => boolean = () => false): ComparedValues {
  const { asRule, regions, ...rest } = told
  if (regions === undefined) return told
  const assumed = told.assumed ?? []
  const { same = 0, different = 0, depends = 0 } = regions.counts
  if (asRule === 'same') return same > 0 ? told : { asRule, ...rest }
  if (same + different + depends === 0) return { ...withoutPair(rest), asRule: 'no counterpart', noPair: { kind: 'other cases' } }
  if (assumed.some(({ kind }) => kind === 'team')) return { ...told, asRule: 'depends' }
  if (different + depends === 0) return { ...withoutPair(rest), regions, asRule: 'same' }
  if (same + depends === 0 && asRule === 'depends') {
    if (!alsoSame(assumed)) return { ...told, asRule: 'different' }
    return { ...told, ...(meetByAgreementAlone(told) ? { asRule: 'different' as const } : {}), elsewhere: 'same' }
  }
  return asRule === 'different' && different === 0 ? { ...told, asRule: 'depends' } : told
}

/** Whether one of them names days, and the two have nothing in common but that a day can be agreed: that is no one day. */
function meetByAgreementAlone({ before, after }: ComparedValues): boolean {
  const shared = [...new Set(before)].filter((each) => after.includes(each))
  return shared.length === 1 && shared[0] === agreed.words && new Set([...before, ...after]).size > 1
}

function withoutPair({ pair: _, ...rest }: Omit<ComparedValues, 'asRule'>): Omit<ComparedValues, 'asRule'> {
  return rest
}
