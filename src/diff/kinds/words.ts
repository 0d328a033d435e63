/** The words that an authority declares: teams, events, roles, documents, facts, terms. */
import { added, changed, fieldOf, flag, itemOf, pieceOf, record, removed, reworded, text } from '../kind.js'
import type { Value } from '../kind.js'

/** A word as its id and the name that is printed. */
export interface WordName {
  readonly id: string
  readonly name: string
}
const wordName: Value<WordName> = record({ id: text, name: text })

const functions = fieldOf('team', 'does')
const split = fieldOf('team', 'per')
const members = fieldOf('team', 'members')
const meaning = fieldOf('event', 'means')
const interval = fieldOf('event', 'held')
const order = fieldOf('event', 'after')
const concerns = fieldOf('event', 'concerns')
const values = fieldOf('fact', 'values')
const valueMeaning = itemOf('fact', 'valuesMean')
const settledAt = fieldOf('fact', 'settledAt')
const judges = fieldOf('fact', 'judgedBy')
const criteria = fieldOf('fact', 'criteria')
const scope = fieldOf('fact', 'onlyFor')
const days = fieldOf('fact', 'during')
const definition = fieldOf('term', 'when')

export const wordChanges = {
  'team-added': added('word', pieceOf('team'), 'there is a new team'),
  'team-removed': removed('word', pieceOf('team'), 'a team is gone'),
  'team-renamed': changed('word', wordName, 'a team went, and one of its names or in its places came: probably renamed'),
  'team-functions-added': changed('word', functions, 'the team does more'),
  'team-functions-removed': changed('word', functions, 'the team does less'),
  'team-functions-changed': changed('word', functions, 'the team does other things'),
  'team-split-added': added('word', split, 'the team is now a family of teams'),
  'team-split-removed': removed('word', split, 'the family of teams is now one team'),
  'team-split-changed': changed('word', split, 'the family of teams is divided otherwise'),
  'team-members-added': changed('word', members, 'more teams of the family have a name'),
  'team-members-removed': changed('word', members, 'fewer teams of the family have a name'),
  'team-members-changed': changed('word', members, 'the teams of the family have other names'),
  'team-moved-outside': changed('word', flag, 'the team is now a body outside'),
  'team-moved-inside': changed('word', flag, 'the body outside is now a team of the authority'),
  'team-made-holder': changed('word', flag, 'the team can now hold cases'),
  'team-made-no-holder': changed('word', flag, 'the team is now one that never holds a case'),
  'event-added': added('word', pieceOf('event'), 'there is a new event'),
  'event-removed': removed('word', pieceOf('event'), 'an event is gone'),
  'event-renamed': changed('word', wordName, 'an event went, and one of its names or in its places came: probably renamed'),
  'event-made-once': changed('word', flag, 'the event now happens once only'),
  'event-made-recurring': changed('word', flag, 'the event may now happen again'),
  'event-interval-added': added('word', interval, 'it is now stated how often the event is held'),
  'event-interval-removed': removed('word', interval, 'it is no longer stated how often the event is held'),
  'event-interval-lengthened': changed('word', interval, 'the event is held less often'),
  'event-interval-shortened': changed('word', interval, 'the event is held more often'),
  'event-interval-reworded': changed('word', interval, 'how often the event is held is written differently: same dates, other words'),
  'event-interval-changed': changed(
    'word',
    interval,
    'how often the event is held is counted in a unit that cannot be compared without a calendar',
  ),
  'event-order-added': changed('word', order, 'more events are known to come before this one'),
  'event-order-removed': changed('word', order, 'fewer events are known to come before this one'),
  'event-order-changed': changed('word', order, 'other events are known to come before this one'),
  'event-concerns-widened': changed('word', concerns, 'the event concerns more cases'),
  'event-concerns-narrowed': changed('word', concerns, 'the event concerns fewer cases'),
  'event-concerns-changed': changed('word', concerns, 'the event concerns other cases'),
  'event-concerns-restated': changed('word', concerns, 'which cases the event concerns is written differently and means the same'),
  'role-added': added('word', pieceOf('role'), 'there is a new role'),
  'role-removed': removed('word', pieceOf('role'), 'a role is gone'),
  'role-renamed': changed('word', wordName, 'a role went, and one of its names or in its places came: probably renamed'),
  'document-added': added('word', pieceOf('document'), 'there is a new document'),
  'document-removed': removed('word', pieceOf('document'), 'a document is gone'),
  'document-renamed': changed('word', wordName, 'a document went, and one of its names or in its places came: probably renamed'),
  'document-supplied': changed('word', flag, 'the document is now at hand'),
  'document-withheld': changed('word', flag, 'the document is no longer at hand'),
  'fact-added': added('word', pieceOf('fact'), 'there is a new fact'),
  'fact-removed': removed('word', pieceOf('fact'), 'a fact is gone'),
  'fact-renamed': changed('word', wordName, 'a fact went, and one of its names or in its places came: probably renamed'),
  'fact-domain-changed': changed('word', fieldOf('fact', 'domain'), 'the fact takes values of another kind'),
  'fact-values-added': changed('word', values, 'the fact can have more values'),
  'fact-values-removed': changed('word', values, 'the fact can have fewer values'),
  'fact-values-changed': changed('word', values, 'the fact can have other values'),
  'fact-value-renamed': changed('word', text, 'a value went and one tested in the same places came: probably renamed'),
  'fact-question-changed': reworded('word', fieldOf('fact', 'question'), 'the question behind the fact is put differently'),
  'fact-value-meaning-added': added('word', valueMeaning, 'a value of the fact now stands for a shared one'),
  'fact-value-meaning-removed': removed('word', valueMeaning, 'a value of the fact no longer stands for a shared one'),
  'fact-value-meaning-changed': changed('word', valueMeaning, 'a value of the fact stands for another shared one'),
  'fact-course-changed': changed('word', fieldOf('fact', 'changes'), 'the fact may change otherwise in the course of a case'),
  'fact-settling-added': changed('word', settledAt, 'more events settle the fact'),
  'fact-settling-removed': changed('word', settledAt, 'fewer events settle the fact'),
  'fact-settling-changed': changed('word', settledAt, 'other events settle the fact'),
  'fact-judges-added': changed('word', judges, 'more people judge the fact'),
  'fact-judges-removed': changed('word', judges, 'fewer people judge the fact'),
  'fact-judges-changed': changed('word', judges, 'other people judge the fact'),
  'fact-criteria-added': changed('word', criteria, 'the criteria stand in more documents'),
  'fact-criteria-removed': changed('word', criteria, 'the criteria stand in fewer documents'),
  'fact-criteria-changed': changed('word', criteria, 'the criteria stand in other documents'),
  'fact-days-added': changed('word', days, 'the fact holds on more days of the year, or its days are now stated'),
  'fact-days-removed': changed('word', days, 'the fact holds on fewer days of the year, or its days are no longer stated'),
  'fact-days-changed': changed('word', days, 'the fact holds on other days of the year'),
  'fact-usually-changed': reworded(
    'word',
    fieldOf('fact', 'usually'),
    'what the fact is in a case of which nothing else is told is another, or is now stated, or no longer',
  ),
  'fact-scope-widened': changed('word', scope, 'the fact is asked of more cases'),
  'fact-scope-narrowed': changed('word', scope, 'the fact is asked of fewer cases'),
  'fact-scope-changed': changed('word', scope, 'the fact is asked of other cases'),
  'fact-scope-restated': changed('word', scope, 'of which cases the fact is asked is written differently and means the same'),
  'meaning-added': added('word', meaning, 'the word now stands for a shared concept'),
  'meaning-removed': removed('word', meaning, 'the word no longer stands for a shared concept'),
  'meaning-changed': changed('word', meaning, 'the word stands for another shared concept, or more or less exactly'),
  'term-added': added('word', pieceOf('term'), 'there is a new term'),
  'term-removed': removed('word', pieceOf('term'), 'a term is gone'),
  'term-renamed': changed('word', text, 'a term went and one of equal definition came: probably renamed'),
  'term-widened': changed('word', definition, 'the term covers more children'),
  'term-narrowed': changed('word', definition, 'the term covers fewer children'),
  'term-changed': changed('word', definition, 'the term covers other children'),
  'term-restated': changed('word', definition, 'the term is written differently and covers the same children'),
} as const
