/** A brand that tells finished sentences from unfinished ones: the text of the hint is what the compiler prints. */
declare const finished: unique symbol

/** A finished rule. */
export interface Rule {
  readonly [finished]: 'yes'
}

/** Rules by their ids; a file of rules may end its constant with `satisfies Rules`. */
export interface Rules {
  readonly [id: string]: Rule
}

/** A rule that still needs a word. */
export interface Unfinished<Hint extends string> {
  readonly [finished]: Hint
}
