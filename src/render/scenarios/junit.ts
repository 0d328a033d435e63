/** The results of scenarios in the form that servers for continuous integration read. */
import type { ScenarioResult } from '../../scenario/index.js'

export function junitXml(protocols: readonly { readonly path: string; readonly results: readonly ScenarioResult[] }[]): string {
  const suites = protocols.map(({ path, results }) => {
    const failed = results.filter(({ passed }) => !passed).length
    return [
      `  <testsuite name="${attribute(path)}" tests="${results.length}" failures="${failed}">`,
      ...results.map(testCase),
      '  </testsuite>',
    ].join('\n')
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('\n')}\n</testsuites>\n`
}

function testCase({ scenario, steps, problems, passed }: ScenarioResult): string {
  const open = `    <testcase name="${attribute(scenario.id)}" classname="${attribute(scenario.file)}"`
  if (passed) return `${open}/>`
  const wrong = steps.flatMap(({ step, mismatches }) =>
    mismatches.map(
      ({ line, rule, expected, got }) =>
        `${step.told.at ?? 'between moments'}: ${line}${rule === undefined ? '' : ` ${rule}`}: expected ${expected.join(', ')}, got ${got.length === 0 ? 'nothing' : got.join(', ')}`,
    ),
  )
  const message = problems.length > 0 && wrong.length === 0 ? 'the case cannot be read' : wrong.join('\n')
  return `${open}>\n      <failure message="not as the document says">${content(message)}</failure>\n    </testcase>`
}

function content(text: string): string {
  return clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
}

/** XML cannot hold control characters, however they are written. */
function clean(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
}
