import { notInArray, sql } from 'drizzle-orm'
import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { byVersion } from '#lib/domain/quantities/version-id.ts'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { restoring } from '#lib/domain/release/restoring.ts'
import type { Database } from '../../db/open-store.ts'
import { sha256 } from '../../platform/sha256.ts'
import { catalogue } from '../../terms/current.ts'
import { documents } from '../tables.ts'

/**
 * What to tell whoever runs the desk of releases that the ledger records otherwise than the archive's documents do, which
 * print the hash of their entry; null where there is none. Nothing in the ledger holds the hash of its last entry: the
 * archive does. Documents stay what was published.
 */
export async function foreignEntries(db: Database): Promise<string | null> {
  const ledgerEntry = sql<string>`${documents.inputs}->>'ledgerEntry'`
  // An annex is of the ledger of sub-processors, in which each entry but the last is fixed by the next; evidence is of a notice.
  const rows = await db
    .selectDistinct({ version: documents.version, ledgerEntry })
    .from(documents)
    .where(notInArray(documents.kind, ['annex', 'evidence']))
  const versions = otherwiseRecorded(rows, catalogue().ledger)
  if (versions.length === 0) return null
  return (
    `The ledger does not record ${enumerated(versions)} as the signed documents in the archive do. ` +
    `They are kept as published. ${restoring('data/', 'data')}.`
  )
}

/** Versions of documents whose entry is gone from the ledger or has another hash, each once. */
export function otherwiseRecorded(
  rows: readonly { version: string; ledgerEntry: string }[],
  ledger: readonly ReleaseEntry[],
): string[] {
  const now = new Map(ledger.map((entry) => [entry.version, sha256(canonicalEntry(entry))]))
  const foreign = rows.filter(({ version, ledgerEntry }) => now.get(version) !== ledgerEntry)
  return [...new Set(foreign.map(({ version }) => version))].toSorted(byVersion)
}
