/** Whole rules that come, go, change their kind or their id. */
import { added, changed, pieceOf, removed, text } from '../kind.js'

const ruleKinds = pieceOf('route', 'duty', 'ladder', 'acknowledgement', 'promise', 'principle')

export const ruleChanges = {
  'route-added': added('rule', pieceOf('route'), 'there is a new rule about where cases go or stay'),
  'route-removed': removed('rule', pieceOf('route'), 'a rule about where cases go or stay is gone'),
  'duty-added': added('rule', pieceOf('duty'), 'somebody has a new duty, or a new release from one'),
  'duty-removed': removed('rule', pieceOf('duty'), 'a duty, or a release from one, is gone'),
  'ladder-added': added('rule', pieceOf('ladder'), 'there is a new ladder for settling disputes'),
  'ladder-removed': removed('rule', pieceOf('ladder'), 'a ladder for settling disputes is gone'),
  'acknowledgement-added': added(
    'rule',
    pieceOf('acknowledgement'),
    'a hole of the source is now accepted as such, so that `check` no longer reports it',
  ),
  'acknowledgement-removed': removed(
    'rule',
    pieceOf('acknowledgement'),
    'a hole of the source is no longer accepted: `check` reports it again, if it is still there',
  ),
  'promise-added': added('rule', pieceOf('promise'), 'something is now promised of cases, for `check` to prove'),
  'promise-removed': removed('rule', pieceOf('promise'), 'something is no longer promised of cases: `check` proves it no more'),
  'principle-added': added('rule', pieceOf('principle'), 'there is new prose that is shown and not executed'),
  'principle-removed': removed('rule', pieceOf('principle'), 'prose that was shown and not executed is gone'),
  'rule-kind-changed': changed(
    'rule',
    ruleKinds,
    'the rule with this id says a thing of another kind: a move has become a duty, a duty a principle',
  ),
  'rule-renamed': changed('rule', text, 'a rule went and one of equal content came under another id: probably renamed'),
} as const
