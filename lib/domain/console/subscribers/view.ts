/** Someone who is told of changes by mail. Moments are RFC 3339. */
export type SubscriberLine = {
  id: string
  address: string
  /** What they are told of, as sentences. */
  what: readonly string[]
  frequency: string
  state: 'confirmed' | 'unconfirmed' | 'paused'
  /** Since when they are told; of an unconfirmed one, when it was asked for. */
  since: string
  /** How many mails in a row were refused since the mailbox does not exist. */
  refusals: number
}

/** A page of subscribers. `next`: where the one after it begins; null at the end. */
export type SubscribersPage = {
  rows: readonly SubscriberLine[]
  next: string | null
  counts: {
    confirmed: number
    unconfirmed: number
    paused: number
    /** Mails given up within a week; null while they have not been counted. */
    failed: number | null
  }
  mayRemove: boolean
  at: string
}
