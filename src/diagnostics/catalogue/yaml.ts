/** Findings about the text of a file before its words are looked at: encoding, YAML, the parts of a protocol, the ledger. */
import { entry } from '../entry.js'
import { suggestion } from '../nearest.js'

const wrongRule = (line: string) => `rules:\n  a:\n    ${line}`

export const yamlFindings = {
  'several-documents': entry<{ nothing?: undefined }>({
    severity: 'error',
    words: () => ({
      message: 'a dividing line begins a second document here',
      help: 'take out the line, or move what follows to a file of its own',
    }),
    why: 'What follows a dividing line belongs to another document, and would be lost.',
    wrong: [
      'authority: exampleshire',
      'words: { name: Exampleshire, calendar: england-and-wales }',
      'protocol: { version: "1", effective: 2019-01 }',
      '---',
      'rules: {}',
    ].join('\n'),
    right: [
      'authority: exampleshire',
      'words: { name: Exampleshire, calendar: england-and-wales }',
      'protocol: { version: "1", effective: 2019-01 }',
      'rules: {}',
    ].join('\n'),
  }),
  'yaml-directive': entry<{ text: string }>({
    severity: 'error',
    words: ({ text }) => ({
      message: `\`${text}\` is an instruction to YAML, not a part of a protocol`,
      help: 'take out the line; a comment begins with `#`',
    }),
    why: 'Instructions change how the rest is read, which nobody who reads the rules would expect.',
    wrong: '%YAML 1.1\n---\nrules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
  }),
  'yaml-reference': entry<{ text: string }>({
    severity: 'error',
    words: ({ text }) => ({
      message: `\`${text}\` would stand for a piece of YAML from elsewhere in the file`,
      help: text.startsWith('*')
        ? 'an item of a list begins with `- `; a text that begins with `*` stands in quotes'
        : 'a text that begins like this stands in quotes; a condition that is used twice gets a name under `terms`',
    }),
    why: 'A rule says in its own lines what it means. Text that is fetched from elsewhere changes rules that nobody looked at.',
    wrong: 'rules:\n  a: &move { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }\n  b: *move',
    right: [
      'rules:',
      '  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
      '  b: { heldBy: MAST, transferAt: ICPC, to: Locality, cites: A-1 }',
    ].join('\n'),
  }),
  'yaml-tag': entry<{ text: string }>({
    severity: 'error',
    words: ({ text }) => ({
      message: `\`${text}\` would give the value another type`,
      help: 'every value is text: take it out, or put a text that begins with `!` in quotes',
    }),
    why: 'Every value of a protocol is read exactly as it is written; types would make `16` or `no` something else.',
    wrong: 'rules:\n  a: { when: { judgedAge: !!int 16 }, heldBy: CAT, stay: until ICPC, cites: A-1 }',
    right: 'rules:\n  a: { when: { judgedAge: 16 }, heldBy: CAT, stay: until ICPC, cites: A-1 }',
  }),
  'forbidden-key': entry<{ key: string }>({
    severity: 'error',
    words: ({ key }) => ({ message: `\`${key}\` cannot be a name`, help: 'choose another name' }),
    why: 'Programs that read the compiled protocol use these names for themselves.',
    wrong: 'terms:\n  constructor: { plan: none, cites: A-1 }',
    right: 'terms:\n  noPlan: { plan: none, cites: A-1 }',
  }),
  'key-not-text': entry<{ nothing?: undefined }>({
    severity: 'error',
    words: () => ({
      message: 'a list or a map stands where a name is expected',
      help: 'write `name: value`; a text with brackets at its beginning stands in quotes',
    }),
    why: 'What stands before a colon is a name; nothing can be found again under a list.',
    wrong: 'rules:\n  a:\n    [CAT, MAST]: stay until ICPC',
    right: 'rules:\n  a:\n    heldBy: [CAT, MAST]\n    stay: until ICPC\n    cites: A-1',
  }),
  'no-value': entry<{ key: string; lost: 'comma' | 'comment' | undefined }>({
    severity: 'error',
    words: ({ key, lost }) => ({
      message: `nothing is written for \`${key}\``,
      help:
        lost === 'comma'
          ? 'if a comma belongs to the text before it, put that text in quotes; several values stand in `[a, b]`'
          : lost === 'comment'
            ? 'what begins with `#` is a comment; a text that does stands in quotes'
            : 'write a value after the colon, or on lines of their own two spaces further in; where the source is silent write `not stated`',
    }),
    why: 'An empty line can mean nothing, or that somebody meant to come back to it. A hole must be written as one.',
    wrong: 'rules:\n  a: { says: Safe, and swift, cites: A-1 }',
    right: 'rules:\n  a: { says: "Safe, and swift", cites: A-1 }',
  }),
  'comment-in-text': entry<{ comment: string }>({
    severity: 'warning',
    words: ({ comment }) => ({
      message: `\`${comment}\` is a comment and no part of the text before it`,
      help: 'put the whole text in quotes, or begin the comment with `# `',
    }),
    why: 'From a space and `#` on, the rest of a line is not read. Where the text itself had a number sign, its end is lost.',
    wrong: wrongRule('says: See form #3 and its notes.\n    cites: A-1'),
    right: wrongRule('says: "See form #3 and its notes."\n    cites: A-1'),
  }),
  'tab-indent': entry<{ nothing?: undefined }>({
    severity: 'error',
    words: () => ({ message: 'the line is indented with a tab', help: 'indent with spaces, two for each level' }),
    why: 'A tab has no fixed width, so nobody can tell which line it puts this one under.',
    wrong: 'rules:\n\ta: { says: It waits., cites: A-1 }',
    right: 'rules:\n  a: { says: It waits., cites: A-1 }',
  }),
  'bad-indent': entry<{ nothing?: undefined }>({
    severity: 'error',
    words: () => ({
      message: 'this line begins in another column than the lines it belongs with',
      help: 'lines of one level begin in the same column; what belongs to a line stands two spaces further in, and that line ends with its colon',
    }),
    why: 'The column of a line says what it belongs to.',
    wrong: 'rules:\n  a:\n    heldBy: CAT\n     stay: until ICPC\n    cites: A-1',
    right: 'rules:\n  a:\n    heldBy: CAT\n    stay: until ICPC\n    cites: A-1',
  }),
  'unfinished-quote': entry<{ quote: string }>({
    severity: 'error',
    words: ({ quote }) => ({
      message: `the quote ${quote} that opens here is not closed`,
      help: `write ${quote} at the end of the text${quote === "'" ? '; an apostrophe inside is written twice, or use "…"' : ''}`,
    }),
    why: 'Everything up to the next quote would be taken as one text.',
    wrong: 'rules:\n  a:\n    says: "It waits.\n    cites: A-1',
    right: 'rules:\n  a:\n    says: "It waits."\n    cites: A-1',
  }),
  'text-after-quote': entry<{ text: string }>({
    severity: 'error',
    words: ({ text }) => ({
      message: `\`${text}\` stands outside the text that was closed before it`,
      help: 'put the whole text in quotes; inside \'…\' an apostrophe is written twice, inside "…" a quote as \\"',
    }),
    why: 'A value ends where its quote or bracket is closed; what follows belongs to nothing.',
    wrong: "rules:\n  a:\n    says: 'The child's worker stays.'\n    cites: A-1",
    right: 'rules:\n  a:\n    says: "The child\'s worker stays."\n    cites: A-1',
  }),
  'unfinished-bracket': entry<{ bracket: string }>({
    severity: 'error',
    words: ({ bracket }) => ({
      message: `the \`${bracket}\` that opens here is not closed`,
      help: `write \`${bracket === '[' ? ']' : '}'}\` where it ends; further lines inside it, and the closing bracket, stand further in than the line that opens it`,
    }),
    why: 'Without the closing bracket nobody can tell where the list or map ends.',
    wrong: 'rules:\n  a:\n    says: It waits.\n    cites: [A-1, A-2',
    right: 'rules:\n  a:\n    says: It waits.\n    cites: [A-1, A-2]',
  }),
  'stray-bracket': entry<{ bracket: string }>({
    severity: 'error',
    words: ({ bracket }) => ({
      message: `\`${bracket}\` closes nothing that was opened`,
      help: 'take it out, or put the text that it belongs to in quotes',
    }),
    why: 'A closing bracket without its opening one is either left over or lacks its beginning.',
    wrong: 'rules:\n  a: { says: It waits., cites: A-1 } }',
    right: 'rules:\n  a: { says: It waits., cites: A-1 }',
  }),
  'missing-comma': entry<{ nothing?: undefined }>({
    severity: 'error',
    words: () => ({
      message: 'two colons stand here without a comma between them',
      help: 'inside brackets a comma separates the values; a text with a colon stands in quotes',
    }),
    why: 'Inside brackets only commas show where one value ends and the next begins.',
    wrong: 'rules:\n  a: { heldBy: CAT transferAt: ICPC, to: Locality, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
  }),
  'stray-comma': entry<{ nothing?: undefined }>({
    severity: 'error',
    words: () => ({ message: 'nothing stands before this comma', help: 'take it out, or put the text that it belongs to in quotes' }),
    why: 'Between two commas something was left out, or one of them is too many.',
    wrong: 'rules:\n  a:\n    says: It waits.\n    cites: [A-1, , A-2]',
    right: 'rules:\n  a:\n    says: It waits.\n    cites: [A-1, A-2]',
  }),
  'colon-in-text': entry<{ nothing?: undefined }>({
    severity: 'error',
    words: () => ({
      message: 'a second colon stands in this line',
      help: 'put the text in quotes; a new word begins a line of its own, or stands in `{ … }`',
    }),
    why: 'A colon with a space divides a word from its value, so two in a line can be read in two ways.',
    wrong: 'rules:\n  a:\n    says: Note: it waits.\n    cites: A-1',
    right: 'rules:\n  a:\n    says: "Note: it waits."\n    cites: A-1',
  }),
  'no-space': entry<{ text: string; mark: string }>({
    severity: 'error',
    words: ({ text, mark }) => {
      const at = text.indexOf(mark) + 1
      return {
        message: `a space is missing after the \`${mark}\` of \`${text}\``,
        help: `write \`${text.slice(0, at)} ${text.slice(at)}\``,
      }
    },
    why: 'Without the space the whole is one text, and neither a word with its value nor an item of a list.',
    wrong: 'rules:\n  a:\n    heldBy:CAT\n    stay: until ICPC\n    cites: A-1',
    right: 'rules:\n  a:\n    heldBy: CAT\n    stay: until ICPC\n    cites: A-1',
  }),
  'stray-line': entry<{ text: string }>({
    severity: 'error',
    words: ({ text }) => ({
      message: `\`${text}\` is neither \`word: value\` nor an item of a list`,
      help: 'write a colon and a value after it; a text of several lines is indented further than the word it belongs to',
    }),
    why: 'A line that belongs to nothing would be lost.',
    wrong: 'rules:\n  a:\n    says: It waits.\n    for the meeting\n    cites: A-1',
    right: 'rules:\n  a:\n    says: It waits\n      for the meeting\n    cites: A-1',
  }),
  'list-among-words': entry<{ nothing?: undefined }>({
    severity: 'error',
    words: () => ({
      message: 'an item of a list (`- …`) and `word: value` stand on one level',
      help: 'indent the items under the word that they belong to, or write them as `[a, b]`',
    }),
    why: 'On one level there is either a list or a map, so one of the two would belong to nothing.',
    wrong: 'rules:\n  a:\n    says: It waits.\n    cites: A-1\n    - A-2',
    right: 'rules:\n  a:\n    says: It waits.\n    cites:\n    - A-1\n    - A-2',
  }),
  'needs-quotes': entry<{ character: string }>({
    severity: 'error',
    words: ({ character }) => ({
      message: `a text cannot begin with ${character === '`' ? 'a backtick' : `\`${character}\``} outside quotes`,
      help: 'put the text in quotes',
    }),
    why: 'YAML keeps this character for its own purposes at the beginning of a text.',
    wrong: 'rules:\n  a:\n    says: @risk children come first.\n    cites: A-1',
    right: 'rules:\n  a:\n    says: "@risk children come first."\n    cites: A-1',
  }),
  'bad-escape': entry<{ text: string }>({
    severity: 'error',
    words: ({ text }) => ({
      message: `\`${text}\` means nothing inside "…"`,
      help: "write `\\\\` for a backslash, or put the text in '…', where a backslash is an ordinary character",
    }),
    why: 'Inside double quotes a backslash begins a special character, and this one does not exist.',
    wrong: 'rules:\n  a:\n    says: "See N:\\Policies."\n    cites: A-1',
    right: "rules:\n  a:\n    says: 'See N:\\Policies.'\n    cites: A-1",
  }),
  'not-a-map': entry<{ what: string; example: string }>({
    severity: 'error',
    words: ({ what, example }) => ({ message: `${what} is a map of names to values`, help: `write for example\n${example}` }),
    why: 'Everything in a file is found by its name.',
    wrong: 'rules:\n  - { says: It waits., cites: A-1 }',
    right: 'rules:\n  it-waits: { says: It waits., cites: A-1 }',
  }),
  'authority-not-text': entry<{ nothing?: undefined }>({
    severity: 'error',
    words: () => ({
      message: '`authority` is a single name',
      help: 'write for example `authority: calderdale`; the words of the authority stand under `words`',
    }),
    why: 'The name says whose protocol it is, in comparisons and in the handbook.',
    wrong: [
      'authority: { name: Exampleshire }',
      'words: { name: Exampleshire, calendar: england-and-wales }',
      'protocol: { version: "1", effective: 2019-01 }',
      'rules: {}',
    ].join('\n'),
    right: [
      'authority: exampleshire',
      'words: { name: Exampleshire, calendar: england-and-wales }',
      'protocol: { version: "1", effective: 2019-01 }',
      'rules: {}',
    ].join('\n'),
  }),
  'unknown-part': entry<{ part: string; known: readonly string[] }>({
    severity: 'error',
    words: ({ part, known }) => ({ message: `\`${part}\` is not a part of a protocol file`, help: suggestion(part, known) }),
    why: 'What stands in a part that nobody reads would be lost.',
    wrong: 'rule:\n  a: { says: It waits., cites: A-1 }',
    right: 'rules:\n  a: { says: It waits., cites: A-1 }',
  }),
  'missing-part': entry<{ part: string; example: string }>({
    severity: 'error',
    words: ({ part, example }) => ({ message: `the protocol has no part \`${part}\``, help: `add for example\n${example}` }),
    why: 'A protocol has an authority, its words, a version with dates, and rules.',
    wrong: 'authority: exampleshire\nwords: { name: Exampleshire, calendar: england-and-wales }\nrules: {}',
    right: [
      'authority: exampleshire',
      'words: { name: Exampleshire, calendar: england-and-wales }',
      'protocol: { version: "1", effective: 2019-01 }',
      'rules: {}',
    ].join('\n'),
  }),
  'two-authorities': entry<{ first: string; second: string }>({
    severity: 'error',
    words: ({ first, second }) => ({
      message: `this file is of \`${second}\`, another of the same protocol is of \`${first}\``,
      help: 'keep the files of each authority in a folder of their own',
    }),
    why: 'The files of a folder are read as one protocol; rules of two authorities would be mixed.',
    wrong: [
      '# transfer.protocol.yaml',
      'authority: exampleshire',
      'words: { name: Exampleshire, calendar: england-and-wales }',
      'protocol: { version: "1", effective: 2019-01 }',
      'rules: {}',
      '# intake.protocol.yaml',
      'authority: york',
      'rules: {}',
    ].join('\n'),
    right: [
      '# exampleshire/transfer.protocol.yaml',
      'authority: exampleshire',
      'words: { name: Exampleshire, calendar: england-and-wales }',
      'protocol: { version: "1", effective: 2019-01 }',
      'rules: {}',
      '# york/intake.protocol.yaml',
      'authority: york',
      'words: { name: York, calendar: england-and-wales }',
      'protocol: { version: "1", effective: 2019-01 }',
      'rules: {}',
    ].join('\n'),
  }),
  'not-in-schema': entry<{ place: string; fault: string }>({
    severity: 'error',
    words: ({ place, fault }) => ({
      message: `${place === '' ? 'the file' : `\`${place}\``} ${fault}`,
      help: 'the published schema does not allow it: see schema/language.md',
    }),
    why: 'Editors and other programs read protocols by the published schema; what it refuses they cannot read.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, within: tomorrow, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, within: 1 day of referral, cites: A-1 }',
  }),
  'ledger-line': entry<{ clause: string; line: string; known: readonly string[] }>({
    severity: 'error',
    words: ({ clause, line, known }) => ({
      message: `\`${line}\` is not a line of ${clause === '' ? 'a list of clauses' : `clause \`${clause}\``}`,
      help: suggestion(line, known),
    }),
    why: 'What stands in a line that nobody reads would be lost.',
    wrong: [
      '# clauses.yaml',
      'authority: exampleshire',
      'source: Transfer protocol',
      'clauses:',
      '  X-1: { title: Handover at the conference, seaside: Not about cases. }',
    ].join('\n'),
    right: [
      '# clauses.yaml',
      'authority: exampleshire',
      'source: Transfer protocol',
      'clauses:',
      '  X-1: { title: Handover at the conference, under: 1 Handover }',
    ].join('\n'),
  }),
  'ledger-lacks': entry<{ clause: string; line: string; example: string }>({
    severity: 'error',
    words: ({ clause, line, example }) => ({
      message: `${clause === '' ? 'the list of clauses' : `clause \`${clause}\``} has no line \`${line}\``,
      help: `add for example \`${line}: ${example}\``,
    }),
    why: 'A clause is found by its id and understood by its title; the list says whose document it is.',
    wrong: '# clauses.yaml\nauthority: exampleshire\nsource: Transfer protocol\nclauses:\n  X-1: { under: 1 Handover }',
    right: [
      '# clauses.yaml',
      'authority: exampleshire',
      'source: Transfer protocol',
      'clauses:',
      '  X-1: { title: Handover at the conference, under: 1 Handover }',
    ].join('\n'),
  }),
  'ledger-text': entry<{ clause: string; line: string }>({
    severity: 'error',
    words: ({ clause, line }) => ({
      message: `\`${line}\`${clause === '' ? '' : ` of clause \`${clause}\``} is a single text`,
      help: `write \`${line}: …\` on one line; a text with colons or brackets stands in quotes`,
    }),
    why: 'A list or a map has no place here, so what it says would be lost.',
    wrong: '# clauses.yaml\nauthority: exampleshire\nsource: Transfer protocol\nclauses:\n  X-1: { title: [Handover, at the conference] }',
    right: '# clauses.yaml\nauthority: exampleshire\nsource: Transfer protocol\nclauses:\n  X-1: { title: "Handover, at the conference" }',
  }),
  'ledger-read': entry<{ clause: string; read: string; known: readonly string[] }>({
    severity: 'error',
    words: ({ clause, read, known }) => ({
      message: `\`${read}\` does not tell how clause \`${clause}\` was read`,
      help:
        suggestion(read, known) ??
        'write `itself` if the text itself was read, `partly` if a part of it, `quoted` if only a text that quotes it',
    }),
    why: 'Whoever relies on a limit has to know whether somebody has seen it in the law or only heard of it.',
    wrong:
      '# clauses.yaml\nauthority: exampleshire\nsource: Transfer protocol\nclauses:\n  X-1: { title: Handover at the conference, sources: { title: Transfer protocol, read: hearsay } }',
    right:
      '# clauses.yaml\nauthority: exampleshire\nsource: Transfer protocol\nclauses:\n  X-1: { title: Handover at the conference, sources: { title: Transfer protocol, read: quoted } }',
  }),
}
