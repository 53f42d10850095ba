import { randomBytes, randomUUID } from 'node:crypto'
import { messageIdName } from '#lib/domain/notices/incoming/tokens.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { sha256 } from '../../platform/sha256.ts'
import { personOf } from '../tasks/end-tasks.ts'
import { objectionTests } from './tables.ts'

const TOKEN_BYTES = 16

/** A test message that is about to be sent. Its token is kept nowhere else. */
export type BegunTest = { id: string; address: string; messageId: string; token: string }

/** Writes down that the address for objections is tested. @throws ForbiddenError */
export const beginAddressTest: Command<{ address: string }, BegunTest> = async ({ address }, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'notices.send')
  const id = randomUUID()
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const messageId = messageIdOf(messageIdName('test', id))
  await tx.insert(objectionTests).values({
    id,
    address,
    messageId,
    tokenSha256: sha256(token),
    sentAt: systemNow().toISOString(),
    sentBy: personOf(actor),
  })
  await recordEntry(
    { action: 'notices.addressTested', target: { kind: 'objection address', id, name: address } },
    context,
  )
  return { id, address, messageId, token }
}
