/** A protocol as a handbook, in HTML and in Markdown. */
export { handbookOf } from './handbook.js'
export type { Handbook, Page } from './document.js'
export { handbookHtml } from './html.js'
export type { WrittenFile } from './html.js'
export { indexHtml, indexMarkdown } from './index-page.js'
export type { ListedProtocol } from './index-page.js'
export { handbookMarkdown } from './markdown.js'
export { vocabularyFile, vocabularyHtml, vocabularyMarkdown } from './vocabulary-page.js'
