/** Models of small protocols, for questions about all cases. */
import { modelOf, spaceOf } from '../../src/space/index.js'
import type { Model } from '../../src/space/index.js'
import { compileFiles, smallWords } from './compile.js'

/** Words that a test needs besides, by part; each line with two spaces before it. */
type MoreWords = Partial<Record<'teams' | 'events' | 'facts', string>>

/**
 * The model of these rules, one a line, with the words that most tests share.
 *
 * @param head further lines of the protocol's head
 */
export async function modelOfYaml(rules: string, head = '', more: MoreWords = {}): Promise<Model> {
  const lines = rules.split('\n').map((line) => `  ${line.replace(/ }$/, ', cites: X-1 }')}`)
  const words = (['teams', 'events', 'facts'] as const).reduce(
    (text, part) =>
      text.replace(`  ${part}:\n`, `  ${part}:\n${more[part] === undefined ? '' : `${more[part].replaceAll(/^/gm, '  ')}\n`}`),
    smallWords,
  )
  const whole = head === '' ? words : words.replace(/^protocol: .*$/m, `protocol: { version: "1", effective: 2019-01, ${head} }`)
  const { graph, diagnostics } = await compileFiles({ 'a.protocol.yaml': `${whole}rules:\n${lines.join('\n')}\n` })
  if (graph === undefined)
    throw new Error(
      JSON.stringify(
        diagnostics.filter(({ severity }) => severity === 'error'),
        undefined,
        1,
      ),
    )
  return modelOf(spaceOf(graph))
}
