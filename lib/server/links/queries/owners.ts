import { asc, count, eq, isNull } from 'drizzle-orm'
import { isPermitted } from '#lib/domain/auth/roles.ts'
import { people } from '../../auth/tables.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { links } from '../tables.ts'
import type { Asking } from './list-links.ts'

/** Whose links may be handed over, with how many were not revoked, and to whom; both by name. */
export type Owners = {
  from: { id: string; name: string; links: number }[]
  to: { id: string; name: string }[]
}

/** What everyone is called who has or had links, by id. @throws ForbiddenError */
export async function ownerNames({ actor, db }: Asking): Promise<Map<string, string>> {
  requirePermission(actor, 'links.all')
  const rows = await db
    .selectDistinct({ id: people.id, name: people.name })
    .from(links)
    .innerJoin(people, eq(people.id, links.owner))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** @throws ForbiddenError */
export async function listOwners({ actor, db }: Asking): Promise<Owners> {
  requirePermission(actor, 'links.all')
  const from = await db
    .select({ id: people.id, name: people.name, links: count() })
    .from(links)
    .innerJoin(people, eq(people.id, links.owner))
    .where(isNull(links.revokedAt))
    .groupBy(people.id, people.name)
    .orderBy(asc(people.name), asc(people.id))
  const known = await db
    .select()
    .from(people)
    .where(isNull(people.disabledAt))
    .orderBy(asc(people.name), asc(people.id))
  const to = known.filter(({ role, isExample }) => !isExample && isPermitted(role, 'links.change'))
  return { from, to: to.map(({ id, name }) => ({ id, name })) }
}
