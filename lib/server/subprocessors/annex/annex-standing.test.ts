import { expect, onTestFinished, test } from 'vitest'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { listOn } from '#lib/domain/subprocessors/ledger/list-on.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import { catalogue, useCatalogue } from '../../terms/current.ts'
import { noticeHash } from '../../terms/subprocessors/ledger-text.ts'
import { annexStanding } from './annex-standing.ts'

const at = (day: string) => new Date(`${day}T10:00:00Z`)
/** The hash of the last entry of the ledger on a day. */
const headOn = (day: string) => {
  const head = catalogue().notices.findLast(({ publishedAt }) => Date.parse(publishedAt) <= at(day).getTime())
  return head === undefined ? null : noticeHash(head)
}
const annex = (from: string, signedOn: string, tier = 'enterprise', region = 'eu') => ({
  ...{ version: `${from}-${'0'.repeat(32)}`, tier, region, kind: 'annex' },
  ledgerEntry: headOn(signedOn),
})
const standing = (document: ReturnType<typeof annex>, day: string) => {
  const { state, changed, later } = annexStanding(document, document.ledgerEntry, at(day)) ?? {}
  return { state, changed: changed?.id, on: changed?.on, later: later?.map(({ id }) => id) }
}

// By hand from data/subprocessor-ledger.yaml: of the three notices of November 2026, the one of Datadog is for Asia-Pacific.
// PostHog changes on 11 January 2027; Scriven AI, for whoever turns AI features on, comes on 1 March.
test('a list is in force until a change that concerns it takes effect, and does not know of later notices', () => {
  const document = annex('2026-06-15', '2026-11-10')
  expect(standing(document, '2026-11-12')).toEqual({
    state: 'in-force',
    changed: undefined,
    on: undefined,
    later: [],
  })
  const later = ['2026-11-17-scriven-ai', '2026-11-19-posthog-twilio']
  expect(standing(document, '2026-11-20')).toMatchObject({ state: 'in-force', later })
  expect(standing(document, '2027-01-10')).toMatchObject({ state: 'in-force', later })
  expect(standing(document, '2027-01-11')).toEqual({
    state: 'changed',
    changed: '2026-11-19-posthog-twilio',
    on: '2027-01-11',
    later: ['2026-11-17-scriven-ai'],
  })
})

test('one that was signed after a notice knows of it', () => {
  expect(standing(annex('2026-06-15', '2026-11-18'), '2026-11-20').later).toEqual([
    '2026-11-19-posthog-twilio',
  ])
})

test('a change of what its customers do not use leaves it as it is', () => {
  const without = annex('2027-01-11', '2026-11-20', 'enterprise', 'eu;conditions=ai-features:no')
  expect(standing(without, '2027-03-01')).toMatchObject({ state: 'in-force', changed: undefined })
  expect(standing(annex('2027-01-11', '2026-11-20'), '2027-03-01')).toMatchObject({
    state: 'changed',
    changed: '2026-11-17-scriven-ai',
    on: '2027-03-01',
  })
})

// Two notices have changes on 1 March: of Scriven AI, and of Twilio for all in the US who send no e-mails themselves.
test('of two notices of one day the one that concerns its customers has changed it', () => {
  const without = annex('2027-01-11', '2026-11-20', 'enterprise', 'us;conditions=ai-features:no')
  expect(standing(without, '2027-03-01')).toMatchObject({
    state: 'changed',
    changed: '2026-11-19-posthog-twilio',
    on: '2027-03-01',
  })
  expect(annexStanding(without, without.ledgerEntry, at('2027-03-01'))?.changed?.title).toBe(
    'Twilio SendGrid: purpose, data and scope of use',
  )
})

test('a list of a day to come is announced, and withdrawn where its notice was', () => {
  expect(standing(annex('2027-03-01', '2026-11-20'), '2026-11-20').state).toBe('announced')
  // On 18 November nobody knew yet that PostHog changes on 11 January.
  expect(standing(annex('2027-03-01', '2026-11-18'), '2026-11-20').state).toBe('withdrawn')
  // The company Hexlane was announced for this day, and its notice withdrawn on 15 December 2025.
  expect(standing(annex('2026-01-12', '2025-12-10'), '2026-02-01').state).toBe('withdrawn')
})

test('another document has no list', () => {
  expect(
    annexStanding(
      { ...annex('2026-06-15', '2026-11-10'), kind: 'sla' },
      headOn('2026-11-10'),
      at('2026-11-20'),
    ),
  ).toBeNull()
})

