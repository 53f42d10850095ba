import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Directory } from '#lib/domain/auth/actor.ts'
import type { DirectoryGroup, StoredGroup } from '#lib/domain/directory/directory-group.ts'
import { invalidValue, ScimFault } from '#lib/domain/directory/scim-fault.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import { holdPeople } from '../../auth/people/provisioned-person.ts'
import type { Transaction } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { isResourceId } from '../resource-id.ts'
import { directoryGroups, directoryMembers, directoryUsers } from '../tables.ts'
import { settlePerson } from '../users/settle-person.ts'
import { readGroupById } from './read-groups.ts'

type Context = { actor: Directory; tx: Transaction }

/** Adds a group; its members have the role that it gives. @throws ScimFault */
export async function createGroup(group: DirectoryGroup, context: Context): Promise<StoredGroup> {
  const { tx } = context
  await requireFree(group, null, tx)
  const [id, at] = [randomUUID(), systemNow().toISOString()]
  const { displayName, externalId, members } = group
  await tx.insert(directoryGroups).values({ id, displayName, externalId, createdAt: at, updatedAt: at })
  await addMembers(id, members, tx)
  await settleAll(members, context)
  await record('directory.groupAdded', id, displayName, members.length, context)
  return await readGroupById(id, tx)
}

/** Changes a group to what the directory tells now; whoever joins or leaves it has another role, or none. @throws ScimFault */
export async function changeGroup(id: string, group: DirectoryGroup, context: Context): Promise<StoredGroup> {
  const { tx } = context
  const before = await readGroupById(id, tx)
  await requireFree(group, id, tx)
  const { displayName, externalId, members } = group
  await tx
    .update(directoryGroups)
    .set({ displayName, externalId, updatedAt: systemNow().toISOString() })
    .where(eq(directoryGroups.id, id))
  const was = (before.members ?? []).map((member) => member.id)
  const gone = was.filter((member) => !members.includes(member))
  if (gone.length > 0)
    await tx
      .delete(directoryMembers)
      .where(and(eq(directoryMembers.group, id), inArray(directoryMembers.person, gone)))
  await addMembers(
    id,
    members.filter((member) => !was.includes(member)),
    tx,
  )
  // By its name or its id, it may have become the group of another role.
  await settleAll(new Set([...was, ...members]), context)
  await record('directory.groupChanged', id, displayName, members.length, context)
  return await readGroupById(id, tx)
}

/** Removes a group; what it gave its members, they have no more. @throws ScimFault */
export async function deleteGroup(id: string, context: Context): Promise<void> {
  const { tx } = context
  const { displayName, members } = await readGroupById(id, tx)
  await tx.delete(directoryGroups).where(eq(directoryGroups.id, id))
  await settleAll(
    (members ?? []).map((member) => member.id),
    context,
  )
  await record('directory.groupRemoved', id, displayName, 0, context)
}

async function settleAll(people: Iterable<string>, context: Context): Promise<void> {
  const ids = [...people]
  await holdPeople(ids, context)
  for (const id of ids) await settlePerson(id, context)
}

async function addMembers(group: string, members: readonly string[], tx: Transaction): Promise<void> {
  if (members.length === 0) return
  const known = await tx
    .select({ person: directoryUsers.person })
    .from(directoryUsers)
    .where(
      and(isNull(directoryUsers.deletedAt), inArray(directoryUsers.person, members.filter(isResourceId))),
    )
  const ids = new Set(known.map(({ person }) => person))
  const stranger = members.find((member) => !ids.has(member))
  if (stranger !== undefined)
    throw invalidValue(`members: there is no user ${JSON.stringify(stranger.slice(0, 100))}.`)
  await tx.insert(directoryMembers).values(members.map((person) => ({ group, person })))
}

/** @throws ScimFault where another group has the name or the id of the directory */
async function requireFree(
  { displayName, externalId }: DirectoryGroup,
  own: string | null,
  tx: Transaction,
): Promise<void> {
  const others = await tx
    .select({ id: directoryGroups.id })
    .from(directoryGroups)
    .where(
      and(
        or(
          sql`lower(${directoryGroups.displayName}) = lower(${displayName})`,
          externalId === null ? undefined : eq(directoryGroups.externalId, externalId),
        ),
        own === null ? undefined : ne(directoryGroups.id, own),
      ),
    )
  if (others.length > 0)
    throw new ScimFault(409, 'uniqueness', 'There is another group with this displayName or externalId.')
}

async function record(
  action: 'directory.groupAdded' | 'directory.groupChanged' | 'directory.groupRemoved',
  id: string,
  name: string,
  members: number,
  context: Context,
): Promise<void> {
  await recordEntry({ action, target: { kind: 'group', id, name }, after: { members } }, context)
}
