import type { FollowedInWords, PageFaultStatus } from '../subscriptions/view.ts'
import type { WebhookState } from '../webhooks/state.ts'

/** A webhook as whoever added it sees it. Its address may hold a password of its own, so that only the host is shown. */
export type WebhookFacts = {
  host: string
  state: WebhookState
  /** What the state means, and what to do. */
  stands: string
  /** What came of the last tries, the latest first: "27 November 2026, 10:00 UTC: Answered 500." */
  tries: string[]
}

/** The page of a subscription's webhook, or why there is none to show. */
export type WebhookPageFacts = { legalName: string } & (
  | { kind: 'fault'; status: PageFaultStatus; message: string }
  | {
      kind: 'shown'
      token: string
      followed: FollowedInWords
      webhook: WebhookFacts | null
      /** The new secret, the one time that it is shown. */
      secret: string | null
      /** What was typed, and what to correct in it. */
      typed: string
      fault: { status: PageFaultStatus; message: string } | null
    }
)
