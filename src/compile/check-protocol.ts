/** Checking: the findings and a line about the graph, from the cache where nothing has changed since. */
import type { PromiseKept } from '../analysis/life/promise.js'
import { catalogue } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Source } from '../source/source.js'
import type { Cache } from './cache.js'
import type { Compiled } from './compiled.js'
import type { CompileOptions } from './compile-protocol.js'
import { workedOut } from './kept.js'
import type { Keepable } from './kept.js'

/** What `check` tells of one protocol. */
export interface Checked {
  readonly path: string
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, Source>
  /** Nothing when there is no graph. */
  readonly summary: GraphSummary | undefined
}

export interface GraphSummary {
  readonly authority: string
  readonly name: string
  readonly rules: number
  readonly digest: string
  readonly promise?: PromiseKept
}

type Kept = Pick<Checked, 'diagnostics' | 'summary'>

/** What `check` keeps. */
const findings: Keepable<Kept> = {
  make({ diagnostics, graph, promise }) {
    const summary = graph && {
      authority: graph.protocol.authority,
      name: graph.protocol.name,
      rules: graph.rules.length,
      digest: graph.digest,
      ...(promise === undefined ? {} : { promise }),
    }
    return { diagnostics, summary }
  },
  read: keptIn,
}

/** Checks the protocols at these paths; `compile` is called only when something has to be worked out. */
export async function checkProtocols(
  paths: readonly string[],
  options: CompileOptions,
  cache: Cache | undefined,
  compile: (paths: readonly string[], options: CompileOptions) => Promise<readonly Compiled[]>,
): Promise<readonly Checked[]> {
  const worked = await workedOut(paths, options, cache, compile, findings)
  return worked.map(({ path, sources, value }) => ({ path, sources, ...value }))
}

/** What a cache gave, if it has the form of what was once kept. */
function keptIn(value: unknown): Kept | undefined {
  if (!isRecord(value) || !Array.isArray(value['diagnostics'])) return undefined
  const { diagnostics, summary } = value
  const isFinding = (finding: unknown) =>
    isRecord(finding) &&
    Object.hasOwn(catalogue, String(finding['code'])) &&
    isRecord(finding['span']) &&
    Array.isArray(finding['related']) &&
    isRecord(finding['data'])
  return diagnostics.every(isFinding) && (summary === undefined || isRecord(summary)) ? (value as unknown as Kept) : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
