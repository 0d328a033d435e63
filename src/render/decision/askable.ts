/** What can be told of a case, in the words that a case file takes. The shape is published as `schema/facts.schema.json`. */
import { axisName } from '../../analysis/cases/region.js'
import { nameOf } from '../../graph/ids.js'
import type { Fact, Team } from '../../graph/nodes.js'
import { divisionsIn, namesWithMembers, pointsFor, takenAs } from '../../decide/index.js'
import { axesIn, conditionFormula, isAboutCase, keyOf, notApplicable, settledByWords } from '../../space/index.js'
import type { Axis, Holder, Model, MomentName } from '../../space/index.js'
import { naturalOrder } from '../../util/order.js'
import type { Style } from '../style.js'
import { printable } from '../findings/text.js'
import { ruleTitle } from '../words/names.js'
import { listed } from '../words/text.js'
import { wrapped } from './text.js'
import { questionWords, valueNamed } from './questions.js'
import { holderNamed, momentNames, namingOf, partyNames } from './words.js'
import type { Naming } from './words.js'

/** One thing that can be told. */
export interface Ask {
  /** The line of a case file under which it is told. */
  readonly line: 'facts' | 'readings' | 'known' | 'happened' | 'order' | 'chosen' | 'notDone' | 'applied' | 'on'
  readonly name: string
  readonly question: string
  readonly values: readonly string[]
  /** The reading that the protocol follows. */
  readonly followed: string | null
  /** What `--otherwise no` takes it to be, or one of these; nothing: it stays open. */
  readonly otherwise: readonly string[]
  /** Events at which it stays open all the same, since they bring it out. */
  readonly openAt: readonly string[]
  readonly settledAt: readonly string[]
  readonly judgedBy: readonly string[]
  readonly changes: Fact['changes'] | null
  readonly cites: readonly string[]
}

export interface Named {
  readonly name: string
  readonly fullName: string
  readonly alsoCalled: readonly string[]
  readonly cites: readonly string[]
}

export interface Askable {
  readonly for: string | null
  readonly at: string | null
  readonly teams: readonly Named[]
  readonly moments: readonly (Named & { readonly once: boolean })[]
  readonly asks: readonly Ask[]
  /** The duties of which it can be told whether they are done, or which limit was set for the case. */
  readonly duties: readonly DutyAsked[]
}

/** A duty under its id; `limit`: a document can set a shorter limit for one case. */
export interface DutyAsked {
  readonly name: string
  readonly title: string
  readonly limit: boolean
  readonly cites: readonly string[]
}

/** Everything that can be told; with a holder only what can change where its cases go, at any moment or at one. */
export function askable(model: Model, holder?: Holder, moment?: MomentName): Askable {
  const naming = namingOf(model.space)
  const { vocabulary } = model.space
  const heeded = holder === undefined ? undefined : heededAxes(model, holder, moment)
  const settled = settledByWords(model.space.constraints)
  const moments =
    holder === undefined ? [...vocabulary.moments.keys()] : moment === undefined ? momentNames(holderNamed(holder), model) : [moment]
  return {
    for: holder === undefined ? null : holderNamed(holder),
    at: moment ?? null,
    teams: (holder === undefined ? vocabulary.holders : [holder]).map((each) => teamNamed(each, naming)),
    moments: moments.map((name) => momentNamed(name, naming)),
    asks: [
      ...vocabulary.axes.list.flatMap((axis, index) =>
        isAboutCase(axis) && !settled.has(index) && heeded?.has(index) !== false ? askOf(axis, index, moment, model, naming) : [],
      ),
      ...recurringAsks(holder, moment, model),
      ...divisionAsks(model),
    ],
    duties: dutiesAsked(holder, model),
  }
}

/** The duties that can be owed in cases of a team, and those of any team's. */
function dutiesAsked(holder: Holder | undefined, { space: { graph } }: Model): readonly DutyAsked[] {
  const ofTheirs = graph
    .all('duty')
    .filter(
      ({ heldBy, unheld }) =>
        holder === undefined || heldBy.length + unheld.length === 0 || [...heldBy, ...unheld].some((each) => each === holder),
    )
  return ofTheirs.map(({ id, shortenedBy, cites }) => ({
    name: nameOf(id),
    title: ruleTitle(id, graph),
    limit: shortenedBy.length > 0,
    cites,
  }))
}

/** The axes on which it depends what becomes of cases of a team. */
function heededAxes(model: Model, holder: Holder, moment: MomentName | undefined): ReadonlySet<number> {
  const { store, space } = model
  const places = moment !== undefined ? [moment] : [undefined, ...space.vocabulary.moments.keys()]
  const found = new Set<number>()
  for (const at of places)
    for (const { where } of model.effects({ holder, moment: at }).values()) for (const axis of store.support(where)) found.add(axis)
  // What a move waits for is told by its facts.
  for (const { id, route } of space.rules)
    if (route.waitsFor !== undefined && found.has(space.vocabulary.axes.find(keyOf({ kind: 'gate', rule: id })) ?? -1))
      for (const axis of axesIn(conditionFormula(route.waitsFor, space.scope))) found.add(axis)
  return found
}

