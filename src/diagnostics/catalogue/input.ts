/** Findings about files and folders: what could not be read at all. */
import { entry } from '../entry.js'
import { suggestion } from '../nearest.js'

export const inputFindings = {
  'cannot-read': entry<{ path: string; reason: string; near: readonly string[] }>({
    severity: 'error',
    words: ({ path, reason, near }) => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      return { message: `\`${path}\` ${reason}`, help: near.length === 0 ? undefined : suggestion(name, near) }
    },
    why: 'Nothing can be said of a protocol that cannot be read.',
    wrong: 'caseway check policies/exampelshire',
    right: 'caseway check policies/exampleshire',
  }),
  'no-protocol': entry<{ path: string }>({
    severity: 'error',
    words: ({ path }) => ({ message: `there is no protocol in \`${path}\``, help: 'a protocol is a file `NAME.protocol.yaml` or `NAME.protocol.ts`, or a folder that holds one' }),
    why: 'A check that read nothing would pass, and everybody would believe that all is well.',
    wrong: 'caseway check drafts',
    right: 'caseway check policies/exampleshire',
  }),
  'two-protocols': entry<{ path: string; files: readonly string[] }>({
    severity: 'error',
    words: ({ path, files }) => ({ message: `\`${path}\` holds more than one protocol`, help: `keep one folder for each: ${files.map((file) => `\`${file}\``).join(', ')}` }),
    why: 'A folder is read as one protocol; rules of two would be mixed.',
    wrong: '# rules.protocol.yaml\nrules: {}\n// rules.protocol.ts\nexport default protocol(head, {})',
    right: '# exampleshire/rules.protocol.yaml\nrules: {}\n// york/rules.protocol.ts\nexport default protocol(head, {})',
  }),
  'broken-graph': entry<{ path: string; fault: string }>({
    severity: 'error',
    words: ({ path, fault }) => ({ message: `\`${path}\` is not a compiled graph: ${fault}`, help: 'write it again with `caseway compile`' }),
    why: 'A graph that was changed by hand or cut off can no longer be trusted.',
    wrong: '# exampleshire.json\n{ "caseway": "1", "nodes": [',
    right: 'caseway compile policies/exampleshire -o exampleshire.json',
  }),
}
