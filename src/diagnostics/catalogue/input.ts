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
    wrong: 'caseway check policies/calderdal',
    right: 'caseway check policies/calderdale',
  }),
  'no-protocol': entry<{ path: string }>({
    severity: 'error',
    words: ({ path }) => ({ message: `there is no protocol in \`${path}\``, help: 'a protocol is a file `NAME.protocol.yaml` or `NAME.protocol.ts`, or a folder that holds one' }),
    why: 'A check that read nothing would pass, and everybody would believe that all is well.',
    wrong: 'caseway check empty-folder',
    right: 'caseway check policies/calderdale',
  }),
  'two-protocols': entry<{ path: string; files: readonly string[] }>({
    severity: 'error',
    words: ({ path, files }) => ({ message: `\`${path}\` holds more than one protocol`, help: `keep one folder for each: ${files.map((file) => `\`${file}\``).join(', ')}` }),
    why: 'A folder is read as one protocol; rules of two would be mixed.',
    wrong: 'policies/york.protocol.yaml, policies/somerset.protocol.yaml',
    right: 'policies/york/york.protocol.yaml, policies/somerset/somerset.protocol.yaml',
  }),
  'broken-graph': entry<{ path: string; fault: string }>({
    severity: 'error',
    words: ({ path, fault }) => ({ message: `\`${path}\` is not a compiled graph: ${fault}`, help: 'write it again with `caseway compile`' }),
    why: 'A graph that was changed by hand or cut off can no longer be trusted.',
    wrong: '{ "caseway": "1", "nodes": [',
    right: 'caseway compile policies/calderdale -o calderdale.json',
  }),
}
