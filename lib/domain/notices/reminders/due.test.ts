import { expect, test } from 'vitest'
import { NOT_TRIED, type Progress } from '../progress.ts'
import { isReminderDue, mayBeDue } from './due.ts'

const HELD: Progress = { ...NOT_TRIED, state: 'accepted', acceptedAt: new Date('2026-11-17T09:05:00Z') }
// The last of the seven days is 17 December; they begin with 11 December.
const LAST = { endsAt: '2026-12-18T00:00:00Z' }

test.each([
  ['2026-12-10T23:59:59Z', false],
  ['2026-12-11T00:00:00Z', true],
  ['2026-12-17T23:59:59Z', true],
  ['2026-12-18T00:00:00Z', false],
])('at %s: %s', (moment, isDue) => {
  expect(isReminderDue(HELD, LAST, new Date(moment))).toBe(isDue)
})

const WITHIN = new Date('2026-12-12T09:00:00Z')

test.each<[string, Progress, typeof LAST | null]>([
  ['who has acknowledged it', { ...HELD, acknowledgedAt: new Date('2026-11-18T09:00:00Z') }, LAST],
  ['whose mail came back', { ...HELD, state: 'bounced', acceptedAt: null }, LAST],
  ['who was never written to', NOT_TRIED, LAST],
  ['who is sent it again', { ...HELD, state: 'waiting' }, LAST],
  ['who cannot object', HELD, null],
])('nobody is reminded %s', (_, progress, last) => {
  expect(isReminderDue(progress, last, WITHIN)).toBe(false)
})

// From 1 December, 12:00, to 7 December, 24:00, are six days and a half: the middle is 4 December, 18:00.
test.each([
  ['2026-12-04T17:59:59Z', false],
  ['2026-12-04T18:00:00Z', true],
])('of a period shorter than two weeks half is left to them: at %s %s', (moment, isDue) => {
  const short = { ...HELD, acceptedAt: new Date('2026-12-01T12:00:00Z') }
  expect(isReminderDue(short, { endsAt: '2026-12-08T00:00:00Z' }, new Date(moment))).toBe(isDue)
})

test('before the seven days of everyone nobody is due', () => {
  expect(mayBeDue(LAST, new Date('2026-12-10T23:59:59Z'))).toBe(false)
  expect(mayBeDue(LAST, new Date('2026-12-11T00:00:00Z'))).toBe(true)
})
