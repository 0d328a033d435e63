/** A protocol as a handbook, in HTML and in Markdown. */
export { handbookOf } from './handbook.js'
export type { Handbook, Page } from './document.js'
export { handbookHtml } from './html.js'
export type { WrittenFile } from './html.js'
