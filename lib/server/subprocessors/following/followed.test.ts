import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { subprocessorListPage } from '../pages/list-page.ts'
import { followedNotices } from './followed.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const followed = (format: 'atom' | 'json' | 'rss' | 'ics', query = '') =>
  followedNotices(new Request(`https://sla.example.com/subprocessors/x${query}`), format, NOW).text()

/** Ids of the notices that a page says concern its selection, newest first. */
function concerned(tier: string, region: string): string[] {
  const { coming, past } = subprocessorListPage({ tier, region }, NOW).facts
  const all = [...coming, ...past].filter(({ isConcerned }) => isConcerned).map(({ id }) => id)
  return all.toSorted().toReversed()
}

test('three feeds tell of the same notices, which are all that are published', async () => {
  const atom = parseAtomFeed(await followed('atom'))
  const json = parseJsonFeed(await followed('json'))
  const rss = parseRssFeed(await followed('rss'))
  const ids = atom.entries?.map(({ id }) => id?.split('/').at(-1))
  expect(ids).toHaveLength(13)
  expect(ids?.[0]).toBe('2026-11-19-posthog-twilio')
  expect(json.items?.map(({ id }) => id?.split('/').at(-1))).toEqual(ids)
  expect(rss.items?.map(({ guid }) => guid?.value?.split('/').at(-1))).toEqual(ids)
  // Twilio is to send text messages too, for which it gets telephone numbers.
  expect(json.items?.[0]?.title).toBe(
    'PostHog: scope of use; Twilio SendGrid: purpose, data and scope of use',
  )
  expect(atom.entries?.[2]?.title?.value ?? atom.entries?.[2]?.title).toBe('Scriven AI: addition')
  expect(json.items?.[2]).toMatchObject({
    title: 'Scriven AI: addition',
    content_html: expect.stringContaining('may object until 17 December 2026, 24:00 UTC'),
  })
})

// Hexlane was announced on 1 December 2025 and withdrawn on 15 December 2025 at 09:00 UTC.
test('the entry of a notice that is withdrawn says so first, and since when', async () => {
  const id = (text = '') => text.endsWith('/2025-12-01-hexlane')
  const atom = parseAtomFeed(await followed('atom')).entries?.find((entry) => id(entry.id))
  const json = parseJsonFeed(await followed('json')).items?.find((item) => id(item.id))
  const text = await followed('rss')
  const rss = parseRssFeed(text).items?.find(({ guid }) => id(guid?.value))
  for (const content of [json?.content_html, rss?.content?.encoded]) {
    expect(content).toMatch(/^<p>Withdrawn on 15 December 2025\. Nothing of it takes effect\.<\/p>/)
    expect(content).toContain('Would have taken effect on 12 January 2026.')
    expect(content).not.toContain('Takes effect on')
  }
  expect(JSON.stringify(atom?.content)).toContain('Withdrawn on 15 December 2025')
  expect([atom?.published, atom?.updated]).toEqual(['2025-12-01T09:00:00.000Z', '2025-12-15T09:00:00.000Z'])
  expect([json?.date_published, json?.date_modified].map(String)).toEqual(
    [atom?.published, atom?.updated].map(String),
  )
  expect(rss?.atom?.updated).toBe('2025-12-15T09:00:00.000Z')
  expect(text).toContain('xmlns:atom="http://www.w3.org/2005/Atom"')
})

test.each([
  ['enterprise', 'eu'],
  ['premium', 'apac'],
])('the feed of %s in %s has what its page says concerns it', async (tier, region) => {
  const feed = parseAtomFeed(await followed('atom', `?tier=${tier}&region=${region}`))
  const ids = feed.entries?.map(({ id }) => id?.split('/').at(-1) ?? '')
  expect(ids?.toSorted().toReversed()).toEqual(concerned(tier, region))
  expect(ids).not.toHaveLength(13)
})

/** Events by UID, as a calendar reads them. */
async function events(query = '') {
  const calendar = new ICAL.Component(ICAL.parse(await followed('ics', query)) as string)
  return new Map(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      return [
        event.uid.split('@')[0],
        {
          text: event.description,
          day: event.startDate.toString(),
          isWhole: event.startDate.isDate,
          status: String(component.getFirstPropertyValue('status')),
          sequence: event.sequence,
          isFree: component.getFirstPropertyValue('transp') === 'TRANSPARENT',
        },
      ]
    }),
  )
}

test('a calendar reads the last day to object and the day of the change, whole and free', async () => {
  const all = await events()
  const event = (day: string, text: unknown = expect.any(String)) => ({
    ...{ text, day },
    ...{ isWhole: true, status: 'CONFIRMED', sequence: 0, isFree: true },
  })
  expect(all.get('2026-11-17-scriven-ai.object')).toEqual(
    event(
      '2026-12-17',
      expect.stringMatching(/may object until 17 December 2026, 24:00 UTC\. The assistant/),
    ),
  )
  expect(all.get('2026-11-17-scriven-ai.scriven-ai')).toEqual(event('2027-03-01'))
  expect(all.get('2026-11-18-datadog.object')).toEqual(event('2029-12-31'))
  // Under version 2026-04-01: 30 days after 11 May.
  expect(all.get('2026-05-11-slack-twilio.object')).toEqual(event('2026-06-10'))
  // Of a notice on two companies the change of the one that serves Asia-Pacific.
  const apac = await events('?region=apac')
  expect(apac.has('2026-11-19-posthog-twilio.twilio')).toBe(true)
  expect(apac.has('2026-11-19-posthog-twilio.posthog')).toBe(false)
  // Scriven AI does not serve it.
  expect([...apac.keys()].some((uid) => uid?.includes('scriven'))).toBe(false)
})

// The first version of the terms took effect on 1 April 2026. All were published before; Okta's day came after its notice,
// Postbridge left on the day of its notice.
test('a calendar has every day of effect that was ahead when its notice was published, whether there were terms or not', async () => {
  const all = await events()
  expect(all.get('2025-10-20-okta.okta')?.day).toBe('2025-12-01')
  expect(all.get('2025-11-17-postbridge.postbridge')?.day).toBe('2025-11-17')
  expect(all.get('2025-12-01-hexlane.hexlane')).toMatchObject({ day: '2026-01-12', status: 'CANCELLED' })
  // Of the first list, published on 7 October 2024, every company had been there before.
  expect([...all.keys()].filter((uid) => uid?.startsWith('2024-10-07'))).toEqual([])
})

test('what has to be corrected leads to the page', () => {
  const { status, headers } = followedNotices(
    new Request('https://sla.example.com/subprocessors/feed.atom?region=mars'),
    'atom',
    NOW,
  )
  expect([status, headers.get('location')]).toEqual([303, '/subprocessors?region=mars'])
})