function teamNamed(holder: Holder, { space: { graph } }: Naming): Named {
  const team = holder === 'closed' || holder === 'not yet open' || !graph.has(holder) ? undefined : (graph.node(holder) as Team)
  return {
    name: holderNamed(holder),
    fullName:
      team?.name ??
      { closed: 'a case that was open and is so no more', 'not yet open': 'a case that never was open' }[holder as string] ??
      holderNamed(holder),
    alsoCalled: [...(team?.alsoCalled ?? []), ...(team === undefined ? [] : namesWithMembers(team.id, graph).slice(1))],
    cites: team?.cites ?? [],
  }
}

function momentNamed(name: MomentName, { space: { graph, vocabulary } }: Naming): Named & { readonly once: boolean } {
  const asked = vocabulary.moments.get(name)!
  const event = asked.event !== undefined && graph.has(asked.event) ? graph.node(asked.event) : undefined
  const own = event?.kind === 'event' && nameOf(event.id) === name ? event : undefined
  return { name, fullName: own?.name ?? name, alsoCalled: own?.alsoCalled ?? [], cites: own?.cites ?? [], once: asked.passes }
}

/** What divides teams changes no answer: it gives the team of a family its name. */
function divisionAsks({ space: { graph } }: Model): readonly Ask[] {
  return [...divisionsIn(graph)].map(([name, members]) => ({
    line: 'known',
    name,
    question: `Which ${name} is it?`,
    values: [...members].sort(naturalOrder),
    ...ofNoDeclaration,
  }))
}

/** A question that nobody declared has nothing of a declared one. */
const ofNoDeclaration = { otherwise: [], openAt: [], followed: null, settledAt: [], judgedBy: [], changes: null, cites: [] } as const

/** Events that come again and move cases whenever they do: nothing in the space remembers them, and yet they are told. */
function recurringAsks(holder: Holder | undefined, at: MomentName | undefined, model: Model): readonly Ask[] {
  const {
    space: {
      vocabulary: { axes, holders, moments },
    },
  } = model
  const points =
    at !== undefined ? [] : [...new Set((holder === undefined ? holders : [holder]).flatMap((each) => [...pointsFor(each, model)]))]
  const recurring = points.filter(
    (name) => moments.get(name)?.event !== undefined && axes.find(keyOf({ kind: 'passed', moment: name })) === undefined,
  )
  return recurring.map((name) => ({
    line: 'happened',
    name,
    question: 'It comes again; has it come since the case is with this team?',
    values: [],
    ...ofNoDeclaration,
  }))
}

const lines = {
  fact: 'facts',
  age: 'facts',
  reading: 'readings',
  team: 'known',
  passed: 'happened',
  order: 'order',
  chosen: 'chosen',
  gate: 'notDone',
  applied: 'applied',
  date: 'on',
} as const

function askOf(axis: Axis, index: number, moment: MomentName | undefined, model: Model, naming: Naming): readonly Ask[] {
  const { subject, values } = axis
  if (
    subject.kind === 'now' ||
    subject.kind === 'holder' ||
    (subject.kind === 'gate' && model.space.rules.some(({ id, route }) => id === subject.rule && route.waitsFor !== undefined))
  )
    return []
  const { graph, vocabulary } = naming.space
  const fact = subject.kind === 'fact' && graph.has(subject.fact) ? (graph.node(subject.fact) as Fact) : undefined
  const reading = subject.kind === 'reading' && graph.has(subject.reading) ? graph.node(subject.reading) : undefined
  const name =
    subject.kind === 'passed' || (subject.kind === 'date' && subject.moment !== undefined)
      ? subject.moment!
      : subject.kind === 'order'
        ? `${subject.point} before|on|after ${subject.limit}`
        : axisName(vocabulary.axes.list[index]!, graph)
  const otherwise = otherwiseOf(axis, moment, model)
  return [
    {
      line: subject.kind === 'date' && subject.moment !== undefined ? 'happened' : lines[subject.kind],
      name,
      question: questionWords(index, naming),
      values:
        subject.kind === 'chosen' || subject.kind === 'team'
          ? values.map((_, value) => valueNamed({ axis: index, value }, naming)).slice(subject.kind === 'chosen' ? 1 : 0)
          : subject.kind === 'passed' || subject.kind === 'gate' || subject.kind === 'applied' || subject.kind === 'order'
            ? []
            : values,
      otherwise,
      openAt:
        moment !== undefined || otherwise.length === 0
          ? []
          : (fact?.settledAt ?? []).map(nameOf).filter((event) => otherwiseOf(axis, event, model).length === 0),
      followed: reading?.kind === 'reading' && reading.followed ? reading.written : null,
      settledAt: (fact?.settledAt ?? []).map(nameOf),
      judgedBy: partyNames(fact?.judgedBy ?? [], naming),
      changes: fact?.changes ?? null,
      cites: fact?.cites ?? [],
    },
  ]
}

