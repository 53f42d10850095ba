import { randomUUID } from 'node:crypto'
import { count } from 'drizzle-orm'
import { type EventType, MOST_RECEIVERS } from '#lib/domain/event-webhooks/event-types.ts'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { hostAndPort } from '../../webhooks/receiver.ts'
import { sealedAddress, sealedSecret } from '../../webhooks/sealed.ts'
import { newWebhookSecret } from '../../webhooks/sign.ts'
import { eventWebhooks } from '../tables.ts'
import { nameOf, recordReceiver } from './record-receiver.ts'

/** A receiver to be added. `types`: at least one, each once. */
export type NewReceiver = { name: string; url: URL; types: readonly EventType[] }

/** `secret`: this once. Null where there are too many already. */
export type AddedReceiver = { id: string; secret: string } | null

/**
 * Adds a receiver, with a new secret. It gets nothing before it has answered a challenge.
 * @throws ForbiddenError
 */
export const addReceiver: Command<NewReceiver, AddedReceiver> = async ({ name, url, types }, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'webhooks.manage')
  const [total] = await tx.select({ receivers: count() }).from(eventWebhooks)
  if ((total?.receivers ?? 0) >= MOST_RECEIVERS) return null
  const [id, secret] = [randomUUID(), newWebhookSecret()]
  await tx.insert(eventWebhooks).values({
    ...{ id, name, types: [...types] },
    url: sealedAddress(url.href),
    host: hostAndPort(url),
    secret: sealedSecret(secret),
    addedAt: systemNow().toISOString(),
    addedBy: nameOf(actor),
  })
  await recordReceiver(
    'webhooks.added',
    { id, name },
    { after: { host: hostAndPort(url), types: [...types] } },
    context,
  )
  return { id, secret }
}
