import { catalogue } from '../../diagnostics/catalogue.js'
import type { Report } from '../../diagnostics/diagnostic.js'
import type { Source, Span } from '../../source/source.js'
import type { Entries, ProtocolSource } from '../../syntax/value.js'
import { joinFiles } from './join.js'
import { readDocument } from './read-document.js'

/**
 * Reads the YAML files of one protocol into its tree. It never throws and reads on after a mistake: a rule that has one
 * is kept out and named as broken. There is no tree where a file or another part could not be understood, and then at
 * least one finding says why.
 */
export function readYaml(sources: readonly Source[], report: Report): ProtocolSource | undefined {
  const faults: Span[] = []
  const repeats: Span[] = []
  const noting: Report = (code, span, data, related) => {
    // Of two lines with one name the first is kept, so that nothing is missing.
    if (code === 'written-twice') repeats.push(span)
    else if (catalogue[code].severity === 'error') faults.push(span)
    report(code, span, data, related)
  }
  const files = sources.map((source) => readFile(source, noting)).filter((file) => file !== undefined)
  if (files.length === 0 || files.length < sources.length) return undefined
  const joined = joinFiles(files, report)
  return joined && withoutBroken(joined, faults, repeats)
}

function readFile(source: Source, report: Report): Entries | undefined {
  const value = readDocument(source, report)
  if (value === undefined || value.kind === 'entries') return value
  report('not-a-map', value.span, {
    what: 'a protocol file',
    example: 'authority: calderdale\nrules:\n  conference-hands-over: { heldBy: CAT, transferAt: ICPC, to: Locality }',
  })
  return undefined
}

/**
 * Keeps a rule with a hole in it, or with two rules in it, from being judged: what is wrong has been reported and would be
 * reported again.
 */
function withoutBroken(source: ProtocolSource, faults: readonly Span[], repeats: readonly Span[]): ProtocolSource | undefined {
  if (faults.length === 0 && repeats.length === 0) return source
  const { entries, span } = source.rules
  const broken = entries.filter((rule) => [...faults, ...repeats].some((fault) => within(fault, rule.value.span)))
  if (!faults.every((fault) => broken.some((rule) => within(fault, rule.value.span)))) return undefined
  const rules: Entries = { kind: 'entries', entries: entries.filter((rule) => !broken.includes(rule)), span }
  return Object.freeze({ ...source, rules, broken: broken.map((rule) => rule.key) })
}

function within(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end
}
