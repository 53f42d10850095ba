import { expect, test } from 'vitest'
import { versionApplyingOn, versionStart } from './version-start.ts'

const JUNE = { effectiveOn: '2027-06-01', noticeDays: 90 }
const at = (day: string) => new Date(`${day}T10:00:00Z`)

// SLA, clause changes.notice, by hand: 90 days after 2 March end on 31 May, 90 days after 3 March on 1 June.
test.each([
  ['long before', '2027-01-15', '2027-06-01'],
  ['on the last day that is in time', '2027-03-02', '2027-06-01'],
  ['a day too late', '2027-03-03', '2027-07-01'],
  ['90 days end on 30 June', '2027-04-01', '2027-07-01'],
  ['90 days end on 1 July', '2027-04-02', '2027-08-01'],
  ['90 days end on 14 July', '2027-04-15', '2027-08-01'],
  ['90 days end on 4 January', '2027-10-06', '2028-02-01'],
])('told %s', (_, told, day) => {
  expect(versionStart(JUNE, at(told))).toEqual({ kind: 'from', day })
})

test('without a Material Change nobody has to be told; with one, nothing applies before', () => {
  expect(versionStart({ ...JUNE, noticeDays: null }, null)).toEqual({ kind: 'from', day: '2027-06-01' })
  expect(versionStart(JUNE, null)).toEqual({ kind: 'untold' })
})

test('until a version applies to a contract, the one before goes on', () => {
  const release = (version: string) => ({
    version,
    publishedAt: '2026-01-01T00:00:00Z',
    effectiveAt: `${version}T00:00:00Z`,
  })
  const first = release('2026-10-01')
  const june = { release: release('2027-06-01'), start: versionStart(JUNE, at('2027-04-15')) }
  const on = (day: string, later = [june]) => versionApplyingOn(first, later, day).version
  expect(on('2027-06-15')).toBe('2026-10-01')
  expect(on('2027-07-31')).toBe('2026-10-01')
  expect(on('2027-08-01')).toBe('2027-06-01')
  // The next one applies sooner: the one between never begins to.
  const next = { release: release('2027-07-01'), start: { kind: 'from', day: '2027-07-01' } as const }
  expect(on('2027-08-01', [june, next])).toBe('2027-07-01')
  expect(on('2028-01-01', [{ ...june, start: { kind: 'untold' } }])).toBe('2026-10-01')
})
