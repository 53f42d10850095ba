import type { ReportFacts, ReportLine } from '#lib/domain/console/links/report-view.ts'
import { REPORT_WORDS } from '#lib/domain/console/links/report-words.ts'
import { versionToChooseFrom } from '#lib/domain/contracts/contract-faults.ts'
import { type AskedPeriod, periodFrom, type ReportPeriod } from '#lib/domain/links/reporting/period.ts'
import { type ReportFigures, type ReportRow, reportOf } from '#lib/domain/links/reporting/report.ts'
import { waitInWords } from '#lib/domain/links/reporting/words.ts'
import { addDays, dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { contractCatalogue } from '../../../contracts/contract-catalogue.ts'
import { ownerNames } from '../../../links/queries/owners.ts'
import { linksToReport } from '../../../links/reporting/report-links.ts'
import { requirePermission } from '../../../permissions/require-permission.ts'
import { now } from '../../../platform/clock.ts'
import { environment } from '../../../platform/env.ts'
import type { Viewer } from '../../viewer.ts'
import { reportQuerySchema } from './schema.ts'

type Query = Readonly<Record<string, unknown>>

/** The report on the links of a period; where none can be read, that of this month, with what to ask for. @throws ForbiddenError */
export async function readReport(query: Query, { actor, db }: Viewer): Promise<ReportFacts> {
  requirePermission(actor, 'links.all')
  const at = now()
  const today = at.toISOString().slice(0, 10)
  const asked = askedIn(query)
  const read = periodFrom(asked, today)
  const period = typeof read === 'string' ? (periodFrom(NOTHING, today) as ReportPeriod) : read
  const report = reportOf(await linksToReport(period, { actor, db }))
  const names = { ...namesAt(at), rep: await ownerNames({ actor, db }) }
  const lines = (rows: readonly ReportRow[], of: ReadonlyMap<string, string>) =>
    rows.map((row) => line(row.id, of.get(row.id) ?? row.id, row)).toSorted((a, b) => b.made - a.made)
  const { LINK_VISITS_KEEP_DAYS: kept } = environment()
  return {
    asked,
    fault: typeof read === 'string' ? read : null,
    period,
    title: REPORT_WORDS.between(dateInWords(period.from), dateInWords(period.to)),
    total: line('all', REPORT_WORDS.total, report.total),
    tables: [
      { id: 'tier', rows: lines(report.byTier, names.tier) },
      { id: 'region', rows: lines(report.byRegion, names.region) },
      { id: 'rep', rows: lines(report.byRep, names.rep) },
    ],
    deleted: period.from < addDays(today, -kept) ? REPORT_WORDS.deleted(kept) : null,
  }
}

const NOTHING: AskedPeriod = { month: '', from: '', to: '' }

/** What a page's address asks for; of several of a kind, or of what is too long, nothing that there is. */
function askedIn({ month, from, to }: Query): AskedPeriod {
  const given = Object.entries({ month, from, to }).filter(([, value]) => value !== undefined)
  const asked = reportQuerySchema.safeParse(Object.fromEntries(given))
  return asked.success ? asked.data : { ...NOTHING, month: '?' }
}

function line(id: string, name: string, { medianToOpenMs, ...figures }: ReportFigures): ReportLine {
  const { made, opened, downloaded } = figures
  return { id, name, made, opened, downloaded, waitMs: medianToOpenMs, wait: waitInWords(medianToOpenMs) }
}

/** Tiers and regions as the version in force calls them. */
function namesAt(at: Date) {
  const catalogue = contractCatalogue(at)
  const version = versionToChooseFrom({ version: null }, catalogue, at)
  const { tiers, regions } = (version === null ? null : catalogue.offered(version)) ?? {
    tiers: [],
    regions: [],
  }
  const named = (list: readonly { id: string; name: string }[]) =>
    new Map(list.map(({ id, name }) => [id, name]))
  return { tier: named(tiers), region: named(regions) }
}
