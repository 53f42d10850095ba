import type { NoticeKind } from '#lib/domain/contracts/customer.ts'
import { type Publication, publicationKey } from '#lib/domain/publications/publication.ts'
import { canonicalEntry } from '#lib/domain/release/entry.ts'
import { sha256 } from '../../platform/sha256.ts'
import { publishedNotices } from '../../subprocessors/published-notices.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'
import { noticeHash } from '../../terms/subprocessors/ledger-text.ts'

/** An entry of a ledger, as customers are told of it. */
export type ToldEntry = { key: string; publication: Publication; publishedAt: string; entrySha256: string }

/** Of which kind a contact has to be told to be told of it. */
export function kindOf({ kind }: Publication): NoticeKind {
  return kind === 'notice' ? 'subprocessors' : 'releases'
}

/** Every entry that is published by a moment, oldest first. */
export function toldEntries(now: Date): ToldEntry[] {
  const entry = (publication: Publication, publishedAt: string, entrySha256: string) => ({
    key: publicationKey(publication),
    publication,
    publishedAt,
    entrySha256,
  })
  return [
    ...publishedNotices(now).map((notice) =>
      entry({ kind: 'notice', notice: notice.id }, notice.publishedAt, noticeHash(notice)),
    ),
    ...publishedEntries(now).map((release) =>
      entry(
        { kind: 'release', version: release.version },
        release.publishedAt,
        sha256(canonicalEntry(release)),
      ),
    ),
  ].toSorted((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt))
}
