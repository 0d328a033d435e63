// Protocols of any size for measuring: made from a seed, each with words of its own, in TypeScript or in YAML with the same content.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A bare name of a condition, which TypeScript writes without quotes. */
class Term {
  constructor(name) {
    this.name = name
  }
}

/** Random numbers that are the same on every machine. */
export function dice(seed) {
  let state = (seed * 2654435761 + 1) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (most) => Math.floor(next() * most)
  return { below, of: (list) => list[below(list.length)], chance: (percent) => below(100) < percent }
}

const places = [
  'Ash',
  'Birch',
  'Calder',
  'Dale',
  'Elm',
  'Fern',
  'Glen',
  'Harbour',
  'Ings',
  'Kirk',
  'Leigh',
  'Moor',
  'Nether',
  'Over',
  'Pike',
  'Ridge',
  'Stan',
  'Thorn',
  'Upper',
  'Weir',
]
const ends = ['bridge', 'by', 'combe', 'den', 'field', 'ford', 'ham', 'ley', 'mere', 'stead', 'thorpe', 'ton', 'wick', 'worth']
const functions = ['front door', 'assessment', 'long-term', 'child in need', 'looked after', 'disability', 'leaving care', 'family support']
const meetings = [
  'conference',
  'planning meeting',
  'review',
  'panel',
  'strategy discussion',
  'core group',
  'hearing',
  'visit',
  'case discussion',
  'placement',
]
const people = [
  'team manager',
  'practice manager',
  'social worker',
  'reviewing officer',
  'operations manager',
  'head of service',
  'advanced practitioner',
  'administrator',
]
const papers = ['chronology', 'assessment', 'care plan', 'transfer summary', 'report', 'genogram', 'case record', 'pathway plan']
const matters = ['Plan', 'Order', 'Placement', 'Contact', 'Health', 'Schooling', 'Threshold', 'Consent', 'Proceedings', 'Support']
const outcomes = ['not begun', 'under way', 'agreed', 'refused', 'ended']
const units = ['hours', 'working days', 'calendar days', 'weeks', 'months']

/** As many different names as asked for, of a place and one of the stems. */
function names(count, stems, random, join) {
  const found = new Set()
  while (found.size < count) found.add(join(random.of(places) + random.of(ends), stems[found.size % stems.length]))
  return [...found]
}

const entries = (list, value) => Object.fromEntries(list.map((name, index) => [name, value(name, index)]))

/**
 * One protocol as plain data.
 *
 * @param changed the indices of rules that state another limit: a second version to compare with
 */
