import type { Comment } from 'oxc-parser'
import type { Report } from '../../diagnostics/diagnostic.js'

/** Comments that speak to the compiler: they switch checks off, or bring other files in. */
const commands = /@ts-[a-z-]+|^\/\s*<[a-z-]+/i

/** Reports each comment that would hide a mistake from the editor. */
export function refuseSilencing(comments: readonly Comment[], file: string, report: Report): void {
  for (const { value, start, end } of comments) {
    const command = commands.exec(value)
    if (command !== null)
      report('silenced-check', { file, start, end }, { comment: command[0].startsWith('/') ? `//${command[0]}` : command[0] })
  }
}
