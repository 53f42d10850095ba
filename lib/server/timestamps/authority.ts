import { now } from '../platform/clock.ts'
import { environment } from '../platform/env.ts'
import { processShared } from '../platform/process-shared.ts'
import { MOST_TOKEN_BYTES } from '../signing/most-token-bytes.ts'
import { readAnswer, type Timestamp } from './answer.ts'
import { timestampQuery } from './query.ts'
import { TimestampError } from './timestamp-error.ts'

const PATIENCE = 10_000
/** An authority that does not answer is not asked again by every request. */
const ASK_AGAIN_AFTER = 10_000
/** So far may the authority's clock be from this desk's, in milliseconds. */
const MOST_DRIFT = 120_000

type Failure = { at: number; error: TimestampError }
const authority = processShared('timestamp-authority', (): { failed: Failure | null } => ({ failed: null }))

/** Whether documents and ledger entries get timestamps. */
export function hasTimestampAuthority(): boolean {
  return environment().TSA_URL !== undefined
}

/**
 * Fails at once while the authority has just failed, so that nothing is made ready for a timestamp in vain.
 * @throws TimestampError
 */
export function requireTimestampAuthority(): void {
  const { failed } = authority
  if (failed !== null && performance.now() - failed.at < ASK_AGAIN_AFTER) throw failed.error
}

/**
 * A timestamp of some bytes from the authority at TSA_URL. Time and size of its answer are bounded.
 * @throws TimestampError where it cannot be had; for ten seconds after that, without asking
 */
export async function timestampOf(data: Uint8Array): Promise<Timestamp> {
  requireTimestampAuthority()
  const { TSA_URL } = environment()
  if (TSA_URL === undefined) throw new RangeError('TSA_URL is not set')
  try {
    const timestamp = await requestTimestamp(TSA_URL, data, now)
    authority.failed = null
    return timestamp
  } catch (cause) {
    const error =
      cause instanceof TimestampError
        ? cause
        : new TimestampError('The timestamp authority at TSA_URL cannot be reached.', { cause })
    authority.failed = { at: performance.now(), error }
    throw error
  }
}

/**
 * Asks an authority for a timestamp of some bytes (RFC 3161, 3.4).
 * @param clock this desk's, which the timestamp must agree with
 * @throws TimestampError for an answer that cannot be used; whatever `fetch` throws where there is none
 */
export async function requestTimestamp(
  url: string,
  data: Uint8Array,
  clock: () => Date,
  patience = PATIENCE,
): Promise<Timestamp> {
  const query = timestampQuery(data)
  const asked = clock().getTime()
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: query.der,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  if (answer.status !== 200) {
    await answer.body?.cancel()
    throw new TimestampError(`The timestamp authority at TSA_URL answered with status ${answer.status}.`)
  }
  const timestamp = await readAnswer(await bodyOf(answer), query)
  requireAgreement(timestamp.at, asked, clock().getTime())
  return timestamp
}

async function bodyOf({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > MOST_TOKEN_BYTES)
      throw new TimestampError(
        `The timestamp authority at TSA_URL answered with more than ${MOST_TOKEN_BYTES.toLocaleString('en-GB')} bytes.`,
      )
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** A document would state one time and its timestamp another. */
function requireAgreement(at: string, from: number, to: number): void {
  const stamped = Date.parse(at)
  if (stamped >= from - MOST_DRIFT && stamped <= to + MOST_DRIFT) return
  throw new TimestampError(
    `The timestamp authority at TSA_URL says ${at}, and this desk’s clock ${new Date(to).toISOString()}. Set the clock.`,
  )
}
