import { SUBPROCESSORS_PATH } from '#lib/domain/addresses.ts'
import { PUBLISHED_WORDS } from '#lib/domain/publications/mail-words.ts'
import type { Publication } from '#lib/domain/publications/publication.ts'
import { effectiveInWords } from '#lib/domain/subprocessors/ledger/words.ts'
import { queryText, selectionQuery } from '#lib/domain/subprocessors/selection/selection-query.ts'
import { NOTICE_WORDS } from '#lib/domain/subprocessors/words.ts'
import { SUBSCRIBED_WORDS } from '#lib/domain/subscriptions/mail-words.ts'
import { calendarOf } from '../../publications/mails/notice-parts.ts'
import { type NoticeInWords, noticeInWords } from '../../publications/mails/notice-words.ts'
import { absolute, type Telling } from '../../publications/mails/telling.ts'
import { partFor } from '../../subprocessors/published-notices.ts'
import { catalogue } from '../../terms/current.ts'
import { footOf, type MailContext, tellingOf } from './context.ts'
import { type DigestMail, releaseItem } from './release-mail.ts'

/** The mail about all that was published in a week: notices first, for they have deadlines. */
export async function digestMail(
  publications: readonly Publication[],
  context: MailContext,
): Promise<DigestMail> {
  const telling = tellingOf(context)
  const notices = publications.flatMap((one) =>
    one.kind === 'notice' ? [noticeInWords(one.notice, telling)] : [],
  )
  const versions = publications.flatMap((one) => (one.kind === 'release' ? [one.version] : []))
  const releases = await Promise.all(versions.map((version) => releaseItem(version, context)))
  const { vendor } = catalogue()
  const query = queryText(selectionQuery(telling.selection))
  const [soonest] = notices.filter(({ objectBy }) => objectBy !== null).toSorted(byDeadline)
  return {
    name: 'digest',
    facts: {
      sender: vendor.name,
      subject: SUBSCRIBED_WORDS.digestSubject(
        vendor.name,
        publications.length,
        soonest?.objectBy?.day ?? null,
      ),
      first: SUBSCRIBED_WORDS.digestFirst,
      heading: SUBSCRIBED_WORDS.digestHeading(publications.length),
      items: [
        ...notices.map((notice) => itemOf(notice, telling)),
        ...releases.map(({ first, sentences, ...item }) => ({ ...item, sentences: [first, ...sentences] })),
      ],
      links:
        notices.length === 0
          ? []
          : [{ href: absolute(`${SUBPROCESSORS_PATH}${query}`), label: PUBLISHED_WORDS.openList }],
      ...footOf(context),
    },
    attachments: calendarOf(
      notices.map(({ notice }) => notice.id),
      telling,
    ),
  }
}

function itemOf({ notice, title, first, href }: NoticeInWords, { selection, now }: Telling) {
  const effective = effectiveInWords(partFor(notice, selection, now))
  return {
    title,
    sentences: [
      ...(first === '' ? [] : [first]),
      ...(effective === null ? [] : [NOTICE_WORDS.effective(effective)]),
      notice.reason,
    ],
    links: [{ href, label: PUBLISHED_WORDS.openNotice }],
  }
}

function byDeadline({ period: a }: NoticeInWords, { period: b }: NoticeInWords): number {
  if (a.kind !== 'until' || b.kind !== 'until') return 0
  return a.lastDay < b.lastDay ? -1 : 1
}