function protocolOf(seed, count, changed) {
  const random = dice(seed)
  const id = `${random.of(places)}${random.of(ends)}-${seed}`.toLowerCase()
  const spaced = (place, stem) => `${place} ${stem}`
  const teams = names(6 + Math.ceil(count / 40), functions, random, spaced)
  const events = names(8 + Math.ceil(count / 15), meetings, random, spaced)
  const roles = names(6 + Math.ceil(count / 60), people, random, spaced)
  const documents = names(6 + Math.ceil(count / 30), papers, random, spaced)
  const facts = names(8 + Math.ceil(count / 15), matters, random, (place, stem) => place.toLowerCase() + stem)
  const terms = names(3 + Math.ceil(count / 20), matters, random, (place, stem) => `in${place}${stem}`)
  const yesNo = (fact) => facts.indexOf(fact) % 2 === 0
  const answer = (fact) => (yesNo(fact) ? 'yes' : random.chance(20) ? [outcomes[1], outcomes[2]] : random.of(outcomes))
  // Each word is used in its turn, so that none is left over.
  const turns = new Map()
  const turn = (list) => {
    const at = turns.get(list) ?? 0
    turns.set(list, at + 1)
    return list[at % list.length]
  }
  const condition = () => {
    if (random.chance(35)) return new Term(turn(terms))
    const first = turn(facts)
    const lines = { [first]: answer(first) }
    if (random.chance(30)) lines.age = random.of(['under 16', '16 to 17', 'over 5', '15 years 6 months or over'])
    return random.chance(15) ? { any: [lines, new Term(turn(terms))] } : lines
  }
  const clauseOf = (index) => `${id.slice(0, 3).toUpperCase()}-${1 + Math.floor(index / 20)}.${String((index % 20) + 1).padStart(2, '0')}`
  const limit = (index) => `${2 + (index % 9) + (changed.has(index) ? 20 : 0)} ${units[index % units.length]} of ${turn(events)}`

  const routes = []
  const ruleOf = (index) => {
    const kind = index % 20
    const cites = { cites: kind % 7 === 0 ? [clauseOf(index), clauseOf(Math.min(index + 1, count - 1))] : clauseOf(index) }
    const holder = turn(teams)
    const receiver = teams[(teams.indexOf(holder) + 1 + random.below(teams.length - 1)) % teams.length]
    if (kind === 19) return { says: `Whatever is decided about ${turn(facts)}, what the child says is heard first.`, ...cites }
    if (kind === 18)
      return { when: condition(), heldBy: holder, escalateTo: [turn(roles), { who: turn(roles), within: limit(index) }], ...cites }
    if (kind === 17)
      return { when: condition(), heldBy: holder, stay: `at most ${2 + random.below(5)} weeks from ${turn(events)}`, ...cites }
    if (kind >= 12) {
      const act = { complete: turn(documents), ...(random.chance(40) && { to: `receiver's ${turn(roles)}` }) }
      const doer = random.chance(50) ? turn(roles) : `sender's ${turn(roles)}`
      return {
        when: condition(),
        who: doer,
        [random.of(['must', 'should'])]: act,
        ...(kind % 2 === 0 ? { within: limit(index) } : { due: `before ${turn(events)}` }),
        ...(kind === 12 && { unless: { [facts[0]]: answer(facts[0]), cites: clauseOf(index) } }),
        ...cites,
      }
    }
    routes.push(`rule-${index}-of-${id}`)
    const outcome = { transferAt: turn(events), to: receiver }
    if (kind >= 10)
      return {
        when: condition(),
        heldBy: holder,
        should: outcome,
        due: `as soon as possible after ${turn(events)}`,
        yieldsTo: 'every other rule',
        ...cites,
      }
    return {
      when: condition(),
      heldBy: holder,
      ...outcome,
      within: limit(index),
      ...(kind < 3 && { agreedAt: turn(events) }),
      ...(kind === 4 && {
        unless: [
          { [facts[1]]: answer(facts[1]), unless: { [facts[2]]: answer(facts[2]), cites: clauseOf(index) }, cites: clauseOf(index) },
        ],
      }),
      ...(kind === 6 && routes.length > 1 && { overrides: routes.at(-2) }),
      ...(kind === 8 && {
        readings: { [`as-agreed-${index}`]: 'followed', [`as-written-${index}`]: { within: `1 week of ${turn(events)}` } },
      }),
      ...cites,
    }
  }
  const rules = entries(
    [...Array(count).keys()].map((index) => `rule-${index}-of-${id}`),
    (_, index) => ruleOf(index),
  )
  return {
    id,
    words: {
      name: id,
      calendar: 'england-and-wales',
      teams: entries(teams, (name) => ({ name: `${name} team`, is: `Takes the ${name} cases.` })),
      events: entries(events, (name) => ({ name })),
      roles: entries(roles, (name) => ({ name })),
      documents: entries(documents, (name) => ({ name })),
      facts: entries(facts, (name) => (yesNo(name) ? { name, yesNo: `Is it so that ${name}?` } : { name, oneOf: outcomes })),
    },
    terms: entries(terms, (_, index) => ({ [facts[index % facts.length]]: answer(facts[index % facts.length]) })),
    protocol: { version: '2026-01', effective: '2026-01', review: 'not stated', inFlight: 'not stated', cites: clauseOf(0) },
    rules,
    clauses: entries([...Array(count).keys()].map(clauseOf), (clause) => ({
      title: `What clause ${clause} says`,
      under: clause.split('.')[0],
    })),
  }
}

