import { noticePath, subprocessorPath } from '#lib/domain/addresses.ts'
import { clauseText } from '#lib/domain/legal/text.ts'
import { publicCountsInWords } from '#lib/domain/notices/words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { affectedBy } from '#lib/domain/subprocessors/ledger/difference/affected.ts'
import {
  isOfControllerData,
  mayBeObjectedTo,
} from '#lib/domain/subprocessors/ledger/difference/change-kinds.ts'
import {
  changedFields,
  recordFields,
  withoutSince,
} from '#lib/domain/subprocessors/ledger/difference/record-fields.ts'
import type { NoticeEntry, SubprocessorChange } from '#lib/domain/subprocessors/ledger/entry.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { type ObjectionPeriod, objectionPeriodOf } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { countedInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import {
  affectedInWords,
  companyOf,
  controllerInWords,
  kindsInWords,
  noticeTitle,
  objectionInWords,
} from '#lib/domain/subprocessors/ledger/words.ts'
import type { NoticeChangeFacts, NoticePageFacts, NoticeSummary } from '#lib/domain/subprocessors/view.ts'
import { NOTICE_WORDS } from '#lib/domain/subprocessors/words.ts'
import { catalogue, offerOf } from '../../terms/current.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { controllerClausesAt } from '../../terms/subprocessors/controller-clauses.ts'
import { noticeTermsAt } from '../../terms/subprocessors/ledger-findings.ts'
import { noticeHash } from '../../terms/subprocessors/ledger-text.ts'
import { publicCountsOf } from '../public-counts.ts'
import { namesInRecords, publishedNotices, summaryOf } from '../published-notices.ts'

const EVERYONE = { tier: null, region: null }

/** A notice as of a moment; null where none of that id is published by then. */
export function noticePage(id: string, now: Date): NoticePageFacts | null {
  const ledger = publishedNotices(now)
  const notice = ledger.find((candidate) => candidate.id === id)
  if (notice === undefined) return null
  const { vendor } = catalogue()
  const period = objectionPeriodOf(notice, noticeTermsAt(catalogue(), notice.publishedAt))
  const summary = summaryOf(notice, EVERYONE, now)
  const isStanding = summary.state !== 'withdrawn' && summary.state !== 'withdrawal'
  return {
    legalName: vendor.legalName,
    summary,
    reason: notice.reason,
    emergency: notice.emergency ?? null,
    withdrawal: withdrawalOf(notice, ledger),
    objection: isStanding ? objectionSentences(notice, period, summary) : [],
    howToObject: isStanding && period.kind === 'until' ? howToObject(now) : null,
    counts: countSentences(notice, isStanding),
    changes: notice.changes.map((change) => changeFacts(change, notice, ledger, now)),
    sha256: noticeHash(notice),
    chain: NOTICE_WORDS.chain(ledger[0]?.id === id, ledger.at(-1)?.id === id),
  }
}

function objectionSentences(
  notice: NoticeEntry,
  period: ObjectionPeriod,
  { objectionEnded }: NoticeSummary,
): string[] {
  const controller = () => controllerClausesAt(catalogue(), notice.publishedAt)
  if (period.kind !== 'until') return [objectionInWords(period, controller)]
  const { terms } = period
  const counted =
    terms === null
      ? []
      : [
          NOTICE_WORDS.counted(
            terms.version,
            beginsBehind(terms.version, notice.publishedAt),
            countedInWords(notice.publishedAt, terms),
            notice.objectBy !== undefined,
          ),
        ]
  const until =
    objectionEnded === null
      ? objectionInWords(period, controller)
      : NOTICE_WORDS.objectionEnded(objectionEnded)
  return [until, ...counted, NOTICE_WORDS.ownPeriod]
}

/** When a version takes effect that was not in force at a moment; null for one that was. */
function beginsBehind(version: string, publishedAt: string): string | null {
  const release = catalogue().ledger.find((entry) => entry.version === version)
  if (release === undefined || Date.parse(release.effectiveAt) <= Date.parse(publishedAt)) return null
  return dateInWords(release.effectiveAt.slice(0, 10))
}

/** Of a notice that is withdrawn nothing stands that could be objected to. */
function countSentences({ id, changes }: NoticeEntry, isStanding: boolean): string[] {
  const counts = publicCountsOf(id)
  return counts === null ? [] : publicCountsInWords(counts, isStanding && changes.some(mayBeObjectedTo))
}

function withdrawalOf(notice: NoticeEntry, ledger: readonly NoticeEntry[]): NoticePageFacts['withdrawal'] {
  const by = cancellationOf(notice.id, ledger)
  if (by !== null)
    return {
      text: NOTICE_WORDS.withdrawnOn(dateInWords(by.publishedAt.slice(0, 10))),
      href: noticePath(by.id),
      reason: by.reason,
    }
  const target = ledger.find(({ id }) => id === notice.cancels)
  if (target === undefined) return null
  return {
    text: NOTICE_WORDS.withdraws(noticeTitle(target, ledger)),
    href: noticePath(target.id),
    reason: notice.reason,
  }
}

/** The clause on objections of the version that is shown, and the address to which they go. */
function howToObject(now: Date): NoticePageFacts['howToObject'] {
  const source = shownTerms(now)?.source
  const [tier] = source?.terms.tiers ?? []
  const [region] = source?.terms.regions ?? []
  if (source === undefined || tier === undefined || region === undefined) return null
  const offer = offerOf(source.terms.version, tier.id, region.id)
  if (offer === null || !offer.ok) return null
  const clause = offer.offer.documents.dpa.sections
    .flatMap(({ clauses }) => clauses)
    .find(({ id }) => id === 'subprocessors.objection')
  if (clause === undefined) return null
  return {
    clause: `DPA ${clause.number}`,
    text: clauseText(clause),
    contact: source.vendor.contacts.privacy,
  }
}

/** In a notice that can be objected to, what says that a change of it cannot; one that is replaced goes with what replaces it. */
function notObjectable(change: SubprocessorChange, { changes, publishedAt }: NoticeEntry): string[] {
  const isReplaced = changes.some(({ replaces }) => replaces === change.id)
  const isPart = changes.some(mayBeObjectedTo) && !mayBeObjectedTo(change)
  if (!isPart || isReplaced) return []
  return isOfControllerData(change)
    ? [NOTICE_WORDS.ofControllerData(controllerInWords(controllerClausesAt(catalogue(), publishedAt)))]
    : [NOTICE_WORDS.notObjectable]
}

function changeFacts(
  change: SubprocessorChange,
  notice: NoticeEntry,
  ledger: readonly NoticeEntry[],
  now: Date,
): NoticeChangeFacts {
  const names = namesInRecords(now)
  const { before, after, id, effectiveOn } = change
  const terms = shownTerms(now)?.source.terms
  const alone = before === null || after === null ? (after ?? before) : null
  const facts = alone === null ? null : recordFields(alone, names)
  const isWithdrawn = cancellationOf(notice.id, ledger) !== null
  return {
    id,
    name: companyOf(change),
    href: subprocessorPath(id),
    kinds: kindsInWords(change),
    effective: isWithdrawn
      ? NOTICE_WORDS.wouldHave(`on ${dateInWords(effectiveOn)}`)
      : [NOTICE_WORDS.inEffectFrom(dateInWords(effectiveOn)), ...notObjectable(change, notice)].join(' '),
    affects: terms === undefined ? null : affectedInWords(affectedBy(change, notice, ledger, terms)),
    record: isWithdrawn && before === null && facts !== null ? withoutSince(facts) : facts,
    fields: before === null || after === null ? [] : changedFields(before, after, names),
  }
}
