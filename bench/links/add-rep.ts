import type { Person } from '#lib/domain/auth/actor.ts'
import { addSomeone } from '#lib/server/auth/testing/desk-people.ts'
import type { Database } from '#lib/server/db/open-store.ts'

/** A rep, as whoever makes links; nobody signs in, which would take a key of the desk. */
export async function addRep(db: Database): Promise<Person> {
  const { id, name } = await addSomeone(db, 'rep', 'Nora Feld', null)
  return { kind: 'person', id, name, role: 'rep', session: 'none', trace: { network: null, requestId: null } }
}
