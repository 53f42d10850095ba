import type { ContractAnswer, ContractsAnswer, IssuedPageAnswer } from '../contracts/api/schema.ts'

// Nothing of a real desk: whoever reads the description needs no key.

export const CONTRACT_EXAMPLE: ContractAnswer = {
  id: '2c7d1f0a-93a5-4c55-8a3b-5f0e6d1b7a42',
  customer: { id: '9b1f4c3e-70d2-4e7a-a1c9-3e5d8f2b6a10', name: 'Alder Freight', reference: 'CRM-4711' },
  state: 'active',
  reference: 'MSA-2026-014',
  version: '2026-10-01',
  tier: 'enterprise',
  region: 'eu',
  services: null,
  conditions: { 'ai-features': false },
  noticeDays: 45,
  authorisation: 'general',
  begins: '2026-11-01',
  ends: null,
  renews: '2027-11-01',
  renewalNotice: 60,
  renewalReminder: true,
  monthlyFee: { minor: 1_200_000, currency: 'EUR' },
  yearStarts: '11-01',
  page: { issuedAt: '2026-11-28T10:00:00.000Z', issuedBy: 'Jonas Weber' },
  executedCopy: {
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    size: 184_320,
    recordedAt: '2026-11-28T10:00:00.000Z',
  },
  createdAt: '2026-11-28T09:55:00.000Z',
}

export const CONTRACTS_EXAMPLE: ContractsAnswer = { contracts: [CONTRACT_EXAMPLE], next: null }

export const ISSUED_PAGE_EXAMPLE: IssuedPageAnswer = {
  contract: CONTRACT_EXAMPLE,
  address: 'https://sla.example.com/contract/5kQ0XzW7b1mR9sT2vY4nAg',
}
