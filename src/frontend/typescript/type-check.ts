/** The second opinion: the native TypeScript compiler looks at protocol files that our own reader has accepted. */
import type { Report } from '../../diagnostics/diagnostic.js'
import type { Source, Span } from '../../source/source.js'
import type { Fault } from './compiler.js'
import { runCompiler } from './compiler.js'
import { shortened } from './shortened.js'

/** More than these would only repeat one mistake. */
const most = 50

/**
 * Reports what the TypeScript compiler does not accept in the files of one protocol.
 *
 * Only for files that `readTypeScript` accepted, phrases included: the compiler by itself can be misled, and can be kept busy for hours.
 */
export async function typeCheck(files: readonly Source[], report: Report): Promise<void> {
  const { faults, unfinished } = await runCompiler(files, 'brief')
  for (const fault of faults.slice(0, most)) report('type-error', spanOf(fault), { code: fault.code, text: shortened(fault.text) })
  if (unfinished !== undefined) report('unchecked-types', { file: files[0]?.path ?? '', start: 0, end: 0 }, { reason: unfinished })
}

/** The word or text at which the compiler points. */
function spanOf({ file, line, column }: Fault): Span {
  let start = 0
  for (const ends = /\r\n|[\n\r\u2028\u2029]/g; line > 1 && ends.exec(file.text) !== null; line--) start = ends.lastIndex
  start = Math.min(start + column - 1, file.text.length)
  const word = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|[\p{L}\p{N}_$]+|\S|$)/u.exec(file.text.slice(start, start + 1000))
  return { file: file.path, start, end: start + (word?.[0].length ?? 0) }
}
