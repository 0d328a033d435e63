import { printable } from '../findings/text.js'

/** How wide the text may be; what is longer goes on under its own beginning. */
const width = 110

/** Broken at spaces, with what follows under the beginning. */
export function wrapped(text: string, indent: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`)
}

/** Texts of the protocol stand on lines of ours: no line breaks of their own, no control characters. */
export function clean(text: string): string {
  return printable(text.replace(/\s+/g, ' '))
}
