/** Declared names: none may read like a word of the language, and none may have spaces that nobody sees. Facts and terms, which stand bare, are stricter. */
import type { Report } from '../diagnostics/diagnostic.js'
import { standIns } from '../syntax/phrases.js'
import { entryOf } from '../syntax/value.js'
import type { Entry, ProtocolSource, Text } from '../syntax/value.js'
import { birthdayOf } from './phrases/durations.js'
import { textsOf } from './read.js'

const parties: readonly string[] = [...standIns.holder, ...standIns.receiver, ...standIns.who]
const moments: readonly string[] = [...standIns.point, ...standIns.who]

/** Reports every name of a team, an event, a role, a document, a value of a fact or a rule that could be taken for something else. */
export function checkNames({ words, rules }: ProtocolSource, report: Report): void {
  const entriesIn = (group: string): readonly Entry[] => {
    const section = entryOf(words, group)
    return section?.kind === 'entries' ? section.entries : []
  }
  const check = (names: readonly Text[], what: string, isTaken: (name: string) => boolean) => {
    for (const name of names) {
      if (isTaken(name.text)) report('reserved-name', name.span, { name: name.text, what })
      else isPlainName(name, what, report)
    }
  }
  const keysIn = (group: string) => entriesIn(group).map(({ key }) => key)
  check(keysIn('teams'), 'a team', (name) => parties.includes(name))
  check(keysIn('roles'), 'a role', (name) => parties.includes(name))
  check(keysIn('events'), 'an event', (name) => moments.includes(name) || birthdayOf(name) !== undefined)
  check(keysIn('documents'), 'a document', () => false)
  const values = entriesIn('facts').flatMap(({ value }) => (value.kind === 'entries' ? textsOf(entryOf(value, 'oneOf')) : []))
  check(
    values.filter(({ text }) => text.trim() !== ''),
    'a value',
    (name) => name === 'whatever',
  )
  // The form of a rule id is checked where the rule is read.
  for (const { key } of rules.entries) if (key.text === 'nothing') report('reserved-name', key.span, { name: key.text, what: 'a rule' })
}

/** The form of ids: they stand in file names and addresses. */
export const hyphenated = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const plainName = /^\S+(?: \S+)*$/

/** Whether a name has single spaces between its words and none around it; if not, it is reported. */
export function isPlainName(name: Text, what: string, report: Report): boolean {
  if (plainName.test(name.text)) return true
  report('badly-formed-name', name.span, {
    what,
    name: name.text,
    form: 'write its words on one line with single spaces between them and none around them',
  })
  return false
}
