import { expect, test } from 'vitest'
import { subprocessorSchema } from './schema.ts'

const region = {
  region: 'eu',
  storage: [{ place: 'Frankfurt', country: 'DE' }],
  access: 'not stated',
  mechanism: 'scc-module-3',
}

const subprocessor = {
  id: 'acme',
  name: 'Acme',
  legalName: 'Acme, Inc.',
  address: 'not stated',
  seat: 'US',
  contact: { name: 'not stated', position: 'not stated', details: 'privacy@example.com' },
  website: 'https://www.example.com/',
  purpose: 'Hosts.',
  responsibilities: 'Runs servers.',
  dataCategories: ['names'],
  dataSubjects: ['users'],
  addedOn: '2024-02-29',
  dpaUrl: 'https://www.example.com/dpa',
  listUrl: 'not stated',
  chain: { rank: 1, parent: null },
  regions: [region],
}

function problems(change: object): string[] {
  const result = subprocessorSchema.safeParse({ ...subprocessor, ...change })
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

const withRegion = (change: object) => problems({ regions: [{ ...region, ...change }] })

test('accepts a complete entry and returns it unchanged', () => {
  expect(subprocessorSchema.parse(subprocessor)).toEqual(subprocessor)
})

test('accepts storage of none and of not stated, but access only of not stated', () => {
  expect(withRegion({ storage: 'none' })).toEqual([])
  expect(withRegion({ storage: 'not stated' })).toEqual([])
  expect(withRegion({ access: 'none' })).toEqual([
    'regions.0.access: a list of { place, country } from which staff can reach the data; or: not stated',
  ])
})

test('refuses an empty list of places: nothing stored is written none', () => {
  expect(withRegion({ storage: [] })).toEqual([expect.stringContaining('regions.0.storage')])
  expect(withRegion({ access: [] })).toEqual([expect.stringContaining('regions.0.access')])
})

test('refuses what is not a country code, and says what to write', () => {
  expect(problems({ seat: 'Germany' })).toEqual([
    'seat: a country code of ISO 3166 in two capital letters, for example DE or GB',
  ])
  expect(problems({ seat: 'UK' })).toEqual(['seat: GB for the United Kingdom'])
})

test('names the mechanisms there are', () => {
  expect(withRegion({ mechanism: 'privacy-shield' })).toEqual([
    'regions.0.mechanism: one of adequacy, dpf, scc-module-3, uk-addendum, none-needed, not-stated',
  ])
})

test('wants the reason why no mechanism is needed', () => {
  expect(withRegion({ mechanism: 'none-needed' })).toEqual([
    expect.stringContaining('regions.0.mechanismNote: text that says why no transfer mechanism is needed'),
  ])
  expect(withRegion({ mechanism: 'none-needed', mechanismNote: 'All in the EU.' })).toEqual([])
})

test('refuses a region listed twice, and no region at all', () => {
  expect(problems({ regions: [region, { ...region, storage: 'none' }] })).toEqual([
    'regions.1.region: This region is listed twice. Merge both entries into one, or name the second, for example engagement: text-messages.',
  ])
  const texts = { ...region, engagement: 'text-messages', purpose: 'Sends codes.' }
  expect(problems({ regions: [region, texts] })).toEqual([])
  expect(problems({ regions: [region, texts, texts] })).toEqual([
    'regions.2.engagement: The engagement text-messages is listed twice in this region. Merge both entries, or name one otherwise.',
  ])
  expect(problems({ regions: [] })).toEqual([expect.stringContaining('regions: List at least one region')])
})

test('rank 1 has no parent, a higher rank has one', () => {
  expect(problems({ chain: { rank: 2, parent: 'aws' } })).toEqual([])
  expect(problems({ chain: { rank: 1, parent: 'aws' } })).toEqual([
    expect.stringContaining('chain: Rank 1 goes'),
  ])
  expect(problems({ chain: { rank: 2, parent: null } })).toEqual([
    expect.stringContaining('chain: Rank 1 goes'),
  ])
  expect(problems({ chain: { rank: 0, parent: null } })).not.toEqual([])
})

test('refuses dates that do not exist and addresses that are not https', () => {
  expect(problems({ addedOn: '2026-02-29' })).toEqual([
    'addedOn: a date of the calendar as YYYY-MM-DD, for example 2026-10-01',
  ])
  expect(problems({ dpaUrl: 'http://www.example.com/' })).toEqual([
    'dpaUrl: a full address that begins with https://, or: not stated',
  ])
  expect(problems({ dpaUrl: undefined })).toEqual([
    'dpaUrl: a full address that begins with https://, or: not stated',
  ])
  expect(problems({ website: 'not stated' })).toEqual(['website: a full address that begins with https://'])
})

test('refuses blanks and unknown fields', () => {
  expect(problems({ address: '' })).toEqual(['address: text'])
  expect(problems({ dataCategories: [] })).toEqual([
    'dataCategories: List at least one category of personal data.',
  ])
  expect(problems({ adress: 'x' })).toEqual([expect.stringContaining('adress')])
})

test('takes a condition, a company of the group and evidence of the Data Privacy Framework', () => {
  const dpf = {
    participant: 'Acme, Inc.',
    frameworks: ['eu-us', 'uk-extension', 'swiss-us'],
    checkedOn: '2026-11-12',
  }
  expect(problems({ onlyWith: { channels: ['slack'] }, group: true, dpf })).toEqual([])
  expect(problems({ onlyWith: { channels: [] } })).toEqual([
    'onlyWith.channels: at least one support channel; without a condition, leave onlyWith out',
  ])
  expect(problems({ dpf: { ...dpf, checkedOn: '2026-02-30' } })).toEqual([
    'dpf.checkedOn: a date of the calendar as YYYY-MM-DD, for example 2026-10-01',
  ])
})

test('an engagement is limited by lists that say something, and by two conditions that can both be', () => {
  const limited = (limits: object) => problems({ regions: [{ ...region, ...limits }] })
  expect(limited({ services: ['console'], tiers: ['premium'], onlyIf: 'ai', unless: 'own-mail' })).toEqual([])
  expect(limited({ services: [] })).toEqual([
    'regions.0.services: List at least one service; for every service, leave services out.',
  ])
  expect(limited({ onlyIf: 'ai', unless: 'ai' })).toEqual([
    'regions.0.unless: another condition than onlyIf: both together never hold',
  ])
})
