import { randomBytes, randomUUID } from 'node:crypto'
import { count, isNull } from 'drizzle-orm'
import { shownStart, TOKEN_START } from '#lib/domain/api-keys/token.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { sha256 } from '../../platform/sha256.ts'
import { directoryTokens } from '../tables.ts'

const BYTES = 32
/** One for the directory, one while it is replaced, and one to try things with. */
const MOST = 3

/** `token`: this once. `many`: there are as many as may be. */
export type CreateTokenOutcome = { kind: 'created'; id: string; token: string } | { kind: 'many' }

/**
 * Makes a token for the company's directory. It has no end, and outlives its maker: it is what takes leavers out, the maker
 * among them.
 * @throws ForbiddenError
 */
export const createToken: Command<{ name: string }, CreateTokenOutcome> = async ({ name }, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'directory.manage')
  if (actor.kind !== 'person') throw new TypeError('A token is made by a person.')
  const [working] = await tx
    .select({ tokens: count() })
    .from(directoryTokens)
    .where(isNull(directoryTokens.revokedAt))
  if ((working?.tokens ?? 0) >= MOST) return { kind: 'many' }
  const id = randomUUID()
  const token = `${TOKEN_START}${randomBytes(BYTES).toString('base64url')}`
  await tx.insert(directoryTokens).values({
    id,
    name,
    tokenSha256: sha256(token),
    start: shownStart(token),
    createdAt: systemNow().toISOString(),
    createdBy: actor.id,
  })
  await recordEntry({ action: 'directory.connected', target: { kind: 'directory-token', id, name } }, context)
  return { kind: 'created', id, token }
}
