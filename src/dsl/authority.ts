import { sentenceAt } from './sentence.js'
import type { Declaration } from './source-of.js'
import { newProtocol, newTerm } from './source-of.js'
import type { Authority } from './types/index.js'

/**
 * Declares the words of an authority, and gives the language that accepts these words and no others.
 *
 * Caseway itself only reads protocol files and never runs them: this is what an editor and a test see.
 */
export const authority = ((id: string, words: object) => {
  const declaration: Declaration = { id, words, terms: [] }
  return Object.freeze({
    ...sentenceAt('start'),
    terms(given: Readonly<Record<string, unknown>>) {
      declaration.terms.push(given)
      return Object.freeze(Object.fromEntries(Object.keys(given).map((name) => [name, newTerm(name)])))
    },
    protocol: (head: object, rules: object) => newProtocol(declaration, head, rules),
  })
}) as unknown as Authority
