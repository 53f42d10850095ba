import { desc, eq } from 'drizzle-orm'
import type { Person } from '#lib/domain/auth/actor.ts'
import type { ListedPasskey } from '#lib/domain/auth/people-view.ts'
import type { Database } from '../../db/open-store.ts'
import { passkeys } from '../tables.ts'

/** The actor's passkeys, the newest first. A person has few: they are listed whole. */
export async function listOwnPasskeys({
  actor,
  db,
}: {
  actor: Person
  db: Pick<Database, 'select'>
}): Promise<ListedPasskey[]> {
  return await db
    .select({
      id: passkeys.id,
      name: passkeys.name,
      addedAt: passkeys.addedAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.person, actor.id))
    .orderBy(desc(passkeys.addedAt), desc(passkeys.id))
}
