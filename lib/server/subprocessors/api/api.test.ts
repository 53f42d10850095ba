import { expect, test } from 'vitest'
import { searchParamsOf } from '../../http/request/search-params.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { subprocessorListPage } from '../pages/list-page.ts'
import { changesAnswerSchema, listAnswerSchema, noticeAnswerSchema } from './answers/schema.ts'
import { answerChanges, answerNotice } from './changes.ts'
import { answerListComparison } from './comparison.ts'
import { answerCompany, answerList } from './list.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const idsOn = (on: string) => answerList({ on }, NOW).subprocessors.map(({ id }) => id)

test.each([
  {},
  { tier: 'enterprise', region: 'eu' },
  { tier: 'premium', region: 'apac', q: 'Australia' },
  { region: 'eu', 'outside-eea': 'yes' as const },
  { on: '2025-03-01', tier: 'starter' },
  { region: 'eu', 'outside-eea': 'no' as const, sort: 'newest' as const },
  { region: 'us', on: '2027-01-11', purpose: 'Carries the shared support channel.' },
  { storage: 'none', mechanism: 'dpf' as const },
  { access: 'IN', data: 'content of tickets and attachments' },
])('page and API have the same companies for %j', (query) => {
  const asParams = searchParamsOf(new URLSearchParams(Object.entries(query)))
  const { shown } = subprocessorListPage(asParams, NOW).facts
  const answer = answerList(query, NOW)
  expect(listAnswerSchema.parse(answer)).toEqual(answer)
  const all = [...(shown?.rows ?? []), ...(shown?.billing ?? [])].map(({ row }) => row)
  const ids = all.map(({ id }) => id)
  expect(answer.subprocessors.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  expect(answer.notStated).toEqual(shown?.completeness)
  expect(answer.excluded.map(({ why }) => why)).toEqual(shown?.excluded.map(({ why }) => why))
  expect(answer.matching).toBe(ids.length)
  const rows = new Map(all.map((row) => [row.id, row]))
  for (const { id, seatName, places } of answer.subprocessors) {
    expect(seatName).toBe(rows.get(id)?.seat)
    expect(
      places.map(({ regionName, storage, access, mechanism }) => ({
        region: regionName,
        storage,
        access,
        mechanism,
      })),
    ).toEqual(rows.get(id)?.places)
  }
  // The page that an answer leads to shows what it was asked for.
  const asked = new URL(answer.page, 'https://sla.example.com').searchParams
  expect(Object.fromEntries(asked)).toEqual(query)
})

// Slack's file, and its change of 15 June 2026, which the ledger has from 11 May.
test.each([
  ['2026-06-14', ['San Francisco, United States'], ['United States']],
  ['2026-06-15', ['Melbourne, Australia', 'San Francisco, United States'], ['Australia', 'United States']],
])('on %s Slack in Asia-Pacific is reached from these places', (on, access, accessCountries) => {
  const { subprocessors } = answerList({ on, region: 'apac' }, NOW)
  expect(subprocessors.find(({ id }) => id === 'slack')).toMatchObject({
    seat: 'US',
    seatName: 'United States',
    places: [
      {
        region: 'apac',
        regionName: 'Asia-Pacific',
        storage: ['Sydney, Australia'],
        storageCountries: ['Australia'],
        access,
        accessCountries,
        mechanismNote: 'The importer is in the United States; data are stored in Australia.',
      },
    ],
  })
})

// Of Twilio only the text messages of 1 March 2027 are for a customer with a mail server of its own.
test('each engagement says what it is for, which data it is about and since when', () => {
  const query = {
    ...{ tier: 'enterprise', region: 'us', on: '2027-03-01' },
    ...{ services: 'connections', conditions: 'own-mail-server:yes' },
  }
  const twilio = answerList(query, NOW).subprocessors.find(({ id }) => id === 'twilio')
  expect(twilio?.places).toMatchObject([
    {
      engagement: 'text-messages',
      purpose: 'Sends sign-in codes as text messages, to users who choose them.',
      dataCategories: ['telephone numbers', 'content of messages', 'delivery events'],
      addedOn: '2027-03-01',
    },
  ])
  expect(twilio).toMatchObject({
    purpose: 'Sends sign-in codes as text messages, to users who choose them.',
    dataCategories: ['telephone numbers', 'content of messages', 'delivery events'],
    // The engagement names none of its own.
    dataSubjects: ['users of the customer', 'administrators of the customer'],
    addedOn: '2027-03-01',
  })
})

// By hand from the ledger: without a mail server of its own the customer has the e-mails of 2023 besides, which the record is of.
test('a record says of the company what one of its engagements here has from it', () => {
  const query = {
    ...{ tier: 'enterprise', region: 'us', on: '2027-03-01' },
    conditions: 'own-mail-server:no',
  }
  const twilio = answerList(query, NOW).subprocessors.find(({ id }) => id === 'twilio')
  expect(twilio).toMatchObject({
    purpose:
      'Delivers e-mails of the service, such as invitations, alerts and notices, outside the EU region.',
    dataCategories: ['names', 'e-mail addresses', 'content of messages', 'delivery events'],
    addedOn: '2023-02-01',
  })
})

// From the ledger by hand: PostHog replaced Tallymark on 12 May 2025; Scriven AI comes on 1 March 2027.
test('a day selects the list that applied on it', () => {
  expect(idsOn('2025-05-11')).toEqual(expect.arrayContaining(['tallymark']))
  expect(idsOn('2025-05-11')).not.toContain('posthog')
  expect(idsOn('2025-05-12')).not.toContain('tallymark')
  expect(idsOn('2027-02-28')).not.toContain('scriven-ai')
  expect(idsOn('2027-03-01')).toContain('scriven-ai')
  expect(idsOn('2020-01-01')).toEqual([])
  const [slack] = answerListComparison({ from: '2026-06-14', to: '2026-06-15' }, NOW).changed
  expect(slack).toEqual({
    id: 'slack',
    name: 'Slack',
    fields: [
      {
        field: 'apac/access',
        label: 'Access from, Asia-Pacific',
        before: ['San Francisco, United States'],
        after: ['Melbourne, Australia', 'San Francisco, United States'],
      },
    ],
  })
})

test('notices come newest first, each with its period or why it has none', () => {
  const answer = answerChanges({ region: 'eu' }, NOW)
  expect(changesAnswerSchema.parse(answer)).toEqual(answer)
  const byId = new Map(answer.changes.map((notice) => [notice.id, notice]))
  // Under version 2026-10-01: 30 days after 17 November.
  expect(byId.get('2026-11-17-scriven-ai')).toMatchObject({
    state: 'open',
    objection: {
      lastDay: '2026-12-17',
      endsAt: '2026-12-18T00:00:00Z',
      days: 30,
      version: '2026-10-01',
      why: null,
    },
    affects: [{ region: 'eu', tiers: ['starter', 'growth', 'enterprise', 'premium', 'mission-critical'] }],
  })
  expect(byId.get('2026-11-18-datadog')).toMatchObject({ objection: { lastDay: '2029-12-31' }, affects: [] })
  // Under version 2026-04-01: 30 days after 11 May. It touches Slack in Asia-Pacific, and Twilio not in the EU.
  expect(byId.get('2026-05-11-slack-twilio')).toMatchObject({
    state: 'in-effect',
    objection: { lastDay: '2026-06-10', version: '2026-04-01' },
    affects: [],
  })
  expect(byId.get('2025-12-01-hexlane')).toMatchObject({
    state: 'withdrawn',
    cancelledBy: '2025-12-15-hexlane-withdrawn',
    objection: { lastDay: null, why: 'no-version' },
  })
  expect(byId.get('2025-11-17-postbridge')).toMatchObject({ objection: { why: 'none' } })
  expect(answer.changes[0]?.id).toBe('2026-11-19-posthog-twilio')
  for (const [index, { previousSha256 }] of answer.changes.entries())
    expect(previousSha256).toBe(answer.changes[index + 1]?.sha256 ?? null)
})

// By hand from the ledger: the notice of 19 November 2026 limits PostHog to the console, and Twilio is not used in the EU.
test('a selection narrows whom notices affect, and leaves out none', () => {
  const all = answerChanges({}, NOW)
  const own = answerChanges({ tier: 'enterprise', region: 'eu', services: 'console' }, NOW)
  expect(own.changes.map(({ id }) => id)).toEqual(all.changes.map(({ id }) => id))
  expect(own.total).toBe(all.total)
  expect(own.changes[0]).toMatchObject({ id: '2026-11-19-posthog-twilio', affects: [] })
  expect(all.changes[0]?.affects.map(({ region }) => region)).toEqual(['us', 'eu', 'apac'])
})

test('a notice has its records, and is nobody’s to know before it is published', () => {
  const notice = answerNotice('2026-11-18-datadog', NOW)
  expect(noticeAnswerSchema.parse(notice)).toEqual(notice)
  expect(notice.records[0]?.fields.map(({ field }) => field)).toEqual(['apac/storage', 'apac/mechanism'])
  const early = new Date('2026-11-18T08:59:59Z')
  expect(() => answerNotice('2026-11-18-datadog', early)).toThrow(ApiError)
  expect(answerChanges({}, early).changes[0]?.id).toBe('2026-11-17-scriven-ai')
})

test('a company has its history, and is null on a day without it', () => {
  const { record, history, named } = answerCompany('wasabi', { on: '2025-08-31' }, NOW)
  expect([record, history.map(({ id }) => id), named]).toEqual([
    null,
    ['2025-07-21-wasabi'],
    ['2027-03-01', '2026-10-01', '2026-04-01'],
  ])
  expect(answerCompany('wasabi', { on: '2025-09-01' }, NOW).record?.legalName).toBe('Wasabi Technologies LLC')
})

test.each([
  [() => answerList({ tier: 'gold' }, NOW), 'unknown-tier'],
  [() => answerChanges({ region: 'mars' }, NOW), 'unknown-region'],
  [() => answerCompany('acme', {}, NOW), 'unknown-subprocessor'],
  [() => answerNotice('acme', NOW), 'unknown-notice'],
  [() => answerList({}, new Date('2026-01-01T00:00:00Z')), 'no-version-in-force'],
])('what does not exist is named by its code: %#', (ask, code) => {
  expect(ask).toThrow(expect.objectContaining({ code }))
})

test.each([
  ['purpose', 'No company has ever had the purpose “xyz”.'],
  ['data', 'No company has ever had the data category “xyz”.'],
])('%s that nobody has ever had is refused as the page refuses it', (parameter, message) => {
  const { fault } = subprocessorListPage({ [parameter]: 'xyz' }, NOW).facts
  expect(fault).toEqual({ status: 400, message: expect.stringMatching(new RegExp(`^${message}`)) })
  expect(() => answerList({ [parameter]: 'xyz' }, NOW)).toThrow(
    expect.objectContaining({
      code: 'invalid-parameter',
      message: fault?.message,
      hints: { parameter },
    }),
  )
})

// By hand from the ledger: Twilio alone has it, from 1 March 2027 on. On another day the answer is empty, not a mistake.
test('a purpose of another day is no wrong one', () => {
  const purpose = 'Sends sign-in codes as text messages, to users who choose them.'
  expect(answerList({ purpose }, NOW).matching).toBe(0)
  expect(answerList({ purpose, on: '2027-03-01' }, NOW).matching).toBe(1)
})
