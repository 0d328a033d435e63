/**
 * The core calculus a second time, from its text: sets of rules, sets of values, every subset of them looked at. It is slow and makes
 * nothing clever, so that what it says can be held against the text line by line; headings are those of the text.
 */
import { effectKey } from '../../src/space/answer.js'
import type { Effect, Option } from '../../src/space/answer.js'
import { keyOf } from '../../src/space/axes.js'
import type { Holder, Subject } from '../../src/space/axes.js'
import { holdsAt } from '../../src/space/formula.js'
import type { Point } from '../../src/space/formula.js'
import { choiceOf } from '../../src/space/graph-to-rules.js'
import { firstOf } from '../../src/space/moments.js'
import type { MomentName } from '../../src/space/moments.js'
import type { At, RouteField, SpaceRule, To } from '../../src/space/rule.js'
import type { Space } from '../../src/space/space.js'
import type { Route } from '../../src/graph/nodes.js'
import { nameOf } from '../../src/graph/ids.js'

/** The names of all effects that a case has at the moment of its `now` axis, in order. */
export function calculus(space: Space, v: Point, aspect: Route['aspect'] = 'case responsibility'): string[] {
  const { axes, holders } = space.vocabulary
  const valueOf = (subject: Subject): string | undefined => {
    const axis = axes.find(keyOf(subject))
    return axis === undefined ? undefined : axes.list[axis]!.values[v[axis]!]
  }
  const rules = space.rules.filter((rule) => rule.aspect === aspect)
  const h = holders[v[axes.index('holder')]!]!

  // ---- moments: what is now (e), what has passed (H), at what a move was called for (D)

  const e = nowMoments(space, v)
  const isNow = (m: MomentName) => e.has(m)
  const inH = (m: MomentName) => (valueOf({ kind: 'passed', moment: m }) ?? 'not yet') !== 'not yet'
  const inD = (m: MomentName) => valueOf({ kind: 'passed', moment: m }) === 'passed, and a move was called for'
  const hasCome = (m: MomentName) => isNow(m) || inH(m)
  const isAfter = (point: MomentName, limit: MomentName) =>
    (inH(limit) && !limit.endsWith(` after ${point}`)) || valueOf({ kind: 'order', point, limit }) === 'after'
  const chosen = (rule: SpaceRule['id']) => valueOf({ kind: 'chosen', rule })

  // ---- LIVE, of a case that goes to `t` or, without one, of the case as it stands

  function live(t: Holder | undefined) {
    // To close a case is no move to a team.
    const rs = rules.filter((r) => (r.onlyTo === undefined ? !(r.anyTeam && t === 'closed') : r.onlyTo === t))
    const about = (r: SpaceRule) => t ?? r.never[0]
    const called = (r: SpaceRule) => holdsAt(r.when, v, about(r))
    const excepted = (r: SpaceRule) => r.unless.some((u) => holdsAt(u, v, about(r)))
    const applies = (r: SpaceRule) => called(r) && !excepted(r)
    const lifted = (r: SpaceRule) => called(r) && excepted(r)
    const out = (r: SpaceRule): boolean => rs.some((q) => q.replaces.includes(r.id) && applies(q) && !out(q))
    const speaks = rs.filter((r) => applies(r) && !out(r))
    const overrides = (q: SpaceRule, r: SpaceRule, f: RouteField) => q.overrides.get(r.id)?.has(f) === true
    const yields = (r: SpaceRule, q: SpaceRule, f: RouteField) => r.yields && !q.yields && !overrides(r, q, f) && !r.relaxes.includes(q.id)
    const beats = (q: SpaceRule, r: SpaceRule, f: RouteField): boolean => {
      if (q.id === r.id || q.permits) return false
      // What forbids a team gives way to what names one; of two bans one gives way only if the other says so.
      if (f === 'never')
        return (
          (q.states.has('to') && (overrides(q, r, 'to') || yields(r, q, 'never')) && !beaten(q, 'to') && !dropsOut(q)) ||
          (q.states.has('never') && overrides(q, r, 'never') && !beaten(q, 'never'))
        )
      return q.states.has(f) && (overrides(q, r, f) || yields(r, q, f)) && !beaten(q, f) && !dropsOut(q)
    }
    const beaten = (r: SpaceRule, f: RouteField): boolean => speaks.some((q) => beats(q, r, f))
    const dropsOut = (r: SpaceRule): boolean =>
      r.move !== undefined && speaks.some((q) => q.move !== undefined && q.move !== r.move && beats(q, r, 'move'))
    const stands = (r: SpaceRule, f: RouteField) => !dropsOut(r) && !beaten(r, f)
    return { speaks, lifted: rs.filter(lifted), stands, beatsMove: (q: SpaceRule, r: SpaceRule) => beats(q, r, 'move') }
  }
  const { speaks, lifted, stands, beatsMove } = live(undefined)
  const binding = speaks.filter((r) => !r.permits)
  /** Permissions are beaten as rules are. */
  const permissions = speaks.filter((r) => r.permits)
  const toOf = (r: SpaceRule) => r.to.find(({ where }) => holdsAt(where, v))?.value
  const relaxing = (r: SpaceRule, f: RouteField) =>
    permissions.filter((m) => m.relaxes.includes(r.id) && stands(m, f) && chosen(m.id) !== 'no')

  /** Leave that has not begun is none. */
  const hasBegun = (m: SpaceRule) => m.notBefore === undefined || hasCome(m.notBefore)

  function relaxedTo(r: SpaceRule, own: To): To {
    const ms = relaxing(r, 'to')
      .filter(hasBegun)
      .flatMap((m) => ({ m, to: toOf(m) }))
      .filter((each): each is { m: SpaceRule; to: To } => each.to !== undefined)
    const used = ms.find(({ m }) => chosen(m.id) === 'yes')
    if (used !== undefined) return used.to
    return ms.length === 0
      ? own
      : choiceOf(
          [own, ...ms.map(({ to }) => to)],
          r.route,
          ms.map(({ m }) => m.route),
        )
  }

  function relaxedAt(r: SpaceRule, own: At): At {
    const ms = relaxing(r, 'at').filter((m) => m.at !== undefined && hasBegun(m))
    const used = ms.find((m) => chosen(m.id) === 'yes')
    if (used !== undefined) return used.at!
    const [first] = ms
    if (first === undefined || own.kind !== 'moment') return own
    const others = ms.flatMap(({ at }) => (at!.kind === 'moment' ? [at!.moment] : []))
    // Beside a day that is to be agreed, a point is one of the days that can be agreed.
    if (others.length === 0) return { ...first.at!, key: `${first.at!.key}, or ${own.key}`, beside: own.moment } as At
    const moments = [...new Set([own.moment, ...others])]
    return moments.length === 1
      ? own
      : {
          kind: 'one of',
          key: `one of ${[...moments].sort().join(' | ')} by ${first.id}`,
          moments,
          deciders: first.route.decidedBy,
          rules: [first.id],
        }
  }

  // ---- SIDES: the largest sets of rules, each with what is left of it, that do not contradict one another

  interface Left {
    readonly rules: SpaceRule[]
    readonly move?: 'stay' | 'go'
    readonly to?: To
    readonly at?: At
    readonly never: readonly Holder[]
  }
  const teamsOf = (to: To): readonly Holder[] => (to.kind === 'holder' ? [to.holder] : to.kind === 'jointly' ? to.teams : [])
  /** A team of the family that has the case, but another one, is somewhere else. */
  const isHere = (to: To) => teamsOf(to).includes(h) && !(to.kind === 'holder' && (to.which === 'another' || to.which === 'elsewhere'))
  const pointName = (at: At) => (at.kind === 'moment' && at.group !== undefined ? `first of ${at.group}` : at.key)
  const points = binding.flatMap((r) => (r.at === undefined || !stands(r, 'at') ? [] : [{ r, at: relaxedAt(r, r.at) }]))
  const members = points.flatMap(({ r, at }) =>
    at.kind === 'moment' && at.group !== undefined ? [{ r, group: at.group, moment: at.moment }] : [],
  )
  /** Of a `first` group one at which a move was called for, else the point that is now, says to whom. */
  const isOfTheFirst = (r: SpaceRule): boolean => {
    const own = members.find((member) => member.r === r)
    const group = members.filter((member) => member.group === own?.group)
    const called = group.filter(({ moment }) => inD(moment))
    const first = called.length > 0 ? called : group.filter(({ moment }) => isNow(moment) && !inH(moment))
    return own === undefined || first.length === 0 || first.some(({ moment }) => moment === own.moment)
  }
  const lefts = binding.map((r): Left => {
    const own = stands(r, 'to') && isOfTheFirst(r) ? toOf(r) : undefined
    const at = points.find((each) => each.r === r)?.at
    return {
      rules: [r],
      ...(r.move !== undefined && stands(r, 'move') && { move: r.move }),
      ...(own !== undefined && { to: relaxedTo(r, own) }),
      ...(at !== undefined && { at }),
      never: stands(r, 'never') ? r.never : [],
    }
  })
  // Of moves to different teams at ages in a certain order each has its turn: the first until it was made or missed and the later one comes, then that.
  // A move whose rule names no point has its turn before any at an age.
  const full = lefts.filter(
    ({ rules: [r], move, to, at }) =>
      r !== undefined &&
      move === 'go' &&
      to !== undefined &&
      !isHere(to) &&
      (r.at === undefined || (at?.kind === 'moment' && at.group === undefined)),
  )
  const ageAt = (left: Left) => (left.at?.kind === 'moment' ? space.vocabulary.moments.get(left.at.moment)?.ages : undefined)
  const everyTeam = (to: To): readonly Holder[] => (to.kind === 'choice' ? to.options.flatMap(everyTeam) : teamsOf(to))
  const before = (a: Left, b: Left) =>
    (a.at === undefined ? ageAt(b) !== undefined : (ageAt(a)?.to ?? Infinity) < (ageAt(b)?.from ?? -Infinity)) &&
    !everyTeam(a.to!).some((team) => everyTeam(b.to!).includes(team))
  const whenOf = (left: Left) => (left.at as Extract<At, { kind: 'moment' }>).moment
  const isLater = (left: Left) =>
    left.at !== undefined &&
    !hasCome(whenOf(left)) &&
    full.some((first) => before(first, left) && (first.at === undefined || !inH(whenOf(first)) || inD(whenOf(first))))
  const isOver = (left: Left) =>
    full.some((second) => before(left, second) && (inD(whenOf(second)) || (isNow(whenOf(second)) && !inH(whenOf(second)))))
  const outOfTurn = full.filter((left) => isLater(left) || isOver(left))
  const heard = lefts.filter((left) => !outOfTurn.includes(left))
  const isOutOfTurn = (r: SpaceRule) => outOfTurn.some(({ rules: [own] }) => own === r)
  const bans = heard.flatMap(({ never }) => never)
  // Of a rule whose team is forbidden the rest is left.
  const all: Left[] = []
  const withoutTeam = heard
    .filter(({ to }) => to !== undefined && teamsOf(to).some((team) => bans.includes(team)))
    .map(({ to: _, ...others }): Left => others)
  for (const left of [...heard, ...withoutTeam]) {
    if (left.move === undefined && left.to === undefined && left.at === undefined && left.never.length === 0) continue
    const nameOfAll = ({ move, to, at, never }: Left) => JSON.stringify([move, to?.key, at && pointName(at), never])
    const known = all.find((other) => nameOfAll(other) === nameOfAll(left))
    if (known === undefined) all.push({ ...left, rules: [...left.rules] })
    else known.rules.push(...left.rules)
  }
  const differ = (one: string | undefined, other: string | undefined) => one !== undefined && other !== undefined && one !== other
  const forbids = (ban: Left, other: Left) => other.to !== undefined && teamsOf(other.to).some((team) => ban.never.includes(team))
  const contradict = (a: Left, b: Left) =>
    differ(a.move, b.move) ||
    differ(a.to?.key, b.to?.key) ||
    differ(a.at && pointName(a.at), b.at && pointName(b.at)) ||
    forbids(a, b) ||
    forbids(b, a)
  const subsets = Array.from({ length: 2 ** all.length }, (_, set) => all.filter((_, i) => (set >> i) % 2 === 1))
  const consistent = subsets.filter((set) => set.every((a, i) => set.every((b, j) => i === j || !contradict(a, b))))
  const largest = consistent.filter(
    (set) => !consistent.some((more) => more.length > set.length && set.every((left) => more.includes(left))),
  )
  // A ban takes the receiver from a going; where something else says that the case stays, that is the other side, and going nowhere is none.
  const isNowhere = (set: readonly Left[]) => {
    const at = set.find((left) => left.at !== undefined)?.at
    const wouldFit = (left: Left) =>
      left.to !== undefined && (left.at === undefined || (at !== undefined && pointName(left.at) === pointName(at)))
    return (
      set.some(({ move }) => move === 'go') &&
      !set.some(({ to }) => to !== undefined) &&
      all.some(wouldFit) &&
      all.some(({ move }) => move === 'stay')
    )
  }
  const sides = largest.filter((set) => !isNowhere(set))

  // ---- EFFECT of a side

  interface Limits {
    readonly by: readonly MomentName[]
    readonly notBefore: readonly MomentName[]
  }
  const stay: Effect = { kind: 'stays' }
  const options = (left: readonly MomentName[], to: To | undefined, here = false): Option[] =>
    left.length === 0
      ? [...(here ? [{ kind: 'go', ...(to !== undefined && { to }) } as const] : []), { kind: 'when' }]
      : [{ kind: 'go', ...(to !== undefined && { to }) }, ...left.map((moment) => ({ kind: 'when', moment }) as const)]

  /** Who receives the case if it goes now, or should have by now. */
  function arrives(kind: 'moves' | 'due', to: To | undefined): Effect {
    if (to === undefined) return { kind: 'not covered', why: 'receiver not stated' }
    return to.kind === 'unresolved' ? { kind: 'not covered', why: 'receiver not resolved' } : { kind, to }
  }

  /** The effects of a side that goes to `to` at one of `points`, or where none is stated; `go` is what going now comes to. */
  function timed(
    to: To | undefined,
    at: At | undefined,
    points: readonly MomentName[],
    { by, notBefore }: Limits,
    go: () => Effect,
    isShut = false,
    isLeave = false,
  ): Effect[] {
    const due = () => arrives('due', to)
    const byLimit = (): Effect => (by.some(hasCome) ? due() : stay)
    const left = points.filter((m) => !inH(m))
    // A point, or an earliest day, that falls after a latest day makes the case due on that day.
    const isLate = (b: MomentName) =>
      hasCome(b) && ((left.length > 0 && left.every((m) => isAfter(m, b))) || notBefore.some((n) => !hasCome(n) && isAfter(n, b)))
    const late = to !== undefined && to.kind !== 'unresolved' && by.some(isLate) ? [due()] : []
    if (notBefore.some((n) => !hasCome(n))) return [stay, ...late]
    if (at === undefined) return [by.length === 0 ? go() : by.some(hasCome) ? due() : stay]
    if (at.kind === 'agreed') {
      if (at.rules.some((rule) => chosen(rule) === 'now')) return [go()]
      if (by.some(inH)) return [due()]
      const here = at.beside !== undefined && isNow(at.beside) && !inH(at.beside)
      return [isShut ? stay : { kind: 'choice', about: 'moment', options: options([], to, here), deciders: at.deciders, rules: at.rules }]
    }
    // A point that came before the earliest day: the move is made on that day.
    if (at.kind !== 'one of' && left.length === 0 && !isLeave && notBefore.some((n) => isNow(n) && !inH(n))) return [go()]
    if (points.some(inD) && (at.kind !== 'one of' || left.length === 0)) return [due()]
    if (!left.some(isNow)) {
      // One of the points from which somebody chooses has passed: it can still be chosen, up to the latest day.
      if (at.kind === 'one of' && left.length > 0 && left.length < points.length && !isLeave) {
        if (by.some(inH)) return [due()]
        if (at.rules.some((rule) => chosen(rule) === 'now')) return [points.some(inD) ? due() : go()]
        return [
          isShut ? stay : { kind: 'choice', about: 'moment', options: options(left, to), deciders: at.deciders, rules: at.rules },
          ...late,
        ]
      }
      if (left.length > 0) return [stay, ...late]
      return [by.length > 0 ? byLimit() : { kind: 'not covered', why: 'point passed' }]
    }
    if (at.kind !== 'one of' || left.length === 1 || at.rules.some((rule) => chosen(rule) === 'now')) return [go()]
    return [
      isShut
        ? stay
        : {
            kind: 'choice',
            about: 'moment',
            options: options(
              left.filter((m) => !isNow(m)),
              to,
            ),
            deciders: at.deciders,
            rules: at.rules,
          },
      ...late,
    ]
  }

  const isLongest = ({ stay, strength }: Route) => stay?.kind === 'stay-for' && stay.bound === 'at most' && strength !== 'must-not'
  const isLongestAlone = (r: SpaceRule) => isLongest(r.route) && !r.permits && r.to.length === 0 && r.at === undefined
  const waitsForAge = (side: readonly Left[], isBehind: (m: MomentName) => boolean) => {
    const pointed = side.find((left) => left.at !== undefined)
    return pointed?.at?.kind === 'moment' && pointed.at.group === undefined && ageAt(pointed) !== undefined && !isBehind(pointed.at.moment)
  }
  /** The latest days of a rule; once leave to stay was used instead of it, the end of that. */
  function latestDays(r: SpaceRule): readonly MomentName[] {
    const wasUsed = (m: SpaceRule) =>
      m.given !== undefined &&
      m.relaxes.includes(r.id) &&
      chosen(m.id) === 'yes' &&
      stands(m, 'move') &&
      (speaks.includes(m) || (holdsAt(m.given, v) && hasCome(m.until!)))
    const ends = rules.filter(wasUsed).map((m) => m.until!)
    return r.by.length === 0 || ends.length === 0 ? r.by : ends
  }
  /** Leave to stay that was used keeps the case, whenever it would have gone. */
  const leavesToStay = (side: readonly Left[]) =>
    binding
      .filter((r) => side.some(({ move, rules: those }) => move !== undefined && those.includes(r)))
      .flatMap((r) => relaxing(r, 'move'))
      .filter((m) => m.move === 'stay' && !m.by.some(hasCome))

  function effects(side: readonly Left[]): Effect[] {
    const moving = side.filter(({ move }) => move !== undefined)
    const [move] = moving
    const to = side.find((left) => left.to !== undefined)?.to
    const at = side.find((left) => left.at !== undefined)?.at
    // The rules in the order of the protocol.
    const movers = binding.filter((r) => moving.some(({ rules: those }) => those.includes(r)))
    if (move === undefined) return []
    if (move.move === 'stay') {
      // Leave to go from a stay that the permission names: a choice as long as the stay lasts.
      const m = movers.flatMap((r) => relaxing(r, 'move')).find((each) => each.move === 'go')
      return [m === undefined ? stay : leaving(m)]
    }
    if (to !== undefined && isHere(to)) return [stay]
    const qualifying = live(to?.kind === 'holder' ? to.holder : undefined)
    const carried = qualifying.speaks.filter((r) => (!r.permits || r.move === undefined) && !isOutOfTurn(r))
    // A longest stay is no latest day of a move at an age that is to come.
    const limiting = carried.filter((r) => qualifying.stands(r, 'by') && !(isLongestAlone(r) && waitsForAge(side, inH)))
    const by = limiting.flatMap(latestDays)
    const notBefore = carried.filter((r) => qualifying.stands(r, 'notBefore')).flatMap((r) => r.notBefore ?? [])
    const isShut = carried.some((r) => qualifying.stands(r, 'gate') && r.shut !== undefined && holdsAt(r.shut, v))
    // Leave to stay that is over is none; one that was used keeps the case, whenever it would have gone.
    const leaves = leavesToStay(side)
    if (leaves.some((m) => chosen(m.id) === 'yes')) return [stay]
    const group = at?.kind === 'moment' ? at.group : undefined
    const of =
      group !== undefined
        ? members.filter((member) => member.group === group).map(({ moment }) => moment)
        : at === undefined || at.kind === 'agreed'
          ? []
          : at.kind === 'moment'
            ? [at.moment]
            : at.moments
    return timed(
      to,
      at,
      of,
      { by, notBefore },
      () => {
        const going = arrives('moves', to)
        if (going.kind !== 'moves') return going
        if (isShut) return stay
        if (leaves.length > 0) return whether(leaves[0]!, to)
        return to?.kind === 'choice'
          ? {
              kind: 'choice',
              about: 'team',
              options: to.options.map((option) => ({ kind: 'go', to: option })),
              deciders: to.deciders,
              rules: to.rules,
            }
          : going
      },
      isShut,
    )
  }

  function leaving(m: SpaceRule): Effect {
    const to = stands(m, 'to') ? toOf(m) : undefined
    const at = stands(m, 'at') ? m.at : undefined
    const points = at === undefined || at.kind === 'agreed' ? [] : at.kind === 'moment' ? [at.moment] : at.moments
    // A permission holds until its limit has passed.
    if (m.by.some(inH)) return stay
    const [effect] = timed(
      to,
      at,
      points,
      { by: [], notBefore: m.notBefore === undefined ? [] : [m.notBefore] },
      () => whether(m, to),
      false,
      true,
    )
    if (effect!.kind === 'stays' || (effect!.kind === 'not covered' && effect!.why === 'point passed') || (to !== undefined && isHere(to)))
      return stay
    return chosen(m.id) === 'yes' && to !== undefined ? { kind: 'moves', to } : whether(m, to)
  }

  const found = new Map<string, Effect>()
  const add = (effect: Effect) => void found.set(effectKey(effect), effect)

  // ---- a longest stay that is over says that the case goes; where all sides keep it or wait for an age, that is a side in place of those that wait

  const moving = sides.filter((side) => side.some(({ move }) => move !== undefined))
  const isStay = (side: readonly Left[]) => side.find(({ move }) => move !== undefined)?.move === 'stay'
  const waits = (side: readonly Left[]) =>
    !isStay(side) && waitsForAge(side, hasCome) && !leavesToStay(side).some((m) => chosen(m.id) === 'yes')
  const isKept = (r: SpaceRule) => speaks.some((q) => q !== r && beatsMove(q, r))
  const isOverstayed =
    moving.length > 0 &&
    moving.every((side) => isStay(side) || waits(side)) &&
    binding.some((r) => isLongest(r.route) && stands(r, 'by') && !isKept(r) && r.by.some(hasCome))
  sides
    .filter((side) => !(isOverstayed && waits(side)))
    .flatMap(effects)
    .forEach(add)
  if (isOverstayed) add({ kind: 'not covered', why: 'receiver not stated' })

  // ---- permissions that name no rule: a choice between their own and staying

  for (const m of permissions.filter(({ relaxes, move }) => relaxes.length === 0 && move === 'go')) {
    if (!stands(m, 'move')) continue
    const to = stands(m, 'to') ? toOf(m) : undefined
    const at = stands(m, 'at') ? m.at : undefined
    const points = at === undefined || at.kind === 'agreed' ? [] : at.kind === 'moment' ? [at.moment] : at.moments
    const use = chosen(m.id)
    const [effect] = timed(
      to,
      at,
      points,
      { by: [], notBefore: m.notBefore === undefined ? [] : [m.notBefore] },
      () => (use === 'yes' && to !== undefined ? { kind: 'moves', to } : whether(m, to)),
      false,
      true,
    )
    const open =
      use !== 'no' && !m.by.some(inH) && effect!.kind !== 'stays' && !(effect!.kind === 'not covered' && effect!.why === 'point passed')
    if (!open) {
      if (found.size === 0) add(stay)
      continue
    }
    // Where a rule sends the case there anyway, leave to do so adds nothing; where nothing moves it, staying is one of the two.
    if (to !== undefined && found.has(`moves ${to.key}`)) continue
    if (![...found.values()].some(({ kind }) => kind === 'moves' || kind === 'due')) found.delete('stays')
    for (const [key, { kind }] of [...found]) if (kind === 'not covered') found.delete(key)
    add(use === 'yes' && to !== undefined ? { kind: 'moves', to } : whether(m, to))
  }
  for (const m of permissions.filter(({ relaxes, move, route }) => relaxes.length === 0 && move !== 'go' && route.stay !== undefined)) {
    const use = chosen(m.id)
    if (m.move === 'stay' && !stands(m, 'move')) continue
    if (m.move === 'stay' && use !== 'no') {
      for (const [key, effect] of [...found]) {
        const isLate = effect.kind === 'due' || (effect.kind === 'not covered' && effect.why === 'point passed')
        if (effect.kind !== 'moves' && !(use === 'yes' && isLate)) continue
        found.delete(key)
        add(effect.kind !== 'moves' || use === 'yes' ? stay : whether(m, effect.to))
      }
    }
    // Once the longest stay is over, or where it is not used, leave to stay says no more where the case is.
    if (found.size === 0 && use !== 'no' && !m.by.some(hasCome)) add(stay)
  }

  // ---- what keeps a case for at least a time says that it stays until then

  if (
    found.size === 0 &&
    speaks.some(
      (r) => !r.permits && r.route.stay !== undefined && r.notBefore !== undefined && stands(r, 'notBefore') && !hasCome(r.notBefore),
    )
  )
    add(stay)

  // ---- ANSWER

  for (const [key, effect] of [...found]) if (effect.kind === 'due' && found.has(`moves ${effect.to.key}`)) found.delete(key)
  if (found.size > 0) return [...found.keys()].sort()
  const asked =
    aspect === 'case responsibility' &&
    space.asked.some(({ holder, moment, concerns }) => holder === h && isNow(moment) && holdsAt(concerns, v))
  // A rule that names no sender sends from everywhere but its receiver: there the case has arrived.
  const arrived = rules.some((r) => holdsAt(r.arrived, v) && !r.unless.some((u) => holdsAt(u, v)))
  if (!asked || arrived) return ['stays']
  const missed = rules.some(
    (r) => r.judgedToday !== undefined && holdsAt(r.judgedToday, v) && r.at?.kind === 'moment' && inH(r.at.moment) && !isNow(r.at.moment),
  )
  return [
    effectKey({ kind: 'not covered', why: missed ? 'point passed' : lifted.some(({ move }) => move !== undefined) ? 'lifted' : 'silent' }),
  ]
}

