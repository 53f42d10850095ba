import { setTimeout as pause } from 'node:timers/promises'
import type { MailOutcome } from '../../mail/outcome.ts'
import { systemNow } from '../../platform/clock.ts'
import { withoutAddresses } from '../mails/without-addresses.ts'
import type { Letter } from './letters.ts'
import type { Result } from './record-results.ts'
import { ResultLog } from './result-log.ts'

/** As many as the mailer has connections. */
const LANES = 5
const ASK_AGAIN = 5

/** What sends a letter, and what records results in one transaction. */
export type Post = {
  send: (letter: Letter) => Promise<MailOutcome>
  record: (results: readonly Result[]) => Promise<void>
}

/**
 * Sends letters in five lanes, and records what became of them. It stops at the first failure of the host, or when `signal`
 * is aborted; what has been sent by then is recorded.
 * @returns what the host said, without addresses, where it takes no mail; null where it took what there was
 * @throws what recording fails with, or what a letter could not be made for
 */
export async function sendLetters(
  letters: readonly Letter[],
  { send, record }: Post,
  signal: AbortSignal,
): Promise<string | null> {
  const waiting = [...letters]
  const results = new ResultLog(record)
  let hostSaid: string | null = null
  const lane = async () => {
    while (hostSaid === null && results.failure === null && !signal.aborted) {
      if (results.isFull) {
        await pause(ASK_AGAIN)
        continue
      }
      const letter = waiting.shift()
      if (letter === undefined) return
      results.begin()
      const outcome = await send(letter)
      if (outcome.outcome === 'failed' && outcome.concerns === 'host')
        hostSaid ??= withoutAddresses(outcome.reason, letter.address)
      results.conclude({ letter, outcome, at: systemNow() })
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane))
  await results.end()
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason
  return hostSaid
}
