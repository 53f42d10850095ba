import { beforeEach, expect, test, vi } from 'vitest'
import { log } from '../../platform/logs/log.ts'
import { datedAheadWarning, noteDatedAhead } from './dated-ahead.ts'

const NOW = new Date('2026-11-26T12:00:00Z')
const document = (version: string, kind: 'sla' | 'dpa' | 'annex', signedAt: string) => ({
  version,
  kind,
  fileName: `lumenary-${kind}-enterprise-eu-${version}.pdf`,
  signedAt,
})
const TODAY = document('2026-10-01', 'sla', '2026-11-26T12:00:00.000Z')
const NEXT_SECOND = document('2026-10-01', 'dpa', '2026-11-26T12:00:01.000Z')
const IN_APRIL = document('2027-03-15', 'sla', '2027-04-01T00:00:00.000Z')

beforeEach(() => noteDatedAhead([], NOW))

test('documents of a time that has not come yet are named in the log, once, and in health until it comes', () => {
  const warn = vi.spyOn(log(), 'warn').mockReturnValue()
  const says =
    '2 signed documents of 2026-10-01 and 2027-03-15 are dated ahead, such as lumenary-sla-enterprise-eu-2027-03-15.pdf, signed on 1 April 2027, 00:00 UTC: ' +
    'the clock was set ahead then, or is set back now. Check SLA_DESK_NOW and the clock of the machine. ' +
    'They are kept as published, and /verify says that they are dated ahead.'
  noteDatedAhead([TODAY, NEXT_SECOND, IN_APRIL], NOW)
  noteDatedAhead([TODAY, NEXT_SECOND, IN_APRIL], NOW)
  expect(warn.mock.calls).toEqual([[says]])
  expect(datedAheadWarning(NOW)).toBe(says)
  // The second of the first has passed.
  expect(datedAheadWarning(new Date('2026-11-26T12:00:01Z'))).toMatch(
    /^1 signed document of 2027-03-15 is dated /,
  )
  expect(datedAheadWarning(new Date('2027-04-01T00:00:00Z'))).toBeNull()
})

test('an annex is of no version', () => {
  noteDatedAhead([document('2026-06-15-00ff', 'annex', '2027-04-01T00:00:00.000Z')], NOW)
  expect(datedAheadWarning(NOW)).toMatch(/^1 signed document is dated ahead, /)
})

test('documents of now and of the past are none of these', () => {
  const warn = vi.spyOn(log(), 'warn').mockReturnValue()
  warn.mockClear()
  noteDatedAhead([TODAY], NOW)
  expect(datedAheadWarning(NOW)).toBeNull()
  expect(warn).not.toHaveBeenCalled()
})
