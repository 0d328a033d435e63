// The same policy for other engines. Each finds the rules that stand; what these come to is then worked out for all of them alike.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './program.mjs'
import { answerOf, questionsOf } from './routes.mjs'

/** The other engines have a folder of their own: whoever only uses or tests Caseway does not install them. */
const folder = join(root, 'scripts/bench/peers')
if (!existsSync(join(folder, 'node_modules')))
  execFileSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
const require = createRequire(join(folder, 'package.json'))
/** Some packages do not let their description be asked for. */
const versionOf = (name) => JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version

/** The rules that beat each rule, directly. */
function beatersOf(rules) {
  return new Map(rules.map((rule) => [rule.id, rules.filter(({ overrides }) => overrides.includes(rule.id))]))
}

/** A condition in another language: every test of a rule, and none of the rules that beat it standing. */
function standingCondition(rule, beaters, { all, not, test }) {
  return all([...rule.when.map(test), ...beaters.get(rule.id).map((over) => not(standingCondition(over, beaters, { all, not, test })))])
}

/** One engine for the whole policy, or one for each holder as a user would have to divide it. */
function divided({ rules, ...policy }, byHolder, make) {
  const asked = questionsOf({ rules })
  if (!byHolder) return make({ ...policy, rules }, asked)
  const engines = new Map(
    [...new Set(rules.map(({ heldBy }) => heldBy))].map((holder) => [
      holder,
      make({ ...policy, rules: rules.filter(({ heldBy }) => heldBy === holder), holder }, asked),
    ]),
  )
  return (given) => engines.get(given.heldBy)?.(given) ?? answerOf([], given, asked)
}

const heldByTest = ({ heldBy }, holder) => (holder === undefined ? [{ fact: 'heldBy', in: [heldBy] }] : [])
const withHolder = (rules, holder) => rules.map((rule) => ({ ...rule, when: [...heldByTest(rule, holder), ...rule.when] }))
const selected = (rules, truths) => rules.filter((_, i) => truths[i])

// ---- JSON logic

const jsonLogic = {
  all: (parts) => (parts.length === 1 ? parts[0] : { and: parts }),
  not: (part) => ({ '!': [part] }),
  test: (each) => {
    const value = { var: each.fact }
    if (each.in === undefined) return each.under === undefined ? { '>=': [value, each.from] } : { '<': [value, each.under] }
    return each.in.length === 1 ? { '===': [value, each.in[0]] } : { in: [value, each.in] }
  },
}

async function jsonLogicJs(policy, byHolder) {
  const logic = require('json-logic-js')
  return divided(policy, byHolder, ({ rules, holder }, asked) => {
    const all = withHolder(rules, holder)
    const beaters = beatersOf(all)
    const conditions = all.map((rule) => standingCondition(rule, beaters, jsonLogic))
    return (given) => answerOf(selected(rules, logic.apply(conditions, given)), given, asked)
  })
}

async function jsonLogicEngine(policy, byHolder) {
  const { LogicEngine } = require('json-logic-engine')
  return divided(policy, byHolder, ({ rules, holder }, asked) => {
    const all = withHolder(rules, holder)
    const beaters = beatersOf(all)
    const compiled = new LogicEngine().build(all.map((rule) => standingCondition(rule, beaters, jsonLogic)))
    return (given) => answerOf(selected(rules, compiled(given)), given, asked)
  })
}

// ---- json-rules-engine

const ruleConditions = {
  all: (parts) => ({ all: parts }),
  not: (part) => ({ not: part }),
  test: (each) => {
    if (each.in === undefined)
      return each.under === undefined
        ? { fact: each.fact, operator: 'greaterThanInclusive', value: each.from }
        : { fact: each.fact, operator: 'lessThan', value: each.under }
    return each.in.length === 1
      ? { fact: each.fact, operator: 'equal', value: each.in[0] }
      : { fact: each.fact, operator: 'in', value: each.in }
  },
}

async function jsonRulesEngine(policy, byHolder) {
  const { Engine } = require('json-rules-engine')
  return divided(policy, byHolder, ({ rules, holder }, asked) => {
    const all = withHolder(rules, holder)
    const beaters = beatersOf(all)
    const engine = new Engine(
      all.map((rule, index) => ({
        conditions: standingCondition(rule, beaters, ruleConditions),
        event: { type: 'stands', params: { index } },
      })),
    )
    return async (given) => {
      const { events } = await engine.run(given)
      return answerOf(
        events.map(({ params }) => rules[params.index]),
        given,
        asked,
      )
    }
  })
}

// ---- ZEN

const zenExpression = {
  all: (parts) => `(${parts.join(' and ')})`,
  not: (part) => `not ${part}`,
  test: (each) => {
    if (each.in === undefined) return each.under === undefined ? `${each.fact} >= ${each.from}` : `${each.fact} < ${each.under}`
    return each.in.length === 1 ? `${each.fact} == '${each.in[0]}'` : `${each.fact} in [${each.in.map((value) => `'${value}'`).join(', ')}]`
  },
}

