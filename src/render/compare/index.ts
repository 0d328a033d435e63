/** Authorities side by side, as text, Markdown, JSON and a web page. */
export { comparisonHtml } from './html.js'
export { comparisonJson } from './json.js'
export { comparisonMarkdown } from './markdown.js'
export { comparisonSchema } from './schema.js'
export { comparisonText } from './text.js'
