/** The second opinion may overlook what our reader has looked at; it must never object to what the language allows. */
import { assertType, test } from 'vitest'
import type * as whole from '../../../src/dsl/types/phrases.js'
import type * as brief from '../../../src/frontend/typescript/brief-phrases.js'

type Team = 'CAT' | 'Family Solutions'
type Role = 'team manager'
type Event = 'ICPC' | 'first review'
const any = <T>() => undefined as unknown as T

test('whatever the whole patterns accept, the brief ones accept', () => {
  assertType<brief.Span>(any<whole.Span>())
  assertType<brief.Birthday>(any<whole.Birthday>())
  assertType<brief.Moment<Event>>(any<whole.Moment<Event>>())
  assertType<brief.Point<Event>>(any<whole.Point<Event>>())
  assertType<brief.Unheld>(any<whole.Unheld>())
  assertType<brief.AsAt<Event>>(any<whole.AsAt<Event>>())
  assertType<brief.Limit<Event>>(any<whole.Limit<Event>>())
  assertType<brief.Due<Event>>(any<whole.Due<Event>>())
  assertType<brief.Every>(any<whole.Every>())
  assertType<brief.DaysOfYear>(any<whole.DaysOfYear>())
  assertType<brief.Stay<Event>>(any<whole.Stay<Event>>())
  assertType<brief.Age>(any<whole.Age>())
  assertType<brief.Since>(any<whole.Since>())
  assertType<brief.Day>(any<whole.Day>())
  assertType<brief.InForce>(any<whole.InForce>())
  assertType<brief.Possessive>(any<whole.Possessive<Team, Role>>())
  assertType<brief.Who<Team, Role, Event>>(any<whole.Who<Team, Role, Event>>())
  assertType<brief.Receiver<Team, Role, 'area'>>(any<whole.Receiver<Team, Role, 'area'>>())
})

test('a misspelt name that stands by itself is refused by both', () => {
  // @ts-expect-error no event of that name
  assertType<brief.Moment<Event>>('ICPD')
  // @ts-expect-error no team of that name
  assertType<brief.Receiver<Team, Role, 'area'>>('CAT team')
  // @ts-expect-error no phrase begins like this
  assertType<brief.Due<Event>>('sometime')
})
