import { noticePath } from '#lib/domain/addresses.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { type AffectedRegion, affectedBy } from '#lib/domain/subprocessors/ledger/affected.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { END_OF_DAYS, listOn, noticesBy } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { noticeStateAt } from '#lib/domain/subprocessors/ledger/notice-state.ts'
import { objectionPeriodOf } from '#lib/domain/subprocessors/ledger/objection.ts'
import type { NamesInRecords } from '#lib/domain/subprocessors/ledger/record-fields.ts'
import {
  daysLeft,
  effectiveInWords,
  lastDayInWords,
  noticeTitle,
  stateInWords,
} from '#lib/domain/subprocessors/ledger/words.ts'
import { affectedOfSelection, type ListedNotice, noticeFor } from '#lib/domain/subprocessors/list/data.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection.ts'
import type { NoticeSummary } from '#lib/domain/subprocessors/view.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { BoundedCache } from '../platform/bounded-cache.ts'
import { processShared } from '../platform/process-shared.ts'
import { catalogue } from '../terms/current.ts'
import { shownTerms } from '../terms/shown/shown-terms.ts'
import { noticeTermsAt } from '../terms/subprocessors/ledger-findings.ts'

/** Every notice that is published by a moment, oldest first. */
export function publishedNotices(now: Date): NoticeEntry[] {
  return noticesBy(catalogue().notices, now)
}

/** A notice in a few lines, for the customers of a selection. */
export function summaryOf(notice: NoticeEntry, selection: ListSelection, now: Date): NoticeSummary {
  return noticeFor(listedNotice(notice, now), selection)
}

/** A notice in a few lines, with whom it concerns of all. */
export function listedNotice(notice: NoticeEntry, now: Date): ListedNotice {
  const ledger = publishedNotices(now)
  const terms = noticeTermsAt(catalogue(), notice.publishedAt)
  const state = noticeStateAt(notice, ledger, terms, now)
  const period = objectionPeriodOf(notice, terms)
  return {
    id: notice.id,
    href: noticePath(notice.id),
    title: noticeTitle(notice, ledger),
    state,
    stateWords: stateInWords(state),
    published: dateInWords(notice.publishedAt.slice(0, 10)),
    effective: effectiveInWords(notice),
    objection:
      state === 'open' && period.kind === 'until'
        ? { until: lastDayInWords(period.lastDay), daysLeft: daysLeft(period.lastDay, now) }
        : null,
    affected: affectedOf(notice, EVERYONE, now),
    isEmergency: notice.emergency !== undefined,
    changes: notice.changes.map(({ id, effectiveOn }) => ({ id, effectiveOn })),
  }
}

const EVERYONE: ListSelection = { tier: null, region: null }

/** So many notices have the offers kept that they touch: to work out one builds the lists of every offer. */
const MOST_KEPT = 2000

const affectedBefore = processShared(
  'offers-affected-by-notices',
  () => new BoundedCache<string, AffectedRegion[]>(MOST_KEPT),
)

/** The regions and tiers of a selection that a notice touches; one that withdraws another touches those of that one. */
export function affectedOf(notice: NoticeEntry, selection: ListSelection, now: Date): AffectedRegion[] {
  const terms = shownTerms(now)?.source.terms
  if (terms === undefined) return []
  const { notices } = catalogue()
  const told = notices.find(({ id }) => id === notice.cancels) ?? notice
  // As though nothing had been withdrawn: who would have been affected.
  const ledger = publishedNotices(now).filter(({ cancels }) => cancels === undefined || cancels !== told.id)
  const key = `${told.id}/${ledger.length}/${ledger.at(-1)?.id}/${terms.version}`
  const all = affectedBefore.get(key) ?? affectedByNotice(told, ledger, terms)
  affectedBefore.set(key, all)
  return affectedOfSelection(all, selection)
}

/** The regions and tiers of an offer that any change of a notice touches. */
function affectedByNotice(
  { changes }: NoticeEntry,
  ledger: readonly NoticeEntry[],
  terms: Terms,
): AffectedRegion[] {
  const byId = Map.groupBy(
    changes.flatMap((change) => affectedBy(change, ledger, terms)),
    ({ id }) => id,
  )
  return [...byId.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const touched = new Set([first, ...others].flatMap(({ tiers }) => tiers.map(({ id }) => id)))
    const tiers = terms.tiers.filter(({ id }) => touched.has(id)).map(({ id, name }) => ({ id, name }))
    return [{ ...first, tiers, isEvery: tiers.length === terms.tiers.length }]
  })
}

/** The names of regions, support channels and companies that records refer to. */
export function namesInRecords(now: Date): NamesInRecords {
  const terms = shownTerms(now)?.source.terms
  const named = (list: readonly { id: string; name: string }[] = []) =>
    new Map(list.map(({ id, name }) => [id, name]))
  return {
    regions: named(terms?.regions),
    channels: named(terms?.channels),
    companies: named([...everListed(now), ...listOn(publishedNotices(now), END_OF_DAYS)]),
  }
}

/** Every record that a published notice has put on the list, or taken off it, as often as that has happened. */
export function everListed(now: Date): Subprocessor[] {
  return publishedNotices(now).flatMap(({ changes }) =>
    changes.flatMap(({ before, after }) => [before, after].filter((record) => record !== null)),
  )
}
