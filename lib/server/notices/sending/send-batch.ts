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
import { returnPathOf } from '../addressing/return-path.ts'
import { composer } from '../mails/compose.ts'
import { dueLetters, isStillDue } from './due-letters.ts'
import { record, recordKept, unrecorded } from './kept.ts'
import type { NoticeBatch } from './notice-batch.ts'
import type { SentLetter } from './record-results.ts'

/** So long, in milliseconds, a letter is sent as it was read. */
const FRESH = 2_000

const REMOVED: MailOutcome = {
  outcome: 'failed',
  concerns: 'recipient',
  permanent: true,
  reason: 'Not sent: this contact was removed.',
}

/** The mail server takes nothing at the moment; its message holds no address. */
class HostTakesNothingError extends Error {
  override name = 'HostTakesNothingError'
}

/** Sends what of a batch is due. @throws Error where the mail server takes nothing: the job is tried again */
export async function sendNoticeBatch(batch: NoticeBatch, { signal }: JobContext): Promise<void> {
  const { db } = await store()
  if (isLeftAlone(performance.now())) throw new HostTakesNothingError(told)
  await recordKept(db)
  const readAt = performance.now()
  const due = await dueLetters(db, batch, systemNow())
  const letters: SentLetter[] = due.map((letter) => ({ ...letter, sentAt: null }))
  const compose = composer(now)
  const send = async (letter: SentLetter, lane: Lane): Promise<MailOutcome | null> => {
    if (performance.now() - readAt > FRESH && !(await isStillDue(db, letter))) return null
    if (letter.address === '') return REMOVED
    const { messageId, address: to } = letter
    const message = { to, messageId, ...(await compose(letter)), ...returnPath(letter) }
    const outcome = await sendInLane(message, lane, signal)
    letter.sentAt = now()
    if (outcome.outcome !== 'failed') noteHostWorks()
    return outcome
  }
  const post = {
    send,
    record: (results: Parameters<typeof record>[1]) => record(db, results),
    lanes: mailLanes(),
    unrecorded: unrecorded(),
  }
  const hostSaid = await sendLetters(letters, post, signal)
  if (hostSaid === null) {
    told = ''
    return
  }
  noteHostFailure(performance.now())
  throw new HostTakesNothingError(hostSaid)
}

/** Where mail servers report to; left out where it is the sender's address. */
function returnPath({ recipient }: SentLetter): { returnPath?: string } {
  const path = returnPathOf('notice', recipient)
  return path === undefined ? {} : { returnPath: path }
}

let told = ''

/** Says once in the log why notices wait; that the database is away is told elsewhere. */
export function tellThatNoticesWait({ notice }: NoticeBatch, err: unknown): void {
  if (isStoreUnavailable(err)) return
  const reason = err instanceof Error ? err.message : String(err)
  if (reason === told) return
  told = reason
  if (err instanceof HostTakesNothingError)
    log().warn({ reason }, 'Notices to customers wait: the mail server takes none at the moment')
  else log().error({ err, notice }, 'Notices to customers could not be sent; it is tried again')
}
