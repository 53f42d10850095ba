import { minorDigits } from '../quantities/money.ts'
import { type ContractText, NO_SERVICES, UNSTATED } from './contract-text.ts'
import type { ContractTerms, Fee } from './customer.ts'
import { yearStartInWords } from './fields.ts'

/** A contract as it is typed, every field written out, so that `readContract` gives the same again. */
export function contractAsText(terms: ContractTerms): ContractText {
  const conditions = Object.entries(terms.conditions).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    reference: terms.reference ?? '',
    version: terms.version ?? UNSTATED.version,
    tier: terms.tier,
    region: terms.region,
    services:
      terms.services === null
        ? UNSTATED.services
        : terms.services.length === 0
          ? NO_SERVICES
          : terms.services.join('; '),
    conditions:
      conditions.length === 0
        ? UNSTATED.conditions
        : conditions.map(([id, holds]) => `${id}: ${holds ? 'yes' : 'no'}`).join('; '),
    noticeDays: terms.noticeDays === null ? UNSTATED.noticeDays : String(terms.noticeDays),
    authorisation: terms.authorisation,
    begins: terms.begins,
    ends: terms.ends ?? UNSTATED.ends,
    renews: terms.renews ?? UNSTATED.renews,
    renewalNotice: terms.renewalNotice === null ? UNSTATED.renewalNotice : String(terms.renewalNotice),
    renewalReminder: terms.renewalReminder ? 'yes' : 'no',
    monthlyFee: terms.monthlyFee === null ? UNSTATED.monthlyFee : amountOf(terms.monthlyFee),
    currency: terms.monthlyFee?.currency ?? '',
    yearStarts: yearStartInWords(terms.yearStarts),
  }
}

/** "12000.50": as many decimals as the currency has. */
export function amountOf({ minor, currency }: Fee): string {
  const digits = minorDigits(currency)
  const text = String(minor).padStart(digits + 1, '0')
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}
