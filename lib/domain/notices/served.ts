import { DAY } from '../quantities/time/duration.ts'
import type { Progress } from './progress.ts'

/** So long, in milliseconds, a bounce may take to come back. */
const WITHOUT_BOUNCE = 3 * DAY

/** Why a notice to a contact does not count as served. `fresh`: accepted, but a bounce may still come. */
export type Blocking = Exclude<Progress['state'], 'accepted'> | 'fresh'

/** What keeps a notice to one contact from counting as served at a moment of business time; null where nothing does. */
export function blockingAt({ state, acceptedAt, acknowledgedAt }: Progress, now: Date): Blocking | null {
  if (acknowledgedAt !== null) return null
  if (state !== 'accepted') return state
  return acceptedAt !== null && now.getTime() - acceptedAt.getTime() >= WITHOUT_BOUNCE ? null : 'fresh'
}

/** When a contact's period began: the notice was accepted, or acknowledged before anyone knew of that. */
export function settledAt({ acceptedAt, acknowledgedAt }: Progress): Date | null {
  if (acceptedAt === null || acknowledgedAt === null) return acceptedAt ?? acknowledgedAt
  return acceptedAt < acknowledgedAt ? acceptedAt : acknowledgedAt
}

/** When the last contact of a contract was told; null while one of them has not been, and where there is none. */
export function lastSettledAt(contacts: readonly Progress[]): Date | null {
  const moments = contacts.map(settledAt).filter((at) => at !== null)
  if (moments.length < contacts.length || moments.length === 0) return null
  return new Date(Math.max(...moments.map((at) => at.getTime())))
}
