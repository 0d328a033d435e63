/** Long unions are cut after so many members. */
const members = 6

/** A message of the compiler without the words of the authority that it carries along as types. */
export function shortened(text: string): string {
  const plain = withoutArguments(text).replace(/'((?:"[^"]*"|[\w$.]+)(?: \| (?:"[^"]*"|[\w$.]+)){6,})'/g, (_, union: string) => {
    const all = union.split(' | ')
    return `'${all.slice(0, members).join(' | ')} | … ${all.length - members} more'`
  })
  const line = plain.replace(/[`]/g, "'").replace(/\s+/g, ' ').replace(/\.$/, '')
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}

/** Leaves out what stands between `<` and `>` after a name: `WhenStep<{ … }>` is `WhenStep`. */
function withoutArguments(text: string): string {
  let kept = ''
  let depth = 0
  for (const [index, char] of [...text].entries()) {
    if (char === '<' && (depth > 0 || /\w/.test(text[index - 1] ?? ''))) depth++
    if (depth === 0) kept += char
    if (char === '>' && depth > 0 && text[index - 1] !== '=') depth--
  }
  return kept
}
