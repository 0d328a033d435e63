// A policy of routes for measuring decisions: who holds a case, at which event it goes, where to, on which conditions, and which rule beats which.
import { dice } from './generate.mjs'

/**
 * A policy as plain data, the same for the same seed. More than half of the rules are exceptions: they ask for all that another asks for and
 * something more, and beat it. `shared` facts have the same names for every seed, the others are this policy's own.
 */
export function routes({ seed = 1, rules = 60, facts = 30, holders = 8, events = 12, shared = facts }) {
  const random = dice(seed)
  const teams = [...Array(holders).keys()].map((i) => `T${i}`)
  const moments = [...Array(events).keys()].map((i) => `E${i}`)
  const asked = [...Array(facts - 1).keys()].map((i) => {
    const name = i < shared - 1 ? `f${i}` : `own${seed}x${i}`
    return { name, values: i % 3 === 2 ? ['a', 'b', 'c', 'd'] : ['no', 'yes'] }
  })
  const test = () => {
    if (random.chance(8)) return random.chance(50) ? { fact: 'age', under: 16 } : { fact: 'age', from: 16 }
    const { name, values } = random.of(asked)
    if (values.length === 2) return { fact: name, in: [random.of(values)] }
    const from = random.below(values.length)
    return { fact: name, in: random.chance(50) ? [values[from]] : [values[from], values[(from + 1) % values.length]].sort() }
  }
  const tests = (count) => [...new Map([...Array(count)].map(test).map((each) => [each.fact, each])).values()]
  const made = []
  for (let i = 0; i < rules; i++) {
    const base = i >= rules * 0.45 ? made[random.below(i)] : undefined
    // A few holders have many of the rules.
    const heldBy = base?.heldBy ?? teams[Math.min(random.below(holders), random.below(holders))]
    const others = teams.filter((team) => team !== heldBy)
    const own = tests(1 + random.below(base === undefined ? 2 : 2))
    const when = base === undefined ? own : [...base.when, ...own.filter(({ fact }) => !base.when.some((each) => each.fact === fact))]
    made.push({
      id: `r${i}`,
      heldBy,
      when,
      at: base !== undefined && random.chance(60) ? base.at : random.of(moments),
      to: base !== undefined && random.chance(30) ? base.to : random.of(others),
      overrides: base === undefined ? [] : [base.id],
    })
  }
  return { seed, teams, moments, asked, rules: made }
}

/** The policy as a protocol. */
export function protocolOf({ seed, teams, moments, asked, rules }) {
  const condition = (each) =>
    each.in === undefined
      ? `age: ${each.under === undefined ? `${each.from} or over` : `under ${each.under}`}`
      : `${each.fact}: [${each.in.join(', ')}]`
  const lines = [
    `authority: benchshire-${seed}`,
    '',
    'words:',
    `  name: Benchshire ${seed}`,
    '  calendar: england-and-wales',
    '  teams:',
    ...teams.map((team) => `    ${team}: { name: Team ${team} }`),
    '  events:',
    ...moments.map((moment) => `    ${moment}: { name: Event ${moment} }`),
    '  facts:',
    ...asked.map(
      ({ name, values }) =>
        `    ${name}: ${values.length === 2 ? `{ name: Fact ${name}, yesNo: Is ${name} so? }` : `{ name: Fact ${name}, oneOf: [${values.join(', ')}] }`}`,
    ),
    '',
    'protocol: { version: "1", effective: 2026-01-01, review: not stated, inFlight: not stated }',
    '',
    'rules:',
    ...rules.map(
      ({ id, heldBy, when, at, to, overrides }) =>
        `  ${id}: { when: { ${when.map(condition).join(', ')} }, heldBy: ${heldBy}, transferAt: ${at}, to: ${to}${overrides.length > 0 ? `, overrides: [${overrides.join(', ')}]` : ''}, cites: X-1 }`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** Cases, six in ten of which some rule speaks of. Text, so that they are parsed as cases from elsewhere would be. */
export function casesOf({ seed, teams, moments, asked, rules }, count) {
  const random = dice(seed + 1000)
  return [...Array(count)].map(() => {
    const facts = Object.fromEntries(asked.map(({ name, values }) => [name, random.of(values)]))
    facts.age = String(random.below(19))
    const given = { heldBy: random.of(teams), at: random.of(moments), facts }
    if (random.chance(60)) {
      const rule = random.of(rules)
      given.heldBy = rule.heldBy
      if (random.chance(80)) given.at = rule.at
      for (const each of rule.when)
        facts[each.fact] =
          each.in !== undefined ? random.of(each.in) : String(each.under === undefined ? 16 + random.below(3) : random.below(16))
    }
    return JSON.stringify(given)
  })
}

/** The same case as the other engines like it best: all in one object, the age a number. */
export function flatCase(text) {
  const { heldBy, at, facts } = JSON.parse(text)
  return JSON.stringify({ heldBy, at, ...facts, age: Number(facts.age) })
}

/** The answer when these rules stand: what Caseway calls it. */
export function answerOf(standing, { heldBy, at }, asked) {
  const teams = new Set()
  let elsewhere = false
  for (const rule of standing) {
    // A rule says where the case goes at its own moment, and at no other.
    if (rule.at === at) teams.add(rule.to)
    else elsewhere = true
  }
  if (teams.size === 0) return elsewhere || !asked.has(`${heldBy} ${at}`) ? 'stays' : 'not covered: silent'
  const moves = [...teams].sort().map((team) => `moves ${team}`)
  return (elsewhere ? [...moves, 'stays'] : moves).join(' // ')
}

/** The questions that the rules ask: silence is no answer to them. */
export const questionsOf = ({ rules }) => new Set(rules.map(({ heldBy, at }) => `${heldBy} ${at}`))
