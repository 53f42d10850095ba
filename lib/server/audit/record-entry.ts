import { desc, sql } from 'drizzle-orm'
import type { AuditAction } from '#lib/domain/audit/actions.ts'
import {
  type AuditActor,
  type AuditEntry,
  type AuditTarget,
  type AuditValues,
  auditEntryText,
} from '#lib/domain/audit/entry.ts'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { ADVISORY_LOCKS } from '../db/advisory-locks.ts'
import type { CommandContext } from '../db/command.ts'
import { systemNow } from '../platform/clock.ts'
import { sha256 } from '../platform/sha256.ts'
import { rowOf } from './rows.ts'
import { auditEntries } from './tables.ts'

/** What is to be recorded; `before` and `after` where a value changed. No secret, and no address of an outsider. */
export type Recorded = {
  action: AuditAction
  target: AuditTarget
  before?: AuditValues | null
  after?: AuditValues | null
}

/**
 * Adds an entry to the audit log in the transaction of the command that it is about. Until that ends no other command can
 * record, so it belongs at the command's end.
 */
export async function recordEntry(
  { action, target, before = null, after = null }: Recorded,
  { actor, tx }: Pick<CommandContext, 'actor' | 'tx'>,
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.audit})`)
  const [last] = await tx
    .select({ number: auditEntries.number, sha256: auditEntries.sha256 })
    .from(auditEntries)
    .orderBy(desc(auditEntries.number))
    .limit(1)
  const { network, requestId } = 'trace' in actor ? actor.trace : { network: null, requestId: null }
  const entry: AuditEntry = {
    number: (last?.number ?? 0) + 1,
    at: systemNow().toISOString(),
    actor: actorNow(actor),
    action,
    target,
    before,
    after,
    network,
    requestId,
    previousSha256: last?.sha256 ?? null,
  }
  await tx.insert(auditEntries).values(rowOf({ ...entry, sha256: sha256(auditEntryText(entry)) }))
}

/** As they are at this moment: names and roles may change later. */
function actorNow(actor: Actor): AuditActor {
  switch (actor.kind) {
    case 'person':
      return { kind: 'person', id: actor.id, name: actor.name, role: actor.role }
    case 'outsider':
      return { kind: 'outsider', id: actor.id }
    case 'api-key':
    case 'directory':
      return { kind: actor.kind, id: actor.id, name: actor.name }
    default:
      return { kind: actor.kind }
  }
}
