import { expect, test } from 'vitest'
import { effectiveInContract, effectiveInWords, versionWithOrigin } from './effective-in-words.ts'

test('a version begins on its day, an edition at its moment', () => {
  expect(effectiveInWords('2026-10-01T00:00:00Z')).toBe('1 October 2026')
  expect(effectiveInWords('2026-11-26T12:45:00Z')).toBe('26 November 2026, 12:45 UTC')
})

test('a contract says of an edition what it corrects', () => {
  expect(effectiveInContract('2026-10-01', '2026-10-01T00:00:00Z')).toBe('1 October 2026')
  expect(effectiveInContract('2026-10-01.2', '2026-11-26T12:45:00Z')).toBe(
    '26 November 2026, 12:45 UTC, as an edition that corrects version 2026-10-01',
  )
})

// Published before its version begins, it begins with it.
test('an edition of an announced version has the day of that version', () => {
  expect(effectiveInContract('2027-03-01.1', '2027-03-01T00:00:00Z')).toBe(
    '1 March 2027, as an edition that corrects version 2027-03-01',
  )
})

test('the draft of an edition has no moment yet', () => {
  expect(effectiveInContract('2026-10-01.1', null)).toBe(
    '[the moment of its publication], as an edition that corrects version 2026-10-01',
  )
})

test('beside its moment an edition names its version', () => {
  expect(versionWithOrigin('2026-10-01')).toBe('2026-10-01')
  expect(versionWithOrigin('2026-10-01.1')).toBe('2026-10-01.1, edition of 2026-10-01')
})
