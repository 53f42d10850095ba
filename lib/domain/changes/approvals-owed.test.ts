import { expect, test } from 'vitest'
import { approvalsOwed } from './approvals-owed.ts'

const THREE = ['engineering', 'legal', 'product']

test('a draft that names fewer roles still needs those of the version that it changes', () => {
  expect(approvalsOwed(['legal'], [{ version: '2026-10-01', roles: THREE }])).toEqual([
    { role: 'legal', promisedBy: null },
    { role: 'engineering', promisedBy: '2026-10-01' },
    { role: 'product', promisedBy: '2026-10-01' },
  ])
})

// An announced version that asks for one role alone does not bind before it begins; the one in force does.
test('and those of the version in force, which an announced one may lie between', () => {
  const earlier = [
    { version: '2027-03-01', roles: ['legal'] },
    { version: '2026-10-01', roles: THREE },
  ]
  expect(approvalsOwed(['legal'], earlier).map(({ role }) => role)).toEqual([
    'legal',
    'engineering',
    'product',
  ])
})

test('the first release needs its own roles', () => {
  expect(approvalsOwed(['legal'], [])).toEqual([{ role: 'legal', promisedBy: null }])
})
