/** A text in which somebody wrote several values, without the marks of a list. */

const divides = /[,;] /
const dash = /[-–—•*] ?(?=\S)/

/** Whether a text is a list that only its author sees: commas without brackets, dashes without a space. */
export function isSeveral(text: string): boolean {
  return divides.test(text) || beginsWithDash(text)
}

/** The values that were meant. */
export function severalIn(text: string): readonly string[] {
  const parts = beginsWithDash(text) ? text.split(/ (?=[-–—•*] ?\S)/).map((part) => part.replace(dash, '')) : text.split(divides)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function beginsWithDash(text: string): boolean {
  return text.search(dash) === 0
}
