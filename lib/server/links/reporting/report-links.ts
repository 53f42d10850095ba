import { and, eq, gte, isNull, lt, min, sql } from 'drizzle-orm'
import type { ReportPeriod } from '#lib/domain/links/reporting/period.ts'
import type { ReportedLink } from '#lib/domain/links/reporting/report.ts'
import { addDays } from '#lib/domain/quantities/time/calendar-date.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import type { Asking } from '../queries/list-links.ts'
import { linkOptions, links } from '../tables.ts'
import { linkVisitEvents, linkVisits } from '../visits/tables.ts'

/**
 * The links that were made in a period, with what became of them since, by the visits that count on the page of each.
 * @throws ForbiddenError
 */
export async function linksToReport(
  { from, to }: ReportPeriod,
  { actor, db }: Asking,
): Promise<ReportedLink[]> {
  requirePermission(actor, 'links.all')
  const made = and(
    gte(links.createdAt, `${from}T00:00:00.000Z`),
    lt(links.createdAt, `${addDays(to, 1)}T00:00:00.000Z`),
  )
  const counts = and(eq(linkVisits.class, 'likely-human'), isNull(linkVisits.excludedAt))
  const rows = await db
    .select({ id: links.id, createdAt: links.createdAt, rep: links.owner })
    .from(links)
    .where(made)
  const options = await db
    .select({ link: linkOptions.link, tier: linkOptions.tier, region: linkOptions.region })
    .from(linkOptions)
    .innerJoin(links, eq(links.id, linkOptions.link))
    .where(made)
  const reads = await db
    .select({
      link: linkVisits.link,
      first: min(linkVisits.openedAt),
      downloads: sql<number>`count(${linkVisitEvents.id})::int`,
    })
    .from(linkVisits)
    .innerJoin(links, eq(links.id, linkVisits.link))
    .leftJoin(
      linkVisitEvents,
      and(eq(linkVisitEvents.visit, linkVisits.id), eq(linkVisitEvents.step, 'download')),
    )
    .where(and(made, counts))
    .groupBy(linkVisits.link)
  const optionsOf = Map.groupBy(options, ({ link }) => link)
  const readOf = new Map(reads.map((read) => [read.link, read]))
  return rows.map(({ id, createdAt, rep }) => {
    const own = optionsOf.get(id) ?? []
    const read = readOf.get(id)
    return {
      createdAt,
      rep,
      tiers: [...new Set(own.map(({ tier }) => tier))],
      regions: [...new Set(own.map(({ region }) => region))],
      firstReadAt: read?.first ?? null,
      isDownloaded: (read?.downloads ?? 0) > 0,
    }
  })
}
