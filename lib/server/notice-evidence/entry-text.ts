import { publicationOf } from '#lib/domain/publications/publication.ts'
import { canonicalEntry } from '#lib/domain/release/entry.ts'
import { canonicalNotice } from '#lib/domain/subprocessors/ledger/entry.ts'
import type { ListedNotice } from '../notices/queries/list-notices.ts'
import { sha256 } from '../platform/sha256.ts'
import { publishedNotices } from '../subprocessors/published-notices.ts'
import { publishedEntries } from '../terms/shown/visible-version.ts'

/** The text of which the entry of a notice has its hash; null where this desk's data no longer have that entry. */
export function entryTextOf(notice: ListedNotice['notice'], now: Date): string | null {
  const text = textOf(notice, now)
  return text !== null && sha256(text) === notice.entrySha256 ? text : null
}

function textOf({ publication }: ListedNotice['notice'], now: Date): string | null {
  const about = publicationOf(publication)
  if (about.kind === 'notice') {
    const entry = publishedNotices(now).find(({ id }) => id === about.notice)
    return entry === undefined ? null : canonicalNotice(entry)
  }
  const release = publishedEntries(now).find(({ version }) => version === about.version)
  return release === undefined ? null : canonicalEntry(release)
}
