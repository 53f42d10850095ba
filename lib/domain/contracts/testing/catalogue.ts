import type { ContractCatalogue, Named } from '../contract-faults.ts'
import type { ContractText } from '../contract-text.ts'
import type { Contact, Contract, ContractTerms, Customer } from '../customer.ts'

const named = (id: string, name: string): Named => ({ id, name })
const GROWTH = named('growth', 'Growth')
const ENTERPRISE = named('enterprise', 'Enterprise')

const TIERS: Readonly<Record<string, readonly Named[]>> = {
  '2026-04-01': [GROWTH],
  '2026-10-01': [GROWTH, ENTERPRISE],
  '2026-10-01.1': [GROWTH, ENTERPRISE],
  '2027-03-01': [ENTERPRISE],
}

const release = (version: string, publishedAt: string, effectiveAt = publishedAt) => ({
  version,
  publishedAt,
  effectiveAt,
})

/** Three versions, of which the second brings a tier and the third drops one, and an edition of the second. */
export const CATALOGUE: ContractCatalogue = {
  ledger: [
    release('2026-04-01', '2026-01-15T09:00:00Z', '2026-04-01T00:00:00Z'),
    release('2026-10-01', '2026-07-01T09:00:00Z', '2026-10-01T00:00:00Z'),
    release('2026-10-01.1', '2026-11-26T12:45:00Z'),
    release('2027-03-01', '2026-11-16T09:00:00Z', '2027-03-01T00:00:00Z'),
  ],
  offered: (version) => {
    const tiers = TIERS[version]
    return tiers === undefined
      ? null
      : { tiers, regions: [named('eu', 'European Union'), named('us', 'United States')] }
  },
  services: [named('connections', 'Connections and API'), named('console', 'Web console')],
  conditions: [
    named('ai-features', 'AI features are on'),
    named('own-mail-server', 'the customer brings its own mail server'),
  ],
}

/** The least that is typed of a contract. */
export const TYPED: ContractText = {
  reference: '',
  version: '',
  tier: 'Enterprise',
  region: 'EU',
  services: '',
  conditions: '',
  noticeDays: '',
  authorisation: '',
  begins: '2026-10-01',
  ends: '',
  renews: '',
  renewalNotice: '',
  renewalReminder: '',
  monthlyFee: '',
  currency: '',
  yearStarts: '',
}

/** The contract that `TYPED` says, with something else in it. */
export function contractTerms(more: Partial<ContractTerms>): ContractTerms {
  return {
    reference: null,
    version: null,
    tier: 'enterprise',
    region: 'eu',
    services: null,
    conditions: {},
    noticeDays: null,
    authorisation: 'general',
    begins: '2026-10-01',
    ends: null,
    renews: null,
    renewalNotice: null,
    renewalReminder: true,
    monthlyFee: null,
    yearStarts: '10-01',
    ...more,
  }
}

/** A contract of a customer. */
export function contract(id: string, more: Partial<ContractTerms> = {}): Contract {
  return { id, ...contractTerms(more) }
}

/** Someone who is told of kinds of notice, "<contract>/<kind>". */
export function contact(id: string, ...told: string[]): Contact {
  return {
    id,
    name: null,
    role: null,
    address: `${id}@acme.example`,
    told: told.map((one) => {
      const [contractId = '', kind] = one.split('/')
      return { contract: contractId, kind: kind as Contact['told'][number]['kind'] }
    }),
  }
}

/** A customer called Acme. */
export function customer(more: Partial<Customer> = {}): Customer {
  return { id: 'acme', name: 'Acme', reference: null, endedOn: null, contracts: [], contacts: [], ...more }
}
