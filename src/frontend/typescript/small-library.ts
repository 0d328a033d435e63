/**
 * The library that protocol files are checked against: what the language itself needs and nothing more, so that a check
 * takes milliseconds and no global name leads out of the file. `Function` has members: an empty one would make everything callable.
 */
export const smallLibrary = `
interface Object { readonly constructor: Function }
interface Function {
  apply(this: Function, self: unknown, values?: unknown): unknown
  call(this: Function, self: unknown, ...values: unknown[]): unknown
  bind(this: Function, self: unknown, ...values: unknown[]): unknown
  readonly length: number
}
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments { readonly length: number }
interface Boolean { valueOf(): boolean }
interface Number { valueOf(): number }
interface String { readonly length: number; charAt(position: number): string }
interface Symbol { valueOf(): symbol }
interface RegExp { test(text: string): boolean }
interface ReadonlyArray<T> { readonly length: number; readonly [index: number]: T; concat(...items: T[]): T[]; join(by?: string): string; slice(from?: number, to?: number): T[] }
interface Array<T> { length: number; [index: number]: T; concat(...items: T[]): T[]; join(by?: string): string; slice(from?: number, to?: number): T[] }
interface TemplateStringsArray extends ReadonlyArray<string> { readonly raw: readonly string[] }
type Partial<T> = { [K in keyof T]?: T[K] }
type Readonly<T> = { readonly [K in keyof T]: T[K] }
type Pick<T, K extends keyof T> = { [P in K]: T[P] }
type Record<K extends keyof any, T> = { [P in K]: T }
type Exclude<T, U> = T extends U ? never : T
type Extract<T, U> = T extends U ? T : never
`
