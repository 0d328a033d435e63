// Whole processes, each beside a bare `node -e 0` of the same moment, and the memory that they take at most.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** One command line with its surroundings. */
export const job = (name, words, { env = {}, cwd } = {}) => ({
  name,
  words,
  options: { cwd, env: { ...process.env, NO_COLOR: '1', ...env }, stdio: 'ignore' },
})
export const node = (name, words, options) => job(name, [process.execPath, ...words], options)

const bare = node('node -e 0', ['-e', '0'])

function run({ words: [program, ...args], options }) {
  const start = process.hrtime.bigint()
  const { error } = spawnSync(program, args, options)
  if (error !== undefined) throw error
  return Number(process.hrtime.bigint() - start) / 1e6
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

/**
 * The median time of each job, in milliseconds and as a ratio to bare Node. Jobs and bare runs take turns, so that a busy
 * machine slows down both.
 */
export async function times(jobs, rounds) {
  const taken = jobs.map(() => ({ own: [], bare: [] }))
  for (let round = 0; round < rounds; round++)
    for (const [index, each] of jobs.entries()) {
      taken[index].bare.push(run(bare))
      taken[index].own.push(run(each))
    }
  const rows = []
  for (const [index, each] of jobs.entries()) {
    const { own, bare: beside } = taken[index]
    rows.push({ name: each.name, ms: median(own), ratio: median(own) / median(beside), memory: await peak(each) })
  }
  return rows
}

/** The memory that a job and the programs that it starts take at most, each by itself in MB; nothing where the system does not tell. */
async function peak({ words: [program, ...args], options }) {
  const child = spawn(program, args, options)
  const most = new Map()
  const look = setInterval(() => {
    for (const id of [child.pid, ...childrenOf(child.pid)]) most.set(id, Math.max(most.get(id) ?? 0, highWater(id)))
  }, 5)
  await new Promise((done) => child.on('exit', done))
  clearInterval(look)
  const own = most.get(child.pid) ?? 0
  most.delete(child.pid)
  return { own: Math.round(own), others: Math.round(Math.max(0, ...most.values())) }
}

function childrenOf(id) {
  try {
    return readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').split(' ').filter(Boolean)
  } catch {
    return []
  }
}

function highWater(id) {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