function typescriptOf({ id, words, terms, protocol, rules }) {
  const value = (data) => {
    if (data instanceof Term) return data.name
    if (Array.isArray(data)) return `[${data.map(value).join(', ')}]`
    if (typeof data === 'object')
      return `{ ${Object.entries(data)
        .map(([key, line]) => `${/^\w+$/.test(key) ? key : `'${key}'`}: ${value(line)}`)
        .join(', ')} }`
    return data.includes("'") ? `"${data}"` : `'${data}'`
  }
  const lines = (data) =>
    Object.entries(data)
      .map(([key, line]) => `  '${key}': ${value(line)},`)
      .join('\n')
  const call = ([word, data]) => `${word}(${Array.isArray(data) ? data.map(value).join(', ') : value(data)})`
  const sentence = ([rule, said]) => `  '${rule}': ${Object.entries(said).map(call).join('\n    .')},`
  return [
    "import { authority } from 'caseway'\n",
    `const { when, says, terms, protocol } = authority('${id}', {\n${Object.entries(words)
      .map(([key, line]) => `  ${key}: ${typeof line === 'string' ? value(line) : `{\n${lines(line)}\n}`},`)
      .join('\n')}\n})\n`,
    `const { ${Object.keys(terms).join(', ')} } = terms({\n${lines(terms)}\n})\n`,
    `export default protocol(${value(protocol)}, {\n${Object.entries(rules).map(sentence).join('\n')}\n})\n`,
  ].join('\n')
}

function yamlOf({ id, words, terms, protocol, rules }) {
  return `authority: ${id}\n${Object.entries({ words, terms, protocol, rules })
    .map(([part, data]) => `\n${part}:\n${yamlLines(data, 1, part === 'words' ? 1 : 0)}`)
    .join('')}`
}

/** Lines at a depth; further down than `open` a map of several lines stands on its own lines only in rules. */
function yamlLines(data, depth, open) {
  const indent = '  '.repeat(depth)
  const flow = (item) => {
    if (item instanceof Term) return item.name
    if (Array.isArray(item)) return `[${item.map(flow).join(', ')}]`
    return typeof item === 'object'
      ? `{ ${Object.entries(item)
          .map(([key, line]) => `${key}: ${flow(line)}`)
          .join(', ')} }`
      : item
  }
  const isMap = (item) => typeof item === 'object' && !Array.isArray(item) && !(item instanceof Term)
  return Object.entries(data)
    .map(([key, item]) =>
      isMap(item) && (depth < 2 || open > 0)
        ? `${indent}${key}:\n${yamlLines(item, depth + 1, open - 1)}`
        : `${indent}${key}: ${flow(item)}\n`,
    )
    .join('')
}

const forms = { typescript: { extension: 'ts', print: typescriptOf }, yaml: { extension: 'yaml', print: yamlOf } }

/**
 * The text of one protocol.
 *
 * @returns its file name, its text, and the list of its clauses as YAML
 */
export function generate({ seed = 1, rules, form, changed = [] }) {
  const protocol = protocolOf(seed, rules, new Set(changed))
  const { extension, print } = forms[form]
  const ledger = `authority: ${protocol.id}\nsource: The protocol of ${protocol.id}\nclauses:\n${yamlLines(protocol.clauses, 1, 0)}`
  return { name: `${protocol.id}.protocol.${extension}`, text: print(protocol), ledger }
}

/** Writes many protocols, each in a folder of its own, with or without its list of clauses. */
export function writeProtocols(folder, { count, rules, form, ledger = false }) {
  for (let seed = 1; seed <= count; seed++) {
    const { name, text, ledger: clauses } = generate({ seed, rules, form })
    const own = join(folder, `authority-${String(seed).padStart(3, '0')}`)
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, name), text)
    if (ledger) writeFileSync(join(own, 'clauses.yaml'), clauses)
  }
}
