import type { Comparison } from '../../compare/index.js'
import { paragraph, quiet } from '../handbook/document.js'
import { sectionMarkdown } from '../handbook/markdown.js'
import { comparisonDocument } from './document.js'
import { versionsOf } from './html.js'
import { comparisonPage } from './page.js'

/** The comparison as Markdown. */
export function comparisonMarkdown(comparison: Comparison): string {
  const page = comparisonPage(comparisonDocument(comparison))
  return sectionMarkdown({ ...page, blocks: [...page.blocks, paragraph(quiet(versionsOf(comparison)))] })
}
