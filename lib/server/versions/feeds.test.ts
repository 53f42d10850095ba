import { beforeEach, expect, test } from 'vitest'
import { useCatalogue } from '../terms/current.ts'
import { releasesFeed } from './feed.ts'
import { reviewCalendar } from './review-calendar.ts'
import { withEditions } from './testing/with-editions.ts'

const NOW = new Date('2026-11-20T10:00:00Z')

beforeEach(() => useCatalogue(withEditions()))

/** The texts of an element, in order; e2e/versions.spec.ts has a browser parse the feed whole. */
function textsOf(feed: string, element: string): string[] {
  const found = feed.matchAll(
    new RegExp(`<${element}(?: [^>]*)?>(?:<!\\[CDATA\\[)?([\\s\\S]*?)(?:\\]\\]>)?</${element}>`, 'g'),
  )
  return [...found].map(([, text = '']) => text)
}

test('ids stay, and times are those of the ledger, newest first', async () => {
  const feed = await releasesFeed(NOW)
  const versions = ['releases', '2027-03-01', '2026-10-01.1', '2026-10-01', '2026-04-01']
  expect(textsOf(feed, 'id')).toEqual(versions.map((name) => `tag:localhost,2026-01-15:${name}`))
  const published = [
    '2026-11-16T09:00:00.000Z',
    '2026-11-10T14:30:00.000Z',
    '2026-07-01T09:00:00.000Z',
    '2026-01-15T09:00:00.000Z',
  ]
  expect(textsOf(feed, 'published')).toEqual(published)
  expect(textsOf(feed, 'updated')).toEqual(['2026-11-16T09:00:00.000Z', ...published])
})

test('an entry says what changed, why, and where to see it', async () => {
  const feed = await releasesFeed(NOW)
  const [, edition, second] = textsOf(feed, 'content')
  expect(textsOf(feed, 'title')[2]).toBe('Edition 2026-10-01.1, from 10 November 2026')
  expect(edition).toContain('A word put right.')
  expect(edition).toContain('Why no obligation changes: Both sentences name the same organisation.')
  expect(edition).toContain('Compared with version 2026-10-01: 1 for you to review.')
  expect(second).not.toContain('Why no obligation changes')
  expect(second).toContain('notice of maintenance falls from 72 to 48 hours')
  // Clause changes.notice: the entry says whether there is one. An edition changes no obligation.
  expect(second).toContain('Material change. This version contains a Change for the Worse.')
  expect(edition).not.toContain('Change for the Worse')
  expect(second).toContain('/versions/compare?from=2026-04-01&amp;to=2026-10-01"')
})

// As when a version adds a sub-processor and changes nothing else: DPA 6 then gives notice and a right to object.
test('a release whose sub-processors alone change says that the DPA has rules for that', async () => {
  const editions = withEditions()
  const source = editions.versions.get('2027-03-01')
  if (source === undefined) throw new Error('there is no such version')
  const subprocessors = source.subprocessors.filter(({ id }) => id !== 'okta')
  useCatalogue({
    ...editions,
    ledger: editions.ledger.map((entry) => ({ ...entry, material: false })),
    versions: new Map([...editions.versions, ['2027-03-01', { ...source, subprocessors }]]),
  })
  const [newest, edition] = textsOf(await releasesFeed(NOW), 'content')
  expect(newest).toContain(
    '<p>Not a material change: sub-processors change, for which the DPA has its own rules on notice and objection.</p>',
  )
  expect(edition).toContain('<p>Not a material change, as the vendor states.</p>')
})

test('it changes only when something is published', async () => {
  expect(await releasesFeed(new Date('2027-03-01T00:00:00Z'))).toBe(await releasesFeed(NOW))
  expect(textsOf(await releasesFeed(new Date('2026-11-16T08:59:59Z')), 'entry')).toHaveLength(3)
})

/** Unfolded content lines by name (RFC 5545, section 3.1). */
function linesOf(calendar: string): Map<string, string> {
  expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true)
  const lines = calendar
    .replaceAll(/\r\n[ \t]/g, '')
    .trimEnd()
    .split('\r\n')
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]))
}

// By hand: the last review is of 3 November 2026, and 92 days after it is 3 February 2027.
test('the calendar has one event of a whole day, from the day on which a review is due, each quarter', () => {
  const lines = linesOf(reviewCalendar(NOW))
  expect(lines.get('DTSTART;VALUE=DATE')).toBe('20270203')
  expect(lines.get('DTEND;VALUE=DATE')).toBe('20270204')
  expect(lines.get('RRULE')).toBe('FREQ=DAILY;INTERVAL=92')
  expect(lines.get('UID')).toBe('review@localhost')
  expect(lines.get('TRANSP')).toBe('TRANSPARENT')
  expect(lines.get('DTSTAMP')).toBe('20261103T000000Z')
})

test('a review moves the event and leaves its UID', () => {
  const before = linesOf(reviewCalendar(new Date('2026-10-20T10:00:00Z')))
  const after = linesOf(reviewCalendar(NOW))
  expect(before.get('DTSTART;VALUE=DATE')).toBe('20270105')
  expect(before.get('UID')).toBe(after.get('UID'))
  expect(Number(after.get('SEQUENCE'))).toBeGreaterThan(Number(before.get('SEQUENCE')))
})
