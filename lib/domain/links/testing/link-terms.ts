import { CATALOGUE } from '../../contracts/testing/catalogue.ts'
import type { LinkTerms } from '../link.ts'
import type { LinkText } from '../link-text.ts'
import type { LinkCatalogue } from '../reading/read-link.ts'

/** The catalogue of contracts' tests, with a plain rule of what an address is. */
export const LINK_CATALOGUE: LinkCatalogue = {
  ...CATALOGUE,
  isAddress: (text) => /^[^@\s]+@[^@\s]+\.[a-z]+$/.test(text),
}

/** A link with something else in it. */
export function linkTerms(more: Partial<LinkTerms> = {}): LinkTerms {
  return {
    preparedFor: 'Alder Freight',
    options: [
      { tier: 'enterprise', region: 'eu', fee: { minor: 1_200_050, currency: 'EUR', billing: 'monthly' } },
    ],
    begins: null,
    services: null,
    conditions: {},
    note: null,
    steps: [],
    version: null,
    mayDownload: true,
    recipient: null,
    calendar: null,
    expiresAt: '2026-12-29T00:00:00.000Z',
    ...more,
  }
}

/** The link above as it is typed, with something else in it. */
export function linkText(more: Partial<LinkText> = {}): LinkText {
  return {
    customer: 'Alder Freight',
    options: [{ tier: 'enterprise', region: 'eu', fee: '12000.50', currency: 'EUR', billing: 'monthly' }],
    lastDay: '2026-12-28',
    recipient: '',
    begins: '',
    services: 'all',
    conditions: 'not stated',
    note: '',
    steps: '',
    version: 'latest',
    downloads: 'yes',
    calendar: '',
    accessCode: '',
    ...more,
  }
}
