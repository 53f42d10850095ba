import { expect, test } from 'vitest'
import type { ObjectionLine } from './view.ts'
import { daysLeftInWords, matching } from './words.ts'

test.each([
  [3, '3 days left'],
  [1, '1 day left'],
  [0, 'due today'],
  [-1, '1 day overdue'],
])('%i: %s', (days, words) => {
  expect(daysLeftInWords(days)).toBe(words)
})

const line = (id: string, more: Partial<ObjectionLine>): ObjectionLine => ({
  ...{ id, reference: id, customer: 'Alder', contract: 'A-1', title: 'Acme: addition', href: '/' },
  ...{
    standing: 'received',
    isLate: false,
    receivedAt: '2026-12-10T10:00:00Z',
    receivedOn: null,
    answer: null,
    exit: null,
  },
  ...more,
})

test('objections are found by standing, by whether they are late, and by their answer', () => {
  const all = [
    line('due', { answer: { by: '25 December 2026', daysLeft: 0 } }),
    line('overdue', { answer: { by: '9 December 2026', daysLeft: -1 } }),
    line('late', { isLate: true }),
    line('resolved', { standing: 'resolved' }),
  ]
  const none = { standing: '', time: '', answer: '' } as const
  const ids = (question: Parameters<typeof matching>[1]) => matching(all, question).map(({ id }) => id)
  expect(ids(none)).toHaveLength(4)
  expect(ids({ ...none, standing: 'resolved' })).toEqual(['resolved'])
  expect(ids({ ...none, time: 'late' })).toEqual(['late'])
  expect(ids({ ...none, time: 'in-time' })).toEqual(['due', 'overdue', 'resolved'])
  expect(ids({ ...none, answer: 'due' })).toEqual(['due'])
  expect(ids({ ...none, answer: 'overdue' })).toEqual(['overdue'])
})
