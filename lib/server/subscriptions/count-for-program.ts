import type { Actor } from '#lib/domain/auth/actor.ts'
import type { Database } from '../db/open-store.ts'
import { countSubscriptions } from './list-subscriptions.ts'
import type { SubscriberCounts } from './schema.ts'
import { mailCounts } from './sending/mail-counts.ts'

/**
 * How many subscribers there are, by their state, and how sending goes: counts alone, for no program needs to know their addresses.
 * @throws ForbiddenError
 */
export async function countForProgram(asking: {
  actor: Actor
  db: Pick<Database, 'select'>
}): Promise<SubscriberCounts> {
  const counts = await countSubscriptions(asking)
  const mails = mailCounts()
  return { ...counts, mails: mails === null ? null : { waiting: mails.waiting, failed: mails.failed } }
}