function whether(m: SpaceRule, to: To | undefined): Effect {
  return {
    kind: 'choice',
    about: 'whether',
    options: [{ kind: 'stay' }, { kind: 'go', ...(to !== undefined && { to }) }],
    deciders: m.route.decidedBy,
    rules: [m.id],
  }
}

/** The moments that are now: an event is its first occurrence as long as that has not passed, and every special occurrence is the event. */
function nowMoments({ vocabulary: { axes, moments } }: Space, v: Point): ReadonlySet<MomentName> {
  const asked = moments.get(axes.list[axes.index('now')]!.values[v[axes.index('now')]!]!)
  if (asked === undefined) return new Set()
  const found = new Set([asked.name])
  const axisOf = (moment: MomentName) => axes.find(keyOf({ kind: 'passed', moment }))
  if (asked.event !== undefined) {
    const plain = nameOf(asked.event)
    found.add(plain)
    const first = firstOf(asked.event)
    const passed = axisOf(first)
    if (asked.name === plain && moments.has(first) && (passed === undefined || v[passed] === 0)) found.add(first)
  }
  // The last of several moments is now when one of them is now for the first time and all others are behind.
  for (const { name, lastOf = [] } of moments.values()) {
    if (!lastOf.every((part) => axisOf(part) !== undefined)) continue
    const behind = lastOf.filter((part) => v[axisOf(part)!] !== 0)
    const left = lastOf.filter((part) => !behind.includes(part))
    if (left.length === 1 && found.has(left[0]!)) found.add(name)
  }
  return found
}
