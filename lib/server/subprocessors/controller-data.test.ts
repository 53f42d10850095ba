import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NoticeEntry, SubprocessorChange } from '#lib/domain/subprocessors/ledger/entry.ts'
import { listOn } from '#lib/domain/subprocessors/ledger/list-on.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import { noticeInWords } from '../../../scripts/subprocessors/notice-in-words.ts'
import { noticeMail } from '../subscriptions/mails/notice-mail.ts'
import { catalogue, useCatalogue } from '../terms/current.ts'
import { answerNotice } from './api/changes.ts'
import { noticesFeed } from './following/feed.ts'
import { noticePage } from './pages/notice-page.ts'

// Stripe receives billing contacts, of which Lumenary is the controller: DPA 6.11 and SLA 15.13 leave no right to object.
const NOW = new Date('2026-11-25T10:00:00Z')
const EVERYONE = { tier: null, region: null }
const data = catalogue()
const list = listOn(data.notices, '2027-03-01')
const of = (id: string) => list.find((record) => record.id === id) as Subprocessor
const effectiveOn = '2027-02-01'
const STRIPE = of('stripe')
const notice = (id: string, ...changes: SubprocessorChange[]): NoticeEntry => ({
  id,
  publishedAt: '2026-11-21T09:00:00Z',
  reason: 'Billing changes.',
  changes,
  previousSha256: null,
})
const INVOICER = { ...STRIPE, id: 'invoicer', name: 'Invoicer', legalName: 'Invoicer Ltd.' }
const COMES: SubprocessorChange = { id: 'invoicer', effectiveOn, before: null, after: INVOICER }
const company = notice('2026-11-21-invoicer', COMES)
const place = notice('2026-11-21-stripe-place', {
  id: 'stripe',
  effectiveOn,
  before: STRIPE,
  after: {
    ...STRIPE,
    regions: STRIPE.regions.map((entry) => ({ ...entry, storage: [{ place: 'Paris', country: 'FR' }] })),
  },
})
const categories = notice('2026-11-21-stripe-data', {
  id: 'stripe',
  effectiveOn,
  before: STRIPE,
  after: { ...STRIPE, dataCategories: [...STRIPE.dataCategories, 'bank accounts'] },
})
const leaves = notice('2026-11-21-stripe-leaves', { id: 'stripe', effectiveOn, before: STRIPE, after: null })
const website = notice('2026-11-21-stripe-website', {
  id: 'stripe',
  effectiveOn,
  before: STRIPE,
  after: { ...STRIPE, website: 'https://pay.example.com/' },
})
const mixed = notice('2026-11-21-mixed', COMES, {
  id: 'slack',
  effectiveOn,
  before: of('slack'),
  after: { ...of('slack'), purpose: 'Carries calls.' },
})
const own = [company, place, categories, leaves, website, mixed]

beforeAll(() => useCatalogue({ ...data, notices: [...data.notices, ...own] }))
afterAll(() => useCatalogue(data))

const WHY =
  'There is no right to object: what is new in it concerns only data of which Lumenary is the controller (DPA 6.11, SLA 15.13).'

test.each([company, place, categories])(
  '$id: what is new has a reason of its own, with its clauses',
  (entry) => {
    const { id } = entry
    expect(noticePage(id, NOW)?.objection).toEqual([WHY])
    expect(noticesFeed(NOW, 'json', EVERYONE)).toContain(WHY)
    expect(noticeInWords(entry, catalogue())).toContain(WHY)
    expect(answerNotice(id, NOW).objection).toMatchObject({ lastDay: null, why: 'controller-data' })
    const { figures } = noticeMail(id, {
      followed: { notices: EVERYONE, releases: false, frequency: 'at-once' },
      now: NOW,
      leave: '',
    }).facts
    expect(figures?.[0]).toEqual({
      label: 'Time to object',
      value: 'None',
      basis: 'What is new concerns only data of which Lumenary is the controller (DPA 6.11, SLA 15.13)',
    })
  },
)

test.each([leaves, website])('$id: nothing in it is new', ({ id }) => {
  expect(noticePage(id, NOW)?.objection).toEqual([
    'There is no time to object: nothing in it is new processing.',
  ])
  expect(answerNotice(id, NOW).objection).toMatchObject({ lastDay: null, why: 'none' })
})

test('beside a change that can be objected to, a provider of billing says why it cannot', () => {
  const [invoicer, slack] = noticePage(mixed.id, NOW)?.changes ?? []
  expect(invoicer?.effective).toBe(
    'In effect from 1 February 2027. There is no right to object to this change: it concerns only data of which Lumenary is the controller (DPA 6.11, SLA 15.13).',
  )
  expect(slack?.effective).toBe('In effect from 1 February 2027.')
})

test('before the first version there is no clause to cite', () => {
  const early = { ...company, publishedAt: '2025-01-01T09:00:00Z' }
  expect(noticeInWords(early, catalogue())).toContain(
    'There is no right to object: what is new in it concerns only data of which Lumenary is the controller.',
  )
})
