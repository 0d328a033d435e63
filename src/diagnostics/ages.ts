/** Ages as people say them: what is cut before, on and after birthdays is told as `at or over 16`, `under 3`. */

/** A stretch of ages; its bounds are birthdays in months. */
interface Stretch {
  readonly from: number
  readonly to: number
}

const birthday = '(?:(\\d+)(?:st|nd|rd|th) birthday|age of (\\d+) years (\\d+) months?)'
const alone = new RegExp(`^(before|on|after) the ${birthday}$`)
const between = new RegExp(`^between the ${birthday} and the ${birthday}$`)

/**
 * Some of the values of an age in plain words.
 *
 * @param others all values of the age that are not meant
 * @returns nothing where these are no ages
 */
export function ageWords(is: readonly string[], others: readonly string[]): string | undefined {
  const wanted = is.map(stretchOf)
  const rest = others.filter((value) => value !== 'not applicable').map(stretchOf)
  if (is.length === 0 || wanted.includes(undefined) || rest.includes(undefined)) return undefined
  const all = [...wanted, ...rest].filter((each) => each !== undefined).sort((a, b) => a.from - b.from || a.to - b.to)
  const runs: Stretch[][] = []
  let open = false
  for (const each of all) {
    const meant = wanted.includes(each)
    if (meant && open) runs.at(-1)!.push(each)
    else if (meant) runs.push([each])
    open = meant
  }
  if (rest.length === 0 && others.length === 0) return 'any'
  return runs.map((run) => runWords(run[0]!, run.at(-1)!)).join(', or ')
}

function stretchOf(value: string): Stretch | undefined {
  const one = alone.exec(value)
  if (one !== null) {
    const at = monthsOf(one[2], one[3], one[4])
    return one[1] === 'before' ? { from: -Infinity, to: at } : one[1] === 'on' ? { from: at, to: at } : { from: at, to: Infinity }
  }
  const two = between.exec(value)
  return two === null ? undefined : { from: monthsOf(two[1], two[2], two[3]), to: monthsOf(two[4], two[5], two[6]) }
}

function monthsOf(birthdayYears: string | undefined, years: string | undefined, months: string | undefined): number {
  return birthdayYears === undefined ? Number(years) * 12 + Number(months) : Number(birthdayYears) * 12
}

/** `under 3`, `at or over 16`, `on the 16th birthday`, `at or over 3 and under 16`. */
function runWords(first: Stretch, last: Stretch): string {
  const isDay = (stretch: Stretch) => stretch.from === stretch.to
  if (first === last && isDay(first)) return `on the ${birthdayOf(first.from)}`
  const low = first.from === -Infinity ? [] : [isDay(first) ? `at or over ${yearsOf(first.from)}` : `past the ${birthdayOf(first.from)}`]
  const high = last.to === Infinity ? [] : [isDay(last) ? `up to the ${birthdayOf(last.to)} itself` : `under ${yearsOf(last.to)}`]
  return [...low, ...high].join(' and ')
}

function birthdayOf(months: number): string {
  const years = Math.floor(months / 12)
  const ending = years % 100 > 10 && years % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][years % 10] ?? 'th')
  return months % 12 === 0 ? `${years}${ending} birthday` : `day on which the child is ${yearsOf(months)} old`
}

function yearsOf(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return rest === 0 ? `${years}` : `${years} years ${rest} month${rest === 1 ? '' : 's'}`
}
