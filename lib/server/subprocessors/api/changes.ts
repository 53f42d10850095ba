import type { z } from 'zod'
import { noticePath } from '#lib/domain/addresses.ts'
import { kindsOf } from '#lib/domain/subprocessors/ledger/change-kinds.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { noticeStateAt } from '#lib/domain/subprocessors/ledger/notice-state.ts'
import {
  endOfDay,
  type ObjectionPeriod,
  objectionPeriodOf,
} from '#lib/domain/subprocessors/ledger/objection.ts'
import { changedFields } from '#lib/domain/subprocessors/ledger/record-fields.ts'
import { companyOf, noticeTitle } from '#lib/domain/subprocessors/ledger/words.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { catalogue } from '../../terms/current.ts'
import { noticeTermsAt } from '../../terms/subprocessors/ledger-findings.ts'
import { noticeHash } from '../../terms/subprocessors/ledger-text.ts'
import { affectedOf, namesInRecords, publishedNotices } from '../published-notices.ts'
import { fieldsOf } from './fields.ts'
import { requiredTerms, requiredUse } from './required-terms.ts'
import type { changesQuerySchema, NoticeAnswer, NoticeFacts } from './schema.ts'

/**
 * Every notice that is published, newest first, and which of the chosen offers it touches.
 * @throws ApiError for a tier or a region that the version shown does not have, or while none is published
 */
export function answerChanges(
  query: z.output<typeof changesQuerySchema>,
  now: Date,
): { changes: NoticeFacts[] } {
  const { tier = null, region = null } = query
  requiredTerms({ tier, region }, now)
  const selection = { tier, region, ...requiredUse(query) }
  return {
    changes: publishedNotices(now)
      .toReversed()
      .map((notice) => noticeFacts(notice, selection, now)),
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
  return {
    ...noticeFacts(notice, { tier: null, region: null }, now),
    records: notice.changes.map(({ id: company, before, after }) => ({
      id: company,
      before,
      after,
      fields: before === null || after === null ? [] : fieldsOf(changedFields(before, after, names)),
    })),
  }
}

/** A notice as the API answers it. */
export function noticeFacts(notice: NoticeEntry, selection: ListSelection, now: Date): NoticeFacts {
  const ledger = publishedNotices(now)
  const terms = noticeTermsAt(catalogue(), notice.publishedAt)
  return {
    id: notice.id,
    title: noticeTitle(notice, ledger),
    state: noticeStateAt(notice, ledger, terms, now),
    publishedAt: notice.publishedAt,
    reason: notice.reason,
    emergency: notice.emergency ?? null,
    cancels: notice.cancels ?? null,
    cancelledBy: cancellationOf(notice.id, ledger)?.id ?? null,
    objection: objectionFacts(objectionPeriodOf(notice, terms)),
    changes: notice.changes.map((change) => ({
      id: change.id,
      name: companyOf(change),
      kinds: kindsOf(change),
      effectiveOn: change.effectiveOn,
      replaces: change.replaces ?? null,
    })),
    affects: affectedOf(notice, selection, now).map(({ id, tiers }) => ({
      region: id,
      tiers: tiers.map((tier) => tier.id),
    })),
    sha256: noticeHash(notice),
    previousSha256: notice.previousSha256,
    page: noticePath(notice.id),
  }
}

function objectionFacts(period: ObjectionPeriod): NoticeFacts['objection'] {
  if (period.kind !== 'until')
    return { lastDay: null, endsAt: null, days: null, version: null, why: period.kind }
  const { lastDay, days, version } = period
  return { lastDay, endsAt: endOfDay(lastDay), days, version, why: null }
}
