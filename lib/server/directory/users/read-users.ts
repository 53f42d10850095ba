import { and, asc, count, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { StoredUser } from '#lib/domain/directory/directory-user.ts'
import type { ListQuestion, ScimFilter } from '#lib/domain/directory/list-question.ts'
import { ScimFault } from '#lib/domain/directory/scim-fault.ts'
import type { Transaction } from '../../db/command.ts'
import { isResourceId } from '../resource-id.ts'
import { directoryGroups, directoryMembers, directoryUsers } from '../tables.ts'

/** By what users are looked for. */
export const USER_FILTERS = ['userName', 'externalId', 'id', 'emails.value'] as const

/** A user of the directory. @throws ScimFault where there is none, or no more */
export async function readUserById(id: string, tx: Transaction): Promise<StoredUser> {
  const [user] = isResourceId(id) ? await usersWhere(eq(directoryUsers.person, id), tx) : []
  if (user === undefined)
    throw new ScimFault(404, null, `There is no user ${JSON.stringify(id.slice(0, 100))}.`)
  return user
}

/** A page of the users, in the order in which they came, and how many there are. */
export async function listUsers(
  { filter, start, count: most }: ListQuestion,
  tx: Transaction,
): Promise<{ users: StoredUser[]; total: number }> {
  const where = and(isNull(directoryUsers.deletedAt), filterOf(filter))
  const [row] = await tx.select({ users: count() }).from(directoryUsers).where(where)
  return { total: row?.users ?? 0, users: await usersWhere(filterOf(filter), tx, { start, most }) }
}

async function usersWhere(
  which: SQL | undefined,
  tx: Transaction,
  page: { start: number; most: number } = { start: 1, most: 1 },
): Promise<StoredUser[]> {
  const rows = await tx
    .select()
    .from(directoryUsers)
    .where(and(isNull(directoryUsers.deletedAt), which))
    .orderBy(asc(directoryUsers.createdAt), asc(directoryUsers.person))
    .limit(page.most)
    .offset(page.start - 1)
  const groups = await groupsOf(
    rows.map(({ person }) => person),
    tx,
  )
  return rows.map(({ person, ...user }) => ({ ...user, id: person, groups: groups.get(person) ?? [] }))
}

function filterOf(filter: ScimFilter | null): SQL | undefined {
  if (filter === null) return undefined
  const { attribute, value } = filter
  switch (attribute) {
    case 'username':
      return sql`lower(${directoryUsers.userName}) = lower(${value})`
    case 'externalid':
      return eq(directoryUsers.externalId, value)
    case 'emails.value':
      return sql`lower(${directoryUsers.email}) = lower(${value})`
    default:
      return isResourceId(value) ? eq(directoryUsers.person, value) : sql`false`
  }
}

async function groupsOf(
  ids: string[],
  tx: Transaction,
): Promise<ReadonlyMap<string, { id: string; displayName: string }[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({
      person: directoryMembers.person,
      id: directoryGroups.id,
      displayName: directoryGroups.displayName,
    })
    .from(directoryMembers)
    .innerJoin(directoryGroups, eq(directoryGroups.id, directoryMembers.group))
    .where(inArray(directoryMembers.person, ids))
    .orderBy(asc(directoryGroups.displayName))
  return Map.groupBy(rows, ({ person }) => person)
}
