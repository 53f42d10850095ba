import { amountOf, contractAsText } from '../contracts/contract-as-text.ts'
import type { ContractText } from '../contracts/contract-text.ts'
import { versionOn } from '../contracts/version-on.ts'
import type { CalendarDate } from '../quantities/time/calendar-date.ts'
import type { Release } from '../release/standing.ts'
import type { LinkOption, LinkTerms } from './link.ts'

/**
 * What a contract begins with that is made of an option of a link: what the link fixes, and the version that it fixes or that is
 * in force on the first day of the contract.
 * @param monthly the monthly fee in minor units; null where the option states no fee
 * @param today on which it begins where the link does not say
 */
export function contractFromLink(
  link: LinkTerms,
  { option, monthly }: { option: LinkOption; monthly: number | null },
  { ledger, today }: { ledger: readonly Release[]; today: CalendarDate },
): ContractText {
  const begins = link.begins ?? today
  const start = new Date(`${begins}T00:00:00Z`)
  const { tier, region, fee } = option
  const money =
    fee === null || monthly === null
      ? {}
      : { monthlyFee: amountOf({ minor: monthly, currency: fee.currency }), currency: fee.currency }
  return {
    ...contractAsText({
      reference: null,
      version: link.version ?? versionOn({ version: null }, ledger, start)?.version ?? null,
      tier,
      region,
      services: link.services,
      conditions: link.conditions,
      noticeDays: null,
      authorisation: 'general',
      begins,
      ends: null,
      renews: null,
      renewalNotice: null,
      renewalReminder: true,
      monthlyFee: null,
      yearStarts: begins.slice(5),
    }),
    // Left empty it follows the first day, whatever legal makes of that.
    yearStarts: '',
    ...money,
  }
}
