/** A small authority that completes the examples of findings: what an example does not say itself is said here. */

/** What is declared in each part, by name. An example that declares a name itself takes its place. */
const declared = {
  teams: {
    MAST: '{ name: Screening Team, cites: X-1 }',
    CAT: "{ name: Children's Assessment Team, cites: X-1 }",
    Locality: '{ name: Locality Team, cites: X-1 }',
    SG: '{ name: Safeguarding, per: area, cites: X-1 }',
  },
  events: {
    referral: '{ name: Referral, cites: X-1 }',
    ICPC: '{ name: Initial Child Protection Conference, cites: X-1 }',
    'transfer meeting': '{ name: Transfer Meeting, held: every week, cites: X-1 }',
  },
  roles: {
    'team manager': '{ name: Team Manager, cites: X-1 }',
    'head of service': '{ name: Head of Service, cites: X-1 }',
  },
  documents: { chronology: '{ name: Chronology, cites: X-1 }' },
  facts: {
    plan: '{ name: Plan, oneOf: [child protection, child in need, none], cites: X-1 }',
    judgedAge: '{ name: Age as judged, age: the age judged at screening, cites: X-1 }',
  },
  terms: { cpPlan: '{ plan: child protection, cites: X-1 }' },
  rules: {
    'usual-way-in': '{ heldBy: MAST, transferAt: referral, to: CAT, cites: X-1 }',
    'conference-hands-over': '{ when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }',
  },
} as const

const wordParts = ['teams', 'events', 'roles', 'documents', 'facts'] as const

/** The parts that these YAML files lack, as one more file of the same protocol. */
export function restInYaml(texts: readonly string[]): string {
  const all = texts.join('\n')
  const says = (part: string) => new RegExp(`^${part}:`, 'm').test(all)
  const lines = (part: keyof typeof declared, indent: string) =>
    Object.entries(declared[part])
      .filter(
        ([name]) => !says(part === 'terms' || part === 'rules' ? part : 'words') || !new RegExp(`(?:^|[{,])\\s*${name}:`, 'm').test(all),
      )
      .map(([name, line]) => `${indent}${name}: ${line}\n`)
      .join('')
  const whole = (part: keyof typeof declared, indent: string, lines: string) => (lines === '' ? '' : `${indent}${part}:\n${lines}`)
  const words = wordParts.map((part) => whole(part, '  ', lines(part, '    '))).join('')
  const version = says('protocol') ? '' : 'protocol: { version: "1", effective: 2019-01 }\n'
  const head = 'authority: exampleshire\nwords:\n  name: Exampleshire\n  calendar: england-and-wales\n'
  return `${head}${words}${whole('terms', '', lines('terms', '  '))}${version}${whole('rules', '', lines('rules', '  '))}`
}

/** The same authority in TypeScript, for the examples to import from. */
export const wordsInTypeScript = `import { authority } from 'caseway'
export const { when, heldBy, transferAt, closeAt, stay, who, escalateTo, acknowledge, promise, says, terms, protocol } = authority('exampleshire', {
  name: 'Exampleshire',
  calendar: 'england-and-wales',
${wordParts
  .map(
    (part) =>
      `  ${part}: {\n${Object.entries(declared[part])
        .map(([name, line]) => `    '${name}': ${asTypeScript(line)},\n`)
        .join('')}  },\n`,
  )
  .join('')}})
export const { cpPlan } = terms({ cpPlan: ${asTypeScript(declared.terms.cpPlan)} })
export const head = { version: '1', effective: '2019-01' } as const
`
/** A rule for examples that speak of `rule`. */
export const ruleInTypeScript = "const rule = when(cpPlan).heldBy('CAT').transferAt('ICPC').to('Locality').cites('X-1')\n"

/** What \`wordsInTypeScript\` exports. */
export const wordNames = [
  'when',
  'heldBy',
  'transferAt',
  'closeAt',
  'stay',
  'who',
  'escalateTo',
  'acknowledge',
  'promise',
  'says',
  'terms',
  'protocol',
  'cpPlan',
  'head',
]

/** A map on one line of YAML as an object: every text that stands bare gets its quotes. */
function asTypeScript(line: string): string {
  return line.replace(
    /(?<=: |\[|, )(?!\w+: )[^[\]{},:]+(?=[\]},])/g,
    (text) => JSON.stringify(text.trim()) + ' '.repeat(text.length - text.trimEnd().length),
  )
}
