/** What can be asked about besides the moments of the routes: any birthday, the day upon which somebody agrees, and the one of many events of which a duty speaks. */
import type { FirstAfter, Nearest } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import { momentName } from '../../space/index.js'
import type { AskedMoment, MomentName, Space, SpaceRule } from '../../space/index.js'
import { keptWith } from '../../util/kept-with.js'
import { anchorOf, momentsIn } from '../days/moments-in-time.js'
import { findMoment, isNamed } from './names.js'

export interface Asked {
  /** A moment of some route. */
  readonly moment?: AskedMoment
  /** Which of many such events it is. */
  readonly which?: OneOfMany
  readonly name: MomentName
  /** The birthday that no rule about a move names, as an age. */
  readonly age?: string
  /** The day that was left to somebody has come. */
  readonly agreed: boolean
}

const birthday = /^(?:the )?(\d{1,2})(?:st|nd|rd|th) birthday$/i
const agreedDay = /^(?:the )?agreed (?:date|day)$/i

const readBefore = new WeakMap<Space, Map<string, Asked | undefined>>()

/** What a text asks about; nothing where the protocol has no such moment. */
export function askedIn(text: string, space: Space): Asked | undefined {
  const read = readBefore.get(space) ?? new Map<string, Asked | undefined>()
  readBefore.set(space, read)
  if (!read.has(text)) read.set(text, readIn(text, space))
  return read.get(text)
}

function readIn(text: string, space: Space): Asked | undefined {
  const moment = findMoment(text, space)
  if (moment !== undefined) return { moment, name: moment.name, agreed: false }
  if (agreedDay.test(text.trim())) return leavesTheDay(space).length === 0 ? undefined : { name: 'agreed date', agreed: true }
  const one = onesOfMany(space).find((each) => isNamed(text, momentName(each)))
  const event = one === undefined ? undefined : space.vocabulary.moments.get(nameOf(one.event))
  if (one !== undefined) return { ...(event === undefined ? {} : { moment: event }), which: one, name: momentName(one), agreed: false }
  const years = birthday.exec(text.trim())?.[1]
  if (years === undefined) return undefined
  return { name: momentName({ kind: 'birthday', age: { kind: 'age', years: Number(years), months: 0 } }), age: years, agreed: false }
}

/** An event that comes again and again, told apart by a birthday. */
export type OneOfMany = FirstAfter | Nearest

/** The first or the nearest of its kind, of which duties speak. */
export const onesOfMany = keptWith((space: Space): readonly OneOfMany[] => {
  const all = space.graph
    .all('duty')
    .flatMap(({ within, due }) => [...within, ...due])
    .flatMap((time) => momentsIn(anchorOf(time) ?? { kind: 'transfer' }))
  return [
    ...new Map(
      all.flatMap((moment) => (moment.kind === 'first-after' || moment.kind === 'nearest' ? [[momentName(moment), moment] as const] : [])),
    ).values(),
  ]
})

/** Rules that leave the day to somebody. */
export function leavesTheDay({ rules }: Space): readonly SpaceRule[] {
  return rules.filter(({ at }) => at?.kind === 'agreed')
}
