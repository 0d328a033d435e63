/**
 * A yes-no question turned into a statement: `Has the court agreed the plan?` into `the court has agreed the plan`.
 * It is done only where one place alone looks like the end of the subject; otherwise there is no statement, and the question is quoted.
 */

const determiners = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'his',
  'her',
  'its',
  'their',
  'no',
  'any',
  'some',
  'each',
  'every',
  'another',
  'one',
])
const prepositions = new Set([
  'at',
  'in',
  'on',
  'of',
  'by',
  'for',
  'from',
  'to',
  'with',
  'within',
  'without',
  'under',
  'over',
  'after',
  'before',
  'during',
  'about',
  'into',
  'until',
  'that',
  'while',
  'again',
])
const irregular = new Set([
  'been',
  'begun',
  'become',
  'come',
  'gone',
  'given',
  'had',
  'held',
  'known',
  'left',
  'lost',
  'made',
  'met',
  'put',
  'seen',
  'sent',
  'set',
  'shown',
  'taken',
  'told',
  'found',
  'born',
  'done',
  'written',
  'said',
  'brought',
])
const verbs = new Set([
  'have',
  'need',
  'want',
  'meet',
  'live',
  'require',
  'go',
  'come',
  'return',
  'remain',
  'stay',
  'receive',
  'attend',
  'agree',
  'consent',
  'qualify',
  'fall',
  'hold',
  'relate',
  'involve',
  'concern',
  'move',
  'get',
  'wish',
  'ask',
  'reach',
  'become',
  'refuse',
  'apply',
  'be',
  'take',
  'show',
  'say',
  'wait',
  'pass',
  'change',
  'like',
  'exist',
  'risk',
  'know',
  'give',
  'make',
  'lead',
  'belong',
  'continue',
  'start',
  'begin',
  'end',
  'turn',
  'seek',
])
/** Words that can follow `is` and never belong to the subject before it. */
const predicates = new Set([
  'unborn',
  'ready',
  'able',
  'available',
  'alone',
  'aware',
  'likely',
  'unlikely',
  'subject',
  'eligible',
  'final',
  'complete',
  'open',
  'over',
  'possible',
  'necessary',
  'safe',
  'resident',
  'present',
  'absent',
])
const plainSubjects = new Set([
  'it',
  'this',
  'there',
  'they',
  'somebody',
  'someone',
  'anybody',
  'anyone',
  'nobody',
  'something',
  'the child',
  'the young person',
  'the case',
  'the family',
])
const afterPlainSubject = new Set([
  ...predicates,
  ...determiners,
  ...prepositions,
  'already',
  'still',
  'now',
  'aged',
  'more',
  'new',
  'right',
  'part',
  'not',
])

/** The statement that answers the question, or nothing. */
export function statement(question: string, yes: boolean): string | undefined {
  const text = question.trim().replace(/\s*\?$/, '')
  const [auxiliary = '', ...words] = text.split(/\s+/)
  const split = splitterOf(auxiliary.toLowerCase())?.(words)
  if (split === undefined || hasSecondQuestion(words)) return undefined
  const subject = words.slice(0, split).join(' ')
  const rest = words.slice(split)
  const positive = affirmed(auxiliary.toLowerCase(), subject, rest)
  if (yes) return positive
  if (subject.toLowerCase() === 'there' && /^(is|are|was|were)$/i.test(auxiliary))
    return `there ${auxiliary.toLowerCase()} no ${rest.join(' ').replace(/^(a|an|any) /, '')}`
  if (hasScope.test(text) || bare(rest[0]) === 'not') return `it is not so that ${positive}`
  return `${subject} ${/^can$/i.test(auxiliary) ? 'cannot' : `${auxiliary.toLowerCase()} not`} ${rest.join(' ')}`
}

/** Words that `not` would change in ways the question does not mean: `must not` is no denial of `must`. */
const hasScope = /^(must|should|may)\b|\b(all|both|each|every|either|any|some|some\w+|any\w+|only|always|every\w+)\b/i

/** Finds where the subject ends, for questions that begin with this word. */
function splitterOf(auxiliary: string): ((words: readonly string[]) => number | undefined) | undefined {
  if (/^(is|are|was|were)$/.test(auxiliary)) return endBeforePredicate
  if (/^(has|have|had)$/.test(auxiliary)) return endBeforeParticiple
  if (/^(does|do|did|can|could|will|would|must|should|may)$/.test(auxiliary)) return endBeforeVerb
  return undefined
}

/** `…, and is that agreed`: two questions in one are not turned round. */
function hasSecondQuestion(words: readonly string[]): boolean {
  return /\b(is|are|was|were|has|have|does|do|did) (it|they|he|she|that|this|there)\b/i.test(words.join(' '))
}

