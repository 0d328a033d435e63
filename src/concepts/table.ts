/** Short ways to write the tables of this room down; the tables hold plain data. */
import type { Concept, FactConcept, NationalCode } from './concept.js'

/** A concept with the names that authorities give it. */
export const concept = (is: string, ...localNames: string[]): Concept => ({ is, localNames })

/** A concept that a national return has a code for. */
export const coded = (code: NationalCode, is: string, ...localNames: string[]): Concept => ({ is, localNames, code })

/** A fact with a closed list of values. */
export const oneOf = <V extends Readonly<Record<string, Concept>>>(
  is: string,
  localNames: readonly string[],
  values: V,
): FactConcept & { values: V } => ({
  is,
  localNames,
  domain: 'one-of',
  values,
})

/** A fact whose values are the authority's own, as areas are: only the fact is shared. */
export const ownValues = (is: string, ...localNames: string[]): FactConcept => ({ is, localNames, domain: 'one-of', values: {} })

/** A question with yes or no for an answer. */
export const yesNo = (is: string, ...localNames: string[]): FactConcept => ({
  is,
  localNames,
  domain: 'yes-no',
  values: { yes: concept('It is so.'), no: concept('It is not so.') },
})

/** An age, cut where rules mention one. */
export const age = (is: string, ...localNames: string[]): FactConcept => ({ is, localNames, domain: 'age', values: {} })

/** How long ago something happened, cut where rules mention a time. */
export const since = (is: string, ...localNames: string[]): FactConcept => ({ is, localNames, domain: 'since', values: {} })
