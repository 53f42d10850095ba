import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { clauseText } from '../legal/text.ts'
import { buildOffer, type Offer } from '../offer/offer.ts'
import { promisesOf } from '../offer/page/promises.ts'
import { storageElsewhere } from '../transfers/storage-elsewhere.ts'

const versions = readCatalogue(process.cwd()).catalogue?.versions

function demoOffer(version: string, tier: string, region: string): Offer {
  const source = versions?.get(version)
  const result = source && buildOffer(source, tier, region)
  if (!result?.ok) throw new Error('the demo terms do not load')
  return result.offer
}

const ids = ({ subprocessors }: Offer) => subprocessors.map(({ id }) => id)

// Read by hand from data/subprocessors: the standard plan has e-mail and portal, the premium plan also the shared Slack
// channel (Slack) and the emergency number (PagerDuty). Scaleway sends the EU's e-mails, Twilio those of the others;
// PostHog, Sentry and Google Cloud below it do not serve APAC; Stripe does not serve the US. Staff in Ireland and
// Singapore are those of a subsidiary, staff in the US the vendor's own.
const ALWAYS = ['aws', 'cloudflare', 'datadog', 'okta', 'wasabi', 'zendesk']
const LISTS: [string, string[]][] = [
  ['us', ['google-cloud', 'posthog', 'sentry', 'twilio']],
  ['eu', ['google-cloud', 'lumenary-ireland', 'posthog', 'scaleway', 'sentry', 'stripe']],
  ['apac', ['lumenary-singapore', 'stripe', 'twilio']],
]

test.each(LISTS)('%s: what the plan lacks is not listed, and what it has is', (region, more) => {
  for (const version of ['2026-04-01', '2026-10-01', '2027-03-01']) {
    for (const tier of ['starter', 'growth', 'enterprise'])
      expect(ids(demoOffer(version, tier, region)).toSorted()).toEqual([...ALWAYS, ...more].toSorted())
    for (const tier of ['premium', 'mission-critical'])
      expect(ids(demoOffer(version, tier, region)).toSorted()).toEqual(
        [...ALWAYS, ...more, 'slack', 'pagerduty'].toSorted(),
      )
  }
})

test.each([
  ['us', 'premium', [], []],
  ['eu', 'premium', [['France', 'Scaleway']], []],
  // Datadog keeps logs in Tokyo; Twilio and, with the premium plan, PagerDuty store in the United States.
  [
    'apac',
    'enterprise',
    [
      ['Japan', 'Datadog'],
      ['United States', 'Twilio SendGrid'],
    ],
    [],
  ],
  [
    'apac',
    'premium',
    [
      ['Japan', 'Datadog'],
      ['United States', 'PagerDuty', 'Twilio SendGrid'],
    ],
    [],
  ],
])('%s, %s: the countries in which only sub-processors store data', (region, tier, countries, notStated) => {
  expect(storageElsewhere(demoOffer('2026-10-01', tier, region))).toEqual({
    countries: countries.map(([country, ...names]) => ({ country, names })),
    notStated,
  })
})

test('the table of places is that of Annex III and of the page: Paris, Tokyo, the United States', () => {
  const places = (tier: string, region: string) =>
    demoOffer('2026-10-01', tier, region).exhibits['data-locations']?.rows.map(({ cells }) =>
      cells.slice(0, 2),
    )
  expect(places('enterprise', 'eu')).toEqual([
    ['Frankfurt, Germany', 'Lumenary'],
    ['Frankfurt, Germany', 'Amazon Web Services (sub-processor)'],
    ['Frankfurt, Germany', 'Datadog (sub-processor)'],
    ['Frankfurt, Germany', 'Google Cloud (sub-processor)'],
    ['Frankfurt, Germany', 'Okta (sub-processor)'],
    ['Frankfurt, Germany', 'PostHog (sub-processor)'],
    ['Frankfurt, Germany', 'Sentry (sub-processor)'],
    ['Frankfurt, Germany', 'Wasabi (sub-processor)'],
    ['Frankfurt, Germany', 'Zendesk (sub-processor)'],
    ['Dublin, Ireland', 'Lumenary'],
    ['Dublin, Ireland', 'Amazon Web Services (sub-processor)'],
    ['Dublin, Ireland', 'Okta (sub-processor)'],
    ['Dublin, Ireland', 'Zendesk (sub-processor)'],
    ['Paris, France', 'Scaleway (sub-processor)'],
  ])
  expect(places('premium', 'apac')).toEqual([
    ['Singapore', 'Lumenary'],
    ['Singapore', 'Amazon Web Services (sub-processor)'],
    ['Sydney, Australia', 'Lumenary'],
    ['Sydney, Australia', 'Amazon Web Services (sub-processor)'],
    ['Sydney, Australia', 'Okta (sub-processor)'],
    ['Sydney, Australia', 'Slack (sub-processor)'],
    ['Sydney, Australia', 'Wasabi (sub-processor)'],
    ['Sydney, Australia', 'Zendesk (sub-processor)'],
    ['Tokyo, Japan', 'Datadog (sub-processor)'],
    ['United States (place not stated)', 'PagerDuty (sub-processor)'],
    ['United States (place not stated)', 'Twilio SendGrid (sub-processor)'],
  ])
})

