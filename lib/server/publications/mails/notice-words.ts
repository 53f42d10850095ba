import { noticePath } from '#lib/domain/addresses.ts'
import { PUBLISHED_WORDS } from '#lib/domain/publications/mail-words.ts'
import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import {
  type LastDay,
  type ObjectionPeriod,
  objectionPeriodOf,
} from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { endInWords, lastDayInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import { companyOf, noticeTitle } from '#lib/domain/subprocessors/ledger/words.ts'
import {
  affectedOf,
  concerning,
  partFor,
  publishedNotices,
  summaryOf,
} from '../../subprocessors/published-notices.ts'
import { catalogue } from '../../terms/current.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { noticeTermsAt } from '../../terms/subprocessors/ledger-findings.ts'
import { absolute, type Telling, UnknownPublicationError } from './telling.ts'

const LONGEST_TITLE = 50
const MOST_NAMED = 3

/** What mails say of a notice, alone or in a digest. */
export type NoticeInWords = {
  notice: NoticeEntry
  period: ObjectionPeriod
  title: string
  subject: string
  /** For whom it is: "Enterprise, European Union"; null where that is nobody in particular. */
  concerns: string | null
  /** For whom it is, and by when to object; empty where neither is known. */
  first: string
  /** "17 November 2026". */
  published: string
  /** The last day to object and its end with the zone; null where nobody can. */
  objectBy: { day: string; end: string } | null
  href: string
}

/**
 * @param own a customer's own last day to object, in the place of the one that everyone is told; null where there is none
 * @throws UnknownPublicationError where this process does not know the notice
 */
export function noticeInWords(id: string, telling: Telling, own?: LastDay | null): NoticeInWords {
  const { selection, now } = telling
  const notice = publishedNotices(now).find((candidate) => candidate.id === id)
  if (notice === undefined) throw new UnknownPublicationError(`The notice ${id}`)
  const { concerns, published, state } = summaryOf(notice, selection, now)
  const part = partFor(notice, selection, now)
  const title = noticeTitle(part, publishedNotices(now))
  const period = objectionPeriodOf(part, noticeTermsAt(catalogue(), notice.publishedAt))
  const isStanding = state !== 'withdrawn' && state !== 'withdrawal'
  const everyone = isStanding && period.kind === 'until' ? period : null
  const last = own === undefined ? everyone : own
  const objectBy = last === null ? null : { day: dateInWords(last.lastDay), end: endInWords(last) }
  return {
    notice,
    period,
    title,
    concerns,
    subject: PUBLISHED_WORDS.subject(
      shortened(title, notice, telling),
      regionsOf(notice, telling),
      objectBy?.day ?? null,
    ),
    first: PUBLISHED_WORDS.first(concerns, last === null ? null : lastDayInWords(last), published),
    published,
    objectBy,
    href: absolute(noticePath(id)),
  }
}

/** A title that leaves room for the deadline in a list of mails, which cuts subjects off. */
function shortened(title: string, notice: NoticeEntry, { selection, now }: Telling): string {
  if (title.length <= LONGEST_TITLE || notice.cancels !== undefined) return title
  const companies = concerning(notice, selection, now).map(companyOf)
  return companies.length > 1 && companies.length <= MOST_NAMED
    ? PUBLISHED_WORDS.companiesChange(companies)
    : title
}

/** "European Union and Asia-Pacific", "every region"; empty where no offer is touched. */
function regionsOf(notice: NoticeEntry, { selection, now }: Telling): string {
  const affected = affectedOf(notice, selection, now)
  const all = shownTerms(now)?.source.terms.regions.length ?? 0
  if (affected.length > 1 && affected.length === all) return PUBLISHED_WORDS.everyRegion
  return enumerated(affected.map(({ name }) => name))
}
