import { AUDIT_COLUMNS, auditLine, auditRow } from '#lib/domain/audit/exported.ts'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { transaction } from '../db/command.ts'
import type { Database } from '../db/open-store.ts'
import { requirePermission } from '../permissions/require-permission.ts'
import { csvOf } from '../spreadsheets/csv.ts'
import { type AuditFilter, entriesInOrder } from './read-log.ts'
import { recordEntry } from './record-entry.ts'

export type AuditFormat = 'csv' | 'jsonl'

/** Types of the files. */
export const AUDIT_TYPES: Readonly<Record<AuditFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
}

/**
 * The audit log as a file, oldest first, part by part, so that a long one is never whole in memory. That it was exported is
 * recorded before, and so it is the last entry of the export.
 * @throws ForbiddenError
 */
export async function exportLog(
  { filter, format }: { filter: AuditFilter; format: AuditFormat },
  { actor, now, db }: { actor: Actor; now: Date; db: Database },
): Promise<AsyncGenerator<string>> {
  requirePermission(actor, 'audit.export')
  await transaction(db, { actor, now }, (context) =>
    recordEntry(
      {
        action: 'audit.exported',
        target: { kind: 'audit', id: format, name: null },
        after: { ...filter },
      },
      context,
    ),
  )
  return partsOf(db, filter, format)
}

async function* partsOf(db: Database, filter: AuditFilter, format: AuditFormat): AsyncGenerator<string> {
  if (format === 'csv') yield csvOf([[...AUDIT_COLUMNS]])
  for await (const entries of entriesInOrder(db, filter)) {
    if (format === 'jsonl') yield entries.map(auditLine).join('')
    else yield withoutMark(csvOf(entries.map(auditRow)))
  }
}

/** The mark stands at the beginning of a file, and nowhere else. */
function withoutMark(csv: string): string {
  return csv.replace(/^\uFEFF/, '')
}
