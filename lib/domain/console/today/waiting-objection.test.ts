import { expect, test } from 'vitest'
import { waitingObjection } from './waiting-objection.ts'

test.each([
  [4, 'Due in 4 days', 'soon'],
  [3, 'Due in 3 days', 'amiss'],
  [0, 'Due today', 'amiss'],
  [-2, 'Overdue for 2 days', 'amiss'],
])('an answer with %i days left: %s', (daysLeft, mark, pressing) => {
  const asked = {
    id: '7',
    reference: 'OBJ-1',
    customer: 'Alder',
    by: '25 December 2026, 24:00 UTC',
    daysLeft,
  }
  expect(waitingObjection(asked)).toMatchObject({
    ...{ mark, pressing },
    words: 'Alder has objected: answer by 25 December 2026, 24:00 UTC (OBJ-1).',
    action: { path: '/console/objections/7' },
  })
})
