import type { z } from 'zod'
import { noticePath } from '#lib/domain/addresses.ts'
import { LEAST_TOLD } from '#lib/domain/notices/public-counts.ts'
import { kindsOf, mayBeObjectedTo } from '#lib/domain/subprocessors/ledger/difference/change-kinds.ts'
import { changedFields } from '#lib/domain/subprocessors/ledger/difference/record-fields.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { noticeStateAt } from '#lib/domain/subprocessors/ledger/notice/notice-state.ts'
import { type ObjectionPeriod, objectionPeriodOf } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { companyOf, noticeTitle } from '#lib/domain/subprocessors/ledger/words.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { catalogue } from '../../terms/current.ts'
import { isAsPublished } from '../../terms/shown/as-published.ts'
import { noticeTermsAt } from '../../terms/subprocessors/ledger-findings.ts'
import { noticeHash } from '../../terms/subprocessors/ledger-text.ts'
import { publicCountsOf } from '../public-counts.ts'
import { affectedOf, namesInRecords, partFor, publishedNotices } from '../published-notices.ts'
import type { ChangesAnswer, NoticeAnswer, NoticeFacts } from './answers/schema.ts'
import { fieldsOf } from './fields.ts'
import { partOfNotices } from './notice-cursor.ts'
import type { changesQuerySchema } from './queries/schema.ts'
import { requiredTerms, requiredUse } from './required-terms.ts'

/**
 * The notices that are published, newest first, in parts, and which of the chosen offers each touches.
 * @throws ApiError for a tier or a region that the version shown does not have, or while none is published, and for a cursor that
 *   no answer has given
 */
export function answerChanges(query: z.output<typeof changesQuerySchema>, now: Date): ChangesAnswer {
  const { tier = null, region = null, cursor = null, limit = 100 } = query
  requiredTerms({ tier, region }, now)
  const selection = { tier, region, ...requiredUse(query) }
  const notices = publishedNotices(now).toReversed()
  const { part, next } = partOfNotices(notices, cursor, limit)
  return {
    total: notices.length,
    changes: part.map((notice) => noticeFacts(notice, partFor(notice, selection, now), selection, now)),
    next,
  }
}

/**
 * One notice with the records before and after.
 * @throws ApiError where none of that id is published
 */
export function answerNotice(id: string, now: Date): NoticeAnswer {
  const ledger = publishedNotices(now)
  const notice = ledger.find((candidate) => candidate.id === id)
  if (notice === undefined)
    throw new ApiError('unknown-notice', `There is no notice “${id.slice(0, 60)}”.`, {
      known: ledger.map((entry) => entry.id),
    })
  const names = namesInRecords(now)
  const counts = publicCountsOf(id)
  return {
    ...noticeFacts(notice, notice, { tier: null, region: null }, now),
    counts: counts === null ? null : { ...counts, fewerThan: LEAST_TOLD },
    records: notice.changes.map(({ id: company, before, after }) => ({
      id: company,
      before,
      after,
      fields: before === null || after === null ? [] : fieldsOf(changedFields(before, after, names)),
    })),
  }
}

/**
 * A notice as the API answers it.
 * @param part the notice, or with those of its changes alone that are asked for: of these are title, state, deadline and changes
 * @param selection whose offers it names of those that it touches
 */
export function noticeFacts(
  notice: NoticeEntry,
  part: NoticeEntry,
  selection: ListSelection,
  now: Date,
): NoticeFacts {
  const ledger = publishedNotices(now)
  const terms = noticeTermsAt(catalogue(), notice.publishedAt)
  return {
    id: notice.id,
    title: noticeTitle(part, ledger),
    state: noticeStateAt(part, ledger, terms, now),
    publishedAt: notice.publishedAt,
    reason: notice.reason,
    emergency: notice.emergency ?? null,
    cancels: notice.cancels ?? null,
    cancelledBy: cancellationOf(notice.id, ledger)?.id ?? null,
    objection: objectionFacts(objectionPeriodOf(part, terms)),
    changes: part.changes.map((change) => ({
      id: change.id,
      name: companyOf(change),
      kinds: kindsOf(change),
      effectiveOn: change.effectiveOn,
      replaces: change.replaces ?? null,
      objectable: mayBeObjectedTo(change),
    })),
    affects: affectedOf(notice, selection, now).map(({ id, tiers }) => ({
      region: id,
      tiers: tiers.map((tier) => tier.id),
    })),
    asPublished: isAsPublished({ kind: 'notice', notice: notice.id }),
    sha256: noticeHash(notice),
    previousSha256: notice.previousSha256,
    page: noticePath(notice.id),
  }
}

function objectionFacts(period: ObjectionPeriod): NoticeFacts['objection'] {
  if (period.kind !== 'until')
    return {
      ...{ lastDay: null, zone: null, endsAt: null, days: null, unit: null, version: null },
      why: period.kind,
    }
  const { lastDay, zone, endsAt, terms } = period
  return {
    ...{ lastDay, zone, endsAt },
    days: terms?.days ?? null,
    unit: terms === null ? null : terms.counting.businessDays === null ? 'calendar' : 'business',
    version: terms?.version ?? null,
    why: null,
  }
}
