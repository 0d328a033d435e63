/** What is wrong in the document: the list that also stands by itself, with links to rules and clauses. */
import type { RuleId } from '../../../graph/ids.js'
import { authoritySection } from '../../report/page.js'
import type { AuthorityReport } from '../../report/entry.js'
import { clauseLink, ruleLink } from '../context.js'
import type { Context } from '../context.js'
import { paragraph } from '../document.js'
import type { Page } from '../document.js'

export function wrongPage(report: AuthorityReport | undefined, context: Context): Page | undefined {
  if (report === undefined) return undefined
  const links = {
    rule: ({ id }: { readonly id: string }) => ruleLink(`rule:${id}` as RuleId, context),
    clause: ({ id }: { readonly id: string }) => clauseLink(id, context),
  }
  const list = authoritySection(report, context.anchors, links)
  return {
    ...list,
    anchor: 'wrong',
    title: 'What is wrong in the document',
    blocks: [
      paragraph(
        'Where the text gives a case two answers or none, can be read in more than one way, or relies on what nobody has; the gravest for a child first. Numbers of combinations are of facts, never of children.',
      ),
      ...list.blocks,
    ],
    file: 'wrong',
    about: 'Contradictions, gaps, ambiguities and missing documents, each with a case that shows it',
  }
}
