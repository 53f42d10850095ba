import { parseAtomFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { expect, onTestFinished, test } from 'vitest'
import type { Followed } from '#lib/domain/subscriptions/subscription.ts'
import { UnknownPublicationError } from '../../publications/mails/telling.ts'
import { noticesCalendar } from '../../subprocessors/following/calendar.ts'
import { noticesFeed } from '../../subprocessors/following/feed.ts'
import { catalogue, useCatalogue } from '../../terms/current.ts'
import { digestMail } from './digest-mail.ts'
import { noticeMail } from './notice-mail.ts'
import { releaseMail } from './release-mail.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const EU = { tier: 'enterprise', region: 'eu' }
const [SCRIVEN, DATADOG, POSTHOG] = [
  '2026-11-17-scriven-ai',
  '2026-11-18-datadog',
  '2026-11-19-posthog-twilio',
]

const followed = (notices: Followed['notices'], releases = false): Followed => ({
  notices,
  releases,
  frequency: 'at-once',
})
const context = (notices: Followed['notices'], now = NOW) => ({
  followed: followed(notices),
  now,
  leave: 'http://localhost:3000/subscriptions/leave?token=T',
})

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    start: String(event.getFirstPropertyValue('dtstart')),
    status: String(event.getFirstPropertyValue('status')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
  }))

test('the subject says what changes, for whom and by when to object; the first line says it again', () => {
  const { facts } = noticeMail('2026-11-17-scriven-ai', context(EU))
  expect(facts.subject).toBe('Scriven AI: addition, for European Union: object by 17 December 2026')
  expect(facts.first).toBe(
    'Concerns European Union: Enterprise. Customers who were told on 17 November 2026 may object until 17 December 2026, 24:00 UTC.',
  )
  expect(facts.figures).toEqual([
    {
      label: 'Object by',
      value: '17 December 2026',
      basis: '24:00 UTC, for customers who were told on 17 November 2026',
    },
    { label: 'In effect from', value: '1 March 2027', basis: '00:00 UTC' },
  ])
})

test('what limits an engagement reads as sentences', () => {
  const [change] = noticeMail(SCRIVEN, context(EU)).facts.changes
  expect(change?.facts.find(([name]) => name === 'Used for, European Union')?.[1]).toBe(
    'Only for Assistant of the web console. Only if AI features are on.',
  )
  expect(change?.facts.filter(([name]) => name.includes('United States'))).toEqual([])
})

test('a mechanism and the sentence about it, too; what is no sentence is a list', () => {
  const [change] = noticeMail(SCRIVEN, context(EU)).facts.changes
  const fact = (label: string) => change?.facts.find(([name]) => name === label)?.[1]
  expect(fact('Transfer, European Union')).toMatch(
    /^EU Standard Contractual Clauses, module 3\. The importer/,
  )
  expect(change?.facts.filter(([, told]) => /\.;|; The /.test(told))).toEqual([])
  expect(fact('Personal data')).toContain('; ')
})

test('a reader is told of what concerns the selection, and that there is more', () => {
  const { facts } = noticeMail('2026-11-19-posthog-twilio', context(EU))
  expect(facts.subject).toBe('PostHog: scope of use, for European Union: object by 19 December 2026')
  expect(facts.changes.map(({ title, differences }) => [title, differences])).toEqual([
    [
      'PostHog: scope of use',
      [{ label: 'Used for, European Union', before: 'Every customer.', after: 'Only for Web console.' }],
    ],
  ])
  expect(facts.sentences.at(-1)).toBe(
    'One more change of this notice does not concern the selection of this subscription.',
  )
  const all = noticeMail('2026-11-19-posthog-twilio', context({ tier: null, region: null })).facts
  expect(all.subject).toBe('PostHog and Twilio SendGrid change, for every region: object by 19 December 2026')
  expect(all.changes).toHaveLength(2)
})

// PostHog changes on 11 January for the US and the EU, Twilio on 1 March for the US and APAC.
test.each([
  ['eu', '11 January 2027', '00:00 UTC'],
  ['us', '11 January 2027', 'The last of it on 1 March 2027'],
  ['apac', '1 March 2027', '00:00 UTC'],
])('the day is that of the changes that concern the reader: %s', (region, value, basis) => {
  const { facts } = noticeMail(POSTHOG, context({ tier: 'enterprise', region }))
  expect(facts.figures?.[1]).toEqual({ label: 'In effect from', value, basis })
})

