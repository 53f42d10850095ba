import { and, eq } from 'drizzle-orm'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { ownLastDay } from '#lib/domain/notices/own-period.ts'
import { lastSettledAt } from '#lib/domain/notices/served.ts'
import { ACKNOWLEDGE_WORDS } from '#lib/domain/notices/words.ts'
import { isLateAt } from '#lib/domain/objections/objection.ts'
import { ownDaysOf } from '#lib/domain/objections/own-days.ts'
import { deadlineInWords, ownDayInWords } from '#lib/domain/objections/words.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { companyOf } from '#lib/domain/subprocessors/ledger/words.ts'
import { store } from '../../db/store.ts'
import { concerning, publishedNotices } from '../../subprocessors/published-notices.ts'
import { ownPeriodOf } from '../concerning/own-objection.ts'
import { ownReleases } from '../concerning/own-release.ts'
import { selectionOf } from '../concerning/selection-of.ts'
import { progressOf } from '../stored-progress.ts'
import { noticeRecipients } from '../tables.ts'

type Told = { notice: string; publication: string; contract: Contract }

/**
 * By when a contract may object to a notice of changes of sub-processors, and from when each of these takes effect for it, or a
 * version applies to it, in sentences; none where it cannot object to changes, and of what a person has written.
 */
export async function ownDates({ notice, publication, contract }: Told, now: Date): Promise<string[]> {
  const about = noticeSubject(publication)
  if (about.kind === 'release') return await datesOfRelease({ notice, publication, contract }, now)
  const entry = about.kind === 'notice' && publishedNotices(now).find(({ id }) => id === about.notice)
  if (!entry) return []
  const period = ownPeriodOf(entry, contract, now)
  if (period === null) return []
  const { db } = await store()
  const ofContract = and(eq(noticeRecipients.notice, notice), eq(noticeRecipients.contract, contract.id))
  const contacts = await db.select().from(noticeRecipients).where(ofContract)
  const told = lastSettledAt(contacts.map(progressOf))
  const last = told === null ? null : ownLastDay(period, told)
  const changes = concerning(entry, selectionOf(contract, now), now)
  const days = ownDaysOf(changes, { last, isSpecific: contract.authorisation === 'specific' })
  const effective = changes.map((change) => {
    const sentence = ownDayInWords(days.get(change.id), change.effectiveOn)
    return changes.length === 1 ? sentence : `${companyOf(change)}: ${sentence}`
  })
  return [deadlineInWords(last, isLateAt(now, last?.endsAt ?? null)), ...effective]
}

async function datesOfRelease({ notice, publication, contract }: Told, now: Date): Promise<string[]> {
  const { db } = await store()
  const told = { id: notice, publication, isFromBefore: false }
  const own = (await ownReleases(told, [contract], now, db)).get(contract.id)
  if (own === undefined) return []
  return own.start.kind === 'from' ? [ACKNOWLEDGE_WORDS.applies(dateInWords(own.start.day))] : []
}
