type Defined<T> = { -readonly [K in keyof T]?: Exclude<T[K], undefined> }

/**
 * The fields that have a value: one that is undefined is left out altogether.
 *
 * @example defined({ at: 'ICPC', on: undefined }) // { at: 'ICPC' }
 */
export function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>
}
