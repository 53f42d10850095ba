import { publicationKey } from '#lib/domain/publications/publication.ts'
import { canonicalEntry } from '#lib/domain/release/entry.ts'
import { type Followed, isToldOf, offeredSelection } from '#lib/domain/subscriptions/subscription.ts'
import { sha256 } from '../../platform/sha256.ts'
import { affectedOf, concerning, publishedNotices } from '../../subprocessors/published-notices.ts'
import { offeredPlaces } from '../../subprocessors/selection/offered-places.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'
import { noticeHash } from '../../terms/subprocessors/ledger-text.ts'

/** Something that is published, and who among those who follow something is told of it. */
export type Published = {
  key: string
  publishedAt: string
  /** SHA-256 of its entry in its ledger, in hexadecimal. */
  entrySha256: string
  /** What of it someone is told of, each part by a name of its own: a notice may change several companies. */
  toldOf: (followed: Pick<Followed, 'notices' | 'releases'>) => readonly string[]
}

/** Everything that is published by a moment, oldest first. */
export function publishedBy(now: Date): Published[] {
  const offered = shownTerms(now)?.source.terms
  const notices = publishedNotices(now).map(
    (notice): Published => ({
      key: publicationKey({ kind: 'notice', notice: notice.id }),
      publishedAt: notice.publishedAt,
      entrySha256: noticeHash(notice),
      toldOf: ({ notices: chosen }) => {
        if (chosen === null) return []
        const selection = offered === undefined ? chosen : offeredSelection(chosen, offeredPlaces(offered))
        if (!isToldOf(selection, () => affectedOf(notice, selection, now).length > 0)) return []
        const changes = concerning(notice, selection, now).map(({ id }) => id)
        // One that withdraws another changes nothing of its own.
        return changes.length === 0 ? [notice.id] : changes
      },
    }),
  )
  const releases = publishedEntries(now).map(
    (entry): Published => ({
      key: publicationKey({ kind: 'release', version: entry.version }),
      publishedAt: entry.publishedAt,
      entrySha256: sha256(canonicalEntry(entry)),
      toldOf: ({ releases }) => (releases ? [entry.version] : []),
    }),
  )
  return [...notices, ...releases].toSorted((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt))
}
