// Tables in Markdown, said and kept.
export function tables() {
  const lines = []
  const say = (line = '') => {
    lines.push(line)
    console.log(line)
  }
  const table = (head, rows) => {
    say(`| ${head.join(' | ')} |`)
    say(`| ${head.map((_, index) => (index === 0 ? '---' : '---:')).join(' | ')} |`)
    for (const row of rows) say(`| ${row.join(' | ')} |`)
    say()
  }
  return { say, table, text: () => `${lines.join('\n')}\n` }
}
