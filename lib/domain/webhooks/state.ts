/** Where a webhook stands. `unproven`: its receiver has not answered the challenge; `ended`: it wants no more. */
export type WebhookState = 'unproven' | 'challenged' | 'live' | 'ended'

/** What decides about it: when it was proven and ended, and when a challenge is to be sent; null where it is not. */
export type WebhookRecord = {
  provenAt: string | null
  endedAt: string | null
  challengeDueAt: string | null
}

/** Where a webhook stands by its record. */
export function webhookState({ provenAt, endedAt, challengeDueAt }: WebhookRecord): WebhookState {
  if (endedAt !== null) return 'ended'
  if (provenAt !== null) return 'live'
  return challengeDueAt === null ? 'unproven' : 'challenged'
}
