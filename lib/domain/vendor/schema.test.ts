import { expect, test } from 'vitest'
import { vendorSchema } from './schema.ts'

const vendor = {
  name: 'Acme',
  legalName: 'Acme B.V.',
  shortName: 'Acme',
  fileName: 'acme',
  address: '1 Example Street, Utrecht, Netherlands',
  registration: 'Netherlands, number 1',
  service: 'the Acme platform',
  governingLaw: 'Dutch law',
  courts: 'the courts of Utrecht',
  contacts: {
    support: 'support@example.com',
    notices: 'notices@example.com',
    privacy: 'privacy@example.com',
    security: 'security@example.com',
    billing: 'billing@example.com',
  },
  dpo: { name: 'A. Person', contact: 'dpo@example.com' },
  representatives: { eu: { name: 'Acme', address: 'Utrecht' }, uk: { name: 'Acme Ltd', address: 'London' } },
  links: {
    status: 'https://status.example.com/',
    trustCentre: 'https://trust.example.com/',
    apiDocs: 'https://docs.example.com/',
    whitepaper: 'https://www.example.com/paper.pdf',
    page: 'https://www.example.com/enterprise-sla',
  },
}

function problems(input: unknown): string[] {
  const result = vendorSchema.safeParse(input)
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('accepts a complete vendor and returns it unchanged', () => {
  expect(vendorSchema.parse(vendor)).toEqual(vendor)
})

test('refuses links that are not https', () => {
  for (const status of ['http://status.example.com/', 'status.example.com', 'javascript:alert(1)']) {
    expect(problems({ ...vendor, links: { ...vendor.links, status } })).toEqual([
      'links.status: a full address that begins with https://',
    ])
  }
})

test('refuses a contact that is no e-mail address', () => {
  expect(problems({ ...vendor, contacts: { ...vendor.contacts, notices: 'the front desk' } })).toEqual([
    'contacts.notices: an e-mail address, for example notices@example.com',
  ])
})

test('refuses a file name that a download could not carry', () => {
  expect(problems({ ...vendor, fileName: 'Acme Cloud' })).toHaveLength(1)
})

test('names what is missing, empty or unknown', () => {
  const { courts: _, ...withoutCourts } = vendor
  expect(problems(withoutCourts)).toEqual(['courts: text'])
  expect(problems({ ...vendor, address: '  ' })).toEqual(['address: text'])
  expect(problems({ ...vendor, fax: '1' })).toEqual([expect.stringContaining('fax')])
})

test('law and courts by seat are optional, and whole where they stand', () => {
  const lawBySeat = [{ seats: 'Switzerland', governingLaw: 'Swiss law', courts: 'the courts of Zurich' }]
  expect(problems({ ...vendor, lawBySeat })).toEqual([])
  expect(problems({ ...vendor, lawBySeat: [{ seats: 'Switzerland', governingLaw: 'Swiss law' }] })).toEqual([
    'lawBySeat.0.courts: text',
  ])
})
