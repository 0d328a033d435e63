import { expect, test } from 'vitest'
import { statement } from '../../../src/render/words/question.js'

test.each([
  ['Is the child unborn?', 'the child is unborn', 'the child is not unborn'],
  ['Is the child looked after?', 'the child is looked after', 'the child is not looked after'],
  ['Has the weekly meeting agreed the move?', 'the weekly meeting has agreed the move', 'the weekly meeting has not agreed the move'],
  [
    'Has it been decided that care proceedings are not to begin?',
    'it has been decided that care proceedings are not to begin',
    'it has not been decided that care proceedings are not to begin',
  ],
  ['Does the incoming case meet the criteria?', 'the incoming case meets the criteria', 'the incoming case does not meet the criteria'],
  [
    'Does the case only change hands inside one team?',
    'the case only changes hands inside one team',
    'it is not so that the case only changes hands inside one team',
  ],
  [
    'Do issues go on that need services for adults?',
    'issues go on that need services for adults',
    'issues do not go on that need services for adults',
  ],
  [
    'Are the court proceedings about the child who has the worker concluded?',
    'the court proceedings about the child who has the worker are concluded',
    'the court proceedings about the child who has the worker are not concluded',
  ],
  [
    'Is the child’s return to the family actively pursued at the review?',
    'the child’s return to the family is actively pursued at the review',
    'the child’s return to the family is not actively pursued at the review',
  ],
  ['Must something be done at once?', 'something must be done at once', 'it is not so that something must be done at once'],
  ['Is the child not yet born?', 'the child is not yet born', 'it is not so that the child is not yet born'],
  ['Did the file pass the audit?', 'the file passed the audit', 'the file did not pass the audit'],
  ['Did the family go?', 'the family went', 'the family did not go'],
  [
    'Does the worker change, inside one service?',
    'the worker changes, inside one service',
    'the worker does not change, inside one service',
  ],
  [
    'Does the child protection plan need a lead?',
    'the child protection plan needs a lead',
    'the child protection plan does not need a lead',
  ],
  [
    'Is the young person very likely to live alone soon?',
    'the young person is very likely to live alone soon',
    'the young person is not very likely to live alone soon',
  ],
  ['Can the case be closed?', 'the case can be closed', 'the case cannot be closed'],
  ['Are there concerns about harm?', 'there are concerns about harm', 'there are no concerns about harm'],
])('%s', (question, yes, no) => {
  expect(statement(question, true)).toBe(yes)
  expect(statement(question, false)).toBe(no)
})

test.each([
  'Is the court order of March worth anything?',
  'Is the child looked after, or were they at any time?',
  'Are the criteria met, and is that agreed?',
  'Has a sibling an allocated worker already?',
  'Is the child in need plan led by FIT?',
  'Has the plan agreed at TAM changed?',
  'Whether the criteria apply',
  'Does anything?',
])('%s is not turned round', (question) => {
  expect(statement(question, true)).toBeUndefined()
})
