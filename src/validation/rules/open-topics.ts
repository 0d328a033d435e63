import { openTopicsIn } from '../../analysis/cases/topics.js'
import { nameOf } from '../../graph/ids.js'
import type { CaseRule } from '../rule.js'

/** A shared topic for which a protocol has the words is answered, asked, or put outside. */
export const openTopics: CaseRule = {
  decides: 'which shared topics are left open',
  run({ model, placeOf, report }) {
    for (const { topic, is, teams, events } of openTopicsIn(model))
      report('topic-left-open', placeOf('protocol'), { topic, is, teams: teams.map(nameOf), events: events.map(nameOf) })
  },
}