// PostHog no longer serves all services from 11 January on, but the web console alone: for these customers, as before.
test('what makes no difference to what its customers use is no change of it, and no notice without a name', () => {
  const console = annex('2026-06-15', '2026-11-10', 'starter', 'eu;services=console')
  expect(standing(console, '2027-01-11')).toMatchObject({ state: 'in-force', changed: undefined })
  const connections = annex('2026-06-15', '2026-11-10', 'starter', 'eu;services=connections')
  expect(annexStanding(connections, connections.ledgerEntry, at('2027-01-11'))?.changed).toEqual({
    id: '2026-11-19-posthog-twilio',
    title: 'PostHog: scope of use',
    on: '2027-01-11',
  })
})

// Signed on 20 November for 1 March, with Scriven AI; on 27 November a notice withdraws it. Another brings Okta to Tokyo.
test('a list that was announced and is another on its day never was in force', () => {
  const data = catalogue()
  const notice = (id: string, more: Partial<NoticeEntry>): NoticeEntry => ({
    ...{ id, publishedAt: '2026-11-27T09:00:00Z', reason: 'Otherwise.', changes: [], previousSha256: null },
    ...more,
  })
  const okta = listOn(data.notices, '2027-03-01').find(({ id }) => id === 'okta')
  if (okta === undefined) throw new Error('Okta is not on the list')
  const moved = {
    ...okta,
    regions: okta.regions.map((own) => ({ ...own, storage: [{ place: 'Tokyo', country: 'JP' }] })),
  }
  const document = annex('2027-03-01', '2026-11-20')
  const apac = annex('2027-03-01', '2026-11-20', 'enterprise', 'apac')
  onTestFinished(() => useCatalogue(data))
  useCatalogue({
    ...data,
    notices: [...data.notices, notice('2026-11-27-withdrawn', { cancels: '2026-11-17-scriven-ai' })],
  })
  for (const day of ['2026-11-28', '2027-03-02'])
    expect(standing(document, day)).toEqual({
      state: 'withdrawn',
      changed: undefined,
      on: undefined,
      later: ['2026-11-27-withdrawn'],
    })
  expect(standing(apac, '2027-03-02').state).toBe('in-force')
  useCatalogue({
    ...data,
    notices: [
      ...data.notices,
      notice('2026-11-27-okta', {
        changes: [{ id: 'okta', effectiveOn: '2027-02-01', before: okta, after: moved as Subprocessor }],
      }),
    ],
  })
  expect(standing(document, '2027-03-02')).toMatchObject({ state: 'withdrawn', later: ['2026-11-27-okta'] })
})

test('of an annex whose entry was edited, removed, or linked again nothing is said to be unchanged', () => {
  const data = catalogue()
  const document = annex('2026-06-15', '2026-11-20')
  onTestFinished(() => useCatalogue(data))
  const last = data.notices.length - 1
  const unknown = { state: 'unknown', changed: undefined, on: undefined, later: [] }
  useCatalogue({ ...data, notices: data.notices.slice(0, last) })
  expect(standing(document, '2026-11-28')).toEqual(unknown)
  useCatalogue({
    ...data,
    notices: data.notices.with(last, { ...(data.notices[last] as NoticeEntry), reason: 'Otherwise.' }),
  })
  expect(standing(document, '2026-11-28')).toEqual(unknown)
  useCatalogue(data)
  expect(standing(document, '2026-11-28').state).toBe('in-force')
})

// Signed on 20 November, and put into the ledger on 27 November as if it had been published on the 19th.
test('a notice that was put behind its entry with an earlier date is not taken for one that it knows', () => {
  const data = catalogue()
  const document = annex('2026-06-15', '2026-11-20')
  const okta = listOn(data.notices, '2026-06-15').find(({ id }) => id === 'okta') as Subprocessor
  onTestFinished(() => useCatalogue(data))
  useCatalogue({
    ...data,
    notices: [
      ...data.notices,
      {
        ...{
          id: '2026-11-19-okta',
          publishedAt: '2026-11-19T09:30:00Z',
          reason: 'Otherwise.',
          previousSha256: null,
        },
        changes: [{ id: 'okta', effectiveOn: '2026-06-15', before: okta, after: null }],
      },
    ],
  })
  expect(standing(document, '2026-11-28')).toMatchObject({ state: 'withdrawn', later: ['2026-11-19-okta'] })
})
