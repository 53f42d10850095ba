import { expect, test } from 'vitest'
import { readContract } from '../contracts/read-contract.ts'
import { CATALOGUE } from '../contracts/testing/catalogue.ts'
import { contractFromLink } from './contract-from-link.ts'
import type { LinkTerms } from './link.ts'
import { linkTerms } from './testing/link-terms.ts'

const AT = new Date('2026-11-28T12:00:00Z')
const TODAY = '2026-11-28'

function from(more: Partial<LinkTerms>, monthly: number | null = 1_200_050) {
  const link = linkTerms(more)
  const [option] = link.options
  if (option === undefined) throw new Error('the link offers nothing')
  return contractFromLink(link, { option, monthly }, { ledger: CATALOGUE.ledger, today: TODAY })
}

test('what the link fixes is in the contract, with the version in force on its first day', () => {
  expect(from({ begins: '2026-12-01', conditions: { 'ai-features': false } })).toMatchObject({
    version: '2026-10-01.1',
    tier: 'enterprise',
    region: 'eu',
    begins: '2026-12-01',
    monthlyFee: '12000.50',
    currency: 'EUR',
    conditions: 'ai-features: no',
  })
  // The next version begins on 1 March 2027.
  expect(from({ begins: '2027-03-01' }).version).toBe('2027-03-01')
})

test('a version that the link fixes stays, and without a first day it begins today', () => {
  expect(from({ version: '2026-10-01' })).toMatchObject({ version: '2026-10-01', begins: TODAY })
})

test('an option without a fee makes a contract that states none', () => {
  expect(from({ options: [{ tier: 'enterprise', region: 'eu', fee: null }] }, null)).toMatchObject({
    monthlyFee: 'not stated',
    currency: '',
  })
})

test('what the form begins with can be read', () => {
  expect(readContract(from({}), CATALOGUE, AT)).toMatchObject({ ok: true })
})
