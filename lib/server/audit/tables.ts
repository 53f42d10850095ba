import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { AuditAction } from '#lib/domain/audit/actions.ts'
import type { AuditActor, AuditValues } from '#lib/domain/audit/entry.ts'
import { moment } from '../db/columns.ts'

/**
 * Who did what. Rows are only ever added, which triggers of the migration see to: none is changed or deleted. Each holds the
 * hash of the one before.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    /** 1, 2, 3: without a gap. */
    number: bigint('number', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull(),
    actorKind: text('actor_kind').$type<AuditActor['kind']>().notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name'),
    actorRole: text('actor_role'),
    action: text('action').$type<AuditAction>().notNull(),
    targetKind: text('target_kind').notNull(),
    targetId: text('target_id').notNull(),
    targetName: text('target_name'),
    before: jsonb('before').$type<AuditValues>(),
    after: jsonb('after').$type<AuditValues>(),
    network: text('network'),
    requestId: text('request_id'),
    /** In hexadecimal, as the next one. */
    previousSha256: text('previous_sha256'),
    sha256: text('sha256').notNull(),
  },
  (table) => [
    index('audit_entries_action').on(table.action, table.number),
    index('audit_entries_actor').on(table.actorId, table.number),
    index('audit_entries_target').on(table.targetId, table.number),
    index('audit_entries_at').on(table.at),
  ],
)
