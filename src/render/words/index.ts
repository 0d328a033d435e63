/** Plain English for every part of a policy graph. */
export { actWords } from './acts.js'
export { ageNote, conditionWords } from './conditions.js'
export { exceptionTree, exceptionWords } from './exceptions.js'
export type { ExceptionWords } from './exceptions.js'
export { holdsUpWords } from './duties.js'
export { aboutWords, holeWords, rungWords } from './ladders.js'
export { fullName, namesOf, ruleTitle, shortName } from './names.js'
export { doersWords, doerWords, partiesWords, partyWords, receiverWords } from './parties.js'
export { decideWords, shortenedWords, subject, timeWords, weighingWords } from './routes.js'
export { leadWords, ruleSentence, ruleStatement } from './sentence.js'
export type { StatementWords } from './sentence.js'
export {
  atMoment,
  ageWords,
  daysOfYearWords,
  dueWords,
  durationWords,
  inForceWords,
  limitWords,
  momentWords,
  pointWords,
  stayWords,
} from './times.js'
export { capitalised, dateWords, inSentence, listed, oneLine, ordinal, printable, quoted, sentence, spaced, withThe } from './text.js'
