/** The results of scenarios for programs. The form is published as `schema/test.schema.json`. */
import type { Expected, ScenarioResult, StepResult } from '../../scenario/index.js'
import { positionAt } from '../../source/source.js'
import type { Source } from '../../source/source.js'
import type { CoverageReport } from './coverage-json.js'

export interface TestedProtocol {
  readonly path: string
  readonly authority: string | undefined
  readonly digest: string | undefined
  readonly results: readonly ScenarioResult[]
  readonly sources: ReadonlyMap<string, Source>
  readonly findings: readonly unknown[]
  readonly coverage?: CoverageReport
}

/** The JSON of `caseway test`. */
export function testJson(protocols: readonly TestedProtocol[]): string {
  const results = protocols.flatMap((protocol) => protocol.results)
  const document = {
    caseway: '1',
    protocols: protocols.map(({ path, authority, digest, results: own, sources, findings, coverage }) => ({
      path,
      authority: authority ?? null,
      digest: digest ?? null,
      findings,
      scenarios: own.map((result) => scenarioRecord(result, sources)),
      ...(coverage === undefined ? {} : { coverage }),
    })),
    totals: {
      scenarios: results.length,
      passed: results.filter(({ passed }) => passed).length,
      failed: results.filter(({ passed }) => !passed).length,
    },
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

function scenarioRecord({ scenario, steps, passed }: ScenarioResult, sources: ReadonlyMap<string, Source>) {
  const text = sources.get(scenario.file)?.text
  return {
    id: scenario.id,
    file: scenario.file,
    line: text === undefined ? null : positionAt(text, scenario.span.start).line,
    says: scenario.says ?? null,
    cites: scenario.cites,
    passed,
    steps: steps.map(stepRecord),
  }
}

function stepRecord({ step, got, mismatches }: StepResult) {
  return {
    at: step.told.at ?? null,
    on: step.told.on ?? null,
    got: got === undefined ? null : expectedRecord(got),
    mismatches: mismatches.map(({ line, rule, expected, got: actual }) => ({ line, rule: rule ?? null, expected, got: actual })),
  }
}

/** What came out, in the form of `expect`. */
function expectedRecord(got: Expected): Expected {
  return got
}
