/** Findings about files and folders as such, whatever the language: what could not be read at all. */
import { entry } from '../entry.js'
import { listed } from '../listing.js'
import { suggestion } from '../nearest.js'

export const inputFindings = {
  'cannot-read': entry<{ path: string; reason: string; near: readonly string[] }>({
    severity: 'error',
    words: ({ path, reason, near }) => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      const elsewhere =
        reason === 'does not exist' ? 'look at how it is written; paths begin in the folder from which the command is run' : undefined
      return { message: `\`${path}\` ${reason}`, help: (near.length === 0 ? undefined : suggestion(name, near)) ?? elsewhere }
    },
    why: 'Nothing can be said of a protocol that cannot be read.',
    wrong: 'caseway check policies/exampelshire',
    right: 'caseway check policies/exampleshire',
  }),
  'no-protocol': entry<{ path: string }>({
    severity: 'error',
    words: ({ path }) => ({
      message: `there is no protocol in \`${path}\``,
      help: endingWanted(path) ?? 'a protocol is a file `NAME.protocol.yaml` or `NAME.protocol.ts`, or a folder that holds one',
    }),
    why: 'A check that read nothing would pass, and everybody would believe that all is well.',
    wrong: 'caseway check drafts',
    right: 'caseway check policies/exampleshire',
  }),
  'two-protocols': entry<{ path: string; files: readonly string[] }>({
    severity: 'error',
    words: ({ path, files }) => ({
      message: `\`${path}\` holds more than one protocol`,
      help: `keep one folder for each: ${listed(files)}`,
    }),
    why: 'A folder is read as one protocol; rules of two would be mixed.',
    wrong: '# rules.protocol.yaml\nrules: {}\n// rules.protocol.ts\nexport default protocol(head, {})',
    right: '# exampleshire/rules.protocol.yaml\nrules: {}\n// york/rules.protocol.ts\nexport default protocol(head, {})',
  }),
  'broken-graph': entry<{ path: string; fault: string }>({
    severity: 'error',
    words: ({ path, fault }) => ({
      message: `\`${path}\` is not a compiled graph: ${fault}`,
      help: 'write it again with `caseway compile`',
    }),
    why: 'A graph that was changed by hand or cut off can no longer be trusted.',
    wrong: '# exampleshire.json\n{ "caseway": "1", "nodes": [',
    right: 'caseway compile policies/exampleshire -o exampleshire.json',
  }),
  'not-utf8': entry<{ line: number; column: number; looksLike: 'utf-16' | 'windows-1252' | 'no text' }>({
    severity: 'error',
    words: ({ line, column, looksLike }) => ({
      message: `the file is not UTF-8 text from line ${line}, column ${column}`,
      help:
        looksLike === 'no text'
          ? 'it looks like a document of another program (Word, PDF) and not like text: write it as plain text'
          : `save it as UTF-8; it looks like ${looksLike === 'utf-16' ? 'UTF-16' : 'a Windows encoding, where curly quotes and dashes differ'}`,
    }),
    why: 'In another encoding names and quotes come out as other characters, and names that look equal are not.',
    wrong: 'a file saved as `Unicode` or `ANSI`',
    right: 'the same file saved as `UTF-8`',
  }),
  'too-large': entry<{ size: number; most: number }>({
    severity: 'error',
    words: ({ size, most }) => ({
      message: `the file is too large: ${size} characters, and ${most} are read at most`,
      help: 'a protocol may be split into several files in one folder, and so may scenarios; a single case is never so long',
    }),
    why: 'No protocol that people read is so long; a file of this size is most likely something else.',
    wrong: 'a file of three million characters',
    right: 'the same rules in several files of one folder',
  }),
  'odd-space': entry<{ what: string; code: string; count: number }>({
    severity: 'error',
    words: ({ what, code, count }) => ({
      message: `${what} (${code}) stands here${count > 1 ? `, the first of ${count} in this file` : ''}`,
      help: 'write an ordinary one; pasting from a document brings such characters along',
    }),
    why: 'It looks like an ordinary space or line end and is not, so that a name that has one differs from the same name without.',
    wrong: 'rules:\n  a: { who: team\u00a0manager, must: visit the family, cites: A-1 }',
    right: 'rules:\n  a: { who: team manager, must: visit the family, cites: A-1 }',
  }),
  'hidden-character': entry<{ what: string; code: string; count: number }>({
    severity: 'error',
    words: ({ what, code, count }) => ({
      message: `${what} (${code}) stands here unseen${count > 1 ? `, the first of ${count} such characters` : ''}`,
      help: 'delete it; if it cannot be found, type the word anew',
    }),
    why: 'Such characters make a text look different from what it says, so that a reviewer approves something else.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: "Local\\u202eity", cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
  }),
  'too-long': entry<{ what: string; length: number; most: number }>({
    severity: 'error',
    words: ({ what, length, most }) => ({
      message: `${what} has ${length} characters, and ${most} are read at most`,
      help: 'say it in fewer words; what explains a rule goes under `says`, what explains a word under `is`',
    }),
    why: 'A name or a text that fills a page is most likely a quote or a bracket that was not closed.',
    wrong: 'a rule whose name is a page long',
    right: 'a rule whose name is a few words long',
  }),
  'too-deep': entry<{ most: number }>({
    severity: 'error',
    words: ({ most }) => ({
      message: `more than ${most} levels stand inside one another here`,
      help: 'give inner conditions a name of their own under `terms`',
    }),
    why: 'Nobody can read so deep a nesting, and a program may fail on it.',
    wrong: `terms:\n  deep: ${'{ not: '.repeat(64)}cpPlan${' }'.repeat(64)}`,
    right: 'terms:\n  without: { not: cpPlan, cites: A-1 }',
  }),
  'empty-file': entry<{ of?: 'clauses' | 'scenarios' }>({
    severity: 'error',
    words: ({ of }) => ({
      message: 'the file is empty',
      help:
        of === 'clauses'
          ? 'list the clauses of the document behind `authority`, `source` and `clauses`, or delete the file'
          : of === 'scenarios'
            ? 'write `scenarios` and under it the first one, or delete the file'
            : 'begin with the authority and its words; `caseway explain empty-file` shows a whole file',
    }),
    why: 'A check that read nothing would pass, and everybody would believe that all is well.',
    wrong: '# nothing but a comment',
    right: [
      'authority: exampleshire',
      'words: { name: Exampleshire, calendar: england-and-wales }',
      'protocol: { version: "1", effective: 2019-01 }',
      'rules: {}',
    ].join('\n'),
  }),
  'more-findings': entry<{ count: number }>({
    severity: 'info',
    words: ({ count }) => ({
      message: `${count} more findings are not shown`,
      help: 'mend those that are; most of the others will then be gone too',
    }),
    why: 'So many findings have few causes, and nobody reads them all.',
    wrong: 'a protocol in which the words of the authority are missing and two thousand rules speak of them',
    right: 'the same protocol with its words',
  }),
}

/** A file that is named nearly as a protocol is. */
function endingWanted(path: string): string | undefined {
  const [, name, ending] = /([^/]+?)\.(ts|ya?ml)$/.exec(path) ?? []
  return name === undefined
    ? undefined
    : `the name of a protocol file ends in \`.protocol.${ending}\`: call it \`${name}.protocol.${ending}\``
}
