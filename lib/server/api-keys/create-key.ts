import { randomBytes, randomUUID } from 'node:crypto'
import { and, count, gt, isNull } from 'drizzle-orm'
import { expiryFault } from '#lib/domain/api-keys/key-state.ts'
import type { KeyScope } from '#lib/domain/api-keys/scopes.ts'
import { shownStart, TOKEN_START } from '#lib/domain/api-keys/token.ts'
import { recordEntry } from '../audit/record-entry.ts'
import type { Command, Transaction } from '../db/command.ts'
import { requirePermission } from '../permissions/require-permission.ts'
import { systemNow } from '../platform/clock.ts'
import { sha256 } from '../platform/sha256.ts'
import { apiKeys } from './tables.ts'

const BYTES = 32
/** More than a vendor has programs. */
const MOST = 100

/** `scopes`: at least one, each once. `expiresAt`: RFC 3339. */
export type NewKey = { name: string; scopes: readonly KeyScope[]; expiresAt: string }

/** `token`: of the key, this once. `past`, `far`: it would end before now, or too late; `many`: there are too many already. */
export type CreateOutcome = { kind: 'created'; id: string; token: string } | { kind: 'past' | 'far' | 'many' }

/**
 * Makes a key. What it may do ends with what its maker may.
 * @throws ForbiddenError
 */
export const createKey: Command<NewKey, CreateOutcome> = async ({ name, scopes, expiresAt }, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'apiKeys.create')
  if (actor.kind !== 'person') throw new TypeError('A key belongs to the person who makes it.')
  const at = systemNow()
  const fault = expiryFault(expiresAt, at)
  if (fault !== null) return { kind: fault }
  if ((await countWorking(tx, at)) >= MOST) return { kind: 'many' }
  const id = randomUUID()
  const token = `${TOKEN_START}${randomBytes(BYTES).toString('base64url')}`
  await tx.insert(apiKeys).values({
    id,
    name,
    tokenSha256: sha256(token),
    start: shownStart(token),
    scopes: [...scopes],
    createdAt: at.toISOString(),
    createdBy: actor.id,
    expiresAt,
  })
  await recordEntry(
    {
      action: 'apiKeys.created',
      target: { kind: 'api-key', id, name },
      after: { scopes: [...scopes], expires: expiresAt },
    },
    context,
  )
  return { kind: 'created', id, token }
}

async function countWorking(tx: Transaction, at: Date): Promise<number> {
  const [row] = await tx
    .select({ keys: count() })
    .from(apiKeys)
    .where(and(isNull(apiKeys.revokedAt), gt(apiKeys.expiresAt, at.toISOString())))
  return row?.keys ?? 0
}