test('each row of a place gives the purpose of the one who stores there, not the vendor’s', () => {
  const purposeAt = (region: string, place: string, name: string) =>
    demoOffer('2026-10-01', 'premium', region).exhibits['data-locations']?.rows.find(
      ({ cells }) => cells[0] === place && cells[1] === name,
    )?.cells[2]
  expect(purposeAt('eu', 'Dublin, Ireland', 'Lumenary')).toBe('Encrypted backups and recovery')
  expect(purposeAt('eu', 'Dublin, Ireland', 'Okta (sub-processor)')).toBe(
    'Signs users in, by password or through the identity provider of the customer.',
  )
  expect(purposeAt('eu', 'Frankfurt, Germany', 'PostHog (sub-processor)')).toBe(
    'Counts which functions of the web console are used.',
  )
  expect(purposeAt('apac', 'Sydney, Australia', 'Slack (sub-processor)')).toBe(
    'Carries the shared support channel.',
  )
})

test('who receives billing contacts only stands apart, with the clause, and is not authorised as a sub-processor', () => {
  const offer = demoOffer('2026-10-01', 'enterprise', 'eu')
  // Clause 1.5 is the fifth of section 1 of the DPA: parties, definitions, reading, capacity, controller data.
  const words = 'Billing contacts only (clause 1.5 of the DPA); not Customer Personal Data'
  expect(offer.subprocessors.find(({ id }) => id === 'stripe')?.scope).toBe(words)
  const idsIn = (name: string) => offer.exhibits[name]?.rows.map(({ id }) => id)
  expect(idsIn('subprocessors')).not.toContain('stripe')
  expect(idsIn('billing-providers')).toEqual(['stripe'])
  expect(offer.exhibits['billing-providers']?.rows[0]?.cells).toContain(words)
  expect(JSON.stringify(offer.exhibits['data-locations'])).not.toContain('Stripe')
  // The United States have no such provider: the vendor invoices by itself.
  expect(demoOffer('2026-10-01', 'enterprise', 'us').exhibits['billing-providers']?.rows).toEqual([
    { id: 'none', cells: ['None is used in this region'] },
  ])
  expect(new Set(offer.subprocessors.filter(({ id }) => id !== 'stripe').map(({ scope }) => scope))).toEqual(
    new Set(['Customer Personal Data']),
  )
})

test('the sentence on companies of the group is printed only where one is on the list', () => {
  const says = (region: string) =>
    demoOffer('2026-10-01', 'premium', region)
      .documents.dpa.sections.flatMap(({ clauses }) => clauses)
      .filter(({ id }) => id === 'transfers.access')
      .some((clause) => clauseText(clause).includes('belongs to its group and is a Sub-processor'))
  // Cloud Ireland and Cloud Singapore are listed; in the United States the vendor's own staff have access.
  expect(['us', 'eu', 'apac'].map(says)).toEqual([false, true, true])
})

test('the one-minute list and the DPA name the same countries', () => {
  const offer = demoOffer('2026-10-01', 'premium', 'apac')
  const storageIn = (region: string) =>
    promisesOf(demoOffer('2026-10-01', 'premium', region)).find(({ label }) => label === 'Security')?.text
  expect(storageIn('apac')).toMatch(
    /Data are stored in Singapore and Sydney, Australia; by sub-processors also in Japan and the United States\.$/,
  )
  // Google Cloud and Sentry are in Council Bluffs, Wasabi in Hillsboro; of Okta and four more no place is stated.
  expect(storageIn('us')).toMatch(
    /Data are stored in Northern Virginia, United States and Oregon, United States; by sub-processors also at other places in the United States, some of them not stated\.$/,
  )
  // Scaleway is in Paris; every other one is in Frankfurt or Dublin, as the vendor is.
  expect(storageIn('eu')).toMatch(
    /Data are stored in Frankfurt, Germany and Dublin, Ireland; by sub-processors also in France\.$/,
  )
  const clause = offer.documents.dpa.sections
    .flatMap(({ clauses }) => clauses)
    .find(({ id }) => id === 'transfers.region')
  // The list is that of the version's release; a change notified under section 6 of the DPA may lengthen it.
  expect(clause && clauseText(clause)).toContain(
    'only in Singapore, Australia, Japan and the United States or in a country added under clause 6.2.',
  )
})

test('no region relies on a certification that nobody has looked up, and none lacks a mechanism', () => {
  for (const region of ['us', 'eu', 'apac'])
    for (const { name, mechanism, mechanismNote } of demoOffer('2026-10-01', 'premium', region)
      .subprocessors) {
      expect([name, mechanism]).not.toEqual([name, 'EU–US Data Privacy Framework'])
      expect([name, mechanism]).not.toEqual([name, 'not stated'])
      expect(mechanismNote, name).not.toBeNull()
    }
})

test('Annex III says where each is registered, and nothing at all of a contact that nobody has stated', () => {
  const annex = demoOffer('2026-10-01', 'enterprise', 'eu').exhibits.subprocessors
  const at = (label: string) => annex?.columns.findIndex((column) => column.label === label) ?? -1
  const cells = new Map(annex?.rows.map(({ id, cells: row }) => [id, row]))
  // Their addresses are not stated: without this line nobody would know whose law they are under.
  expect(cells.get('scaleway')?.[at('Registered in')]).toBe('France')
  expect(cells.get('wasabi')?.[at('Registered in')]).toBe('United States')
  expect(cells.get('wasabi')?.[at('Contact')]).toBe('not stated')
})
