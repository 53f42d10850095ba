/** Of what the vendor's own systems can be told: each is a type of event, and a receiver chooses among them. */
export const EVENT_TYPES = ['link.opened', 'link.downloaded', 'link.expiring'] as const

export type EventType = (typeof EVENT_TYPES)[number]

/** The type of an event that says nothing, by which somebody tries whether events arrive. */
export const TEST_TYPE = 'webhook.test'

/** So many receivers a desk may have. */
export const MOST_RECEIVERS = 20

/** The longest name of a receiver. */
export const MOST_RECEIVER_NAME = 60
