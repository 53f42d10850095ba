import type { RecipientRow } from '#lib/domain/console/notices/view.ts'
import { BLOCKING_WORDS, eventInWords } from '#lib/domain/console/notices/words.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { ownLastDay } from '#lib/domain/notices/own-period.ts'
import { blockingAt, settledAt } from '#lib/domain/notices/served.ts'
import { effectOfBoth, lastEffect } from '#lib/domain/objections/effect.ts'
import { changeEffectInWords } from '#lib/domain/objections/words.ts'
import { lastDayInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import type { OwnNotice } from '../../notices/concerning/own-notice.ts'
import type { listRecipients } from '../../notices/queries/list-recipients.ts'
import { progressOf } from '../../notices/stored-progress.ts'
import type { OwnEffects } from '../../objections/queries/effects-of-notice.ts'

type Row = Awaited<ReturnType<typeof listRecipients>>['rows'][number]

/** What a notice is to its recipients, by contract, and from when its changes of sub-processors hold. */
export type Objections = {
  effects: ReadonlyMap<string, OwnEffects>
  own: ReadonlyMap<string, OwnNotice>
}

/** A recipient as the page of a notice shows them. */
export function recipientRow(
  { recipient, contract, customer, contact, events }: Row,
  { effects, own }: Objections,
  { isReleased, tasks, now }: { isReleased: boolean; tasks: readonly string[]; now: Date },
): RecipientRow {
  const progress = progressOf(recipient)
  const blocking = isReleased ? blockingAt(progress, now) : null
  const told = settledAt(progress)
  const { period = null, start = null } = own.get(contract.id) ?? {}
  const effect = effectOfBoth(lastEffect(effects.get(contract.id)?.effects ?? []), start)
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
    effect: effect === null ? null : changeEffectInWords(effect),
    events: events.map(({ at, kind, said }) => ({ at, words: eventInWords(kind, said) })),
    tasks,
    canResend: recipient.batch !== null && recipient.state !== 'waiting',
  }
}
