import { randomBytes } from 'node:crypto'
import { CHALLENGE_WORDS } from '#lib/domain/webhook-subscriptions/words.ts'
import { now, systemNow } from '../../platform/clock.ts'
import type { WebhookOutcome } from '../../webhooks/outcome.ts'
import { sendWebhook } from '../../webhooks/send-webhook.ts'
import { receiverAt } from '../secrets.ts'
import type { DueEvent } from './due-events.ts'
import { eventOf } from './event-of.ts'

/** What came of an event that was sent, when, and what to note of it. `isProven`: the challenge was answered. */
export type SentEvent = {
  event: DueEvent
  at: Date
  outcome: WebhookOutcome['outcome']
  said: string
  retryAfter: number | null
  isProven: boolean
}

const CHALLENGE_BYTES = 24

/**
 * Sends one event, once.
 * @throws SecretKeyError
 * @throws UnknownPublicationError where this process does not know the publication
 */
export async function sendEvent(event: DueEvent): Promise<SentEvent> {
  const challenge = randomBytes(CHALLENGE_BYTES).toString('base64url')
  const message =
    event.kind === 'challenge'
      ? {
          id: `challenge_${event.webhook.id}_${event.tries}`,
          type: 'webhook.challenge',
          at: systemNow(),
          data: { challenge },
        }
      : {
          id: event.delivery,
          ...(await eventOf(event.publication, event.follower, now())),
        }
  const outcome = await sendWebhook({ ...message, ...receiverAt(event.webhook, systemNow()) }, systemNow())
  const sent = { event, at: systemNow(), outcome: outcome.outcome }
  switch (outcome.outcome) {
    case 'delivered': {
      if (event.kind === 'delivery')
        return { ...sent, said: `Answered ${outcome.status}.`, retryAfter: null, isProven: false }
      const isProven = answers(outcome.answer, challenge)
      const said = isProven ? CHALLENGE_WORDS.proven : CHALLENGE_WORDS.otherAnswer
      return { ...sent, outcome: isProven ? 'delivered' : 'failed', said, retryAfter: null, isProven }
    }
    case 'gone':
      return { ...sent, said: 'Answered 410.', retryAfter: null, isProven: false }
    case 'refused':
      // The reason is the operator's to read: it may name an address inside their network.
      return { ...sent, said: CHALLENGE_WORDS.refused, retryAfter: null, isProven: false }
    case 'failed':
      return { ...sent, said: outcome.reason, retryAfter: outcome.retryAfter, isProven: false }
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
