const msPerDay = 86_400_000

/** The day of the month so many months later or earlier: the same one, or the last if that month is too short for it. */
export function addMonths(day: number, count: number): number {
  const date = new Date(day * msPerDay)
  const month = date.getUTCMonth() + count
  return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), monthLength(date.getUTCFullYear(), month))) / msPerDay
}

/** Days in a month, counted from 0 for January; months past December run on into the next years. */
export function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
}
