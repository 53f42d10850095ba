import type { LinkAnswer, LinksAnswer, MadeLinkAnswer } from '../links/api/schema.ts'

// Nothing of a real desk: whoever reads the description needs no key.

export const LINK_EXAMPLE: LinkAnswer = {
  id: '6f1f5b1e-6c0f-4d0e-9a53-0c1d2e3f4a5b',
  state: 'active',
  customer: 'Alder Freight',
  preparedBy: { name: 'Nora Feld', email: 'nora.feld@example.com' },
  options: [
    { tier: 'enterprise', region: 'eu', fee: { minor: 1_200_000, currency: 'EUR', billing: 'monthly' } },
    { tier: 'premium', region: 'eu', fee: null },
  ],
  validUntil: '2027-01-31',
  recipient: 'ana@alder.example',
  contractStart: '2027-02-01',
  services: null,
  conditions: { 'ai-features': false },
  note: null,
  steps: [{ by: 'customer', on: '2027-01-15', what: 'Legal reviews the DPA' }],
  version: null,
  mayDownload: true,
  bookingPage: 'https://calendar.example.com/nora',
  asksForCode: false,
  createdAt: '2026-11-28T10:00:00.000Z',
  revoked: null,
  replacedBy: null,
}

export const LINKS_EXAMPLE: LinksAnswer = { links: [LINK_EXAMPLE], next: null }

export const MADE_LINK_EXAMPLE: MadeLinkAnswer = {
  link: LINK_EXAMPLE,
  address: 'https://sla.example.com/for/5kQ0XzW7b1mR9sT2vY4nAg',
}
