import { canonicalWritten } from '#lib/domain/notices/written/content.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
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

function textOf({ publication, written }: ListedNotice['notice'], now: Date): string | null {
  const about = noticeSubject(publication)
  if (about.kind === 'written') return written === null ? null : canonicalWritten(about.written, written)
  if (about.kind === 'notice') {
    const entry = publishedNotices(now).find(({ id }) => id === about.notice)
    return entry === undefined ? null : canonicalNotice(entry)
  }
  const release = publishedEntries(now).find(({ version }) => version === about.version)
  return release === undefined ? null : canonicalEntry(release)
}
