import { expect, test } from 'vitest'
import { decodeUtf8 } from '../../src/source/decode.js'
import { hiddenCharacters } from '../../src/source/hidden.js'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

test('text comes through, without its byte order mark', () => {
  expect(decodeUtf8(bytes('naïve – ’\n'))).toBe('naïve – ’\n')
  expect(decodeUtf8(bytes([0xef, 0xbb, 0xbf], 'a: b'))).toBe('a: b')
  expect(decodeUtf8(bytes(''))).toBe('')
})

test.each([
  ['a Windows apostrophe', bytes('a: b\nc: child', [0x92], 's'), { offset: 13, line: 2, column: 9, byte: 0x92, looksLike: 'windows-1252' }],
  ['after letters of two bytes', bytes('é: ü', [0xe9], 'x'), { offset: 6, line: 1, column: 5, byte: 0xe9 }],
  ['a letter cut off at the end', bytes('ab', [0xe2, 0x80]), { offset: 2, line: 1, column: 3, byte: 0xe2 }],
  ['the first byte', bytes([0xc0], 'abc'), { offset: 0, line: 1, column: 1 }],
  ['UTF-16', bytes([0xff, 0xfe, 0x61, 0]), { offset: 0, looksLike: 'utf-16' }],
  ['a document of another program', bytes('PK', [3, 4, 0, 0xe9, 0]), { offset: 5, looksLike: 'no text' }],
])('the place of the first fault: %s', (_, given, wanted) => {
  expect(decodeUtf8(given)).toMatchObject(wanted)
})

test('hidden characters are found, ordinary ones are not', () => {
  expect(hiddenCharacters('\ufeffnaïve – ’ “a” 👩\t\r\n')).toEqual([])
  expect(hiddenCharacters('a\u202eb\u00a0c\ufeff\0').map(({ offset, code }) => [offset, code])).toEqual([
    [1, 'U+202E'],
    [3, 'U+00A0'],
    [5, 'U+FEFF'],
    [6, 'U+0000'],
  ])
})
