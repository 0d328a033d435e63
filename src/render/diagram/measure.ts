/** How wide text is in Arial, and where it breaks: browsers and printers have the same metrics. */

// Advance widths of Arial in thousandths of the font size, for the characters from space to tilde.
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
  278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]

/** The width of a line in pixels; bold letters are about a tenth wider. */
export function textWidth(text: string, size: number, bold = false): number {
  let units = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    units += widths[code - 32] ?? (code >= 0x1100 ? 1000 : 600)
  }
  return ((units * size) / 1000) * (bold ? 1.08 : 1)
}

/** Breaks a text at its spaces, and inside a word that is longer than a line. */
export function wrapped(text: string, size: number, limit: number, bold = false): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((word) => pieces(word, size, limit, bold))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, size, bold) <= limit) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string, size: number, limit: number, bold: boolean): string[] {
  if (textWidth(word, size, bold) <= limit) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && textWidth(part + character, size, bold) > limit) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}
