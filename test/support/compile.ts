/** Compiling texts in tests: files that exist only in memory. */
import { compileProtocol } from '../../src/compile/compile-protocol.js'
import type { Compiled } from '../../src/compile/compiled.js'
import { memoryFiles } from '../../src/source/memory-files.js'

export { memoryFiles }

/** Compiles a folder `p` of files in memory, on a fixed day, without the second opinion of `tsc`. */
export function compileFiles(texts: Readonly<Record<string, string | Uint8Array>>, path = 'p'): Promise<Compiled> {
  const inFolder = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`p/${name}`, text]))
  return compileProtocol(path, { files: memoryFiles(inFolder), today: '2026-11-22', secondOpinion: false })
}

/** Words that most tests share: a small authority. */
export const smallWords = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams:
    CAT: { name: Children's Assessment Team, cites: X-1 }
    Locality: { name: Locality Team, cites: X-1 }
    SG: { name: Safeguarding, per: area, cites: X-1 }
  events:
    ICPC: { name: Initial Child Protection Conference, alsoCalled: first conference, cites: X-1 }
    TAM: { name: Transfer and Allocation Meeting, held: every week, cites: X-1 }
  roles:
    team manager: { name: Team Manager, cites: X-1 }
  documents:
    chronology: { name: Chronology, cites: X-1 }
  facts:
    plan: { name: Plan, oneOf: [child protection, child in need, none], cites: X-1 }
    closed: { name: Time since closure, since: the case was closed, cites: X-1 }
terms:
  cpPlan: { plan: child protection, cites: X-1 }
protocol: { version: "1", effective: 2019-01 }
`
