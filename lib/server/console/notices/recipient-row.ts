import type { RecipientRow } from '#lib/domain/console/notices/view.ts'
import { BLOCKING_WORDS, effectInWords, eventInWords } from '#lib/domain/console/notices/words.ts'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { effectFor, ownLastDay } from '#lib/domain/notices/own-period.ts'
import type { Progress } from '#lib/domain/notices/progress.ts'
import { blockingAt, lastSettledAt, settledAt } from '#lib/domain/notices/served.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { lastEffectiveDay } from '#lib/domain/subprocessors/ledger/notice/notice-state.ts'
import { lastDayInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import { ownPeriodOf } from '../../notices/concerning/own-objection.ts'
import { selectionOf } from '../../notices/concerning/selection-of.ts'
import type { listRecipients } from '../../notices/queries/list-recipients.ts'
import { progressOf } from '../../notices/stored-progress.ts'
import { partFor, publishedNotices } from '../../subprocessors/published-notices.ts'

type Row = Awaited<ReturnType<typeof listRecipients>>['rows'][number]

/** What a notice of changes of sub-processors is to its recipients; null for a release. `contacts`: all of the contract's. */
export type Objections = { entry: NoticeEntry | null; contacts: (contract: string) => readonly Progress[] }

/** A recipient as the page of a notice shows them. */
export function recipientRow(
  { recipient, contract, customer, contact, events }: Row,
  { entry, contacts }: Objections,
  { isReleased, tasks, now }: { isReleased: boolean; tasks: readonly string[]; now: Date },
): RecipientRow {
  const progress = progressOf(recipient)
  const blocking = isReleased ? blockingAt(progress, now) : null
  const told = settledAt(progress)
  const period = entry === null ? null : ownPeriodOf(entry, contract, now)
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
    effect: entry === null ? null : effectOf(entry, contract, contacts(contract.id), now),
    events: events.map(({ at, kind, said }) => ({ at, words: eventInWords(kind, said) })),
    tasks,
    canResend: recipient.batch !== null && recipient.state !== 'waiting',
  }
}

function effectOf(
  entry: NoticeEntry,
  contract: Contract,
  contacts: readonly Progress[],
  now: Date,
): string | null {
  // What was withdrawn takes no effect.
  if (cancellationOf(entry.id, publishedNotices(now)) !== null) return null
  const part = partFor(entry, selectionOf(contract, now), now)
  if (part.changes.length === 0) return null
  const period = ownPeriodOf(entry, contract, now)
  const last = lastSettledAt(contacts)
  return effectInWords(
    effectFor(
      {
        effectiveOn: lastEffectiveDay(part),
        isObjectable: period !== null,
        isSpecific: contract.authorisation === 'specific',
      },
      period === null || last === null ? null : ownLastDay(period, last),
    ),
  )
}
