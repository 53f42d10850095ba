import { type Publication, publicationKey } from '#lib/domain/publications/publication.ts'
import { processShared } from '../../platform/process-shared.ts'

/** Pages are rendered without the database: what it has recorded of entries of the ledgers was compared before. By names of publications. */
const kept = processShared('entries-as-published', () => ({
  entries: new Map<string, boolean>() as ReadonlyMap<string, boolean>,
  changed: (): void => undefined,
}))

/**
 * Whether the ledger holds an entry as it was published. Null where nothing is known of that: no database was compared, or it
 * has not recorded the entry.
 */
export function isAsPublished(publication: Publication): boolean | null {
  return kept.entries.get(publicationKey(publication)) ?? null
}

/**
 * Keeps what was found of all entries. Whoever keeps pages is told where others are altered than before.
 * @param entries by the names of their publications
 */
export function keepAsPublished(entries: ReadonlyMap<string, boolean>): void {
  const before = alteredOf(kept.entries)
  kept.entries = entries
  if (before.symmetricDifference(alteredOf(entries)).size > 0) kept.changed()
}

/** Has one told when entries are found to be altered, or to be so no more. */
export function tellOfAltered(changed: () => void): void {
  kept.changed = changed
}

function alteredOf(entries: ReadonlyMap<string, boolean>): Set<string> {
  return new Set([...entries].flatMap(([key, isAsPublished]) => (isAsPublished ? [] : [key])))
}
