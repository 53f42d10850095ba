import { and, asc, desc, eq, like, or, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { EntryFormFacts, FoundContracts } from '#lib/domain/console/objections/entry-view.ts'
import { keyOf } from '#lib/domain/contracts/customer.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { OBJECTIONS_REFUSED } from '#lib/domain/objections/refused-words.ts'
import { mayBeObjectedTo } from '#lib/domain/subprocessors/ledger/difference/change-kinds.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { changesTitle, titledChange } from '#lib/domain/subprocessors/ledger/words.ts'
import { contractOf } from '../../contracts/stored-customers.ts'
import { contracts, customers } from '../../contracts/tables.ts'
import { ownNotices } from '../../notices/concerning/own-notice.ts'
import { publicationTitle } from '../../notices/pages/notice-title.ts'
import { noticeContracts, notices } from '../../notices/tables.ts'
import { contractNotice, entryOf } from '../../objections/concerning/contract-notice.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { publishedNotices } from '../../subprocessors/published-notices.ts'
import { ConsoleRefusal } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import type { contractsQuerySchema } from './schema.ts'

/** So many notices may be chosen, the newest, and so many contracts are found. */
const [MOST_NOTICES, MOST_CONTRACTS] = [200, 50]

/** The form for an objection that came by post or e-mail. @throws ForbiddenError */
export async function entryForm({ actor, db }: Viewer): Promise<EntryFormFacts> {
  requirePermission(actor, 'objections.manage')
  const at = now()
  const rows = await db
    .select({ id: notices.id, publication: notices.publication })
    .from(notices)
    .where(or(like(notices.publication, 'subprocessors/%'), like(notices.publication, 'releases/%')))
    .orderBy(desc(notices.publishedAt), desc(notices.id))
    .limit(MOST_NOTICES)
  return {
    notices: rows.flatMap(({ id, publication }) => {
      const changes = objectableOf(publication, at)
      return changes.length === 0 ? [] : [{ id, title: publicationTitle(publication, at).title, changes }]
    }),
  }
}

/** Contracts that a notice concerns, by the names of their customers. @throws ForbiddenError, ConsoleRefusal */
export async function findContracts(
  { notice: id, find = '' }: z.output<typeof contractsQuerySchema>,
  { actor, db }: Viewer,
): Promise<FoundContracts> {
  requirePermission(actor, 'objections.manage')
  if (id === undefined) throw new ConsoleRefusal(400, OBJECTIONS_REFUSED.noNotice)
  const [notice] = await db.select().from(notices).where(eq(notices.id, id))
  if (notice === undefined) throw new ConsoleRefusal(404, OBJECTIONS_REFUSED.noNotice)
  // Of what is from before the desk told customers it is not written down whom it concerns.
  const isConcerned: SQL = notice.isFromBefore
    ? sql`true`
    : sql`exists (select from ${noticeContracts} where ${noticeContracts.notice} = ${id}
        and ${noticeContracts.contract} = ${contracts.id})`
  const rows = await db
    .select({ contract: contracts, customer: customers.name })
    .from(contracts)
    .innerJoin(customers, eq(customers.id, contracts.customer))
    .where(and(isConcerned, sql`strpos(${customers.nameKey}, ${keyOf(find)}) > 0`))
    .orderBy(asc(customers.nameKey), asc(contracts.referenceKey))
    .limit(MOST_CONTRACTS + 1)
  const at = now()
  const { publication, isFromBefore } = notice
  const entry = entryOf(publication, at)
  const shown = rows.slice(0, MOST_CONTRACTS)
  const owned = await ownNotices(
    publication,
    shown.map(({ contract }) => contractOf(contract)),
    at,
    db,
  )
  return {
    contracts: shown.map(({ contract, customer }) => {
      const own = contractOf(contract)
      const told = { contacts: [], isFromBefore, own: owned.get(own.id) ?? null }
      const changes = entry === null ? [] : contractNotice(entry, own, told, at).changes
      return {
        id: own.id,
        name: `${customer}, ${contractName(own)}`,
        changes: changes.filter(mayBeObjectedTo).map(({ id }) => id),
      }
    }),
    hasMore: rows.length > MOST_CONTRACTS,
  }
}

function objectableOf(publication: string, at: Date): { id: string; title: string }[] {
  const entry = entryOf(publication, at)
  if (entry === null || entry.cancels !== undefined) return []
  if (cancellationOf(entry.id, publishedNotices(at)) !== null) return []
  return entry.changes
    .filter(mayBeObjectedTo)
    .map((change) => ({ id: change.id, title: changesTitle([titledChange(change)]) }))
}
