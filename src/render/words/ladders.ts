/** To whom a matter goes step by step, and which holes of the source are known. */
import type { Acknowledgement, Ladder, Rung } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { namesWithThe, ruleTitle } from './names.js'
import { partiesWords } from './parties.js'
import { spokenName, spokenWithThe } from './spoken.js'
import { durationWords, limitWords, pointWords } from './times.js'
import { dateWords, isPlural, listed, quoted } from './text.js'

/** `it goes to the operations manager within 2 working days, then to the head of service`. */
export function ladderOutcome(ladder: Ladder, graph: PolicyGraph): string {
  return `the matter ${ladder.rungs
    .map((rung, index) => {
      const goes = rung.strength === undefined ? (index === 0 ? 'goes ' : '') : `${rung.strength} go `
      return `${goes}to ${partiesOf(rung, graph)}`
    })
    .join(', then ')}`
}

/** One rung: who, and how long they have. */
export function rungWords(rung: Rung, graph: PolicyGraph): string {
  return `${partiesOf(rung, graph)}${rung.strength === undefined ? '' : ` (${rung.strength})`}`
}

function partiesOf(rung: Rung, graph: PolicyGraph): string {
  const who = rung.who.some(({ kind }) => kind === 'not-stated') ? 'someone who is not named' : partiesWords(rung.who, graph)
  return rung.within === undefined ? who : `${who}, ${limitWords(rung.within, graph)}`
}

/** A hole that the source really has; the holder stands behind it, for it is not the holder that leaves it open. */
export function holeWords(hole: Acknowledgement, graph: PolicyGraph): string {
  return `the source ${faultWords(hole, hole.when.kind === 'always' ? holdersOf(hole, graph) : '', graph)}`
}

function holdersOf({ heldBy, unheld }: Acknowledgement, graph: PolicyGraph): string {
  const held =
    heldBy.length === 0
      ? []
      : [
          `that ${listed(
            heldBy.map((team) => spokenWithThe(team, graph)),
            'or',
          )} holds`,
        ]
  const states = [...held, ...unheld.map((state) => `that are ${state}`)]
  return states.length === 0 ? '' : ` (for cases ${listed(states, 'or')})`
}

function faultWords(hole: Acknowledgement, holders: string, graph: PolicyGraph): string {
  const fields = listed(hole.about.map((field) => fieldOf(field, hole, graph)))
  const about = fields === '' ? '' : ` about ${fields}`
  const rules = listed(hole.rules.map((rule) => quoted(ruleTitle(rule, graph))))
  switch (hole.hole) {
    case 'gap':
      return `does not say ${fields === '' ? 'what happens' : fields}${momentsOf(hole, graph)}${holders}`
    case 'conflict':
      return `contradicts itself${about}${holders}: ${rules}`
    case 'unclear':
      return `is unclear${about}${holders}: ${rules}`
    case 'missing':
      return `relies on ${listed(namesWithThe(hole.documents, graph))}, which ${hole.documents.length === 1 && !isPlural(spokenName(hole.documents[0]!, graph)) ? 'was' : 'were'} not supplied${holders}`
    case 'undefined':
      return `uses ${listed(hole.words.map(quoted))} without saying what ${hole.words.length === 1 ? 'it means' : 'they mean'}${holders}`
    case 'overdue':
      return `was to be reviewed${graph.protocol.review === undefined || graph.protocol.review === 'not stated' ? '' : ` by ${dateWords(graph.protocol.review)}`}, and that time has passed`
  }
}

function momentsOf({ at, limits }: Acknowledgement, graph: PolicyGraph): string {
  const points = at === undefined || at.kind === 'any-of-all' ? [] : [pointWords(at, graph)]
  const words = listed(
    [...points, ...limits.map((limit) => `at the end of ${durationWords(limit.duration)} (from when is not stated)`)],
    'or',
  )
  return words === '' ? '' : ` ${words}`
}

/** What a hole is about: a rule that is a duty is done, and moves no case. */
function fieldOf(field: string, { rules }: Acknowledgement, graph: PolicyGraph): string {
  const duties = rules.length > 0 && rules.every((rule) => graph.node(rule).kind === 'duty')
  if (duties && Object.hasOwn(dutyWords, field)) return dutyWords[field]!
  return Object.hasOwn(aboutWords, field) ? aboutWords[field]! : field
}

const dutyWords: Readonly<Record<string, string>> = { whether: 'whether it has to be done', moment: 'when it is done' }

/** The fields of a rule as people speak of them. */
export const aboutWords: Readonly<Record<string, string>> = {
  whether: 'whether the case moves',
  team: 'which team takes it',
  moment: 'when it moves',
  meeting: 'where it is agreed',
  'latest day': 'the latest day',
  'earliest day': 'the earliest day',
  who: 'who does it',
  act: 'what is done',
  limit: 'the time limit',
}
