/** Differences between versions, for people and for programs. */
export { exampleOf } from './examples.js'
export type { ChangeExample } from './examples.js'
export { changesJson, diffFormat } from './json.js'
export { diffSchema } from './schema.js'
export { changesText, summaryOf } from './text.js'
export { changeWords, harmWords, levelWords } from './words.js'
export type { ChangeWords } from './words.js'
