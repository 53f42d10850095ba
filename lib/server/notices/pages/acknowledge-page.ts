import { eq } from 'drizzle-orm'
import { contractName } from '#lib/domain/contracts/words.ts'
import type { AcknowledgePageFacts } from '#lib/domain/notices/view.ts'
import { ACKNOWLEDGE_WORDS } from '#lib/domain/notices/words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { contractOf } from '../../contracts/stored-customers.ts'
import { contracts, customers } from '../../contracts/tables.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { catalogue } from '../../terms/current.ts'
import { tokenHash } from '../acknowledging/token.ts'
import { noticeRecipients, notices } from '../tables.ts'
import { titleOf } from './notice-title.ts'
import { ownDates } from './own-dates.ts'

/** The page behind the link of a notice's mail. It changes nothing: programs open every link of a mail. */
export async function acknowledgePage(token: string, now: Date): Promise<AcknowledgePageFacts> {
  const { name: vendor, legalName } = catalogue().vendor
  try {
    const found = await findByToken(token)
    if (found === null)
      return { vendor, legalName, kind: 'fault', status: 404, message: ACKNOWLEDGE_WORDS.unknown }
    const { publication, written, customer, acknowledgedAt } = found
    const contract = contractOf(found.contract)
    const { isObjectable, sentences } = await ownDates({ ...found, contract }, now)
    const what = {
      ...titleOf({ publication, written }, now),
      isObjectable,
      dates: sentences,
      customer,
      contract: contractName(contract),
    }
    return acknowledgedAt === null
      ? { vendor, legalName, kind: 'asks', token, what }
      : { vendor, legalName, kind: 'done', what, on: dateInWords(acknowledgedAt.slice(0, 10)) }
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return { vendor, legalName, kind: 'fault', status: 503, message: ACKNOWLEDGE_WORDS.unreachable }
  }
}

async function findByToken(token: string) {
  const { db } = await store()
  const [found] = await db
    .select({
      notice: notices.id,
      publication: notices.publication,
      written: notices.written,
      contract: contracts,
      customer: customers.name,
      acknowledgedAt: noticeRecipients.acknowledgedAt,
    })
    .from(noticeRecipients)
    .innerJoin(notices, eq(notices.id, noticeRecipients.notice))
    .innerJoin(contracts, eq(contracts.id, noticeRecipients.contract))
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .where(eq(noticeRecipients.tokenSha256, tokenHash(token)))
  return found ?? null
}
