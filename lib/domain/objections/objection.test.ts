import { expect, test } from 'vitest'
import {
  answeredAt,
  isLateAt,
  isUndoable,
  nextSteps,
  type ObjectionStep,
  standingAfter,
} from './objection.ts'

const stepsOf = (words: string) => words.split(' ').map((step) => ({ step: step as ObjectionStep }))

test.each([
  ['received', 'received'],
  ['received in-mitigation', 'in-mitigation'],
  ['received in-mitigation undone', 'received'],
  ['received in-mitigation resolved undone', 'in-mitigation'],
  ['received in-mitigation resolved undone undone', 'received'],
  ['received accepted undone resolved', 'resolved'],
])('after %s it stands as %s', (steps, standing) => {
  expect(standingAfter(stepsOf(steps))).toBe(standing)
})

test('an objection begins with its receipt', () => {
  expect(() => standingAfter([])).toThrow('begins with its receipt')
})

test('what was settled or withdrawn stays so; where there is no alternative, the two may still agree', () => {
  expect(nextSteps('received')).toEqual(['in-mitigation', 'resolved', 'accepted', 'withdrawn'])
  expect(nextSteps('accepted')).toEqual(['resolved', 'withdrawn'])
  expect([nextSteps('resolved'), nextSteps('withdrawn')]).toEqual([[], []])
})

test('the receipt cannot be taken back, nor what the customer did', () => {
  const own = (step: ObjectionStep) => ({ step, isOwn: true })
  const desk = (step: ObjectionStep) => ({ step, isOwn: false })
  expect(isUndoable([own('received')])).toBe(false)
  expect(isUndoable([own('received'), desk('accepted')])).toBe(true)
  expect(isUndoable([own('received'), desk('accepted'), desk('undone')])).toBe(false)
  expect(isUndoable([own('received'), own('withdrawn')])).toBe(false)
})

// The last day is 19 December 2026 in UTC: its last second is in the period, the next instant is not.
test.each([
  ['2026-12-19T23:59:59Z', false],
  ['2026-12-19T23:59:59.999Z', false],
  ['2026-12-20T00:00:00Z', true],
  ['2026-12-20T00:00:01Z', true],
])('received at %s it is late: %s', (at, late) => {
  expect(isLateAt(new Date(at), '2026-12-20T00:00:00Z')).toBe(late)
  expect(isLateAt(new Date(at), null)).toBe(false)
})

test('it is answered by an alternative, by saying that there is none, or by settling it', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 11, day))
  const event = (step: ObjectionStep, day: number) => ({ step, outcome: null, at: at(day) })
  expect(answeredAt([event('received', 1)])).toBe(null)
  expect(answeredAt([event('received', 1), event('withdrawn', 2)])).toBe(null)
  expect(answeredAt([event('received', 1), event('in-mitigation', 3), event('accepted', 5)])).toEqual(at(3))
  expect(
    answeredAt([event('received', 1), event('in-mitigation', 3), event('undone', 4), event('accepted', 5)]),
  ).toEqual(at(5))
})
