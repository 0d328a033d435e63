/** What can be asked about besides the moments of the rules: any birthday, and the day upon which somebody agrees. */
import { momentName } from '../space/index.js'
import type { AskedMoment, MomentName, Space, SpaceRule } from '../space/index.js'
import { findMoment } from './names.js'

export interface Asked {
  /** A moment of some rule. */
  readonly moment?: AskedMoment
  readonly name: MomentName
  /** The birthday that no rule about a move names, as an age. */
  readonly age?: string
  /** The day that was left to somebody has come. */
  readonly agreed: boolean
}

const birthday = /^(?:the )?(\d{1,2})(?:st|nd|rd|th) birthday$/i
const agreedDay = /^(?:the )?agreed (?:date|day)$/i

/** What a text asks about; nothing where the protocol has no such moment. */
export function askedIn(text: string, space: Space): Asked | undefined {
  const moment = findMoment(text, space)
  if (moment !== undefined) return { moment, name: moment.name, agreed: false }
  if (agreedDay.test(text.trim())) return leavesTheDay(space).length === 0 ? undefined : { name: 'agreed date', agreed: true }
  const years = birthday.exec(text.trim())?.[1]
  if (years === undefined) return undefined
  return { name: momentName({ kind: 'birthday', age: { kind: 'age', years: Number(years), months: 0 } }), age: years, agreed: false }
}

/** Rules that leave the day to somebody. */
export function leavesTheDay({ rules }: Space): readonly SpaceRule[] {
  return rules.filter(({ at }) => at?.kind === 'agreed')
}
