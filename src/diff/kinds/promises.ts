/** What the author promises of cases, to be proved. */
import { changed, fieldOf } from '../kind.js'

const teams = fieldOf('promise', 'teams')
const states = fieldOf('promise', 'states')
const moments = fieldOf('promise', 'moments')

export const promiseChanges = {
  'promise-changed': changed('rule', fieldOf('promise', 'property'), 'something of another kind is promised'),
  'promise-teams-added': changed('rule', teams, 'the promise is about more teams'),
  'promise-teams-removed': changed('rule', teams, 'the promise is about fewer teams'),
  'promise-teams-changed': changed('rule', teams, 'the promise is about other teams'),
  'promise-states-added': changed('rule', states, 'the promise is about cases that nobody holds as well'),
  'promise-states-removed': changed('rule', states, 'the promise is no longer about cases that nobody holds'),
  'promise-states-changed': changed('rule', states, 'the promise is about cases that nobody holds for another reason'),
  'promise-moments-added': changed('rule', moments, 'the promise is about more moments'),
  'promise-moments-removed': changed('rule', moments, 'the promise is about fewer moments'),
  'promise-moments-changed': changed('rule', moments, 'the promise is about other moments'),
} as const
