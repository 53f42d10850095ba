import { randomBytes } from 'node:crypto'
import { CHALLENGE_WORDS } from '#lib/domain/webhooks/words.ts'
import { systemNow } from '../platform/clock.ts'
import type { WebhookOutcome } from './outcome.ts'
import type { OpenedReceiver } from './sealed.ts'
import { sendWebhook } from './send-webhook.ts'

/** What came of an event that was sent, when, and what to note of it. `isProven`: the challenge was answered. */
export type Attempt = {
  at: Date
  outcome: WebhookOutcome['outcome']
  said: string
  /** Seconds that the receiver asked to wait; null where it did not. */
  retryAfter: number | null
  isProven: boolean
}

/** What a webhook says happened. `id`: the same at every try. */
export type WebhookMessage = { id: string; type: string; at: Date; data: object }

const CHALLENGE_BYTES = 24

/** The type of the event that a receiver has to answer before any other. */
export const CHALLENGE_TYPE = 'webhook.challenge'

/** Sends an event, once. */
export async function attemptEvent(message: WebhookMessage, receiver: OpenedReceiver): Promise<Attempt> {
  return await attempt(message, receiver, null)
}

/** Sends a challenge, once, which only whoever looks after the receiver can have it answer. @param id the same at no other try */
export async function attemptChallenge(id: string, receiver: OpenedReceiver): Promise<Attempt> {
  const challenge = randomBytes(CHALLENGE_BYTES).toString('base64url')
  const message = { id, type: CHALLENGE_TYPE, at: systemNow(), data: { challenge } }
  return await attempt(message, receiver, challenge)
}

async function attempt(
  message: WebhookMessage,
  receiver: OpenedReceiver,
  challenge: string | null,
): Promise<Attempt> {
  const outcome = await sendWebhook({ ...message, ...receiver }, systemNow())
  const noted = { at: systemNow(), outcome: outcome.outcome, retryAfter: null, isProven: false }
  switch (outcome.outcome) {
    case 'delivered': {
      if (challenge === null) return { ...noted, said: `Answered ${outcome.status}.` }
      if (answers(outcome.answer, challenge))
        return { ...noted, said: CHALLENGE_WORDS.proven, isProven: true }
      return { ...noted, outcome: 'failed', said: CHALLENGE_WORDS.otherAnswer }
    }
    case 'gone':
      return { ...noted, said: 'Answered 410.' }
    case 'refused':
      // The reason is the operator's to read: it may name an address inside their network.
      return { ...noted, said: CHALLENGE_WORDS.refused }
    case 'failed':
      return { ...noted, said: outcome.reason, retryAfter: outcome.retryAfter }
  }
}

/** Whether an answer is the challenge: as it is, or in quotes or a field, as frameworks write it. */
function answers(answer: string, challenge: string): boolean {
  const text = answer.trim()
  return (
    [challenge, `"${challenge}"`].includes(text) ||
    text.replaceAll(/\s/g, '') === `{"challenge":"${challenge}"}`
  )
}
