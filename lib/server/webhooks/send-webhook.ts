import { type Agent, request } from 'undici'
import { systemNow } from '../platform/clock.ts'
import { environment } from '../platform/env.ts'
import { withCause } from '../platform/logs/with-cause.ts'
import { addressFault } from './address-fault.ts'
import { guardedAgent, RefusedReceiver } from './guarded-agent.ts'
import { outcomeOf, type WebhookOutcome } from './outcome.ts'

import { beginningOf } from './response-body.ts'
import { signatureHeaders } from './sign.ts'

/** An event to tell a receiver of. */
export type WebhookMessage = Readonly<{
  url: string
  /** "whsec_…": shared with this receiver alone. */
  secret: string
  /** The secret that it takes the place of, while both sign. */
  secretBefore?: string
  /** The same at every attempt, so that a repeat is known for one. */
  id: string
  /** "notice.published": what happened, in words joined by full stops. */
  type: string
  /** When it happened. */
  at: Date
  data: unknown
}>

/** Standard Webhooks asks for a payload below 20 kB and a timeout of 15 to 30 seconds. */
const MOST_PAYLOAD_BYTES = 20_000
const LONGEST_MILLISECONDS = 20_000

/**
 * Delivers an event once, signed, and tells what became of it rather than throwing. Public addresses are reached over https
 * only; those that WEBHOOK_ALLOWED_ADDRESSES lists over http, too.
 * @param sentAt the system's clock, not the business time: receivers compare it with theirs
 * @throws RangeError for what the program got wrong: a payload of 20 kB or more, a secret or an id of another form
 */
export async function sendWebhook(message: WebhookMessage, sentAt: Date): Promise<WebhookOutcome> {
  const allowed = environment().WEBHOOK_ALLOWED_ADDRESSES
  const agent = guardedAgent(allowed)
  try {
    return await deliver(message, sentAt, { agent, allowed })
  } finally {
    // Nothing of one receiver's connection is left for another.
    await agent.destroy()
  }
}

/**
 * As `sendWebhook`, with a client of the caller's and another longest time, for tests.
 * @internal
 */
export async function deliver(
  message: WebhookMessage,
  sentAt: Date,
  {
    agent,
    allowed,
    longest = LONGEST_MILLISECONDS,
  }: { agent: Agent; allowed: readonly string[]; longest?: number },
): Promise<WebhookOutcome> {
  const body = payloadOf(message)
  const headers = signatureHeaders(secretsOf(message), message.id, sentAt, body)
  const url = URL.parse(message.url)
  const fault = addressFault(url, allowed)
  if (url === null || fault !== null) return { outcome: 'refused', reason: fault ?? '' }
  try {
    const answer = await request(url, {
      dispatcher: agent,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'sla-desk-webhooks' },
      body,
      signal: AbortSignal.timeout(longest),
    })
    return outcomeOf(answer.statusCode, answer.headers, await beginningOf(answer.body), systemNow())
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (error instanceof RefusedReceiver) return { outcome: 'refused', reason: error.message }
    const reason =
      error.name === 'TimeoutError' ? `No answer within ${longest / 1000} seconds.` : withCause(error)
    return { outcome: 'failed', status: null, reason, answer: '', retryAfter: null }
  }
}

function secretsOf({ secret, secretBefore }: WebhookMessage): string[] {
  return secretBefore === undefined ? [secret] : [secret, secretBefore]
}

function payloadOf({ type, at, data }: WebhookMessage): string {
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data })
  if (Buffer.byteLength(body) < MOST_PAYLOAD_BYTES) return body
  throw new RangeError(
    `The payload of a webhook is below ${MOST_PAYLOAD_BYTES} bytes. Link to what is longer.`,
  )
}
