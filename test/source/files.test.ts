/** Paths as people type them, and folders as disks have them: nothing is thrown. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { diskFiles } from '../../src/source/files.js'
import { memoryFiles } from '../../src/source/memory-files.js'

const root = mkdtempSync(join(tmpdir(), 'caseway-files-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
mkdirSync(join(root, 'folder'))
writeFileSync(join(root, 'folder/b.txt'), 'b')
writeFileSync(join(root, 'folder/a.txt'), 'a')
symlinkSync(join(root, 'here'), join(root, 'there'))
symlinkSync(join(root, 'there'), join(root, 'here'))
symlinkSync(join(root, 'nowhere'), join(root, 'dangling'))

test.each([
  ['folder', 'folder'],
  ['folder/a.txt', 'file'],
  ['folder/a.txt/x', 'nothing'],
  ['nowhere', 'nothing'],
  ['here', 'nothing'],
  ['dangling', 'nothing'],
  ['a\0b', 'nothing'],
  ['x'.repeat(5000), 'nothing'],
])('%s is a %s', (path, kind) => {
  expect(diskFiles.kind(join(root, path))).toBe(kind)
})

test('names are sorted; what cannot be read says why', () => {
  expect(diskFiles.list(join(root, 'folder'))).toEqual(['a.txt', 'b.txt'])
  expect(diskFiles.list(join(root, 'nowhere'))).toEqual([])
  expect(diskFiles.read(join(root, 'folder'))).toBe('cannot be opened: it is a folder')
  expect(diskFiles.read(join(root, 'nowhere'))).toBe('cannot be opened: it does not exist')
})

test('files in memory are like those of a disk', () => {
  const files = memoryFiles({ 'a/b/c.txt': 'c', 'a/d.txt': 'd' })
  expect(['a', 'a/b', 'a/b/c.txt', 'b', 'toString'].map(files.kind)).toEqual(['folder', 'folder', 'file', 'nothing', 'nothing'])
  expect(files.list('a')).toEqual(['b', 'd.txt'])
  expect(files.read('a/b')).toBe('cannot be opened: it does not exist')
})
