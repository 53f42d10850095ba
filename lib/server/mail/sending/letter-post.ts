import type { Database } from '../../db/open-store.ts'
import { store } from '../../db/store.ts'
import { isStoreUnavailable } from '../../db/store-error.ts'
import { log } from '../../platform/logs/log.ts'
import type { Lane } from '../lanes/mail-lanes.ts'
import type { MailMessage } from '../message.ts'
import type { MailOutcome } from '../outcome.ts'
import { mailLanes, sendInLane } from '../send-mail.ts'
import { isLeftAlone, noteHostFailure, noteHostWorks } from './breaker.ts'
import type { Addressed, Result } from './result.ts'
import { sendLetters } from './send-letters.ts'
import type { Unrecorded } from './unrecorded.ts'

/** So long, in milliseconds, a letter is sent as it was read, unless its kind says otherwise. */
const FRESH = 2_000

/** The mail server takes nothing at the moment; its message holds no address. */
class HostTakesNothingError extends Error {
  override name = 'HostTakesNothingError'
}

/** Letters of one kind: which are due, what each says as of its attempt, and how is recorded what became of them. */
export type Letters<Letter extends Addressed> = {
  read: (db: Database) => Promise<Letter[]>
  isStillDue: (db: Database, letter: Letter) => Promise<boolean>
  /** So long, in milliseconds, nobody asks that again. */
  freshFor?: number
  /** What is recorded of one that cannot be sent in place of sending it; null for all others. */
  unsendable?: (letter: Letter) => MailOutcome | null
  message: (letter: Letter) => Promise<MailMessage>
  /** Told when an attempt has ended. */
  tried?: (letter: Letter) => void
  record: (db: Database, results: readonly Result<Letter>[]) => Promise<void>
  recordKept: (db: Database) => Promise<void>
  unrecorded: Unrecorded<Letter>
}

/** Sends letters to one kind of reader through the lanes that all mail shares, and tells once why they wait. */
export class LetterPost {
  readonly #whose: string
  #told = ''

  /** @param whose "Notices to customers", as the log names them */
  constructor(whose: string) {
    this.#whose = whose
  }

  /**
   * Sends what is due.
   * @param db an open database; the desk's where it is left out
   * @throws Error where the mail server takes nothing: the job is tried again
   */
  async send<Letter extends Addressed>(
    letters: Letters<Letter>,
    signal: AbortSignal,
    db?: Database,
  ): Promise<void> {
    const open = db ?? (await store()).db
    if (isLeftAlone(performance.now())) throw new HostTakesNothingError(this.#told)
    await letters.recordKept(open)
    const { freshFor = FRESH } = letters
    const readAt = performance.now()
    const due = await letters.read(open)
    const send = async (letter: Letter, lane: Lane): Promise<MailOutcome | null> => {
      const isOld = performance.now() - readAt >= freshFor
      if (isOld && !(await letters.isStillDue(open, letter))) return null
      const unsendable = letters.unsendable?.(letter) ?? null
      if (unsendable !== null) return unsendable
      const outcome = await sendInLane(await letters.message(letter), lane, signal)
      letters.tried?.(letter)
      if (outcome.outcome !== 'failed') noteHostWorks()
      return outcome
    }
    const record = (results: readonly Result<Letter>[]) => letters.record(open, results)
    const { unrecorded } = letters
    const hostSaid = await sendLetters(due, { send, record, lanes: mailLanes(), unrecorded }, signal)
    if (hostSaid === null) {
      this.#told = ''
      return
    }
    noteHostFailure(performance.now())
    throw new HostTakesNothingError(hostSaid)
  }

  /**
   * Says once in the log why the letters wait; that the database is away is told elsewhere.
   * @param which the fields of the line that say which letters these are
   */
  tellWhyTheyWait(err: unknown, which: Readonly<Record<string, string>>): void {
    if (isStoreUnavailable(err)) return
    const reason = err instanceof Error ? err.message : String(err)
    if (reason === this.#told) return
    this.#told = reason
    if (err instanceof HostTakesNothingError)
      log().warn({ reason }, `${this.#whose} wait: the mail server takes none at the moment`)
    else log().error({ err, ...which }, `${this.#whose} could not be sent; it is tried again`)
  }
}
