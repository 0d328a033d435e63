/** Where a case goes, at which point, agreed where. */
import { added, changed, fieldOf, removed } from '../kind.js'

const receiver = fieldOf('route', 'to')
const point = fieldOf('route', 'at')
const stay = fieldOf('route', 'stay')
const agreed = fieldOf('route', 'agreedAt')
const first = fieldOf('route', 'whicheverFirst')
const alternatives = fieldOf('route', 'insteadOf')

export const moveChanges = {
  'receiver-added': added('who', receiver, 'the rule now states who takes the case'),
  'receiver-removed': removed('who', receiver, 'the rule no longer states who takes the case'),
  'receiver-changed': changed('who', receiver, 'another team takes the case'),
  'point-added': added('when', point, 'the rule now states when the case moves'),
  'point-removed': removed('when', point, 'the rule no longer states when the case moves'),
  'point-changed': changed('when', point, 'the case moves at another moment'),
  'stay-added': added('when', stay, 'the rule now says how long the case remains'),
  'stay-removed': removed('when', stay, 'the rule no longer says how long the case remains'),
  'stay-lengthened': changed('when', stay, 'the time for which the case remains is longer'),
  'stay-shortened': changed('when', stay, 'the time for which the case remains is shorter'),
  'stay-reworded': changed('when', stay, 'the time for which the case remains is written differently: same dates, other words'),
  'stay-changed': changed('when', stay, 'the case remains until another moment'),
  'agreed-meeting-added': added('decision', agreed, 'a meeting now agrees the move'),
  'agreed-meeting-removed': removed('decision', agreed, 'no meeting agrees the move any more'),
  'agreed-meeting-changed': changed('decision', agreed, 'another meeting agrees the move'),
  'aspect-changed': changed(
    'who',
    fieldOf('route', 'aspect'),
    'another thing moves: case responsibility, allocation, line management or the record',
  ),
  'whichever-first-added': added('when', first, 'the point is now one of several, of which the first counts'),
  'whichever-first-removed': removed('when', first, 'the point is no longer one of several, of which the first counts'),
  'whichever-first-changed': changed('when', first, 'the point belongs to another group, of which the first counts'),
  'alternatives-added': changed('precedence', alternatives, 'the permission opens a second possibility to more rules'),
  'alternatives-removed': changed('precedence', alternatives, 'the permission opens a second possibility to fewer rules'),
  'alternatives-changed': changed('precedence', alternatives, 'the permission opens a second possibility to other rules'),
} as const
