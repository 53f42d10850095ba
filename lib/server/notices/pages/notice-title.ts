import { noticePath, versionPath } from '#lib/domain/addresses.ts'
import { writtenTitle } from '#lib/domain/notices/written/words.ts'
import { noticeSubject, publicationOf } from '#lib/domain/publications/publication.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { editionOf } from '#lib/domain/quantities/version-id.ts'
import { noticeTitle } from '#lib/domain/subprocessors/ledger/words.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { publishedNotices } from '../../subprocessors/published-notices.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'
import type { notices } from '../tables.ts'

/** What decides what a notice is called. */
type Named = Pick<typeof notices.$inferSelect, 'publication' | 'written'>

/** What a publication is called that anyone may know of at a moment; null for any other. */
export function publicNotice(publication: string, now: Date): { title: string; href: string } | null {
  const about = noticeSubject(publication)
  if (about.kind === 'written') return null
  const isPublic =
    about.kind === 'notice'
      ? publishedNotices(now).some(({ id }) => id === about.notice)
      : publishedEntries(now).some(({ version }) => version === about.version)
  return isPublic ? publicationTitle(publication, now) : null
}

/** What a notice is called, and where it is public; `href` is null for one that a person has written. */
export function titleOf({ publication, written }: Named, now: Date): { title: string; href: string | null } {
  if (noticeSubject(publication).kind !== 'written') return publicationTitle(publication, now)
  return { title: written === null ? publication : writtenTitle(written), href: null }
}

/** What a notice of changes or a release is called, by the name of its publication; one that this process does not know goes by that. */
export function publicationTitle(publication: string, now: Date): { title: string; href: string } {
  const about = publicationOf(publication)
  if (about.kind === 'notice') {
    const ledger = publishedNotices(now)
    const notice = ledger.find(({ id }) => id === about.notice)
    const title = notice === undefined ? publication : noticeTitle(notice, ledger)
    return { title, href: noticePath(about.notice) }
  }
  const release = publishedEntries(now).find(({ version }) => version === about.version)
  const kind = editionOf(about.version) > 0 ? VERSION_WORDS.edition : VERSION_WORDS.version
  return {
    title:
      release === undefined
        ? publication
        : VERSION_WORDS.entryTitle(kind, about.version, dateInWords(release.effectiveAt.slice(0, 10))),
    href: versionPath(about.version),
  }
}
