import type { EventType } from '../../event-webhooks/event-types.ts'
import type { WebhookState } from '../../webhooks/state.ts'

/** A system that gets events. Its address may hold a password of its own, so that only the host is shown. Moments are RFC 3339. */
export type ReceiverLine = {
  id: string
  name: string
  /** "hooks.example.com:443". */
  host: string
  state: WebhookState
  types: readonly EventType[]
  addedAt: string
  addedBy: string
  /** Until when events are signed with the secret before, too; null where they are not. */
  bothUntil: string | null
  /** So many events wait to be sent, or tried again. */
  waiting: number
  /** What came of the last attempts, the latest first. */
  tries: readonly { at: string; type: string; said: string }[]
  /** The events that it did not take, the latest first. */
  undelivered: readonly UndeliveredEvent[]
}

/** An event that a system did not take. `at`: when it happened, business time. `isTriedAgain`: the desk has not given up. */
export type UndeliveredEvent = {
  /** As the receiver knows it: its `webhook-id`. */
  id: string
  type: string
  at: string
  tries: number
  isTriedAgain: boolean
}

/** What the screen "Webhooks" shows. */
export type ReceiversFacts = {
  receivers: readonly ReceiverLine[]
  types: readonly { id: EventType; name: string }[]
  at: string
}

/** A system that somebody adds. */
export type AskedReceiver = { name: string; url: string; types: readonly EventType[] }

/** A secret that was just made, which nobody is shown again. */
export type ReceiverSecret = { id: string; secret: string }
