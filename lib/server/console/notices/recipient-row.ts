import type { RecipientRow } from '#lib/domain/console/notices/view.ts'
import { BLOCKING_WORDS, effectInWords, eventInWords } from '#lib/domain/console/notices/words.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { ownLastDay } from '#lib/domain/notices/own-period.ts'
import type { Progress } from '#lib/domain/notices/progress.ts'
import { blockingAt, settledAt } from '#lib/domain/notices/served.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { lastDayInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import { contractEffectOf } from '../../notices/concerning/contract-effect.ts'
import { ownPeriodOf } from '../../notices/concerning/own-objection.ts'
import type { listRecipients } from '../../notices/queries/list-recipients.ts'
import { progressOf } from '../../notices/stored-progress.ts'

type Row = Awaited<ReturnType<typeof listRecipients>>['rows'][number]

/** What a notice of changes of sub-processors is to its recipients; null for a release. `contacts`: all of the contract's. */
export type Objections = { entry: NoticeEntry | null; contacts: (contract: string) => readonly Progress[] }

/** A recipient as the page of a notice shows them. */
export function recipientRow(
  { recipient, contract, customer, contact, events }: Row,
  { entry, contacts }: Objections,
  { isReleased, now }: { isReleased: boolean; now: Date },
): RecipientRow {
  const progress = progressOf(recipient)
  const blocking = isReleased ? blockingAt(progress, now) : null
  const told = settledAt(progress)
  const period = entry === null ? null : ownPeriodOf(entry, contract, now)
  const effect = entry === null ? null : contractEffectOf(entry, contract, contacts(contract.id), now)
  return {
    id: recipient.id,
    customer,
    contract: contractName(contract),
    name: [contact.name, contact.role].filter((part) => part !== null).join(', '),
    address: contact.address,
    state: recipient.state,
    isAcknowledged: recipient.acknowledgedAt !== null,
    blocking: blocking === null ? null : BLOCKING_WORDS[blocking],
    deadline: period === null || told === null ? null : lastDayInWords(ownLastDay(period, told)),
    effect: effect === null ? null : effectInWords(effect),
    events: events.map(({ at, kind, said }) => ({ at, words: eventInWords(kind, said) })),
    canResend: recipient.batch !== null && recipient.state !== 'waiting',
  }
}
