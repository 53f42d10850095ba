import { now, systemNow } from '../../platform/clock.ts'
import { type Attempt, attemptChallenge, attemptEvent } from '../../webhooks/attempt.ts'
import { receiverAt } from '../../webhooks/sealed.ts'
import type { DueEvent } from './due-events.ts'
import { eventOf } from './event-of.ts'

/** What came of an event that was sent. */
export type SentEvent = Attempt & { event: DueEvent }

/**
 * Sends one event, once.
 * @throws SecretKeyError
 * @throws UnknownPublicationError where this process does not know the publication
 */
export async function sendEvent(event: DueEvent): Promise<SentEvent> {
  const receiver = receiverAt(event.webhook, systemNow())
  if (event.kind === 'challenge') {
    const id = `challenge_${event.webhook.id}_${event.tries}`
    return { event, ...(await attemptChallenge(id, receiver)) }
  }
  const said = await eventOf(event.publication, event.follower, now())
  return { event, ...(await attemptEvent({ id: event.delivery, ...said }, receiver)) }
}
