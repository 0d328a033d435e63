import { expect, test } from 'vitest'
import { hiddenCharacters } from '../../src/source/hidden.js'

test('the quick look overlooks no character', () => {
  const overlooked: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code)
    // Beside one that the quick look does not pass, a character is looked at closely.
    const closely = hiddenCharacters(`\0${character}b`).length - 1
    if (hiddenCharacters(`a${character}b`).length !== closely) overlooked.push(code.toString(16))
  }
  expect(overlooked).toEqual([])
})
