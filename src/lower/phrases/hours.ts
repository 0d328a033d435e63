/** Times of day, and the hours at which an office is open. */
import { phrases } from '../../syntax/phrases.js'

const hoursForm = new RegExp(phrases['office hours'].pattern)

/** `09:00 to 17:00` of `9 am to 5 pm`; nothing where it is not of that form, or the office closes before it opens. */
export function hoursInFull(written: string): string | undefined {
  if (!hoursForm.test(written)) return undefined
  const [opens, closes] = written.split(' to ').map(clockTime) as [string, string]
  return opens < closes ? `${opens} to ${closes}` : undefined
}

/** `16:00` of `4 pm`. */
export function clockTime(written: string): string {
  if (written === 'noon') return '12:00'
  const [, hour, minutes = '00', half] = /^(\d{1,2})(?:[.:](\d{2}))?(?: (am|pm))?$/.exec(written)!
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0)
  return `${String(hours).padStart(2, '0')}:${minutes}`
}
