import { and, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Directory } from '#lib/domain/auth/actor.ts'
import { type DirectoryUser, mailOf, nameOf, type StoredUser } from '#lib/domain/directory/directory-user.ts'
import { invalidValue, ScimFault } from '#lib/domain/directory/scim-fault.ts'
import {
  addProvisioned,
  adoptPerson,
  heldPerson,
  personWithAddress,
  releasePerson,
  renamePerson,
} from '../../auth/people/provisioned-person.ts'
import type { Transaction } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { isMailAddress } from '../../platform/settings/mailbox.ts'
import { directoryMembers, directoryUsers } from '../tables.ts'
import { readUserById } from './read-users.ts'
import { settlePerson } from './settle-person.ts'

type Context = { actor: Directory; tx: Transaction }

/**
 * Takes someone in whom the directory tells of. Who has an account with this address keeps it; whom the directory had deleted
 * has the one that they had.
 * @throws ScimFault
 */
export async function createUser(user: DirectoryUser, context: Context): Promise<StoredUser> {
  const { tx } = context
  const email = addressOf(user)
  await requireFree(user, null, tx)
  const known = await personWithAddress(email, context)
  if (known?.isExample) throw taken(`The address ${email} belongs to an example of the demonstration.`)
  const at = systemNow().toISOString()
  const before = known === undefined ? undefined : await rowOf(known.id, tx)
  if (before !== undefined && before.deletedAt === null)
    throw taken(`The address ${email} belongs to another user of the directory.`)
  const id = known?.id ?? (await addProvisioned({ name: nameOf(user), email }, context))
  if (known !== undefined) await adoptPerson(known, context)
  const values = { ...columnsOf(user), updatedAt: at, deletedAt: null }
  await tx
    .insert(directoryUsers)
    .values({
      person: id,
      ...values,
      hasOwnRole: known !== undefined,
      isKeptOut: known === undefined,
      createdAt: at,
    })
    // What holds of them stays: why they are out, and whether they have a role of their own.
    .onConflictDoUpdate({ target: directoryUsers.person, set: { ...values, createdAt: at } })
  if (known !== undefined) await renamePerson(known, { name: nameOf(user), email }, context)
  await settlePerson(id, context)
  return await readUserById(id, tx)
}

/** Changes someone to what the directory tells now. @throws ScimFault */
export async function changeUser(id: string, user: DirectoryUser, context: Context): Promise<StoredUser> {
  const { tx } = context
  await readUserById(id, tx)
  const email = addressOf(user)
  await requireFree(user, id, tx)
  const other = await personWithAddress(email, context)
  if (other !== undefined && other.id !== id)
    throw taken(`The address ${email} belongs to someone else at the desk.`)
  await tx
    .update(directoryUsers)
    .set({ ...columnsOf(user), updatedAt: systemNow().toISOString() })
    .where(eq(directoryUsers.person, id))
  const person = await heldPerson(id, context)
  if (person !== undefined) await renamePerson(person, { name: nameOf(user), email }, context)
  await settlePerson(id, context)
  return await readUserById(id, tx)
}

/**
 * Deletes someone in the directory: they are out at once. What they did stays in the audit log, so that they stay on the list of
 * people, disabled.
 * @throws ScimFault
 */
export async function deleteUser(id: string, context: Context): Promise<void> {
  const { tx } = context
  await readUserById(id, tx)
  const at = systemNow().toISOString()
  await tx.delete(directoryMembers).where(eq(directoryMembers.person, id))
  await tx
    .update(directoryUsers)
    .set({ active: false, externalId: null, updatedAt: at, deletedAt: at })
    .where(eq(directoryUsers.person, id))
  await settlePerson(id, context)
  const person = await heldPerson(id, context)
  if (person !== undefined) await releasePerson(person, context)
}

function columnsOf({
  userName,
  externalId,
  displayName,
  givenName,
  familyName,
  email,
  active,
}: DirectoryUser) {
  return { userName, externalId, displayName, givenName, familyName, email, active }
}

function addressOf(user: DirectoryUser): string {
  const email = mailOf(user)
  if (isMailAddress(email)) return email
  throw invalidValue(
    `emails: send an address, for example [{"value": "kim@example.com"}]; ${JSON.stringify(email)} is none.`,
  )
}

async function rowOf(person: string, tx: Transaction) {
  const [row] = await tx.select().from(directoryUsers).where(eq(directoryUsers.person, person))
  return row
}

/** @throws ScimFault where another user has the name or the id of the directory */
async function requireFree(
  { userName, externalId }: DirectoryUser,
  own: string | null,
  tx: Transaction,
): Promise<void> {
  const same: (SQL | undefined)[] = [sql`lower(${directoryUsers.userName}) = lower(${userName})`]
  if (externalId !== null) same.push(eq(directoryUsers.externalId, externalId))
  const others = await tx
    .select({ person: directoryUsers.person })
    .from(directoryUsers)
    .where(
      and(
        isNull(directoryUsers.deletedAt),
        or(...same),
        own === null ? undefined : ne(directoryUsers.person, own),
      ),
    )
  if (others.length > 0) throw taken('There is another user with this userName or externalId.')
}

function taken(message: string): ScimFault {
  return new ScimFault(409, 'uniqueness', message)
}
