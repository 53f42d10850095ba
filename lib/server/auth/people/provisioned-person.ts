import { randomUUID } from 'node:crypto'
import { asc, eq, inArray } from 'drizzle-orm'
import { recordEntry } from '../../audit/record-entry.ts'
import type { CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { people } from '../tables.ts'
import { addPerson } from './add-person.ts'

/** Someone as the table has them. */
export type KnownPerson = typeof people.$inferSelect

type Context = Pick<CommandContext, 'actor' | 'tx'>

/** Someone by their id, held until the transaction ends. */
export async function heldPerson(id: string, { tx }: Context): Promise<KnownPerson | undefined> {
  const [person] = await tx.select().from(people).where(eq(people.id, id)).for('update')
  return person
}

/** Holds several people until the transaction ends: before anything is recorded, and in one order, so that nobody waits in a circle. */
export async function holdPeople(ids: readonly string[], { tx }: Context): Promise<void> {
  if (ids.length === 0) return
  await tx
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, [...ids]))
    .orderBy(asc(people.id))
    .for('update')
}

/** Someone by their address, in lower case, held as above. */
export async function personWithAddress(email: string, { tx }: Context): Promise<KnownPerson | undefined> {
  const [person] = await tx.select().from(people).where(eq(people.email, email)).for('update')
  return person
}

/** Adds someone whom the company's directory tells of; kept out until it is settled whether they have a role. Their id. */
export async function addProvisioned(
  { name, email }: { name: string; email: string },
  { actor, tx }: Context,
): Promise<string> {
  const id = randomUUID()
  await addPerson({ id, name, email, role: 'rep', passwordHash: null }, tx)
  await tx.update(people).set({ disabledAt: systemNow(), isProvisioned: true }).where(eq(people.id, id))
  await recordEntry({ action: 'people.provisioned', target: { kind: 'person', id, name } }, { actor, tx })
  return id
}

/** Has the company's directory look after someone whom the desk knew already. */
export async function adoptPerson({ id, name }: KnownPerson, { actor, tx }: Context): Promise<void> {
  await tx.update(people).set({ isProvisioned: true, updatedAt: systemNow() }).where(eq(people.id, id))
  await recordEntry({ action: 'people.adopted', target: { kind: 'person', id, name } }, { actor, tx })
}

/** Gives someone the name and the address that the directory tells, where those are others. */
export async function renamePerson(
  person: KnownPerson,
  { name, email }: { name: string; email: string },
  { actor, tx }: Context,
): Promise<void> {
  if (person.name === name && person.email === email) return
  await tx.update(people).set({ name, email, updatedAt: systemNow() }).where(eq(people.id, person.id))
  await recordEntry(
    {
      action: 'people.renamed',
      target: { kind: 'person', id: person.id, name },
      // The address itself stays out of the log.
      ...(person.name === name ? {} : { before: { name: person.name } }),
      after: {
        ...(person.name === name ? {} : { name }),
        ...(person.email === email ? {} : { address: 'changed' }),
      },
    },
    { actor, tx },
  )
}

/** Ends that the company's directory looks after someone. */
export async function releasePerson({ id, name }: KnownPerson, { actor, tx }: Context): Promise<void> {
  await tx.update(people).set({ isProvisioned: false, updatedAt: systemNow() }).where(eq(people.id, id))
  await recordEntry({ action: 'people.deprovisioned', target: { kind: 'person', id, name } }, { actor, tx })
}
