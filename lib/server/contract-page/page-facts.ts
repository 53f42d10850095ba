import type { Contract } from '#lib/domain/contracts/customer.ts'
import { CONTRACT_PAGE_WORDS } from '#lib/domain/contracts/page/words.ts'
import { lastNoticeDay } from '#lib/domain/contracts/renewal.ts'
import { type ContractNames, nameIn, termInWords } from '#lib/domain/contracts/words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'

/** What a contract says, line by line, as its customer reads it. No fee is in it: addresses are forwarded. */
export function pageFacts(contract: Contract, names: ContractNames): { label: string; words: string }[] {
  const { reference, tier, region, renews, noticeDays, authorisation, services, conditions } = contract
  const words = CONTRACT_PAGE_WORDS
  const lastNotice = lastNoticeDay(contract)
  const lines: [string, string][] = [
    ...(reference === null ? [] : [[words.contract, reference] as [string, string]]),
    [words.place, `${nameIn(names.tiers, tier)}, ${nameIn(names.regions, region)}`],
    [words.term, termInWords(contract)],
    ...(renews === null ? [] : [[words.renews, dateInWords(renews)] as [string, string]]),
    ...(lastNotice === null ? [] : [[words.lastNotice, words.lastNoticeBy(lastNotice)] as [string, string]]),
    [words.noticePeriod, words.noticeDays(noticeDays)],
    [words.authorisation, words[authorisation]],
    ...(services === null || services.length === 0
      ? []
      : [[words.services, services.map((id) => nameIn(names.services, id)).join(', ')] as [string, string]]),
    ...Object.entries(conditions).map(([id, holds]): [string, string] => [
      nameIn(names.conditions, id),
      holds ? words.yes : words.no,
    ]),
  ]
  return lines.map(([label, told]) => ({ label, words: told }))
}
