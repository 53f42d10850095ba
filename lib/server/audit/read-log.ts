import { and, asc, desc, eq, gt, gte, lt, or, type SQL } from 'drizzle-orm'
import type { AuditAction } from '#lib/domain/audit/actions.ts'
import type { SealedAuditEntry } from '#lib/domain/audit/entry.ts'
import type { Actor } from '#lib/domain/auth/actor.ts'
import type { Database } from '../db/open-store.ts'
import { requirePermission } from '../permissions/require-permission.ts'
import { entryOf } from './rows.ts'
import { auditEntries } from './tables.ts'

/** Which entries; each part that is left out means all. */
export type AuditFilter = {
  action?: AuditAction
  /** The id of who did it, or to whom or what it was done. */
  about?: string
  /** The id of who did it. */
  by?: string
  /** From this moment on, and before that one; RFC 3339. */
  from?: string
  until?: string
}

/** Where a page of the log ended: the number of its last entry. */
export type AuditPage = { entries: SealedAuditEntry[]; next: number | null }

const PAGE = 50

/**
 * A page of the audit log, newest first.
 * @param input `before`: the `next` of the page before; `limit`: at most 200
 * @throws ForbiddenError
 */
export async function readLog(
  { filter, before = null, limit = PAGE }: { filter: AuditFilter; before?: number | null; limit?: number },
  { actor, db }: { actor: Actor; db: Pick<Database, 'select'> },
): Promise<AuditPage> {
  requirePermission(actor, 'audit.read')
  const most = Math.min(Math.max(limit, 1), 200)
  const rows = await db
    .select()
    .from(auditEntries)
    .where(and(...conditionsOf(filter), before === null ? undefined : lt(auditEntries.number, before)))
    .orderBy(desc(auditEntries.number))
    .limit(most + 1)
  const entries = rows.slice(0, most).map(entryOf)
  return { entries, next: rows.length > most ? (entries.at(-1)?.number ?? null) : null }
}

/** Entries in the order in which they were written, part by part, for exports. Rights are for the caller to check. */
export async function* entriesInOrder(
  db: Pick<Database, 'select'>,
  filter: AuditFilter,
  part = 500,
): AsyncGenerator<SealedAuditEntry[]> {
  let last = 0
  for (;;) {
    const rows = await db
      .select()
      .from(auditEntries)
      .where(and(...conditionsOf(filter), gt(auditEntries.number, last)))
      .orderBy(asc(auditEntries.number))
      .limit(part)
    if (rows.length > 0) yield rows.map(entryOf)
    if (rows.length < part) return
    last = rows.at(-1)?.number ?? last
  }
}

function conditionsOf({ action, about, by, from, until }: AuditFilter): (SQL | undefined)[] {
  return [
    action === undefined ? undefined : eq(auditEntries.action, action),
    about === undefined ? undefined : or(eq(auditEntries.actorId, about), eq(auditEntries.targetId, about)),
    by === undefined ? undefined : eq(auditEntries.actorId, by),
    from === undefined ? undefined : gte(auditEntries.at, from),
    until === undefined ? undefined : lt(auditEntries.at, until),
  ]
}
