import { expect, test, vi } from 'vitest'
import { keepWarningOfReview, warnWhenHolidaysRunOut, warnWhenReviewIsDue } from './review-notice.ts'

// The last review of the demo data is of 3 November 2026; the next is due by 3 February 2027.
test.each([
  ['2027-02-03T23:59:59Z', 0],
  ['2027-02-04T00:00:00Z', 1],
])('at %s the log has %i warning(s)', (moment, count) => {
  const warn = vi.fn()
  warnWhenReviewIsDue(new Date(moment), { warn })
  expect(warn).toHaveBeenCalledTimes(count)
  if (count > 0) expect(warn.mock.calls[0]?.[1]).toContain('since 3 February 2027')
})

// Published on 15 January, in force from 1 April; the first review is of 27 March.
test.each(['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z', '2026-03-31T23:59:59Z'])(
  'at %s no version has begun, and nothing is said',
  (moment) => {
    const warn = vi.fn()
    warnWhenReviewIsDue(new Date(moment), { warn })
    expect(warn).not.toHaveBeenCalled()
  },
)

test('it is said at once and then daily, until the end', () => {
  vi.useFakeTimers()
  const warn = vi.fn()
  const reviews = () => warn.mock.calls.filter(([, text]) => String(text).startsWith('A review')).length
  const stop = new AbortController()
  keepWarningOfReview(() => new Date('2027-05-01T00:00:00Z'), { warn }, stop.signal)
  expect(reviews()).toBe(1)
  vi.advanceTimersByTime(48 * 3_600_000)
  expect(reviews()).toBe(3)
  stop.abort()
  vi.advanceTimersByTime(48 * 3_600_000)
  expect(reviews()).toBe(3)
  vi.useRealTimers()
})

// Whatever years the demo lists by now: a hundred years on, none of its three calendars covers the year ahead.
test('the log says of each calendar that its holidays run out', () => {
  const warn = vi.fn()
  warnWhenHolidaysRunOut(new Date('2126-05-01T00:00:00Z'), { warn })
  expect(warn).toHaveBeenCalledTimes(3)
  expect(warn.mock.calls[0]?.[1]).toMatch(/^Version 2027-03-01: the holidays of “.+” end with \d{4}: /)
})
