import { readFileSync } from 'node:fs'

/** The version in the package file: the same two folders up in the sources and in the build. */
export const version: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
