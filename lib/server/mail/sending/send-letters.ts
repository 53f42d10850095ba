import { setTimeout as pause } from 'node:timers/promises'
import { systemNow } from '../../platform/clock.ts'
import { withoutAddresses } from '../addressing/without-addresses.ts'
import type { Lane, MailLanes } from '../lanes/mail-lanes.ts'
import type { MailOutcome } from '../outcome.ts'
import type { Addressed, Result } from './result.ts'
import { ResultLog } from './result-log.ts'
import type { Unrecorded } from './unrecorded.ts'
import { WaitingLetters } from './waiting-letters.ts'

const ASK_AGAIN = 10
/** So long, in milliseconds, a job begins letters to domains that are slow; then others have their turn. */
const SLOW_FOR = 60_000

/** Recorded of a letter that is not even tried, so that it counts towards giving up. */
const UNANSWERED: MailOutcome = {
  outcome: 'failed',
  concerns: 'recipient',
  permanent: false,
  reason: 'Not sent: a moment ago nobody answered for the domain of this address.',
}

/** What sends a letter in a lane and frees that, and what records results in one transaction. */
export type Post<Letter extends Addressed> = {
  /** Null where the letter is not due any more: nothing is recorded of it. */
  send: (letter: Letter, lane: Lane) => Promise<MailOutcome | null>
  record: (results: readonly Result<Letter>[]) => Promise<void>
  lanes: MailLanes
  unrecorded: Unrecorded<Letter>
}

/**
 * Sends letters as lanes become free, and records what became of them. It stops at the first failure of the host, or when
 * `signal` is aborted; what has been sent by then is recorded. Letters to domains that are slow it leaves for another time
 * rather than wait for others to be done with them.
 * @returns what the host said, without addresses, where it takes no mail; null where it took what there was
 * @throws what recording fails with, or what a letter could not be made for
 */
export async function sendLetters<Letter extends Addressed>(
  letters: readonly Letter[],
  post: Post<Letter>,
  signal: AbortSignal,
): Promise<string | null> {
  const sending = new Sending(letters, post)
  while (!sending.isStopped && !signal.aborted) {
    const step = sending.beginNext()
    if (step === 'done') break
    if (step === 'wait') await sending.rest()
  }
  return await sending.end()
}

class Sending<Letter extends Addressed> {
  readonly #post: Post<Letter>
  readonly #waiting: WaitingLetters<Letter>
  readonly #results: ResultLog<Letter>
  readonly #begunAt = performance.now()
  readonly #underWay = new Set<Promise<void>>()
  readonly #failures: unknown[] = []
  #hostSaid: string | null = null
  #woken = Promise.withResolvers<void>()

  constructor(letters: readonly Letter[], post: Post<Letter>) {
    this.#post = post
    this.#waiting = new WaitingLetters(letters, post.lanes)
    this.#results = new ResultLog(post.record, post.unrecorded)
  }

  /** Whether nothing more may be begun. */
  get isStopped(): boolean {
    return this.#hostSaid !== null || this.#results.failure !== null
  }

  /** Begins the next letter that may go; `wait`: none may now, `done`: none is left, but for those of slow domains. */
  beginNext(): 'begun' | 'wait' | 'done' {
    if (this.#results.isFull) return 'wait'
    const next = this.#waiting.next(performance.now() - this.#begunAt < SLOW_FOR)
    if (next.what === 'none') return 'done'
    if (next.what === 'slow') return this.#underWay.size === 0 ? 'done' : 'wait'
    if (next.what === 'send' || next.what === 'unanswered') {
      this.#results.begin()
      if (next.what === 'send') this.#begin(next.letter, next.lane)
      else this.#results.conclude({ letter: next.letter, outcome: UNANSWERED, at: systemNow() })
      return 'begun'
    }
    return 'wait'
  }

  /** Waits for one that is done, or a moment: lanes and results are of other jobs, too. */
  async rest(): Promise<void> {
    await Promise.race([this.#woken.promise, pause(ASK_AGAIN)])
    this.#woken = Promise.withResolvers()
  }

  /** Waits for those under way, and until all is recorded. @returns what the host said */
  async end(): Promise<string | null> {
    await Promise.all(this.#underWay)
    await this.#results.end()
    if (this.#failures.length > 0) throw this.#failures[0]
    return this.#hostSaid
  }

  #begin(letter: Letter, lane: Lane): void {
    const sending = this.#send(letter, lane).finally(() => {
      lane.leave(null)
      this.#underWay.delete(sending)
      this.#woken.resolve()
    })
    this.#underWay.add(sending)
  }

  async #send(letter: Letter, lane: Lane): Promise<void> {
    try {
      const outcome = await this.#post.send(letter, lane)
      if (outcome === null) return this.#results.forget()
      if (outcome.outcome === 'failed' && outcome.concerns === 'host')
        this.#hostSaid ??= withoutAddresses(outcome.reason, letter.address)
      this.#results.conclude({ letter, outcome, at: systemNow() })
    } catch (error) {
      this.#results.forget()
      this.#failures.push(error)
    }
  }
}
