/** How the text of a document could be mended, for those who own it: what a finding about the document itself proposes. */
import type { Code } from './catalogue.js'

export const mending: Readonly<Partial<Record<Code, string>>> = Object.freeze({
  conflict: 'Say in one of the clauses that it comes before the other, or for which children each of them is meant.',
  gap: 'Add a sentence that names the team for these children and the moment at which it takes the case, or say who decides it.',
  'duties-conflict': 'Name one team for the task, or say who may leave it to whom, and when.',
  'limits-never-both': 'Bring the two times together, or say which of them counts when both cannot be kept.',
  'holds-no-case': 'Name the team that takes these cases, or say that this one holds cases, too.',
  'passed-by': 'Say what happens to a case that has missed the moment: a latest day, or another moment.',
  'unsettled-later': 'Say what becomes of a case with this history.',
  'to-and-fro': 'Say what must have changed before a case can be sent back.',
  'no-way-on': 'Say how cases of this team end or pass on, or which other document does.',
  'never-reached': 'Say by which way a case comes to this team.',
  'topic-left-open': 'Answer it, or name the document that does.',
  'promise-broken': 'Change the clauses so that what is promised holds, or promise less.',
  'choice-without-decider': 'Name the person who chooses.',
  'reading-not-chosen': 'Ask those who wrote the clause which of the readings they meant, and write that.',
  'reading-changes-answer': 'Write the clause so that it can be read in one way only.',
  'reading-changes-later':
    'Write the clause so that it can be read in one way only, also of a case that has been with the team for some time.',
  'limit-without-start': 'Say from when the time is counted.',
  'unit-not-stated': 'Write “working days” or “calendar days”.',
  'no-number': 'Add a number: within how many hours or days.',
  'ladder-ends-in-nobody': 'Name the person with whom the last word lies.',
  'ladder-ends-in-several': 'Name one person with whom the last word lies, should these not agree.',
  'sender-not-stated': 'Say which team’s cases are meant.',
  'duty-before-holding': 'Say who does it while the case is still with another team.',
  'counted-from-own-act': 'Count the time from something that comes before the act itself.',
  'due-too-early': 'Set a later time, or begin earlier what has to be done first.',
  'review-overdue': 'Review the document, and give it a new date.',
} satisfies Partial<Record<Code, string>>)
