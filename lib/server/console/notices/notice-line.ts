import type { NoticeLine } from '#lib/domain/console/notices/view.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import { objectionPeriodOf } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { lastDayInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import { everyonesLastDay } from '../../notices/concerning/own-move.ts'
import { titleOf } from '../../notices/pages/notice-title.ts'
import type { ListedNotice } from '../../notices/queries/list-notices.ts'
import { publishedNotices } from '../../subprocessors/published-notices.ts'
import { catalogue } from '../../terms/current.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'
import { noticeTermsAt } from '../../terms/subprocessors/ledger-findings.ts'

/** A notice as the list of the console shows it. */
export function noticeLine({ notice, counts, state }: ListedNotice, now: Date): NoticeLine {
  const { contacts, customers, lacking, accepted, acknowledged, failed } = counts
  const { kind } = noticeSubject(notice.publication)
  return {
    id: notice.id,
    ...titleOf(notice, now),
    kind: kind === 'notice' ? 'subprocessors' : kind,
    publishedAt: notice.publishedAt,
    state,
    counts: { contacts, customers, lacking, accepted, acknowledged, failed },
    deadline: publicDeadline(notice.publication, now),
  }
}

/** The last day to object for whoever is told on the day of publication: "17 December 2026, 24:00 UTC"; null where nobody can. */
export function publicDeadline(publication: string, now: Date): string | null {
  const about = noticeSubject(publication)
  if (about.kind === 'written') return null
  if (about.kind === 'release') {
    const release = publishedEntries(now).find(({ version }) => version === about.version)
    const last = release === undefined ? null : everyonesLastDay(release)
    return last === null ? null : lastDayInWords(last)
  }
  const entry = publishedNotices(now).find(({ id }) => id === about.notice)
  if (entry === undefined) return null
  const period = objectionPeriodOf(entry, noticeTermsAt(catalogue(), entry.publishedAt))
  return period.kind === 'until' ? lastDayInWords(period) : null
}
