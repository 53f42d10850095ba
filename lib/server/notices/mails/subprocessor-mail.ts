import { objectPath, SUBPROCESSORS_PATH } from '#lib/domain/addresses.ts'
import { NOTICE_MAIL_WORDS } from '#lib/domain/notices/mail-words.ts'
import { ownDaysOf } from '#lib/domain/objections/own-days.ts'
import { PUBLISHED_WORDS } from '#lib/domain/publications/mail-words.ts'
import type { LastDay } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { localDay } from '#lib/domain/subprocessors/ledger/period/day-counting.ts'
import { endInWords, lastDayInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import { queryText, selectionQuery } from '#lib/domain/subprocessors/selection/selection-query.ts'
import { changesOf, countOthers, WHOLE } from '../../publications/mails/notice-changes.ts'
import { calendarOf, figuresOf, howToObjectIn, sentencesOf } from '../../publications/mails/notice-parts.ts'
import { noticeInWords } from '../../publications/mails/notice-words.ts'
import { absolute, UnknownPublicationError } from '../../publications/mails/telling.ts'
import { noticePage } from '../../subprocessors/pages/notice-page.ts'
import { concerning, publishedNotices } from '../../subprocessors/published-notices.ts'
import { lastDayIn } from '../concerning/own-notice.ts'
import { selectionOf } from '../concerning/selection-of.ts'
import { type ContractMail, type ContractMailContext, frameOf } from './contract-mail.ts'
import { PLACEHOLDERS } from './placeholders.ts'

/**
 * The mail about changes of sub-processors, with the deadline that a contract has if the mail is accepted now.
 * @throws UnknownPublicationError where this process does not know the notice
 */
export function subprocessorMail(id: string, context: ContractMailContext): ContractMail {
  const { contract, own, now, acceptedAt } = context
  const selection = selectionOf(contract, now)
  const telling = { selection, now }
  const page = noticePage(id, now)
  const notice = publishedNotices(now).find((candidate) => candidate.id === id)
  if (page === null || notice === undefined) throw new UnknownPublicationError(`The notice ${id}`)
  const last = lastDayIn(own, acceptedAt ?? now)
  const words = noticeInWords(id, telling, last)
  const { concerns, ...frame } = frameOf(context)
  const others = countOthers(notice, selection, now)
  const isSpecific = last !== null && contract.authorisation === 'specific'
  const days = ownDaysOf(last === null ? [] : concerning(notice, selection, now), { last, isSpecific })
  return {
    facts: {
      ...frame,
      subject: words.subject,
      first: [concerns, ...(last === null ? [] : [NOTICE_MAIL_WORDS.objectUntil(lastDayInWords(last))])].join(
        ' ',
      ),
      heading: words.title,
      sentences: [
        ...(isSpecific ? [NOTICE_MAIL_WORDS.specific] : []),
        ...sentencesOf(page),
        ...(others === 0 ? [] : [NOTICE_MAIL_WORDS.others(others)]),
      ],
      figures: figuresOf(words, telling, last === null ? '' : basisOf(last, context), days),
      changes: changesOf(notice, page, selection, now, WHOLE, days),
      howToObject: last === null ? [] : [...howToObjectIn(page), NOTICE_MAIL_WORDS.orBelow(isSpecific)],
      links: [
        ...(last === null
          ? []
          : [
              {
                href: absolute(objectPath(PLACEHOLDERS.token)),
                label: isSpecific ? NOTICE_MAIL_WORDS.decide : NOTICE_MAIL_WORDS.object,
              },
            ]),
        { href: words.href, label: PUBLISHED_WORDS.openNotice },
        {
          href: absolute(`${SUBPROCESSORS_PATH}${queryText(selectionQuery(selection))}`),
          label: NOTICE_MAIL_WORDS.openList,
        },
      ],
    },
    attachments: calendarOf([id], telling, { last, days }),
  }
}

function basisOf(last: LastDay, { acceptedAt, now }: ContractMailContext): string {
  const day = localDay((acceptedAt ?? now).toISOString(), last.zone)
  return acceptedAt === null
    ? NOTICE_MAIL_WORDS.basisIfTaken(endInWords(last), day)
    : NOTICE_MAIL_WORDS.basisSince(endInWords(last), day)
}
