import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { StoredGroup } from '#lib/domain/directory/directory-group.ts'
import { nameOf } from '#lib/domain/directory/directory-user.ts'
import type { ListQuestion, ScimFilter } from '#lib/domain/directory/list-question.ts'
import { ScimFault } from '#lib/domain/directory/scim-fault.ts'
import type { Transaction } from '../../db/command.ts'
import { isResourceId } from '../resource-id.ts'
import { directoryGroups, directoryMembers, directoryUsers } from '../tables.ts'

/** By what groups are looked for. */
export const GROUP_FILTERS = ['displayName', 'externalId', 'id'] as const

/** A group of the directory with its members. @throws ScimFault where there is none */
export async function readGroupById(id: string, tx: Transaction, withMembers = true): Promise<StoredGroup> {
  const [group] = isResourceId(id) ? await groupsWhere(eq(directoryGroups.id, id), tx, withMembers) : []
  if (group === undefined)
    throw new ScimFault(404, null, `There is no group ${JSON.stringify(id.slice(0, 100))}.`)
  return group
}

/** A page of the groups, in the order in which they came, and how many there are. */
export async function listGroups(
  { filter, start, count: most }: ListQuestion,
  withMembers: boolean,
  tx: Transaction,
): Promise<{ groups: StoredGroup[]; total: number }> {
  const [row] = await tx.select({ groups: count() }).from(directoryGroups).where(filterOf(filter))
  return {
    total: row?.groups ?? 0,
    groups: await groupsWhere(filterOf(filter), tx, withMembers, { start, most }),
  }
}

async function groupsWhere(
  which: SQL | undefined,
  tx: Transaction,
  withMembers: boolean,
  page: { start: number; most: number } = { start: 1, most: 1 },
): Promise<StoredGroup[]> {
  const rows = await tx
    .select()
    .from(directoryGroups)
    .where(and(which))
    .orderBy(asc(directoryGroups.createdAt), asc(directoryGroups.id))
    .limit(page.most)
    .offset(page.start - 1)
  const members = withMembers
    ? await membersOf(
        rows.map(({ id }) => id),
        tx,
      )
    : null
  return rows.map((group) => ({ ...group, members: members === null ? null : (members.get(group.id) ?? []) }))
}

function filterOf(filter: ScimFilter | null): SQL | undefined {
  if (filter === null) return undefined
  const { attribute, value } = filter
  if (attribute === 'displayname') return sql`lower(${directoryGroups.displayName}) = lower(${value})`
  if (attribute === 'externalid') return eq(directoryGroups.externalId, value)
  return isResourceId(value) ? eq(directoryGroups.id, value) : sql`false`
}

async function membersOf(
  ids: string[],
  tx: Transaction,
): Promise<ReadonlyMap<string, { id: string; name: string }[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ group: directoryMembers.group, user: directoryUsers })
    .from(directoryMembers)
    .innerJoin(directoryUsers, eq(directoryUsers.person, directoryMembers.person))
    .where(inArray(directoryMembers.group, ids))
    .orderBy(asc(directoryUsers.createdAt), asc(directoryUsers.person))
  const byGroup = Map.groupBy(rows, ({ group }) => group)
  return new Map(
    [...byGroup].map(([group, own]) => [
      group,
      own.map(({ user }) => ({ id: user.person, name: nameOf(user) })),
    ]),
  )
}
