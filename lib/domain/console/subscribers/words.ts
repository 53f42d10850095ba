import { counted, grouped } from '../../quantities/time/duration.ts'
import type { SubscribersPage } from './view.ts'

/** Sentences of the screen "Subscribers". */
export const SUBSCRIBER_WORDS = {
  caption: 'Who is told of changes by e-mail',
  find: 'Find an address',
  loading: 'Reading the list…',
  none: 'Nobody subscribes yet. People subscribe themselves, at /subscriptions.',
  noneFound: 'No address matches. Try a part of it, for example the company.',
  more: 'Show more',
  remove: 'Remove',
  removeTitle: 'Remove this subscriber?',
  removeLead: (address: string) =>
    `The address ${address} is deleted, and nothing more is sent to it. This cannot be undone; they can subscribe again themselves.`,
  removed: (address: string) => `${address} is removed.`,
  selectHint: 'Select subscribers to remove several at once.',
  removeSelected: 'Remove the selected',
  removeSeveralTitle: (people: number) =>
    people === 1 ? 'Remove 1 subscriber?' : `Remove ${people} subscribers?`,
  removeSeveralLead:
    'These addresses are deleted, and nothing more is sent to them. This cannot be undone; they can subscribe again themselves.',
  removedSeveral: (people: number) =>
    people === 1 ? '1 subscriber is removed.' : `${people} subscribers are removed.`,
  badFind: 'Enter at most 254 characters of an address.',
  badAfter: 'Reload the page.',
  unknown: 'This subscription has already ended. Reload the page.',
} as const

export const SUBSCRIBER_STATES = {
  confirmed: 'Told of changes',
  unconfirmed: 'Not confirmed',
  paused: 'Held back',
} as const

/** "12 subscribers are told of changes; 2 have not confirmed." */
export function countsInWords({ confirmed, unconfirmed, paused, failed }: SubscribersPage['counts']): string {
  const told = confirmed === 1 ? '1 subscriber is told' : `${grouped(confirmed)} subscribers are told`
  const parts = [
    `${told} of changes`,
    ...(unconfirmed === 0 ? [] : [`${grouped(unconfirmed)} not confirmed yet`]),
    ...(paused === 0 ? [] : [`${grouped(paused)} held back, since the mailbox does not exist`]),
    ...((failed ?? 0) === 0 ? [] : [`${counted(failed ?? 0, 'mail')} not delivered within the last 7 days`]),
  ]
  return `${parts.join('; ')}.`
}
