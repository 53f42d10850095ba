import type { Contract } from '#lib/domain/contracts/customer.ts'
import { MOST_NOTICES } from '#lib/domain/contracts/page/limits.ts'
import type { NoticeOfContract } from '#lib/domain/contracts/page/view.ts'
import { sentInWords } from '#lib/domain/contracts/page/words.ts'
import { effectForYou } from '#lib/domain/objections/decision-mail-words.ts'
import { lastEffect } from '#lib/domain/objections/effect.ts'
import { deadlineInWords } from '#lib/domain/objections/words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import type { Reading } from '../contracts/stored-customers.ts'
import { titleOf } from '../notices/pages/notice-title.ts'
import { type NoticeToContract, noticesOfContract } from '../notices/queries/notices-of-contract.ts'
import { effectsOfNotice } from '../objections/queries/effects-of-notice.ts'

/** The notices of which the contacts of a contract were told, with their deadlines, newest first. */
export async function contractNotices(
  contract: Contract,
  now: Date,
  db: Reading,
): Promise<NoticeOfContract[]> {
  const sent = await noticesOfContract(contract.id, MOST_NOTICES, db)
  const shown: NoticeOfContract[] = []
  for (const one of sent) shown.push(await shownNotice(one, contract, now, db))
  return shown
}

async function shownNotice(
  { notice, recipients }: NoticeToContract,
  contract: Contract,
  now: Date,
  db: Reading,
): Promise<NoticeOfContract> {
  const own = (await effectsOfNotice(notice, [contract], now, db)).get(contract.id)
  const effect = own === undefined ? null : lastEffect(own.effects)
  return {
    id: notice.id,
    ...titleOf(notice, now),
    sent: sentInWords(dateInWords(dayOf(notice, recipients)), {
      contacts: recipients.length,
      accepted: recipients.filter(
        ({ acceptedAt, acknowledgedAt }) => acceptedAt !== null || acknowledgedAt !== null,
      ).length,
      acknowledged: recipients.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length,
    }),
    deadline:
      own === undefined || own.settled === null || own.objectable.length === 0
        ? null
        : deadlineInWords(own.settled, new Date(own.settled.endsAt) <= now),
    effect: effect === null ? null : effectForYou(effect),
  }
}

/** When this contract was told: by the first mail that was taken, which may come after the notice went to others. */
function dayOf(
  { releasedAt, publishedAt }: NoticeToContract['notice'],
  recipients: NoticeToContract['recipients'],
): string {
  if (recipients.length === 0) return publishedAt.slice(0, 10)
  const [first] = recipients.flatMap(({ acceptedAt }) => (acceptedAt === null ? [] : [acceptedAt])).toSorted()
  return (first ?? releasedAt ?? publishedAt).slice(0, 10)
}
