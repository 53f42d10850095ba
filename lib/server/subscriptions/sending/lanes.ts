import { setTimeout as pause } from 'node:timers/promises'
import type { Lane, MailLanes } from '../../mail/lanes/mail-lanes.ts'
import type { MailOutcome } from '../../mail/outcome.ts'
import { systemNow } from '../../platform/clock.ts'
import { withoutAddresses } from '../mails/without-addresses.ts'
import type { Letter } from './letters.ts'
import type { Result } from './result.ts'
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
export type Post = {
  /** Null where the letter is not due any more: nothing is recorded of it. */
  send: (letter: Letter, lane: Lane) => Promise<MailOutcome | null>
  record: (results: readonly Result[]) => Promise<void>
  lanes: MailLanes
  unrecorded: Unrecorded
}

/**
 * Sends letters as lanes become free, and records what became of them. It stops at the first failure of the host, or when
 * `signal` is aborted; what has been sent by then is recorded. Letters to domains that are slow it leaves for another time
 * rather than wait for others to be done with them.
 * @returns what the host said, without addresses, where it takes no mail; null where it took what there was
 * @throws what recording fails with, or what a letter could not be made for
 */
export async function sendLetters(
  letters: readonly Letter[],
  { send, record, lanes, unrecorded }: Post,
  signal: AbortSignal,
): Promise<string | null> {
  const waiting = new WaitingLetters(letters, lanes)
  const results = new ResultLog(record, unrecorded)
  const begun = performance.now()
  const underWay = new Set<Promise<void>>()
  const failures: unknown[] = []
  let hostSaid: string | null = null
  let isWoken = Promise.withResolvers<void>()

  const sendOne = async (letter: Letter, lane: Lane) => {
    try {
      const outcome = await send(letter, lane)
      if (outcome?.outcome === 'failed' && outcome.concerns === 'host')
        hostSaid ??= withoutAddresses(outcome.reason, letter.address)
      if (outcome === null) results.forget()
      else results.conclude({ letter, outcome, at: systemNow() })
    } catch (error) {
      results.forget()
      failures.push(error)
    }
  }
  const begin = (letter: Letter, lane: Lane) => {
    const sending = sendOne(letter, lane).finally(() => {
      lane.leave(null)
      underWay.delete(sending)
      isWoken.resolve()
    })
    underWay.add(sending)
  }
  const rest = async () => {
    await Promise.race([isWoken.promise, pause(ASK_AGAIN)])
    isWoken = Promise.withResolvers()
  }

  while (hostSaid === null && results.failure === null && !signal.aborted) {
    if (results.isFull) {
      await rest()
      continue
    }
    const next = waiting.next(performance.now() - begun < SLOW_FOR)
    if (next.what === 'none') break
    if (next.what === 'send' || next.what === 'unanswered') {
      results.begin()
      if (next.what === 'send') begin(next.letter, next.lane)
      else results.conclude({ letter: next.letter, outcome: UNANSWERED, at: systemNow() })
      continue
    }
    if (next.what === 'slow' && underWay.size === 0) break
    await rest()
  }
  await Promise.all(underWay)
  await results.end()
  if (failures.length > 0) throw failures[0]
  return hostSaid
}
