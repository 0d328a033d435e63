/** The list of what is wrong in Markdown. */
import { anchors } from '../handbook/anchors.js'
import { paragraph } from '../handbook/document.js'
import { sectionMarkdown } from '../handbook/markdown.js'
import { reportPage } from './report-page.js'
import type { Report } from './entry.js'

export function reportMarkdown(report: Report): string {
  const page = reportPage(report, anchors())
  return sectionMarkdown({ ...page, blocks: [...page.blocks, paragraph(page.about)] })
}
