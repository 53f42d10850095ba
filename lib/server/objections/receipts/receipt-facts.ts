import type { Contract } from '#lib/domain/contracts/customer.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import type { ReceiptFacts } from '#lib/domain/objections/receipt.ts'
import { isEntered } from '#lib/domain/objections/way.ts'
import { changesTitle, titledChange } from '#lib/domain/subprocessors/ledger/words.ts'
import { publicationTitle } from '../../notices/pages/notice-title.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import { entryOf } from '../concerning/contract-notice.ts'
import type { FiledObjection } from './filed-objection.ts'

/**
 * What the receipt of an objection confirms.
 * @throws RangeError where this process does not know its notice
 */
export function receiptFacts(
  { objection, notice, contract, customer }: FiledObjection,
  now: Date,
): ReceiptFacts {
  const entry = entryOf(notice.publication, now)
  if (entry === null) throw new RangeError(`this process does not know ${notice.publication}`)
  const { PUBLIC_URL } = environment()
  const { name, legalName } = catalogue().vendor
  const { reference, receivedAt, via, who, grounds, textSha256, zone, isLate } = objection
  const { answerDays, exitDays, clause, version, lastDay } = objection
  return {
    ...{ reference, receivedAt, via, who, grounds, textSha256, zone, isLate, clause, version, customer },
    vendor: { name, legalName },
    enteredAt: isEntered(via) ? objection.clock : null,
    contract: { name: contractName(contract), ...placeOf(contract, version) },
    notice: {
      id: entry.id,
      title: publicationTitle(notice.publication, now).title,
      href: `${PUBLIC_URL}${publicationTitle(notice.publication, now).href}`,
      publishedAt: entry.publishedAt,
      entrySha256: notice.entrySha256,
    },
    changes: entry.changes
      .filter(({ id }) => objection.changes.includes(id))
      .map((change) => ({
        id: change.id,
        title: changesTitle([titledChange(change)]),
        effectiveOn: change.effectiveOn,
      })),
    lastDay: lastDay === null ? null : { lastDay, zone },
    days: answerDays === null || exitDays === null ? null : { answer: answerDays, exit: exitDays },
    verify: `${PUBLIC_URL}/verify`,
  }
}

/** Tier and region as the version calls them; by id where it has none of that id. */
function placeOf({ tier, region }: Contract, version: string | null): { tier: string; region: string } {
  const terms = version === null ? undefined : catalogue().versions.get(version)?.terms
  const nameIn = (names: readonly { id: string; name: string }[] | undefined, id: string) =>
    names?.find((one) => one.id === id)?.name ?? id
  return { tier: nameIn(terms?.tiers, tier), region: nameIn(terms?.regions, region) }
}
