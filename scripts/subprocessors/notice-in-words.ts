import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { inForceOrComing } from '#lib/domain/release/standing.ts'
import { affectedBy } from '#lib/domain/subprocessors/ledger/difference/affected.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { objectionPeriodOf } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import {
  affectedInWords,
  companyOf,
  kindsInWords,
  noticeTitle,
  objectionInWords,
} from '#lib/domain/subprocessors/ledger/words.ts'
import { NOTICE_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { Catalogue } from '#lib/server/terms/catalogue.ts'
import { controllerClausesAt } from '#lib/server/terms/subprocessors/controller-clauses.ts'
import { noticeTermsAt } from '#lib/server/terms/subprocessors/ledger-findings.ts'

/** What a notice would say, whom it affects and by when they may object: what is read before it is published. */
export function noticeInWords(entry: NoticeEntry, catalogue: Catalogue): string {
  const { notices, ledger, versions } = catalogue
  const terms = noticeTermsAt(catalogue, entry.publishedAt)
  const controller = () => controllerClausesAt(catalogue, entry.publishedAt)
  const current = inForceOrComing(ledger, new Date(entry.publishedAt)) ?? ledger[0]
  const source = current && versions.get(current.version)
  return [
    `${noticeTitle(entry, notices)}`,
    `  ${entry.reason}`,
    ...(entry.emergency === undefined ? [] : [`  ${NOTICE_WORDS.emergency(entry.emergency)}`]),
    ...entry.changes.map((change) => {
      const affected =
        source === undefined
          ? ''
          : `; affects ${affectedInWords(affectedBy(change, entry, [...notices, entry], source.terms))}`
      return `  ${companyOf(change)}: ${kindsInWords(change).toLowerCase()}, from ${dateInWords(change.effectiveOn)}${affected}`
    }),
    ...(entry.cancels === undefined
      ? [`  ${objectionInWords(objectionPeriodOf(entry, terms), controller)}`]
      : []),
  ].join('\n')
}
