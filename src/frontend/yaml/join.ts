import type { Report } from '../../diagnostics/diagnostic.js'
import { parts } from '../../syntax/shapes.js'
import type { Entries, Entry, ProtocolSource, Text, Value } from '../../syntax/value.js'

type Part = keyof typeof parts | 'rules'
const partNames: readonly Part[] = [...(Object.keys(parts) as (keyof typeof parts)[]), 'rules']

/** Joins the files of one protocol: parts of the same name are one, and what stands twice is a finding. */
export function joinFiles(files: readonly Entries[], report: Report): ProtocolSource | undefined {
  const found = new Map<Part, Value[]>(partNames.map((part) => [part, []]))
  let sound = true
  let misnamed = false
  for (const file of files)
    for (const { key, value } of file.entries) {
      const values = found.get(key.text as Part)
      if (values === undefined) {
        report('unknown-part', key.span, { part: key.text, known: partNames })
        misnamed = true
      } else if (fits(key, value, report)) values.push(value)
      else sound = false
    }
  for (const part of partNames) {
    if (found.get(part)!.length > 0 || part === 'terms' || !sound) continue
    // A part under a wrong name is not missing as well.
    if (!misnamed) report('missing-part', { file: files[0]!.span.file, start: 0, end: 0 }, { part, example: examples[part] })
    sound = false
  }
  const authority = oneAuthority(found.get('authority') as Text[], report)
  if (!sound || authority === undefined) return undefined
  const merged = (part: Part) => merge(found.get(part) as Entries[], part === 'words' ? 1 : 0, files[0]!, report)
  return Object.freeze({
    authority,
    words: merged('words'),
    terms: merged('terms'),
    head: merged('protocol'),
    rules: merged('rules'),
    broken: [],
  })
}

const examples: Readonly<Record<Part, string>> = {
  authority: 'authority: calderdale',
  words: 'words:\n  name: Calderdale\n  calendar: england-and-wales\n  teams:\n    CAT: { name: Assessment Team }',
  terms: 'terms:\n  cpPlan: { plan: child protection }',
  protocol: 'protocol:\n  version: 2019-01\n  effective: 2019-01',
  rules: 'rules:\n  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality }',
}

function fits(key: Text, value: Value, report: Report): boolean {
  if (key.text === 'authority') {
    if (value.kind === 'text') return true
    report('authority-not-text', value.span, {})
    return false
  }
  if (value.kind === 'entries') return true
  report('not-a-map', value.span, { what: `\`${key.text}\``, example: examples[key.text as Part] })
  return false
}

function oneAuthority(names: readonly Text[], report: Report): Text | undefined {
  const [first, ...others] = names
  const other = others.find((name) => name.text !== first!.text)
  if (other === undefined) return first
  report('two-authorities', other.span, { first: first!.text, second: other.text }, [
    { span: first!.span, note: 'the other file says so here' },
  ])
  return undefined
}

/** One map of several; `depth` levels further down, maps that stand under one name are joined too. */
function merge(maps: readonly Entries[], depth: number, file: Entries, report: Report): Entries {
  if (maps.length === 1) return maps[0]!
  const entries = new Map<string, Entry>()
  for (const map of maps)
    for (const entry of map.entries) {
      const first = entries.get(entry.key.text)
      if (first === undefined) entries.set(entry.key.text, entry)
      else if (depth > 0 && first.value.kind === 'entries' && entry.value.kind === 'entries')
        entries.set(entry.key.text, { key: first.key, value: merge([first.value, entry.value], depth - 1, file, report) })
      else
        report('written-twice', entry.key.span, { key: entry.key.text, spread: false }, [
          { span: first.key.span, note: 'it is first written here' },
        ])
    }
  return { kind: 'entries', entries: [...entries.values()], span: maps[0]?.span ?? { ...file.span, end: file.span.start } }
}