function zenGraph(node) {
  const nodes = [
    { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
    { id: 'policy', name: 'policy', position: { x: 1, y: 0 }, ...node },
    { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
  ]
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes,
    edges: [
      { id: '1', sourceId: 'in', targetId: 'policy', type: 'edge' },
      { id: '2', sourceId: 'policy', targetId: 'out', type: 'edge' },
    ],
  }
}

async function zenExpressions(policy, byHolder) {
  const { ZenEngine } = require('@gorules/zen-engine')
  return divided(policy, byHolder, ({ rules, holder }, asked) => {
    const all = withHolder(rules, holder)
    const beaters = beatersOf(all)
    const value = `[${all.map((rule) => standingCondition(rule, beaters, zenExpression)).join(', ')}]`
    const decision = new ZenEngine().createDecision(
      zenGraph({ type: 'expressionNode', content: { expressions: [{ id: 'e', key: 'standing', value }], passThrough: false } }),
    )
    return async (given) => answerOf(selected(rules, (await decision.evaluate(given)).result.standing), given, asked)
  })
}

/** A decision table cannot say that several tests together do not hold: it collects the rules that apply, and precedence is worked out here. */
async function zenTable(policy, byHolder) {
  const { ZenEngine } = require('@gorules/zen-engine')
  return divided(policy, byHolder, ({ rules, holder }, asked) => {
    const all = withHolder(rules, holder)
    const beaters = beatersOf(rules)
    const facts = [...new Set(all.flatMap(({ when }) => when.map(({ fact }) => fact)))]
    const cell = (each) =>
      each === undefined
        ? ''
        : each.in === undefined
          ? each.under === undefined
            ? `>= ${each.from}`
            : `< ${each.under}`
          : each.in.map((value) => `'${value}'`).join(', ')
    const content = {
      hitPolicy: 'collect',
      passThrough: false,
      inputField: null,
      outputPath: null,
      executionMode: 'single',
      inputs: facts.map((fact) => ({ id: fact, name: fact, field: fact })),
      outputs: [{ id: 'index', name: 'index', field: 'index' }],
      rules: all.map(({ id, when }, index) => ({
        _id: id,
        index: String(index),
        ...Object.fromEntries(facts.map((fact) => [fact, cell(when.find((each) => each.fact === fact))])),
      })),
    }
    const decision = new ZenEngine().createDecision(zenGraph({ type: 'decisionTableNode', content }))
    const stands = (rule, applying) => !beaters.get(rule.id).some((over) => applying.has(over) && stands(over, applying))
    return async (given) => {
      const applying = new Set((await decision.evaluate(given)).result.map(({ index }) => rules[index]))
      return answerOf(
        [...applying].filter((rule) => stands(rule, applying)),
        given,
        asked,
      )
    }
  })
}

// ---- Cedar

const cedarCondition = {
  all: (parts) => `(${parts.join(' && ')})`,
  not: (part) => `!${part}`,
  test: (each) => {
    if (each.in === undefined) return `context.${each.fact} ${each.under === undefined ? `>= ${each.from}` : `< ${each.under}`}`
    return `(${each.in.map((value) => `context.${each.fact} == "${value}"`).join(' || ')})`
  },
}

async function cedar(policy, byHolder) {
  const { preparsePolicySet, statefulIsAuthorized } = require('@cedar-policy/cedar-wasm/nodejs')
  return divided(policy, byHolder, ({ rules, holder = 'all' }, asked) => {
    const beaters = beatersOf(rules)
    // All that are satisfied are named as reasons, so that one call tells which rules stand.
    const policies = Object.fromEntries(
      rules.map((rule) => [
        rule.id,
        `permit(principal == Team::"${rule.heldBy}", action, resource) when { ${standingCondition(rule, beaters, cedarCondition)} };`,
      ]),
    )
    const name = `${policy.seed} ${holder}`
    const parsed = preparsePolicySet(name, { staticPolicies: policies })
    if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed))
    const byId = new Map(rules.map((rule) => [rule.id, rule]))
    return ({ heldBy, at, ...context }) => {
      const { type, response, errors } = statefulIsAuthorized({
        principal: { type: 'Team', id: heldBy },
        action: { type: 'Action', id: 'route' },
        resource: { type: 'Case', id: 'case' },
        context,
        preparsedPolicySetId: name,
        entities: [],
        validateRequest: false,
      })
      if (type !== 'success') throw new Error(JSON.stringify(errors))
      return answerOf(
        response.diagnostics.reason.map((id) => byId.get(id)),
        { heldBy, at },
        asked,
      )
    }
  })
}

// ---- for comparison: no engine at all

/** What somebody writes by hand: the rules of the holder, one after another. */
async function plainLoop(policy) {
  return divided(policy, true, ({ rules }, asked) => {
    const beaters = beatersOf(rules)
    const passes = (each, given) =>
      each.in === undefined
        ? each.under === undefined
          ? given.age >= each.from
          : given.age < each.under
        : each.in.includes(given[each.fact])
    const stands = (rule, given) =>
      rule.when.every((each) => passes(each, given)) && !beaters.get(rule.id).some((over) => stands(over, given))
    return (given) =>
      answerOf(
        rules.filter((rule) => stands(rule, given)),
        given,
        asked,
      )
  })
}

/** Engines by name; `make(policy, byHolder)` gives what decides one case, perhaps later. */
export const peers = [
  { name: 'json-rules-engine', package: 'json-rules-engine', make: jsonRulesEngine },
  { name: 'ZEN, expressions', package: '@gorules/zen-engine', make: zenExpressions },
  { name: 'ZEN, decision table', package: '@gorules/zen-engine', make: zenTable },
  { name: 'Cedar', package: '@cedar-policy/cedar-wasm', make: cedar },
  { name: 'json-logic-js', package: 'json-logic-js', make: jsonLogicJs },
  { name: 'json-logic-engine, compiled', package: 'json-logic-engine', make: jsonLogicEngine },
].map((peer) => ({ ...peer, version: () => versionOf(peer.package) }))

export const byHand = { name: 'a loop written by hand', make: plainLoop }
