import type { ObjectionLine } from '#lib/domain/console/objections/view.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { answerBy, exitBy } from '#lib/domain/objections/answer-days.ts'
import { arrivalInWords } from '#lib/domain/objections/arrival.ts'
import { isEntered } from '#lib/domain/objections/way.ts'
import { DAY } from '#lib/domain/quantities/time/duration.ts'
import { localDay } from '#lib/domain/subprocessors/ledger/period/day-counting.ts'
import { lastDayInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import { publicationTitle } from '../../notices/pages/notice-title.ts'
import type { FiledObjection } from '../../objections/receipts/filed-objection.ts'

/** An objection as the list of the console shows it. */
export function objectionLine(
  { objection, notice, contract, customer }: FiledObjection,
  now: Date,
): ObjectionLine {
  const { id, reference, standing, isLate, receivedAt, answeredAt, answerDays, exitDays, zone } = objection
  const days = answerDays === null || exitDays === null ? null : { answer: answerDays, exit: exitDays }
  const received = new Date(receivedAt)
  const inWords = (lastDay: string) => lastDayInWords({ lastDay, zone })
  const mayEnd = standing === 'in-mitigation' || standing === 'accepted'
  const isWaiting = standing === 'received' && answeredAt === null && days !== null
  return {
    ...{ id, reference, customer, standing, isLate, receivedAt },
    receivedOn: isEntered(objection.via) ? arrivalInWords(objection) : null,
    contract: contractName(contract),
    ...publicationTitle(notice.publication, now),
    answer: isWaiting
      ? {
          by: inWords(answerBy(received, days, zone)),
          daysLeft: daysBetween(localDay(now.toISOString(), zone), answerBy(received, days, zone)),
        }
      : null,
    exit:
      mayEnd && days !== null && answeredAt !== null
        ? inWords(exitBy(received, new Date(answeredAt), days, zone))
        : null,
  }
}

function daysBetween(today: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY)
}
