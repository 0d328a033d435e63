import { collector } from '../diagnostics/diagnostic.js'
import type { Diagnostic, Report } from '../diagnostics/diagnostic.js'
import { decodeUtf8 } from '../source/decode.js'
import type { Files } from '../source/files.js'
import type { Source } from '../source/source.js'

/** The files of one compilation, each read and decoded once, and the findings about them. */
export interface ReadSession {
  readonly files: Files
  readonly sources: ReadonlyMap<string, Source>
  readonly report: Report
  readonly diagnostics: readonly Diagnostic[]
  /** How many findings there are beyond those. */
  readonly uncollected: () => number
  /** The text of a file; a file that cannot be read is reported. */
  source(path: string): Source | undefined
}

/** Begins to read. */
export function startReading(files: Files): ReadSession {
  const { report, diagnostics, uncollected } = collector()
  const sources = new Map<string, Source>()
  return {
    files,
    sources,
    report,
    diagnostics,
    uncollected,
    source(path) {
      const known = sources.get(path)
      if (known !== undefined) return known
      const bytes = files.read(path)
      if (typeof bytes === 'string') {
        report('cannot-read', { file: path, start: 0, end: 0 }, { path, reason: bytes, near: [] })
        return undefined
      }
      const text = decodeUtf8(bytes)
      if (typeof text !== 'string') {
        report('not-utf8', { file: path, start: 0, end: 0 }, text)
        return undefined
      }
      const source = Object.freeze({ path, text })
      sources.set(path, source)
      return source
    },
  }
}