function otherwiseOf(axis: Axis, moment: MomentName | undefined, model: Model): readonly string[] {
  const usual = takenAs(axis, moment, model).map((value) => axis.values[value]!)
  const real = usual.filter((value) => value !== notApplicable)
  return real.length > 0 ? real : usual
}

export function askableJson(found: Askable, { space: { graph } }: Model): string {
  const { authority, version } = graph.protocol
  return `${JSON.stringify({ caseway: '1', authority, version, digest: graph.digest, ...found }, undefined, 2)}\n`
}

const headings: readonly (readonly [Ask['line'], string])[] = [
  ['facts', 'Facts, as `--fact NAME=VALUE`'],
  ['known', 'Teams that the case tells, as `--known NAME=TEAM`'],
  ['happened', 'What may have come to pass, as `--happened EVENT=DAY` or `--not-happened EVENT`'],
  ['order', 'Which moment comes first, as `--order "A before B"`; days tell it too'],
  ['on', 'Days on which rules begin or end, as `--on DAY`'],
  ['readings', 'Readings, as `--reading RULE=READING`'],
  ['chosen', 'What somebody may have chosen, as `--chosen RULE=CHOICE`'],
  ['notDone', 'Duties that hold a move up when they are not done, as `--not-done RULE`'],
  ['applied', 'Rules by which the case may have come, told in a file under `applied`'],
]

/** For people; `quiet`: the names and values alone. */
export function askableText(found: Askable, { space: { graph } }: Model, style: Style, quiet: boolean): string {
  const { protocol } = graph
  const what =
    found.for === null
      ? 'what can be told of a case'
      : `what can change where cases of ${found.for} go${found.at === null ? '' : ` at ${found.at}`}`
  const head = `${style.strong(printable(`${protocol.name}, ${protocol.version}`))}: ${printable(what)}`
  const groups = headings.flatMap(([line, title]) => {
    const asks = found.asks.filter((ask) => ask.line === line)
    return asks.length === 0 ? [] : [[style.strong(title), ...asks.map((ask) => askText(ask, style, quiet))].join('\n')]
  })
  const names = found.for === null ? [namesText('Teams, as `--held-by TEAM`', found.teams, style, quiet)] : []
  const moments = found.at === null && found.moments.length > 0 ? [namesText('Moments, as `--at EVENT`', found.moments, style, quiet)] : []
  const [limited, all] = [found.duties.filter(({ limit }) => limit), found.at === null ? found.duties : []]
  const duties = [
    ...(limited.length === 0
      ? []
      : [dutiesText('Limits that may be set for this case alone, as `--limit RULE=TIME`', limited, style, quiet)]),
    ...(all.length === 0 ? [] : [dutiesText('Duties, as `--done RULE` or `--not-done RULE`', all, style, quiet)]),
  ]
  const none = found.for !== null && groups.length === 0 ? ['Nothing: whatever the case, the answer is the same.'] : []
  return `${[head, ...names, ...moments, ...groups, ...none, ...duties].join('\n\n')}\n`
}

function dutiesText(title: string, duties: readonly DutyAsked[], style: Style, quiet: boolean): string {
  return [
    style.strong(title),
    ...duties.map(
      (duty) =>
        `  ${printable(duty.name)}${quiet ? '' : style.faint(`  ${printable(`${duty.title}${duty.cites.length === 0 ? '' : ` (${duty.cites.join(', ')})`}`)}`)}`,
    ),
  ].join('\n')
}

function namesText(title: string, named: readonly Named[], style: Style, quiet: boolean): string {
  return [
    style.strong(title),
    ...named.map(({ name, fullName, alsoCalled }) => {
      const more = [...(fullName.toLowerCase() === name.toLowerCase() ? [] : [fullName]), ...alsoCalled.map((other) => `also ${other}`)]
      return `  ${printable(name)}${quiet || more.length === 0 ? '' : style.faint(`  ${printable(more.join('; '))}`)}`
    }),
  ].join('\n')
}

function askText(
  { line, name, question, values, followed, otherwise, openAt, settledAt, judgedBy }: Ask,
  style: Style,
  quiet: boolean,
): string {
  const first = `  ${printable(name)}${values.length === 0 ? '' : `: ${wrapped(values.map((value) => (value === followed ? `${value} (followed)` : value)).join(' | '), 6)}`}`
  if (quiet) return first
  const notes = [
    ...(question.toLowerCase() === name.toLowerCase() ? [] : [question]),
    ...(judgedBy.length === 0 ? [] : [`judged by ${listed(judgedBy)}`]),
    ...(settledAt.length === 0 ? [] : [`known from ${listed(settledAt, 'or')} on`]),
    ...(line !== 'facts'
      ? []
      : name === 'age'
        ? ['in years, as `age=17`, or by `--known born=DATE` and `--on DAY`']
        : otherwise.length === 0
          ? ['`--otherwise no` leaves it open']
          : [
              `\`--otherwise no\` sets ${listed(otherwise, 'or')}${openAt.length === 0 ? '' : `, but leaves it open at ${listed(openAt, 'or')}`}`,
            ]),
  ]
  return notes.length === 0 ? first : `${first}\n      ${style.faint(wrapped(notes.join('; '), 6))}`
}
