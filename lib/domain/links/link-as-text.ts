import { amountOf, contractAsText } from '../contracts/contract-as-text.ts'
import type { LinkOption, LinkTerms } from './link.ts'
import type { LinkText, OptionText } from './link-text.ts'
import { lastDayOf } from './reading/valid-until.ts'
import { stepsAsText } from './step-text.ts'

/** A link as it is typed, so that `readLink` gives the same again. Its access code, which nobody knows, stays as it is. */
export function linkAsText(terms: LinkTerms): LinkText {
  const { services, conditions, version } = contractAsText({
    reference: null,
    version: terms.version,
    tier: '',
    region: '',
    services: terms.services,
    conditions: terms.conditions,
    noticeDays: null,
    authorisation: 'general',
    begins: '2000-01-01',
    ends: null,
    renews: null,
    renewalNotice: null,
    renewalReminder: true,
    monthlyFee: null,
    yearStarts: '01-01',
  })
  return {
    customer: terms.preparedFor,
    options: terms.options.map(optionAsText),
    lastDay: lastDayOf(terms.expiresAt),
    recipient: terms.recipient ?? '',
    begins: terms.begins ?? '',
    services,
    conditions,
    note: terms.note ?? '',
    steps: stepsAsText(terms.steps),
    version,
    downloads: terms.mayDownload ? 'yes' : 'no',
    calendar: terms.calendar ?? '',
    accessCode: '',
  }
}

function optionAsText({ tier, region, fee }: LinkOption): OptionText {
  if (fee === null) return { tier, region, fee: '', currency: '', billing: 'monthly' }
  return { tier, region, fee: amountOf(fee), currency: fee.currency, billing: fee.billing }
}
