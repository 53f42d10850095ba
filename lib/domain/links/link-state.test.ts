import { expect, test } from 'vitest'
import { isChangeable, isOpen, LINK_STATES, linkState } from './link-state.ts'

const OPEN = { expiresAt: '2026-12-31T00:00:00Z', revokedAt: null, replacedBy: null }

// Seven days before the end of 30 December are the first moment of 24 December.
test.each([
  ['2026-11-28T12:00:00Z', 'active'],
  ['2026-12-23T23:59:59.999Z', 'active'],
  ['2026-12-24T00:00:00Z', 'ending'],
  ['2026-12-30T23:59:59.999Z', 'ending'],
  ['2026-12-31T00:00:00Z', 'expired'],
  ['2030-01-01T00:00:00Z', 'expired'],
])('at %s a link to the end of 30 December is %s', (at, state) => {
  expect(linkState(OPEN, new Date(at))).toBe(state)
})

test.each(['2026-11-28T12:00:00Z', '2027-06-01T00:00:00Z'])('what is revoked stays so: %s', (at) => {
  const revoked = { ...OPEN, revokedAt: '2026-11-28T10:00:00Z' }
  expect(linkState(revoked, new Date(at))).toBe('revoked')
  expect(linkState({ ...revoked, replacedBy: 'another' }, new Date(at))).toBe('replaced')
})

test('only what is not over is open, and what is revoked is changed no more', () => {
  expect(LINK_STATES.filter(isOpen)).toEqual(['active', 'ending'])
  expect(LINK_STATES.filter(isChangeable)).toEqual(['active', 'ending', 'expired'])
})
