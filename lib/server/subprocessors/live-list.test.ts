import { expect, test } from 'vitest'
import { requiredOffer } from '../terms/query/required-offer.ts'
import { liveListOf, versionListOf } from './live-list.ts'

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

// Scriven AI comes on 1 March 2027; version 2026-10-01 does not name it, and goes on printing its own list.
test('an offer page has the list of the day, and says how Annex III differs', () => {
  const offer = requiredOffer('2026-10-01', 'enterprise', 'eu')
  const at = (moment: string) => liveListOf(offer, new Date(moment))
  const names = (moment: string) => at(moment)?.list.map(({ id }) => id) ?? []
  expect(at('2026-11-20T10:00:00Z')?.list).toEqual(offer.subprocessors)
  expect(at('2026-11-20T10:00:00Z')?.line).toBe('11 sub-processors, as in Annex III.')
  expect(names('2027-02-28T23:59:59Z')).not.toContain('scriven-ai')
  expect(names('2027-03-01T00:00:00Z')).toContain('scriven-ai')
  expect(at('2027-03-01T00:00:00Z')?.line).toBe(
    '12 sub-processors. Since Annex III: Scriven AI added; PostHog changed.',
  )
  expect(offer.subprocessors.map(({ id }) => id)).not.toContain('scriven-ai')
})

// Version 2027-03-01 was published on 16 November 2026 with the list of that day; three notices followed. By hand: on 1 March
// 2027 Scriven AI is there for the EU, and PostHog says something else; Datadog changes in 2030, for the EU and the US.
test('the page of an announced version says which list it will begin with', () => {
  const offer = requiredOffer('2027-03-01', 'enterprise', 'eu')
  const at = (moment: string) => versionListOf(offer, '2027-03-01T00:00:00Z', new Date(moment))
  const announced = at('2026-11-20T10:00:00Z')
  expect(announced).toMatchObject({
    href: '/subprocessors?tier=enterprise&region=eu&on=2027-03-01',
    when: 'On 1 March 2027, by the notices so far',
    line: '12 sub-processors. Since Annex III: Scriven AI added; PostHog changed.',
  })
  // The page goes on showing Annex III itself.
  expect(announced?.list).toBe(offer.subprocessors)
  expect(announced?.list.map(({ id }) => id)).not.toContain('scriven-ai')
  // Before the notices of 17 to 19 November.
  expect(at('2026-11-16T10:00:00Z')?.line).toBe('11 sub-processors, as in Annex III.')
  expect(at('2027-04-01T10:00:00Z')).toMatchObject({
    href: '/subprocessors?tier=enterprise&region=eu',
    when: 'In force today',
  })
})

test('the page of a superseded version speaks of the list in force today', () => {
  const offer = requiredOffer('2026-04-01', 'enterprise', 'eu')
  const list = versionListOf(offer, '2026-04-01T00:00:00Z', new Date('2026-11-20T10:00:00Z'))
  expect(list?.when).toBe('In force today')
  expect(list?.line).toMatch(/^11 sub-processors/)
})
