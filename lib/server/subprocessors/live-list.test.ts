import { expect, test } from 'vitest'
import { requiredOffer } from '../terms/query/required-offer.ts'
import { liveListOf } from './live-list.ts'

// By hand from data/subprocessor-ledger.yaml. One notice changes PostHog on 11 January, for the US and the EU, and Twilio on
// 1 March, for the US and APAC; another brings Scriven AI on 1 March, to the US and the EU.
test.each([
  ['eu', '2026-11-20T10:00:00Z', '2026-11-19-posthog-twilio', 'PostHog: scope of use, from 11 January 2027'],
  ['us', '2026-11-20T10:00:00Z', '2026-11-19-posthog-twilio', 'PostHog: scope of use, from 11 January 2027'],
  [
    'apac',
    '2027-01-11T00:00:00Z',
    '2026-11-19-posthog-twilio',
    'Twilio SendGrid: purpose, data and scope of use, from 1 March 2027',
  ],
  ['eu', '2027-01-11T00:00:00Z', '2026-11-17-scriven-ai', 'Scriven AI: addition, from 1 March 2027'],
])('%s at %s: the next change is of %s', (region, at, notice, words) => {
  const offer = requiredOffer('2026-10-01', 'enterprise', region)
  expect(liveListOf(offer, new Date(at))?.next).toEqual({
    href: `/subprocessors/changes/${notice}`,
    text: `Next change: ${words}.`,
  })
})
