// Installs what the project needs, once: after a fresh clone, or when the lock file has changed.
import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Caseway needs Node 20.19 or later; this is ${process.version}.`)
  process.exit(1)
}

/** Runs `npm ci` unless the installed packages are as new as the lock file. */
export function install() {
  const installed = 'node_modules/.package-lock.json'
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return
  console.error('Installing …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
}

/** Runs a program with its output shown; its failure is ours. */
export function run(program, args, allowed = [0]) {
  try {
    execFileSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' && program === 'npm' })
  } catch (error) {
    if (!allowed.includes(error.status)) process.exit(error.status ?? 1)
  }
}
