import type { Database } from '../../db/open-store.ts'
import { store } from '../../db/store.ts'
import { isStoreUnavailable } from '../../db/store-error.ts'
import type { JobContext } from '../../jobs/job.ts'
import type { Lane } from '../../mail/lanes/mail-lanes.ts'
import type { MailOutcome } from '../../mail/outcome.ts'
import { mailLanes, sendInLane } from '../../mail/send-mail.ts'
import { isLeftAlone, noteHostFailure, noteHostWorks } from '../../mail/sending/breaker.ts'
import { sendLetters } from '../../mail/sending/send-letters.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { log } from '../../platform/logs/log.ts'
import { leaveAddress } from '../links.ts'
import { composer } from '../mails/compose.ts'
import type { Batch } from '../publications/record-publications.ts'
import { dueLetters, isStillDue, type Letter } from './letters.ts'
import { record, recordKept, unrecorded } from './record-kept.ts'

/** So long, in milliseconds, a letter is sent as it was read. */
const FRESH = 2_000

/** The mail server takes nothing at the moment; its message holds no address. */
class HostTakesNothingError extends Error {
  override name = 'HostTakesNothingError'
}

/** Sends what of a batch is due. @throws Error where the mail server takes nothing: the job is tried again */
export async function sendBatch(batch: Batch, { signal }: JobContext): Promise<void> {
  const { db } = await store()
  await sendBatchOf(db, batch, signal)
}

/**
 * The same, of a database that is open.
 * @internal
 */
export async function sendBatchOf(db: Database, batch: Batch, signal: AbortSignal): Promise<void> {
  if (isLeftAlone(performance.now())) throw new HostTakesNothingError(told)
  await recordKept(db)
  const readAt = performance.now()
  const letters = await dueLetters(db, batch, systemNow())
  const compose = composer(now())
  const send = async (letter: Letter, lane: Lane): Promise<MailOutcome | null> => {
    if (performance.now() - readAt > FRESH && !(await isStillDue(db, letter))) return null
    const { subject, html, text, attachments } = await compose(letter)
    const { messageId, subscription, address: to } = letter
    const unsubscribe = leaveAddress(subscription)
    const message = { to, subject, html, text, messageId, unsubscribe, attachments }
    const outcome = await sendInLane(message, lane, signal)
    if (outcome.outcome !== 'failed') noteHostWorks()
    return outcome
  }
  const hostSaid = await sendLetters(
    letters,
    {
      send,
      record: (results) => record(db, results),
      lanes: mailLanes(),
      unrecorded: unrecorded(),
    },
    signal,
  )
  if (hostSaid === null) {
    told = ''
    return
  }
  noteHostFailure(performance.now())
  throw new HostTakesNothingError(hostSaid)
}

let told = ''

/** Says once in the log why mails wait; that the database is away is told elsewhere. */
export function tellThatMailsWait({ mailing }: Batch, err: unknown): void {
  if (isStoreUnavailable(err)) return
  const reason = err instanceof Error ? err.message : String(err)
  if (reason === told) return
  told = reason
  if (err instanceof HostTakesNothingError)
    log().warn({ reason }, 'Mails to subscribers wait: the mail server takes none at the moment')
  else log().error({ err, mailing }, 'Mails to subscribers could not be sent; it is tried again')
}
