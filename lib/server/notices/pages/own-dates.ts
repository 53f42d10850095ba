import { and, eq } from 'drizzle-orm'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { lastSettledAt } from '#lib/domain/notices/served.ts'
import { ACKNOWLEDGE_WORDS } from '#lib/domain/notices/words.ts'
import { isLateAt } from '#lib/domain/objections/objection.ts'
import { ownDaysOf } from '#lib/domain/objections/own-days.ts'
import { deadlineInWords, ownDayInWords } from '#lib/domain/objections/words.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import type { LastDay } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { companyOf } from '#lib/domain/subprocessors/ledger/words.ts'
import { store } from '../../db/store.ts'
import { concerning, publishedNotices } from '../../subprocessors/published-notices.ts'
import { lastDayIn, ownNotices } from '../concerning/own-notice.ts'
import { selectionOf } from '../concerning/selection-of.ts'
import { progressOf } from '../stored-progress.ts'
import { noticeRecipients } from '../tables.ts'

type Told = { notice: string; publication: string; contract: Contract }

/** What a contract's page of a notice says of its days. `isObjectable`: whether the contract may object to the notice. */
export type OwnDates = { isObjectable: boolean; sentences: string[] }

/**
 * By when a contract may object to a notice, and from when each change of sub-processors takes effect for it, or a version applies to
 * it; nothing where it cannot object to changes, and of what a person has written.
 */
export async function ownDates({ notice, publication, contract }: Told, now: Date): Promise<OwnDates> {
  const { db } = await store()
  const own = (await ownNotices(publication, [contract], now, db)).get(contract.id)
  if (own === undefined) return { isObjectable: false, sentences: [] }
  const ofContract = and(eq(noticeRecipients.notice, notice), eq(noticeRecipients.contract, contract.id))
  const contacts = await db.select().from(noticeRecipients).where(ofContract)
  const last = lastDayIn(own, lastSettledAt(contacts.map(progressOf)))
  const isObjectable = own.period !== null
  const deadline = isObjectable ? [deadlineInWords(last, isLateAt(now, last?.endsAt ?? null))] : []
  const applies = own.start?.kind === 'from' ? [ACKNOWLEDGE_WORDS.applies(dateInWords(own.start.day))] : []
  const changes = isObjectable ? changesInWords(publication, contract, last, now) : []
  return { isObjectable, sentences: [...deadline, ...changes, ...applies] }
}

function changesInWords(publication: string, contract: Contract, last: LastDay | null, now: Date): string[] {
  const about = noticeSubject(publication)
  const entry = about.kind === 'notice' && publishedNotices(now).find(({ id }) => id === about.notice)
  if (!entry) return []
  const changes = concerning(entry, selectionOf(contract, now), now)
  const days = ownDaysOf(changes, { last, isSpecific: contract.authorisation === 'specific' })
  return changes.map((change) => {
    const sentence = ownDayInWords(days.get(change.id), change.effectiveOn)
    return changes.length === 1 ? sentence : `${companyOf(change)}: ${sentence}`
  })
}
