import { contractName } from '#lib/domain/contracts/words.ts'
import type { EvidenceEvent, EvidenceRecipient } from '#lib/domain/notice-evidence/view.ts'
import { ownLastDay } from '#lib/domain/notices/own-period.ts'
import { blockingAt, settledAt } from '#lib/domain/notices/served.ts'
import { effectOfBoth, lastEffect } from '#lib/domain/objections/effect.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { ownPeriodOf } from '../notices/concerning/own-objection.ts'
import type { OwnRelease } from '../notices/concerning/own-release.ts'
import type { everyRecipient } from '../notices/queries/every-recipient.ts'
import type { ListedNotice } from '../notices/queries/list-notices.ts'
import { progressOf } from '../notices/stored-progress.ts'
import type { OwnEffects } from '../objections/queries/effects-of-notice.ts'
import { sha256 } from '../platform/sha256.ts'
import { publishedNotices } from '../subprocessors/published-notices.ts'

type Row = Awaited<ReturnType<typeof everyRecipient>>[number]
type Showing = { withAddresses: boolean; now: Date }
/** From when what the notice changes holds, by contract: of changes of sub-processors, or of a release. */
type Effects = { changes: ReadonlyMap<string, OwnEffects>; releases: ReadonlyMap<string, OwnRelease> }

/** Everyone who is told of a notice, as evidence has them. */
export function recipientsOf(
  { publication, releasedAt }: ListedNotice['notice'],
  rows: readonly Row[],
  effects: Effects,
  showing: Showing,
): EvidenceRecipient[] {
  const about = noticeSubject(publication)
  const entry =
    about.kind === 'notice'
      ? (publishedNotices(showing.now).find(({ id }) => id === about.notice) ?? null)
      : null
  return rows.map((row) => ({
    ...recipientOf(row, releasedAt !== null, showing),
    ...objectionOf(row, entry, effects, showing.now),
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
  entry: NoticeEntry | null,
  effects: Effects,
  now: Date,
): Pick<EvidenceRecipient, 'deadline' | 'effect'> {
  const release = effects.releases.get(contract.id)
  const period = entry === null ? (release?.period ?? null) : ownPeriodOf(entry, contract, now)
  const told = settledAt(progressOf(recipient))
  return {
    deadline: period === null || told === null ? null : ownLastDay(period, told),
    effect: effectOfBoth(lastEffect(effects.changes.get(contract.id)?.effects ?? []), release?.start ?? null),
  }
}
