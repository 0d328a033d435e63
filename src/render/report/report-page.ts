/** All authorities on one page. */
import type { Anchors } from '../handbook/anchors.js'
import { paragraph, section } from '../handbook/document.js'
import type { Page } from '../handbook/document.js'
import { listed } from '../words/index.js'
import { authoritySection, contentsOf, overviewBlocks } from './page.js'
import type { Report } from './entry.js'

export function reportPage(report: Report, anchors: Anchors): Page {
  const names = report.authorities.map(({ name }) => name)
  const versions = report.authorities.flatMap(({ name, version, digest }) =>
    digest === null ? [] : [`${name} ${version ?? ''} (${digest.slice(0, 12)})`],
  )
  return {
    ...section(
      anchors.of('entry:report'),
      names.length > 4
        ? 'What is wrong in the documents'
        : `What is wrong in the ${names.length === 1 ? 'document' : 'documents'} of ${listed(names)}`,
      [
        paragraph(
          'Where the text gives a case two answers or none, can be read in more than one way, or relies on what nobody has; the gravest for a child first. “Acknowledged” is what the author of the protocol knows of and has written down.',
        ),
        paragraph(
          'Numbers of combinations are of facts, never of children. Each case shown was decided by the protocol before it was put here.',
        ),
        ...(names.length < 2 ? [] : [contentsOf(report, anchors)]),
        ...overviewBlocks(report),
      ],
      report.authorities.map((each) => authoritySection(each, anchors)),
    ),
    file: 'report',
    about: `Made by Caseway from ${versions.length === 0 ? 'files that cannot be read' : versions.join(', ')}.`,
  }
}
