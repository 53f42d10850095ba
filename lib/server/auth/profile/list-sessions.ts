import { and, desc, eq, gt } from 'drizzle-orm'
import type { Person } from '#lib/domain/auth/actor.ts'
import type { ListedSession } from '#lib/domain/auth/people-view.ts'
import type { Database } from '../../db/open-store.ts'
import { systemNow } from '../../platform/clock.ts'
import { sessions } from '../tables.ts'

/** Where the actor is signed in, the latest use first. A person has few: they are listed whole. */
export async function listOwnSessions({
  actor,
  db,
}: {
  actor: Person
  db: Pick<Database, 'select'>
}): Promise<ListedSession[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, actor.id), gt(sessions.expiresAt, systemNow())))
    .orderBy(desc(sessions.updatedAt))
    .limit(100)
  return rows.map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
    id,
    isCurrent: id === actor.session,
    beganAt: createdAt.toISOString(),
    lastUsedAt: updatedAt.toISOString(),
    network: ipAddress,
    userAgent,
  }))
}
