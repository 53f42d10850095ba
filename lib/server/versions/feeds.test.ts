import { beforeEach, expect, test } from 'vitest'
import { xml2js } from 'xml-js'
import { releasesFeed } from './feed.ts'
import { reviewCalendar } from './review-calendar.ts'
import { useCatalogue, withEditions } from './testing/with-editions.ts'

const NOW = new Date('2026-11-20T10:00:00Z')

beforeEach(() => useCatalogue(withEditions()))

type Text = { _text?: string; _cdata?: string }
type Link = { _attributes: { rel?: string; href: string } }
type Entry = Record<'title' | 'id' | 'updated' | 'published' | 'content', Text> & { link: Link }
type Parsed = {
  feed: Record<'id' | 'updated', Text> & {
    _attributes: { xmlns: string }
    author: { name: Text }
    link: Link[]
    entry: Entry[]
  }
}

async function parsedFeed(now = NOW) {
  return (xml2js(await releasesFeed(now), { compact: true }) as Parsed).feed
}

test('the feed is Atom: ids that stay, published and updated, a link to itself, an author', async () => {
  const feed = await parsedFeed()
  expect(feed._attributes.xmlns).toBe('http://www.w3.org/2005/Atom')
  expect(feed.id._text).toBe('tag:localhost,2026-01-15:releases')
  expect(feed.updated._text).toBe('2026-11-16T09:00:00.000Z')
  expect(feed.author.name._text).toBe('Lumenary Cloud, Inc.')
  expect(feed.link.map(({ _attributes }) => [_attributes.rel, new URL(_attributes.href).pathname])).toEqual([
    ['alternate', '/versions'],
    ['self', '/versions/feed.atom'],
  ])
  expect(feed.entry.map(({ id, published, updated }) => [id._text, published._text, updated._text])).toEqual(
    [
      ['2027-03-01', '2026-11-16T09:00:00.000Z'],
      ['2026-10-01.1', '2026-11-10T14:30:00.000Z'],
      ['2026-10-01', '2026-07-01T09:00:00.000Z'],
      ['2026-04-01', '2026-01-15T09:00:00.000Z'],
    ].map(([version, at]) => [`tag:localhost,2026-01-15:${version}`, at, at]),
  )
})

test('an entry says what changed, why, and where to see it', async () => {
  const { entry } = await parsedFeed()
  const [, edition, second, first] = entry as [Entry, Entry, Entry, Entry]
  expect(edition.title._cdata).toBe('Edition 2026-10-01.1, from 10 November 2026')
  expect(edition.content._cdata).toContain('A word put right.')
  expect(edition.content._cdata).toContain('Against version 2026-10-01, for the customer: 1 to be read.')
  expect(new URL(second.link._attributes.href).search).toBe('?from=2026-04-01&to=2026-10-01')
  expect(second.content._cdata).toContain('notice of maintenance falls from 72 to 48 hours')
  expect(new URL(first.link._attributes.href).pathname).toBe('/versions/2026-04-01')
})

test('it changes only when something is published', async () => {
  expect(await releasesFeed(new Date('2027-03-01T00:00:00Z'))).toBe(await releasesFeed(NOW))
  expect((await parsedFeed(new Date('2026-11-16T08:59:59Z'))).entry).toHaveLength(3)
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
  expect(lines.get('DTSTAMP')).toBe('20261103T000000Z')
})

test('a review moves the event and leaves its UID', () => {
  const before = linesOf(reviewCalendar(new Date('2026-10-20T10:00:00Z')))
  const after = linesOf(reviewCalendar(NOW))
  expect(before.get('DTSTART;VALUE=DATE')).toBe('20270105')
  expect(before.get('UID')).toBe(after.get('UID'))
  expect(Number(after.get('SEQUENCE'))).toBeGreaterThan(Number(before.get('SEQUENCE')))
})
