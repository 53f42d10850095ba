import type { RecipientRow } from '#lib/domain/console/notices/view.ts'
import { BLOCKING_WORDS, eventInWords } from '#lib/domain/console/notices/words.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { ownLastDay } from '#lib/domain/notices/own-period.ts'
import { blockingAt, settledAt } from '#lib/domain/notices/served.ts'
import { effectOfBoth, lastEffect } from '#lib/domain/objections/effect.ts'
import { changeEffectInWords } from '#lib/domain/objections/words.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { lastDayInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import { ownPeriodOf } from '../../notices/concerning/own-objection.ts'
import type { OwnRelease } from '../../notices/concerning/own-release.ts'
import type { listRecipients } from '../../notices/queries/list-recipients.ts'
import { progressOf } from '../../notices/stored-progress.ts'
import type { OwnEffects } from '../../objections/queries/effects-of-notice.ts'

type Row = Awaited<ReturnType<typeof listRecipients>>['rows'][number]

/** What a notice is to its recipients, by contract: of changes of sub-processors its entry and effects, of a release its own. */
export type Objections = {
  entry: NoticeEntry | null
  effects: ReadonlyMap<string, OwnEffects>
  releases: ReadonlyMap<string, OwnRelease>
}

/** A recipient as the page of a notice shows them. */
export function recipientRow(
  { recipient, contract, customer, contact, events }: Row,
  { entry, effects, releases }: Objections,
  { isReleased, tasks, now }: { isReleased: boolean; tasks: readonly string[]; now: Date },
): RecipientRow {
  const progress = progressOf(recipient)
  const blocking = isReleased ? blockingAt(progress, now) : null
  const told = settledAt(progress)
  const release = releases.get(contract.id)
  const period = entry === null ? (release?.period ?? null) : ownPeriodOf(entry, contract, now)
  const effect = effectOfBoth(lastEffect(effects.get(contract.id)?.effects ?? []), release?.start ?? null)
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
