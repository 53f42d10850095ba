import { expect, test } from 'vitest'
import { publishedNotices, summaryOf } from './published-notices.ts'

// By hand from data/subprocessor-ledger.yaml: PostHog on 11 January, for the US and the EU; Twilio on 1 March, for the US and APAC.
const POSTHOG = 'PostHog: scope of use'
const TWILIO = 'Twilio SendGrid: purpose, data and scope of use'
test.each([
  ['eu', '2026-11-20T10:00:00Z', POSTHOG, 'on 11 January 2027', 'open'],
  ['us', '2026-11-20T10:00:00Z', `${POSTHOG}; ${TWILIO}`, 'on 11 January 2027 and 1 March 2027', 'open'],
  ['apac', '2026-11-20T10:00:00Z', TWILIO, 'on 1 March 2027', 'open'],
  [null, '2026-11-20T10:00:00Z', `${POSTHOG}; ${TWILIO}`, 'on 11 January 2027 and 1 March 2027', 'open'],
  ['eu', '2027-01-10T23:59:59Z', POSTHOG, 'on 11 January 2027', 'ahead'],
  ['eu', '2027-01-11T00:00:00Z', POSTHOG, 'on 11 January 2027', 'in-effect'],
  ['apac', '2027-01-11T00:00:00Z', TWILIO, 'on 1 March 2027', 'ahead'],
  [null, '2027-01-11T00:00:00Z', `${POSTHOG}; ${TWILIO}`, 'on 11 January 2027 and 1 March 2027', 'ahead'],
])('what a notice of two days says to %s at %s', (region, at, title, effective, state) => {
  const now = new Date(at)
  const notice = publishedNotices(now).find(({ id }) => id === '2026-11-19-posthog-twilio')
  if (notice === undefined) throw new Error('it is not published')
  expect(summaryOf(notice, { tier: null, region }, now)).toMatchObject({ title, effective, state })
})
