import type { z } from 'zod'
import { isPermitted } from '#lib/domain/auth/roles.ts'
import type { LinkPage, LinksPage, LinksQuestion } from '#lib/domain/console/links/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { type CurrentCustomer, currentCustomers } from '../../contracts/queries/current-customers.ts'
import { listLinks } from '../../links/queries/list-links.ts'
import { readHistory, readLink } from '../../links/queries/read-link.ts'
import type { StoredLink } from '../../links/stored/stored-link.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { linkLine, linkPage } from './link-line.ts'
import { linksQuerySchema } from './schema.ts'

/** A page of links. @throws ForbiddenError */
export async function readLinks(
  { find, state, order, after }: z.output<typeof linksQuerySchema>,
  { actor, db }: Viewer,
): Promise<LinksPage> {
  const at = now()
  const asked = { find, state: state ?? null, order, after: after ?? null }
  const { links, next } = await listLinks(asked, at, { actor, db })
  const customers = await currentCustomers(
    links.map(({ customer }) => customer),
    db,
  )
  return {
    rows: links.map((link) => linkLine(link, nameOf(link, customers), at)),
    next: next === null ? null : `${next.id} ${next.key}`,
    seesAll: isPermitted(actor.role, 'links.all'),
    at: at.toISOString(),
  }
}

/** What the page of a link shows; null where there is none by this id, or it is somebody else's. @throws ForbiddenError */
export async function readLinkPage(
  id: string,
  { actor, db }: Pick<Viewer, 'actor' | 'db'>,
): Promise<LinkPage | null> {
  requirePermission(actor, 'links.read')
  const link = isId(id) ? await readLink(id, { actor, db }) : null
  if (link === null) return null
  const history = await readHistory(id, { actor, db })
  const customer = nameOf(link, await currentCustomers([link.customer], db))
  return linkPage(link, customer, history, (permission) => isPermitted(actor.role, permission), now())
}

function nameOf(
  { customer, preparedFor }: StoredLink,
  current: ReadonlyMap<string, CurrentCustomer>,
): string {
  return current.get(customer)?.name ?? preparedFor
}

/** As `readLinkPage`. @throws ForbiddenError, ConsoleRefusal where there is none */
export async function requireLinkPage(id: string, viewer: Pick<Viewer, 'actor' | 'db'>): Promise<LinkPage> {
  const page = await readLinkPage(id, viewer)
  if (page === null) throw new ConsoleRefusal(404, LINKS_WORDS.unknown)
  return page
}

/** What of the list a page's address asks for; where it asks for what there is not, everything. */
export function linksQuestion(query: Readonly<Record<string, unknown>>): LinksQuestion {
  const { find, state, order } = query
  const given = Object.entries({ find, state, order }).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  const asked = linksQuerySchema.safeParse(Object.fromEntries(given))
  const { state: chosen = '', ...rest } = asked.success ? asked.data : linksQuerySchema.parse({})
  return { find: rest.find, state: chosen, order: rest.order }
}

/** The first page of what `linksQuestion` has found out. @throws ForbiddenError */
export async function readFirstLinks(
  { find, state, order }: LinksQuestion,
  viewer: Viewer,
): Promise<LinksPage> {
  return await readLinks(linksQuerySchema.parse({ find, order, ...(state === '' ? {} : { state }) }), viewer)
}
