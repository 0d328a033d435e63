/** Names that try to be more than names, for every form that is written. */
export const hostileNames = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '&lt;b&gt; & </style>',
  "'; DROP --",
  '\\" \\n \\N \\',
  'a | b || c',
  '`code` [link](javascript:alert(1))',
  '%%{init: {"theme":"dark"}}%% --> x',
  'line\nbreak\r\nand\u2028more',
  'nul\u0000 bell\u0007 \ud800',
  '# heading',
  '{{braces}} }',
  '<!-- comment -->',
  ']]> <![CDATA[',
  '\u202Ebackwards',
  'constructor',
  '__proto__',
  'toString',
]

/** Checks that a text is well-formed XML as far as tags, attributes and entities go; the end is what is left open, or the fault. */
export function xmlFault(text: string): string | undefined {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) return 'a character that XML cannot hold'
  if (text.includes(']]>')) return 'the end of a section that never began'
  const open: string[] = []
  let rest = text.trim()
  while (rest !== '') {
    const match = /^(?:<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+))/i.exec(rest)
    if (match === null) return `not a tag: ${rest.slice(0, 40)}`
    const [whole, closing, name, attributes, single, plain] = match
    if (/&(?!(?:[a-z]+|#\d+|#x[\da-f]+);)/i.test(`${attributes ?? ''}${plain ?? ''}`)) return `a bare ampersand: ${whole.slice(0, 40)}`
    if (closing === '/' && open.pop() !== name) return `</${name}> closes nothing`
    if (name !== undefined && closing === '' && single === '') open.push(name)
    rest = rest.slice(whole.length)
  }
  return open.length === 0 ? undefined : `left open: ${open.join(' ')}`
}
