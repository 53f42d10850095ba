import { expect, test } from 'vitest'
import type { Subprocessor } from '../subprocessors/schema.ts'
import { listFindings, regionFaults, type Statements } from './subprocessor-agreement.ts'

const region: Statements['regions'][number] = {
  id: 'apac',
  dataLocations: [{ place: 'Singapore', country: 'Singapore', purpose: 'Storage' }],
  subprocessorCountries: ['Japan'],
  staff: [{ employer: 'Acme, Inc.', country: 'United States' }],
}
const terms = 'the terms'
const channels = [{ id: 'email', name: 'E-mail', detail: 'always' }]
const rest = { channels, tiers: [{ id: 'premium' }], engagedFor: {} }
const acme = { legalName: 'Acme, Inc.' }

function storing(id: string, country: string, more: Partial<Subprocessor> = {}): Subprocessor {
  return {
    id,
    name: id,
    legalName: `${id}, Inc.`,
    address: 'not stated',
    seat: 'US',
    contact: { name: 'not stated', position: 'not stated', details: 'not stated' },
    website: 'https://www.example.com/',
    purpose: 'Keeps logs.',
    responsibilities: 'Stores.',
    dataCategories: ['names'],
    dataSubjects: ['users'],
    addedOn: '2024-02-29',
    dpaUrl: 'not stated',
    listUrl: 'not stated',
    chain: { rank: 1, parent: null },
    regions: [
      {
        region: 'apac',
        storage: [{ place: 'not stated', country }],
        access: [{ place: 'not stated', country: 'SG' }],
        mechanism: 'scc-module-3',
      },
    ],
    ...more,
  }
}

test('storage in a country of the region is in order, whoever names it', () => {
  const list = [storing('own', 'SG'), storing('logs', 'JP')]
  expect(listFindings(list, { terms, regions: [region], ...rest })).toEqual([])
  expect(regionFaults([region], list, acme)).toEqual([])
})

test('storage in a country that the region does not name is found, with both ways to fix it', () => {
  expect(listFindings([storing('mail', 'US')], { terms, regions: [region], ...rest })).toEqual([
    {
      rule: 'undeclared-storage',
      id: 'mail',
      path: 'regions.0.storage.0.country',
      message:
        'stores data in the United States, which region apac of the terms does not name (Singapore, Japan)',
      fix: 'Add United States to subprocessorCountries of the region, or correct the place.',
    },
  ])
})

test('a later version may name the country first: the list of today serves both', () => {
  const later = { ...region, subprocessorCountries: ['Japan', 'United States'] }
  expect(listFindings([storing('mail', 'US')], { terms, regions: [region, later], ...rest })).toEqual([])
})

test('a country that no sub-processor stores data in is named at its place in the terms', () => {
  expect(regionFaults([region], [storing('own', 'SG')], acme)).toEqual([
    {
      path: ['regions', 0, 'subprocessorCountries', 0],
      rule: 'region.unused-country',
      message:
        'no sub-processor of region apac stores data in Japan. Delete it, or correct the sub-processor.',
    },
  ])
})

test('staff belong to the vendor, or to a listed sub-processor that has access from there', () => {
  const list = [storing('logs', 'JP', { legalName: 'Acme Singapore' })]
  const staffed = (employer: string, country: string) =>
    regionFaults([{ ...region, staff: [{ employer, country }] }], list, acme).map(({ rule }) => rule)
  expect(staffed('Acme, Inc.', 'Anywhere')).toEqual([])
  expect(staffed('Acme Singapore', 'Singapore')).toEqual([])
  expect(staffed('Acme Singapore', 'United States')).toEqual(['region.unlisted-employer'])
  expect(staffed('Acme Ireland', 'Singapore')).toEqual(['region.unlisted-employer'])
})

test('a support channel that does not exist is found', () => {
  const list = [storing('chat', 'SG', { onlyWith: { channels: ['email', 'fax'] } })]
  expect(listFindings(list, { terms, regions: [region], ...rest })).toMatchObject([
    { rule: 'unknown-channel', path: 'onlyWith.channels.1', fix: 'Write one of email, or remove it here.' },
  ])
})

test('a region that does not exist is found, in the words of whose terms they are', () => {
  const statements = { terms: 'the terms of draft 2027-06-01', regions: [{ ...region, id: 'eu' }], ...rest }
  expect(listFindings([storing('logs', 'JP')], statements)).toEqual([
    {
      rule: 'unknown-region',
      id: 'logs',
      path: 'regions.0.region',
      message: 'the terms of draft 2027-06-01 have no region apac',
      fix: 'Use one of: eu. If the region has ended, remove it here.',
    },
  ])
})

test('tiers, services and conditions that there are not are found, at their place', () => {
  const [entry] = storing('mail', 'SG').regions
  const list = [
    storing('mail', 'SG', {
      regions: [
        {
          ...(entry as NonNullable<typeof entry>),
          tiers: ['premium', 'premum'],
          services: ['console', 'shop'],
          onlyIf: 'ai',
          unless: 'own-mail',
        },
      ],
    }),
  ]
  const engagedFor = {
    services: [{ id: 'console', name: 'Web console' }],
    conditions: [{ id: 'ai', name: 'AI features are on' }],
  }
  const found = (named: Statements['engagedFor']) =>
    listFindings(list, { terms, regions: [region], ...rest, engagedFor: named }).map(
      ({ rule, path, message, fix }) => `${rule} ${path}: ${message}. ${fix}`,
    )
  expect(found(engagedFor)).toEqual([
    'unknown-tier regions.0.tiers.1: the terms have no tier premum. Did you mean premium?',
    'unknown-service regions.0.services.1: vendor.yaml has no service shop. Use one of: console.',
    'unknown-condition regions.0.unless: vendor.yaml has no condition own-mail. Use one of: ai.',
  ])
  expect(found({}).slice(1)).toEqual([
    'unknown-service regions.0.services.0: vendor.yaml has no service console. Name it there under services, or leave services out here.',
    'unknown-service regions.0.services.1: vendor.yaml has no service shop. Name it there under services, or leave services out here.',
    'unknown-condition regions.0.onlyIf: vendor.yaml has no condition ai. Name it there under conditions, or leave it out here.',
    'unknown-condition regions.0.unless: vendor.yaml has no condition own-mail. Name it there under conditions, or leave it out here.',
  ])
})
