import type { z } from 'zod'
import type { AuditAction } from '#lib/domain/audit/actions.ts'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { addDays } from '#lib/domain/quantities/time/calendar-date.ts'
import type { Database } from '../../db/open-store.ts'
import { readLog } from '../read-log.ts'
import type { AuditAnswer, auditQuerySchema } from './schema.ts'

/**
 * A page of the audit log for programs: the entries as they are exported, with their hashes.
 * @throws ForbiddenError
 */
export async function listEntries(
  { action, actor: by, day, limit, cursor }: z.output<typeof auditQuerySchema>,
  { actor, db }: { actor: Actor; db: Pick<Database, 'select'> },
): Promise<AuditAnswer> {
  const filter = {
    ...(action === undefined ? {} : { action: action as AuditAction }),
    ...(by === undefined ? {} : { by }),
    ...(day === undefined ? {} : { from: beginOf(day), until: beginOf(addDays(day, 1)) }),
  }
  const { entries, next } = await readLog(
    { filter, before: cursor ?? null, ...(limit === undefined ? {} : { limit }) },
    { actor, db },
  )
  return { entries, next: next === null ? null : String(next) }
}

function beginOf(day: string): string {
  return `${day}T00:00:00.000Z`
}