function endBeforePredicate(words: readonly string[]): number | undefined {
  const plain = plainSubjectLength(words)
  if (plain !== undefined) {
    if (bare(words[0]) === 'there') return plain
    const next = bare(words[plain])
    const compound = next === 'in' && bare(words[plain + 1]) === 'need' && words.length > plain + 2
    if (!compound && (afterPlainSubject.has(next) || isParticiple(next) || /(ing|ly)$/.test(next))) return plain
  }
  return only(
    words.flatMap((word, index) => {
      const closes = index === words.length - 1 || prepositions.has(bare(words[index + 1]))
      return (isParticiple(bare(word)) || predicates.has(bare(word))) && closes && canFollowSubject(words, index)
        ? [adverbBefore(words, index)]
        : []
    }),
  )
}

function endBeforeParticiple(all: readonly string[]): number | undefined {
  const clause = all.findIndex((word) => /^(that|who|which|whether|because|while)$/i.test(word))
  const words = clause > 0 ? all.slice(0, clause) : all
  const been = words.findIndex((word, index) => bare(word) === 'been' && index > 0)
  if (been > 0) return been
  return only(
    words.flatMap((word, index) => (isParticiple(bare(word)) && canFollowSubject(words, index) ? [adverbBefore(words, index)] : [])),
  )
}

const beforeNoun = new Set([...determiners, 'at', 'to', 'who', 'which', 'that', 'in', 'of', 'and', 'or'])

function endBeforeVerb(words: readonly string[]): number | undefined {
  return only(
    words.flatMap((word, index) => {
      const before = bare(words[index - 1])
      return index > 0 && verbs.has(bare(word)) && !beforeNoun.has(before) && !/[’']s?$/.test(before) ? [adverbBefore(words, index)] : []
    }),
  )
}

function plainSubjectLength(words: readonly string[]): number | undefined {
  return [3, 2, 1].find((length) => words.length > length && plainSubjects.has(words.slice(0, length).join(' ').toLowerCase()))
}

/** A noun must stand between an article and the predicate: `the allocated worker` has none before `allocated`. */
function canFollowSubject(words: readonly string[], index: number): boolean {
  const before = bare(words[adverbBefore(words, index) - 1])
  return adverbBefore(words, index) > 0 && !determiners.has(before) && before !== 'who' && before !== 'which' && !/[’']s?$/.test(before)
}

const adverbs = new Set(['only', 'still', 'already', 'also', 'now', 'very', 'quite', 'too'])

/** An adverb goes with what follows it. */
function adverbBefore(words: readonly string[], index: number): number {
  const before = bare(words[index - 1])
  return index > 1 && (adverbs.has(before) || /..ly$/.test(before)) && before !== 'family' ? index - 1 : index
}

function isParticiple(word: string): boolean {
  return irregular.has(word) || (/..ed$/.test(word) && !/^(need|bed|feed|speed|shed|hundred)$/.test(word))
}

function bare(word: string | undefined): string {
  return (word ?? '').toLowerCase().replace(/[,;:]$/, '')
}

/** The one candidate, when there is no other; candidates in a row (`become looked after`) are one. */
function only(candidates: readonly number[]): number | undefined {
  const apart = candidates.filter((index) => !candidates.includes(index - 1))
  return apart.length === 1 ? apart[0] : undefined
}

function affirmed(auxiliary: string, subject: string, rest: readonly string[]): string {
  if (auxiliary === 'do') return `${subject} ${rest.join(' ')}`
  if (auxiliary !== 'does' && auxiliary !== 'did') return `${subject} ${auxiliary} ${rest.join(' ')}`
  const verb = rest.findIndex((word) => verbs.has(bare(word)))
  return [subject, ...rest.map((word, index) => (index === verb ? inForm(word, auxiliary === 'did' ? past : thirdPerson) : word))].join(' ')
}

/** The verb in another form; a comma behind it stays where it is. */
function inForm(verb: string, form: (verb: string) => string): string {
  const [, word = verb, behind = ''] = /^(.*?)([,;:]*)$/.exec(verb) ?? []
  return `${form(word)}${behind}`
}

const pasts: Readonly<Record<string, string>> = {
  have: 'had',
  meet: 'met',
  go: 'went',
  come: 'came',
  fall: 'fell',
  hold: 'held',
  get: 'got',
  become: 'became',
  take: 'took',
  say: 'said',
  know: 'knew',
  give: 'gave',
  make: 'made',
  lead: 'led',
  begin: 'began',
  seek: 'sought',
}

function past(verb: string): string {
  if (Object.hasOwn(pasts, verb)) return pasts[verb]!
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return `${verb}${verb.endsWith('e') ? 'd' : 'ed'}`
}

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has'
  if (verb === 'be') return 'is'
  if (/(s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}
