/** How strongly a rule speaks, what it beats, from when it holds. */
import { added, changed, fieldOf, flag, itemOf, removed } from '../kind.js'

const strength = fieldOf('duty', 'strength')
const override = itemOf('route', 'overrides')
const replaced = fieldOf('route', 'replaces')
const inForce = fieldOf('route', 'inForce')
const picks = fieldOf('route', 'inForceBy')

export const precedenceChanges = {
  'strength-raised': changed('precedence', strength, 'it is asked more strongly: from may to should, from should to must'),
  'strength-lowered': changed('precedence', strength, 'it is asked less strongly: from must to should, from should to may'),
  'strength-reversed': changed('precedence', strength, 'what was asked or allowed is forbidden, or the other way round'),
  'strength-changed': changed('precedence', strength, 'a duty has become a release from it, or the other way round'),
  'override-added': added('precedence', override, 'the rule now beats another rule'),
  'override-removed': removed('precedence', override, 'the rule no longer beats another rule'),
  'override-widened': changed('precedence', override, 'the rule beats another rule on more'),
  'override-narrowed': changed('precedence', override, 'the rule beats another rule on less'),
  'override-changed': changed('precedence', override, 'the rule beats another rule on other things'),
  'replacement-added': changed('precedence', replaced, 'the rule sets more rules aside whole'),
  'replacement-removed': changed('precedence', replaced, 'the rule sets fewer rules aside whole'),
  'replacement-changed': changed('precedence', replaced, 'the rule sets other rules aside whole'),
  'rule-made-yielding': changed('precedence', flag, 'the rule now yields to every other rule that speaks'),
  'rule-made-firm': changed('precedence', flag, 'the rule no longer yields to other rules'),
  'in-force-added': added('validity', inForce, 'the rule now holds only from or until a day'),
  'in-force-removed': removed('validity', inForce, 'the rule now holds as long as the protocol does'),
  'in-force-widened': changed('validity', inForce, 'the rule holds for longer: earlier or later days as well'),
  'in-force-narrowed': changed('validity', inForce, 'the rule holds for a shorter time'),
  'in-force-changed': changed('validity', inForce, 'the rule holds on other days'),
  'in-force-moment-added': added('validity', picks, 'the date of another moment now picks the rule'),
  'in-force-moment-removed': removed('validity', picks, 'the date of the rule’s own point picks the rule again'),
  'in-force-moment-changed': changed('validity', picks, 'the date of another moment picks the rule'),
} as const
