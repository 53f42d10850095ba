import { noticePath, versionPath } from '#lib/domain/addresses.ts'
import { publicationOf } from '#lib/domain/publications/publication.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { editionOf } from '#lib/domain/quantities/version-id.ts'
import { noticeTitle } from '#lib/domain/subprocessors/ledger/words.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { publishedNotices } from '../../subprocessors/published-notices.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'

/** What a publication is called that anyone may know of at a moment; null for any other. */
export function publicNotice(publication: string, now: Date): { title: string; href: string } | null {
  const about = publicationOf(publication)
  const isPublic =
    about.kind === 'notice'
      ? publishedNotices(now).some(({ id }) => id === about.notice)
      : publishedEntries(now).some(({ version }) => version === about.version)
  return isPublic ? titleOf(publication, now) : null
}

/** What a publication is called, and where it is public. One that this process does not know goes by its key. */
export function titleOf(publication: string, now: Date): { title: string; href: string } {
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
