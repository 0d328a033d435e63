/** The graphs of the real protocols and of the hardest clauses, compiled once for a test file. */
import { readdirSync } from 'node:fs'
import { compileProtocol } from '../../src/compile/compile-protocol.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import { diskFiles } from '../../src/source/files.js'

const hard = 'test/fixtures/hard-clauses/yaml'

/** The national limits: no authority, no team, no case. */
export const nationalLimits = 'policies/statutory-england'
/** Authorities with a protocol of their own, and one small protocol of hard clauses for each. */
export const realProtocols = readdirSync('policies')
  .map((name) => `policies/${name}`)
  .filter((path) => path !== nationalLimits)
export const hardClauses = readdirSync(hard).map((name) => `${hard}/${name}`)

const known = new Map<string, Promise<PolicyGraph>>()

/** The graph of a protocol, which must compile. */
export function graphAt(path: string): Promise<PolicyGraph> {
  const made =
    known.get(path) ?? compileProtocol(path, { files: diskFiles, today: '2026-11-22', secondOpinion: false }).then(({ graph }) => graph!)
  known.set(path, made)
  return made
}
