import type { Database } from '../../db/open-store.ts'
import { store } from '../../db/store.ts'
import { isStoreUnavailable } from '../../db/store-error.ts'
import type { Lane } from '../../mail/lanes/mail-lanes.ts'
import type { MailMessage } from '../../mail/message.ts'
import type { MailOutcome } from '../../mail/outcome.ts'
import { mailLanes, sendInLane } from '../../mail/send-mail.ts'
import { isLeftAlone, noteHostFailure, noteHostWorks } from '../../mail/sending/breaker.ts'
import type { Addressed, Result } from '../../mail/sending/result.ts'
import { sendLetters } from '../../mail/sending/send-letters.ts'
import type { Unrecorded } from '../../mail/sending/unrecorded.ts'
import { log } from '../../platform/logs/log.ts'

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

/** Letters of one kind: which are due, what each says as of its attempt, and how is recorded what became of them. */
export type Letters<Letter extends Addressed> = {
  read: (db: Database) => Promise<Letter[]>
  isStillDue: (db: Database, letter: Letter) => Promise<boolean>
  message: (letter: Letter) => Promise<MailMessage>
  /** Told when an attempt has ended. */
  tried?: (letter: Letter) => void
  record: (db: Database, results: readonly Result<Letter>[]) => Promise<void>
  recordKept: (db: Database) => Promise<void>
  unrecorded: Unrecorded<Letter>
}

/** Sends what is due through the lanes that all mail shares. @throws Error where the mail server takes nothing: the job is tried again */
export async function sendThrough<Letter extends Addressed>(
  letters: Letters<Letter>,
  signal: AbortSignal,
): Promise<void> {
  const { db } = await store()
  if (isLeftAlone(performance.now())) throw new HostTakesNothingError(told)
  await letters.recordKept(db)
  const readAt = performance.now()
  const due = await letters.read(db)
  const send = async (letter: Letter, lane: Lane): Promise<MailOutcome | null> => {
    if (performance.now() - readAt > FRESH && !(await letters.isStillDue(db, letter))) return null
    if (letter.address === '') return REMOVED
    const outcome = await sendInLane(await letters.message(letter), lane, signal)
    letters.tried?.(letter)
    if (outcome.outcome !== 'failed') noteHostWorks()
    return outcome
  }
  const { unrecorded, record } = letters
  const post = {
    send,
    record: (results: readonly Result<Letter>[]) => record(db, results),
    lanes: mailLanes(),
    unrecorded,
  }
  const hostSaid = await sendLetters(due, post, signal)
  if (hostSaid === null) {
    told = ''
    return
  }
  noteHostFailure(performance.now())
  throw new HostTakesNothingError(hostSaid)
}

let told = ''

/** Says once in the log why mail to customers waits; that the database is away is told elsewhere. */
export function tellThatMailWaits(notice: string, err: unknown): void {
  if (isStoreUnavailable(err)) return
  const reason = err instanceof Error ? err.message : String(err)
  if (reason === told) return
  told = reason
  if (err instanceof HostTakesNothingError)
    log().warn({ reason }, 'Notices to customers wait: the mail server takes none at the moment')
  else log().error({ err, notice }, 'Notices to customers could not be sent; it is tried again')
}
