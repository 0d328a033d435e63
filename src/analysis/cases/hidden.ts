/** What the author's own assumptions keep out of sight: holes that would be there if such cases could be. */
import { axesIn } from '../../space/index.js'
import { acknowledgedIn } from './covered.js'
import { conflictsOf } from './conflicts.js'
import { gapsOf } from './gaps.js'
import { casesOf } from './outlook.js'
import type { Outlook, Standing } from './outlook.js'

export interface Hidden {
  readonly conflicts: number
  readonly gaps: number
}

/** How many causes lie only among the cases that local assumptions leave out. */
export function hiddenIn(outlook: Outlook): Hidden {
  const { model, store } = outlook
  const local = model.space.constraints.filter(({ origin }) => origin === 'local')
  if (local.length === 0) return { conflicts: 0, gaps: 0 }
  const assumed = new Set(local.flatMap(({ holds }) => [...axesIn(holds)]))
  // What does not turn on any fact of the assumptions is there without them too.
  const turns = ({ effects }: Standing) => effects.some(({ where }) => store.support(where).some((axis) => assumed.has(axis)))
  const standings = outlook.standings.filter(turns)
  const beyond = standings
    .map((standing): Standing => {
      const possible = store.minus(
        casesOf(model, standing.known, ({ origin }) => origin !== 'local'),
        standing.possible,
      )
      return { ...standing, possible, cases: possible }
    })
    .filter(({ cases }) => cases !== store.no)
  const [seen, hidden] = [causesIn({ ...outlook, standings }), causesIn({ ...outlook, standings: beyond })]
  const only = (kind: keyof typeof seen) => [...hidden[kind]].filter((cause) => !seen[kind].has(cause)).length
  return { conflicts: only('conflicts'), gaps: only('gaps') }
}

/** The causes of holes, each under a name. */
function causesIn(outlook: Outlook): { readonly conflicts: ReadonlySet<string>; readonly gaps: ReadonlySet<string> } {
  const acknowledged = acknowledgedIn(outlook.model.space)
  const conflicts = conflictsOf(outlook, acknowledged).map(({ rules, fields }) => `${rules.join(' ')} ${fields.join(' ')}`)
  const gaps = gapsOf(outlook, acknowledged).map(
    ({ why, rules, holes }) =>
      `${why} ${rules.join(' ')} ${[...new Set(holes.map(({ standing: { place } }) => `${place.holder} ${place.moment}`))].join(' ')}`,
  )
  return { conflicts: new Set(conflicts), gaps: new Set(gaps) }
}
