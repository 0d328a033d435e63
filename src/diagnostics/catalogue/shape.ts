/** Findings about the form of what was written: words of the language, their order, and what they take. */
import { entry } from '../entry.js'
import { either, listed } from '../listing.js'
import { suggestion } from '../nearest.js'

export const shapeFindings = {
  'unknown-word': entry<{ word: string; where: string; known: readonly string[]; meant?: readonly string[] | undefined }>({
    severity: 'error',
    words: ({ word, where, known, meant }) => ({
      message: `\`${word}\` is not a word of ${where}`,
      help:
        meant === undefined
          ? (suggestion(word, known) ??
            `one of: ${listed(known, 40)}${where === 'a case' ? '; what is known of the child stands under `facts`' : ''}`)
          : `did you mean ${either(meant)}?`,
    }),
    why: 'A word that the language does not know says nothing: whatever was meant by it would be lost.',
    wrong: 'rules:\n  a: { heldBy: CAT, transfrAt: ICPC, to: Locality, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
  }),
  'word-out-of-place': entry<{ word: string; after: string; may: readonly string[]; goesWith: readonly string[] }>({
    severity: 'error',
    words: ({ word, after, may, goesWith }) => ({
      message: after === '' ? `a rule cannot begin with \`${word}\`` : `\`${word}\` cannot be said after \`${after}\``,
      help:
        may.length > 0 && may.length <= 5
          ? `here may stand ${either(may)}`
          : goesWith.length > 0
            ? `\`${word}\` goes with ${either(goesWith)}`
            : 'a rule says one thing: keep one of the two, or make two rules',
    }),
    why: 'The words of a rule make one sentence. Out of its place a word belongs to no part of it, and two people would read the rule in two ways.',
    wrong: 'rules:\n  a: { heldBy: CAT, to: Locality, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
  }),
  'unfinished-rule': entry<{ rule: string; after: string; may: readonly string[] }>({
    severity: 'error',
    words: ({ rule, after, may }) => ({
      message:
        after === ''
          ? `rule \`${rule}\` does not say what happens`
          : `rule \`${rule}\` is not finished: after \`${after}\` something is missing`,
      help: may.includes('transferAt')
        ? 'say what happens: `transferAt` with `to`, `closeAt`, `stay`, `who` with `must`, `escalateTo` or `acknowledge`'
        : `go on with ${either(may)}`,
    }),
    why: 'A rule without an end orders nothing. Where the source is silent, the language has the value `not stated`.',
    wrong: 'rules:\n  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, cites: A-1 }',
    right: 'rules:\n  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: not stated, cites: A-1 }',
  }),
  'wrong-kind': entry<{ what: string; wanted: readonly string[]; got: string; example?: string | undefined }>({
    severity: 'error',
    words: ({ what, wanted, got, example }) => ({
      message: `${what} cannot be ${got}`,
      help: `write ${wanted.join(' or ')}${example === undefined ? '' : `, for example \`${example}\``}`,
    }),
    why: 'Each word takes one kind of value. Another kind cannot be understood, however it was meant.',
    wrong: 'rules:\n  a: { heldBy: { team: CAT }, transferAt: ICPC, to: Locality, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
  }),
  'act-without-actor': entry<{ rule: string; word: string }>({
    severity: 'error',
    words: ({ rule, word }) => ({
      message: `rule \`${rule}\` says that something \`${word}\` be done, and not by whom`,
      help: `add \`who\`, where the source is silent \`who: not stated\`; what becomes of the case itself is \`${word}: { transferAt: …, to: … }\` or \`${word}: { stay: … }\``,
    }),
    why: 'A duty that nobody is named to have is done by nobody. Without `who` a rule speaks of where the case goes.',
    wrong: 'rules:\n  a: { heldBy: CAT, must: { complete: chronology }, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, who: CAT, must: { complete: chronology }, cites: A-1 }',
  }),
  'missing-line': entry<{ what: string; line: string; example: string }>({
    severity: 'error',
    words: ({ what, line, example }) => ({
      message: `${what} needs the line \`${line}\``,
      help: `add for example \`${line}: ${example}\``,
    }),
    why: 'Without this line the rest cannot be understood or shown to a reader.',
    wrong: 'words:\n  teams: { DCT: { is: Works with disabled children., cites: A-1 } }',
    right: 'words:\n  teams: { DCT: { name: Disabled Children’s Team, is: Works with disabled children., cites: A-1 } }',
  }),
  'nothing-written': entry<{ what: string }>({
    severity: 'error',
    words: ({ what }) => ({
      message: `${what} is empty`,
      help: 'write a value, or leave the line out; where the source is silent write `not stated`',
    }),
    why: 'An empty value can mean nothing, or that somebody meant to come back to it. A hole must be written as one.',
    wrong: 'rules:\n  a: { when: {}, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
  }),
  'not-a-phrase': entry<{ what: string; text: string; forms: readonly string[]; meant?: string | undefined; units?: readonly string[] }>({
    severity: 'error',
    words: ({ what, text, forms, meant, units }) => ({
      message: `\`${text}\` is not ${what}`,
      help:
        meant !== undefined
          ? `write \`${meant}\``
          : `write for example ${either(forms)}${units === undefined ? '' : `; the units are ${units.join(', ')}`}`,
    }),
    why: 'Times, ages and limits are computed with, so they are written in one of a few forms. A timescale without a number is written as an urgency (`as soon as possible`).',
    wrong: 'rules:\n  a: { who: CAT, must: { complete: chronology }, within: ten days, cites: A-1 }',
    right: 'rules:\n  a: { who: CAT, must: { complete: chronology }, within: 10 days, cites: A-1 }',
  }),
  'not-one-of': entry<{ what: string; text: string; values: readonly string[] }>({
    severity: 'error',
    words: ({ what, text, values }) => ({
      message: `\`${text}\` is not a value of ${what}`,
      help: suggestion(text, values) ?? `one of: ${listed(values)}`,
    }),
    why: 'A value that does not exist can never be true, so the rule would apply to nobody.',
    wrong: 'rules:\n  a: { when: { plan: child protecton }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
    right: 'rules:\n  a: { when: { plan: child protection }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: A-1 }',
  }),
  'listed-twice': entry<{ what: string; text: string }>({
    severity: 'warning',
    words: ({ what, text }) => ({
      message: `\`${text}\` stands twice in the list of ${what} and counts once`,
      help: 'take one of them away; two people of one role are two roles, each with a name of its own (`first worker`, `second worker`)',
    }),
    why: 'A list says who or what, and not how many: somebody who reads two and a program that reads one do different things.',
    wrong:
      'rules:\n  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, arrangedBy: [team manager, team manager], cites: A-1 }',
    right: 'rules:\n  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, arrangedBy: team manager, cites: A-1 }',
  }),
  'list-without-brackets': entry<{ text: string; items: readonly string[] }>({
    severity: 'error',
    words: ({ text, items }) => ({
      message: `\`${text}\` is read as one, not as several`,
      help: `write a list: \`[${items.join(', ')}]\`; a value that has a comma of its own stands in brackets and quotes`,
    }),
    why: 'Two clauses that are taken for one are a clause that nobody can find, and two values that are taken for one are a value that nothing has.',
    wrong: 'rules:\n  a:\n    says: It waits.\n    cites: A-1, A-2',
    right: 'rules:\n  a:\n    says: It waits.\n    cites: [A-1, A-2]',
  }),
  'stands-alone': entry<{ text: string }>({
    severity: 'error',
    words: ({ text }) => ({
      message: `\`${text}\` stands for all of them and cannot be one of several`,
      help: 'take it out of the list, or take the others out',
    }),
    why: 'A list is a choice. With `any point` or `any team` in it there is nothing left to choose, and nobody can tell whether the rule moves a case.',
    wrong: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: [Locality, any team], decidedBy: transfer meeting, cites: X-1 }',
    right: 'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: [Locality, MAST], decidedBy: transfer meeting, cites: X-1 }',
  }),
  'one-of-these': entry<{ what: string; lines: readonly string[]; got: readonly string[] }>({
    severity: 'error',
    words: ({ what, lines, got }) => ({
      message: got.length === 0 ? `${what} needs one of ${listed(lines, 40)}` : `${what} says ${listed(got)} at once`,
      help: got.length === 0 ? undefined : 'keep one of them',
    }),
    why: 'These lines exclude one another: exactly one of them says what is meant.',
    wrong: 'words:\n  facts: { accommodated: { name: Looked after, cites: A-1 } }',
    right: 'words:\n  facts: { accommodated: { name: Looked after, yesNo: Is the child looked after?, cites: A-1 } }',
  }),
  'badly-formed-name': entry<{ what: string; name: string; form: string }>({
    severity: 'error',
    words: ({ what, name, form }) => ({ message: `\`${name}\` cannot be the name of ${what}`, help: form }),
    why: 'Facts and terms stand bare in a sentence of both languages, and rule ids in file names and addresses, so they keep to one form.',
    wrong: 'terms:\n  no plan: { plan: none, cites: A-1 }',
    right: 'terms:\n  noPlan: { plan: none, cites: A-1 }',
  }),
  'reserved-name': entry<{ name: string; what: string }>({
    severity: 'error',
    words: ({ name, what }) => ({
      message: `\`${name}\` is a word of the language and cannot be the name of ${what}`,
      help: 'choose another name',
    }),
    why: 'A sentence in which a name and a word of the language look alike can be read in two ways.',
    wrong: 'words:\n  facts: { age: { name: Age, age: the age judged at screening, cites: A-1 } }',
    right: 'words:\n  facts: { judgedAge: { name: Age as judged, age: the age judged at screening, cites: A-1 } }',
  }),
  'term-in-quotes': entry<{ text: string }>({
    severity: 'error',
    words: ({ text }) => ({
      message: `a condition is a term or a map of facts, not the text \`${text}\``,
      help: `write \`${text}\` without quotes, or \`{ fact: "value" }\``,
    }),
    why: 'A term is a bare name in both languages, so that an editor can follow it to its definition.',
    wrong: 'when("cpPlan").heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1")',
    right: 'when(cpPlan).heldBy("CAT").transferAt("ICPC").to("Locality").cites("A-1")',
  }),
}
