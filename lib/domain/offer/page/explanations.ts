import type { Exhibit } from '../../exhibits/table.ts'
import type { Offer } from '../offer.ts'

/** Where a reader looks for a table that no clause calls for. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  downtime: ['measurement'],
  exclusions: ['exclusions'],
  api: ['retry-duties'],
  webhooks: ['webhooks', 'idempotency'],
}

/**
 * Tables that explain a section without being part of the agreement: those that no clause of the SLA calls for, by
 * the section's id.
 */
export function explanatoryTables({ documents, exhibits }: Offer): Record<string, Exhibit[]> {
  const called = new Set(
    documents.sla.sections.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.exhibits)),
  )
  return Object.fromEntries(
    Object.entries(PLACES).map(([section, names]) => [
      section,
      names.flatMap((name) => {
        const exhibit = exhibits[name]
        return exhibit === undefined || called.has(name) ? [] : [exhibit]
      }),
    ]),
  )
}
