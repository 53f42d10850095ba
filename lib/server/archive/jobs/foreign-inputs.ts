import { sql } from 'drizzle-orm'
import { catalogue } from '../../data/current.ts'
import { log } from '../../log.ts'
import type { Database } from '../../store/open-store.ts'
import { documents } from '../../store/tables.ts'

/**
 * Says in the log which releases the archive holds documents of that were made from other data than the ledger now
 * records: their bytes stay what was published, and whoever rewrote the ledger has to hear of it.
 */
export async function reportForeignInputs(db: Database): Promise<void> {
  const inputsSha256 = sql<string>`${documents.inputs}->>'inputsSha256'`
  const rows = await db.selectDistinct({ version: documents.version, inputsSha256 }).from(documents)
  const now = new Map(catalogue().ledger.map(({ version, inputsSha256 }) => [version, inputsSha256]))
  const foreign = rows.filter(({ version, inputsSha256 }) => now.get(version) !== inputsSha256)
  const versions = [...new Set(foreign.map(({ version }) => version))]
  if (versions.length > 0)
    log().error(
      { versions },
      'The archive holds documents of releases that are not in the ledger, or that the ledger records with other data. They are kept as published. Restore the ledger: git checkout -- data',
    )
}
