/** The written meaning names functions that there are, and its rules are numbered without gaps. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const text = readFileSync('src/space/SEMANTICS.md', 'utf8')

test('each function that carries out a rule is where the text says', () => {
  const named = [...text.matchAll(/\[`(\w+)`\]\((.+?)\)/g)].map(([, name, path]) => ({ name: name!, path: `src/space/${path}` }))
  expect(named.length).toBeGreaterThan(25)
  const missing = named.filter(({ name, path }) => !existsSync(path) || !new RegExp(`function ${name}\\b`).test(readFileSync(path, 'utf8')))
  expect(missing).toEqual([])
})

test('rules are numbered in order within their part, and no reference leads nowhere', () => {
  const numbers = [...text.matchAll(/\*\*([A-L])(\d+)(?:\.|\*\*)/g)].map(([, part, number]) => ({ part: part!, number: Number(number) }))
  for (const [index, { part, number }] of numbers.entries()) {
    const before = numbers[index - 1]
    expect(number, `${part}${number}`).toBe(before?.part === part ? before.number + 1 : 1)
  }
  const rules = new Set(numbers.map(({ part, number }) => `${part}${number}`))
  const mentioned = [...text.matchAll(/\b([A-L]\d+)\b/g)].map(([, rule]) => rule!)
  expect(mentioned.filter((rule) => !rules.has(rule))).toEqual([])
})
