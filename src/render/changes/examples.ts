/** For the commonest kinds of change a rule before and after; the mirror of a kind shows the same the other way round. */
import { mirrorOf } from '../../diff/index.js'
import type { ChangeCode } from '../../diff/index.js'

export interface ChangeExample {
  readonly before: string
  readonly after: string
}

const move = (line: string) => `rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, ${line}cites: X-1 }`
const both = (before: string, after: string): ChangeExample => ({ before: move(before), after: move(after) })
const stay = (line: string) => `rules:\n  a: { heldBy: CAT, stay: ${line}, cites: X-1 }`
const duty = (line: string) => `rules:\n  a: { who: ${line}, cites: X-1 }`

const examples: Partial<Record<ChangeCode, ChangeExample>> = {
  'condition-widened': both('when: { plan: child protection }, ', 'when: { plan: [child protection, child in need] }, '),
  'condition-changed': both('when: { plan: child protection }, ', 'when: { plan: child in need }, '),
  'exception-added': both('', 'unless: { age: under 3 }, '),
  'exception-widened': both('unless: { age: under 3, plan: none }, ', 'unless: [{ age: under 3 }, { plan: none }], '),
  'exception-changed': both('unless: { age: under 3 }, ', 'unless: { plan: none }, '),
  'gate-added': both('', 'waitsFor: { plan: child protection }, '),
  'limit-added': both('', 'within: 10 working days of ICPC, '),
  'limit-lengthened': both('within: 10 working days of ICPC, ', 'within: 15 working days of ICPC, '),
  'limit-changed': both('within: 10 working days of ICPC, ', 'within: 2 weeks of ICPC, '),
  'agreed-meeting-added': both('', 'agreedAt: transfer meeting, '),
  'receiver-changed': { before: move(''), after: move('').replace('Locality', 'SG by area') },
  'point-changed': { before: move(''), after: move('').replace('ICPC', 'transfer meeting') },
  'holders-widened': { before: move(''), after: move('').replace('heldBy: CAT', 'heldBy: [CAT, MAST]') },
  'stay-lengthened': { before: stay('at most 3 months'), after: stay('at most 6 months') },
  'stay-changed': { before: stay('until ICPC'), after: stay('until transfer meeting') },
  'strength-raised': { before: duty('CAT, should: { complete: chronology }'), after: duty('CAT, must: { complete: chronology }') },
  'doers-added': { before: duty('CAT, must: { complete: chronology }'), after: duty('[CAT, Locality], must: { complete: chronology }') },
  'due-added': {
    before: duty('CAT, must: { complete: chronology }'),
    after: duty('CAT, must: { complete: chronology }, due: before ICPC'),
  },
  'hold-up-added': {
    before: duty('CAT, must: { complete: chronology }'),
    after: duty('CAT, must: { complete: chronology }, holdsUp: every transfer'),
  },
  'wording-changed': both('says: The conference agrees the move., ', 'says: The move is agreed at the conference., '),
  'citations-changed': { before: move(''), after: move('').replace('X-1', '[X-1, X-2]') },
  'topics-changed': { before: move(''), after: move('topic: capacity, ') },
}

/** A kind of change shown on a rule, where there is an example. */
export function exampleOf(code: ChangeCode): ChangeExample | undefined {
  const own = examples[code]
  const mirror = examples[mirrorOf(code)]
  return own ?? (mirror && { before: mirror.after, after: mirror.before })
}
