import type { RequestMailFacts } from '#components/mail/request-mail.tsx'
import { ownObjectionPath } from '#lib/domain/addresses.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { arrivalInWords } from '#lib/domain/objections/arrival.ts'
import { datesInWords, newsInWords, OBJECTION_MAIL } from '#lib/domain/objections/mail-words.ts'
import { STANDING_NAMES, stepInWords } from '#lib/domain/objections/words.ts'
import { changesTitle, titledChange } from '#lib/domain/subprocessors/ledger/words.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import { entryOf } from '../concerning/contract-notice.ts'
import type { FiledObjection } from '../receipts/filed-objection.ts'
import type { objectionEvents } from '../tables.ts'
import { objectionToken } from '../tokens.ts'

type Event = typeof objectionEvents.$inferSelect

/** What is said to whoever filed an objection about something that happened to it. */
export function objectionMail(filed: FiledObjection, event: Event, now: Date): RequestMailFacts {
  const { objection, contract, customer } = filed
  const { name: vendor } = catalogue().vendor
  const { reference, receivedAt, isLate, standing, answerDays, exitDays, zone, answeredAt } = objection
  const isReceipt = event.step === 'received'
  const days = answerDays === null || exitDays === null ? null : { answer: answerDays, exit: exitDays }
  const answered = answeredAt === null ? null : new Date(answeredAt)
  const isOver = standing === 'resolved' || standing === 'withdrawn'
  const dates = datesInWords(new Date(receivedAt), answered, isOver ? null : days, zone)
  const lead = isReceipt ? (isLate ? OBJECTION_MAIL.leadLate : OBJECTION_MAIL.lead) : OBJECTION_MAIL.leadOf
  return {
    sender: vendor,
    subject: isReceipt
      ? OBJECTION_MAIL.received(reference)
      : OBJECTION_MAIL.changed(reference, newsInWords(event.step, event.outcome)),
    preview: isReceipt ? OBJECTION_MAIL.preview : OBJECTION_MAIL.previewOf(reference),
    heading: isReceipt ? OBJECTION_MAIL.heading : stepInWords(event.step, event.outcome),
    lead: lead(vendor, customer, contractName(contract)),
    followed: [
      [OBJECTION_MAIL.against, againstOf(filed, now)],
      [OBJECTION_MAIL.at, arrivalInWords(objection)],
      ...(isReceipt
        ? [[OBJECTION_MAIL.inTime, isLate ? OBJECTION_MAIL.late : OBJECTION_MAIL.yes] as const]
        : []),
      ...(event.note === null ? [] : [[OBJECTION_MAIL.note, event.note] as const]),
      ...(isReceipt ? [] : [[OBJECTION_MAIL.now, STANDING_NAMES[standing]] as const]),
      ...dates,
    ],
    action: {
      href: `${environment().PUBLIC_URL}${ownObjectionPath(objectionToken(objection.id))}`,
      label: OBJECTION_MAIL.action,
    },
    note: standing === 'accepted' && days !== null ? OBJECTION_MAIL.chooseExit : OBJECTION_MAIL.nothing,
    foot: OBJECTION_MAIL.foot(vendor),
  }
}

/** The changes that an objection is against: "Scriven AI: addition". */
export function againstOf(
  { objection, notice }: Pick<FiledObjection, 'objection' | 'notice'>,
  now: Date,
): string {
  const changes = entryOf(notice.publication, now)?.changes ?? []
  const own = changes.filter(({ id }) => objection.changes.includes(id))
  return own.length === 0
    ? objection.changes.join('; ')
    : own.map((one) => changesTitle([titledChange(one)])).join('; ')
}