test.each([
  ['everyone', { tier: null, region: null }, [SCRIVEN, DATADOG, POSTHOG]],
  ['a list, which Datadog is not on', EU, [SCRIVEN, POSTHOG]],
])('the mail, the Atom feed and the calendar agree, for %s', (_, selection, ids) => {
  for (const id of ids) {
    const { facts, attachments } = noticeMail(id, context(selection))
    const entry = parseAtomFeed(noticesFeed(NOW, 'atom', selection)).entries?.find((one) =>
      one.id?.endsWith(`/${id}`),
    )
    expect(entry?.links?.[0]?.href).toBe(facts.action.href)
    expect(entry?.title?.value ?? entry?.title).toContain(facts.heading)
    const told = String(entry?.content?.value ?? entry?.content)
    for (const { value } of facts.figures ?? []) expect(told).toContain(value)
    const own = eventsIn(attachments[0]?.content ?? '')
    const calendar = eventsIn(noticesCalendar(NOW, selection)).filter(({ uid }) => uid.startsWith(`${id}.`))
    expect(own.length).toBeGreaterThan(1)
    expect(own).toEqual(calendar)
  }
})

test('a withdrawal says so first, and takes its events back', () => {
  const data = catalogue()
  const withdrawal = {
    id: '2026-11-20-scriven-ai-withdrawn',
    publishedAt: '2026-11-20T09:00:00Z',
    reason: 'The assistant is not offered.',
    cancels: SCRIVEN,
    changes: [],
    previousSha256: null,
  }
  onTestFinished(() => useCatalogue(data))
  useCatalogue({ ...data, notices: [...data.notices, withdrawal] })
  const told = noticeMail(withdrawal.id, context(EU))
  expect(told.facts.subject).toBe('Withdrawal: Scriven AI: addition, for European Union')
  expect(told.facts.sentences).toEqual([
    'Withdraws: Scriven AI: addition. Nothing of it takes effect.',
    'The assistant is not offered.',
  ])
  const late = noticeMail(SCRIVEN, context(EU))
  expect(late.facts.sentences[0]).toBe('Withdrawn on 20 November 2026. Nothing of it takes effect.')
  for (const { facts, attachments } of [told, late]) {
    expect(facts.figures?.map(({ label, value }) => [label, value])).toEqual([
      ['Withdrawn', '20 November 2026'],
      ['Would have been in effect from', '1 March 2027'],
    ])
    expect(facts.howToObject).toEqual([])
    expect(eventsIn(attachments[0]?.content ?? '')).toEqual([
      { uid: `${SCRIVEN}.object@localhost`, start: '2026-12-17', status: 'CANCELLED', sequence: 1 },
      { uid: `${SCRIVEN}.scriven-ai@localhost`, start: '2027-03-01', status: 'CANCELLED', sequence: 1 },
    ])
  }
})

test('a notice with very many changes names eight, and where the others are', () => {
  const { facts } = noticeMail('2024-10-07-first-list', context({ tier: null, region: null }))
  expect(facts.changes).toHaveLength(9)
  expect(facts.changes.at(-1)?.sentence).toBe('9 more changes are on the page of the notice.')
})

test('a release is told with the words of its feed', async () => {
  const { facts } = await releaseMail('2026-10-01', context(null))
  expect(facts.subject).toBe('Lumenary Cloud SLA: version 2026-10-01, from 1 October 2026')
  expect(facts.first).toMatch(/^In force from 1 October 2026\. Compared with version 2026-04-01: /)
  expect(facts.items[0]?.links).toEqual([
    {
      href: 'http://localhost:3000/versions/compare?from=2026-04-01&to=2026-10-01',
      label: 'What changed',
    },
    { href: 'http://localhost:3000/versions/2026-10-01', label: 'Open the version' },
  ])
})

test('a digest tells of notices first, and names the first deadline', async () => {
  const { facts, attachments } = await digestMail(
    [
      { kind: 'release', version: '2026-10-01' },
      { kind: 'notice', notice: '2026-11-19-posthog-twilio' },
      { kind: 'notice', notice: '2026-11-17-scriven-ai' },
    ],
    { ...context(EU), followed: followed(EU, true) },
  )
  expect(facts.subject).toBe('Lumenary Cloud: 3 updates this week; object to the first by 17 December 2026')
  expect(facts.items.map(({ title }) => title)).toEqual([
    'PostHog: scope of use',
    'Scriven AI: addition',
    'Version 2026-10-01, from 1 October 2026',
  ])
  expect(eventsIn(attachments[0]?.content ?? '').map(({ uid }) => uid)).toEqual([
    '2026-11-17-scriven-ai.object@localhost',
    '2026-11-17-scriven-ai.scriven-ai@localhost',
    '2026-11-19-posthog-twilio.object@localhost',
    '2026-11-19-posthog-twilio.posthog@localhost',
  ])
})

test('what this process has not read cannot be told by it', async () => {
  expect(() => noticeMail('2026-11-18-datadog', context(EU, new Date('2026-11-18T00:00:00Z')))).toThrow(
    UnknownPublicationError,
  )
  await expect(releaseMail('2099-01-01', context(null))).rejects.toThrow(UnknownPublicationError)
})
