/** What is wrong with documents: data, and the forms in which it is shown. */
export { reportHtml } from './html.js'
export { reportJson } from './json.js'
export { keptReport } from './kept.js'
export { reportMarkdown } from './markdown.js'
export { authorityReport, reportOf, together } from './report.js'
export type { AuthorityReport, Entry, Report, Reported } from './entry.js'
export { reportText } from './text.js'
