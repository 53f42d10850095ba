import { contractName } from '#lib/domain/contracts/words.ts'
import type { EvidenceEvent, EvidenceRecipient } from '#lib/domain/notice-evidence/view.ts'
import { ownLastDay } from '#lib/domain/notices/own-period.ts'
import { blockingAt, settledAt } from '#lib/domain/notices/served.ts'
import { effectOfBoth, lastEffect } from '#lib/domain/objections/effect.ts'
import type { OwnNotice } from '../notices/concerning/own-notice.ts'
import type { everyRecipient } from '../notices/queries/every-recipient.ts'
import type { ListedNotice } from '../notices/queries/list-notices.ts'
import { progressOf } from '../notices/stored-progress.ts'
import type { OwnEffects } from '../objections/queries/effects-of-notice.ts'
import { sha256 } from '../platform/sha256.ts'

type Row = Awaited<ReturnType<typeof everyRecipient>>[number]
type Showing = { withAddresses: boolean; now: Date }
/** By contract: from when the changes of sub-processors hold, and what the notice is to it. */
type Effects = { changes: ReadonlyMap<string, OwnEffects>; own: ReadonlyMap<string, OwnNotice> }

/** Everyone who is told of a notice, as evidence has them. */
export function recipientsOf(
  { releasedAt }: ListedNotice['notice'],
  rows: readonly Row[],
  effects: Effects,
  showing: Showing,
): EvidenceRecipient[] {
  return rows.map((row) => ({
    ...recipientOf(row, releasedAt !== null, showing),
    ...objectionOf(row, effects),
  }))
}

function recipientOf(
  { recipient, contract, customer, contact, events }: Row,
  isSent: boolean,
  { withAddresses, now }: Showing,
): Omit<EvidenceRecipient, 'deadline' | 'effect'> {
  const { address, role } = contact
  const progress = progressOf(recipient)
  return {
    id: recipient.id,
    customer,
    contract: contractName(contract),
    role,
    address: withAddresses ? address : null,
    // Of one who was removed, where it went last.
    addressSha256:
      address === null
        ? (events.findLast(({ addressSha256 }) => addressSha256 !== null)?.addressSha256 ?? null)
        : sha256(address.toLowerCase()),
    isRemoved: address === null,
    channel: recipient.channel,
    messageId: recipient.messageId,
    state: recipient.state,
    acceptedAt: recipient.acceptedAt,
    acknowledgedAt: recipient.acknowledgedAt,
    blocking: isSent ? blockingAt(progress, now) : null,
    events: events.map(eventOf),
  }
}

function eventOf({ at, clock, kind, concerns, said, addressSha256 }: Row['events'][number]): EvidenceEvent {
  return { at, clock, kind, concerns, said, addressSha256 }
}

/** Of what a person has written there is no deadline, and it changes nothing. */
function objectionOf(
  { recipient, contract }: Row,
  effects: Effects,
): Pick<EvidenceRecipient, 'deadline' | 'effect'> {
  const { period = null, start = null } = effects.own.get(contract.id) ?? {}
  const told = settledAt(progressOf(recipient))
  return {
    deadline: period === null || told === null ? null : ownLastDay(period, told),
    effect: effectOfBoth(lastEffect(effects.changes.get(contract.id)?.effects ?? []), start),
  }
}
