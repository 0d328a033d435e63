/** What an authority declares: its teams, events, roles, documents and facts, and the names that the steps are typed with. */
import type { Age, DaysOfYear, Every, OfficeHours, Since } from './phrases.js'

/** One value or several. */
export type Some<X> = X | readonly X[]
/** The values in the brackets of a word: at least one. */
export type Many<X> = readonly [X, ...X[]]

/** The words of one authority as sets of names; every step is generic over them, once. */
export interface Words {
  team: string
  event: string
  role: string
  document: string
  /** The one of a family of teams that the case gives: `Locality by area`. */
  member: string
  facts: { readonly [fact: string]: Fact }
}

interface Named {
  /** The full name, as the document writes it. */
  readonly name: string
  /** What it is, in our own words. */
  readonly is?: string
  readonly alsoCalled?: Some<string>
  readonly cites?: Some<string>
}
/** A team or a body outside. */
export interface Team extends Named {
  /** The shared team functions that it carries out. */
  readonly does?: Some<string>
  /** A family of teams, one for each of these: rules write `Locality by area`. */
  readonly per?: string
  /** A body outside the authority: moving a case there is a referral or a step-down. */
  readonly outside?: 'yes'
  /** A body that is spoken of and never holds a case. */
  readonly holds?: 'no'
}
/** A meeting, a decision or another moment. */
export interface Event extends Named {
  /** The shared event that it is: `initial child protection conference`, `narrower than planning meeting`. */
  readonly means?: string
  readonly happens?: 'once' | 'again and again'
  readonly held?: Every
  /** Events that always come before it. */
  readonly after?: Some<string>
  /** The cases that can come to it. */
  readonly concerns?: FactLines
}
/** A person by what they do. */
export interface Role extends Named {
  readonly means?: string
}
/** A form, record or report. */
export interface Document extends Named {
  readonly means?: string
  /** The text relies on it and does not contain it. */
  readonly supplied?: 'no'
}
/** What can be asked of a case: exactly one of `oneOf`, `yesNo`, `age` and `since` says which answers it has. */
export interface Fact extends Named {
  readonly oneOf?: Some<string>
  readonly yesNo?: string
  readonly age?: string
  readonly since?: string
  readonly means?: string
  readonly valuesMean?: { readonly [shared: string]: string }
  readonly changes?: 'never' | 'once yes stays yes' | 'freely'
  /** The events that settle it: before them it is unknown. */
  readonly settledAt?: Some<string>
  /** Who must judge it: of a list all together, of `oneOf` any one. */
  readonly judgedBy?: Some<string | { readonly oneOf: Some<string> } | { readonly jointly: Some<string> }>
  /** The document that holds the test. */
  readonly criteria?: Some<string>
  /** Of a fact with `yesNo`: the days of the year on which the answer is yes. */
  readonly during?: Some<DaysOfYear>
  /** The cases for which it has a value at all. */
  readonly onlyFor?: FactLines
  /** What it is in a case of which nothing else is told; `whatever`: that has to be asked. */
  readonly usually?: Some<string>
}
/** A condition among the words, where terms do not exist yet; its facts are checked when the protocol is read. */
export interface FactLines {
  readonly [fact: string]: Some<string | FactLines>
}

/** The answers that a fact can be tested for. */
export type Answer<F> =
  | 'whatever'
  | (F extends { readonly oneOf: infer V }
      ? V extends readonly (infer X)[]
        ? Some<X>
        : Some<V>
      : F extends { readonly age: string }
        ? Some<Age>
        : F extends { readonly since: string }
          ? Some<Since>
          : F extends { readonly yesNo: string }
            ? Some<'yes' | 'no'>
            : never)

/** Of each family of teams the member that the case gives, by what divides that family and no other. */
export type MemberOf<T> = {
  [K in keyof T]: T[K] extends { readonly per: infer P extends string } ? `${K & string} by ${P}` : never
}[keyof T]

/** Everything that an authority declares. */
export interface Declared<T, E extends string, R extends string, D extends string, F> {
  /** The name of the authority. */
  readonly name: string
  /** Whose bank holidays count. */
  readonly calendar: 'england-and-wales' | 'scotland' | 'northern-ireland'
  /** When the office is open on a working day: what working hours and `close of business` are counted by. */
  readonly officeHours?: OfficeHours
  /** The names of what divides teams, one list for each `per`: `{ locality: ["1", "2"] }`. */
  readonly divisions?: { readonly [split: string]: Some<string> }
  readonly teams?: T
  readonly events?: { readonly [K in E]: Event }
  readonly roles?: { readonly [K in R]: Role }
  readonly documents?: { readonly [K in D]: Document }
  readonly facts?: F
}
