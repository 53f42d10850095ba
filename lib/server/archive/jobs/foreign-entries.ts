import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { byVersion } from '#lib/domain/quantities/version-id.ts'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { restoring } from '#lib/domain/release/restoring.ts'
import type { Database } from '../../db/open-store.ts'
import { sha256 } from '../../platform/sha256.ts'
import { catalogue } from '../../terms/current.ts'
import { readNamedEntries } from '../records.ts'
import type { Complaint } from './state/complaint.ts'

/**
 * What to tell whoever runs the desk of releases that the ledger records otherwise than the archive's documents do, which
 * print the hash of their entry; null where there is none. Nothing in the ledger holds the hash of its last entry: the
 * archive does. Documents stay what was published.
 */
export async function foreignEntries(db: Database): Promise<Complaint | null> {
  // An annex names an entry of the other ledger; evidence, that of a notice.
  const rows = (await readNamedEntries(db)).filter(({ kind }) => kind !== 'annex' && kind !== 'evidence')
  const versions = otherwiseRecorded(rows, catalogue().ledger)
  if (versions.length === 0) return null
  return {
    code: 'ledger-differs',
    words:
      `The ledger does not record ${enumerated(versions)} as the signed documents in the archive do. ` +
      `They are kept as published. ${restoring('data/', 'data')}.`,
  }
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
