/** Words for people that decide nothing, and the clauses that are cited. */
import { fieldOf, changed, reworded } from '../kind.js'

export const wordingChanges = {
  'wording-changed': reworded('wording', fieldOf('route', 'says'), 'it is told in other words, or the words have come or gone'),
  'name-changed': changed('wording', fieldOf('team', 'name'), 'the printed name is another one'),
  'title-changed': reworded('wording', fieldOf('protocol', 'title'), 'the title of the document is another one'),
  'description-changed': reworded('wording', fieldOf('team', 'is'), 'what the word is, is told differently'),
  'aliases-changed': changed('wording', fieldOf('team', 'alsoCalled'), 'the word is also called by other names'),
  'citations-changed': changed('source', fieldOf('route', 'cites'), 'other clauses are cited'),
  'topics-changed': changed(
    'wording',
    fieldOf('route', 'topics'),
    'it stands under other shared topics, by which authorities are laid side by side',
  ),
} as const
