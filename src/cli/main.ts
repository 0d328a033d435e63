#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { run } from './program.js'

// Most commands are over before optimised code pays for its making: V8 is asked to wait longer until it makes some.
setFlagsFromString('--interrupt-budget=2000000')
process.exitCode = await run(process.argv.slice(2))
