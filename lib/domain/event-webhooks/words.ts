import type { WebhookState } from '../webhooks/state.ts'
import type { EventType } from './event-types.ts'

/** What each type of event tells of. */
export const EVENT_NAMES: Readonly<Record<EventType, string>> = {
  'link.opened': 'A likely person has opened a tailored link',
  'link.downloaded': 'A likely person has downloaded a file of a tailored link',
  'link.expiring': 'A tailored link ends soon',
}

/** What the event says that tries a receiver. */
export const TEST_SAYS = 'This is a test. Nothing has happened.'

export const RECEIVER_STATES: Readonly<Record<WebhookState, string>> = {
  unproven: 'Not live yet',
  challenged: 'Sending the challenge',
  live: 'Live',
  ended: 'Ended',
}

/** What each state of a receiver means, and what to do about it. */
export const RECEIVER_STANDS: Readonly<Record<WebhookState, string>> = {
  unproven: 'Store the secret in your system, have it answer the challenge, then send the challenge.',
  challenged: 'The system has to answer with 200 and the text in data.challenge as the body.',
  live: 'Gets the events below as they happen.',
  ended: 'The system answered 410 (Gone). Send the challenge to begin again.',
}
