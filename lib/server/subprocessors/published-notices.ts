import { noticePath } from '#lib/domain/addresses.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { type AffectedRegion, affectedBy, touchesUse } from '#lib/domain/subprocessors/ledger/affected.ts'
import type { NoticeEntry, SubprocessorChange } from '#lib/domain/subprocessors/ledger/entry.ts'
import { END_OF_DAYS, listOn, noticesBy } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { noticeStateAt } from '#lib/domain/subprocessors/ledger/notice-state.ts'
import { objectionPeriodOf } from '#lib/domain/subprocessors/ledger/objection.ts'
import type { NamesInRecords } from '#lib/domain/subprocessors/ledger/record-fields.ts'
import {
  affectedInWords,
  daysLeft,
  effectiveInWords,
  lastDayInWords,
  noticeTitle,
  stateInWords,
} from '#lib/domain/subprocessors/ledger/words.ts'
import { isEveryone, type ListSelection } from '#lib/domain/subprocessors/selection.ts'
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
  const ledger = publishedNotices(now)
  const terms = noticeTermsAt(catalogue(), notice.publishedAt)
  const state = noticeStateAt(notice, ledger, terms, now)
  const period = objectionPeriodOf(notice, terms)
  const affected = affectedOf(notice, selection, now)
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
    concerns: affectedInWords(affected),
    isConcerned: affected.length > 0,
    isEmergency: notice.emergency !== undefined,
  }
}

/** So many notices have the offers kept that they touch: to work out one builds the lists of every offer. */
const MOST_KEPT = 2000

const affectedBefore = processShared(
  'offers-affected-by-notices',
  () => new BoundedCache<string, AffectedRegion[][]>(MOST_KEPT),
)

/** The regions and tiers of a selection that a notice touches; one that withdraws another touches those of that one. */
export function affectedOf(notice: NoticeEntry, selection: ListSelection, now: Date): AffectedRegion[] {
  const terms = shownTerms(now)?.source.terms
  if (terms === undefined) return []
  const told = withdrawnBy(notice) ?? notice
  const places = affectedByChanges(told, terms, now).map((all, index) =>
    touchedOf(all, told.changes[index], selection),
  )
  return merged(places.flat(), terms)
}

/** The changes of a notice that touch a selection; for everyone all of them, whether they touch an offer or not. */
export function concerning(
  notice: NoticeEntry,
  selection: ListSelection,
  now: Date,
): readonly SubprocessorChange[] {
  const terms = shownTerms(now)?.source.terms
  if (terms === undefined || isEveryone(selection)) return notice.changes
  const places = affectedByChanges(notice, terms, now)
  return notice.changes.filter(
    (change, index) => touchedOf(places[index] ?? [], change, selection).length > 0,
  )
}

function withdrawnBy({ cancels }: NoticeEntry): NoticeEntry | undefined {
  return catalogue().notices.find(({ id }) => id === cancels)
}

/** The offers that each change of a notice touches. */
function affectedByChanges(told: NoticeEntry, terms: Terms, now: Date): AffectedRegion[][] {
  // As though nothing had been withdrawn: who would have been affected.
  const ledger = publishedNotices(now).filter(({ cancels }) => cancels === undefined || cancels !== told.id)
  const key = `${told.id}/${ledger.length}/${ledger.at(-1)?.id}/${terms.version}`
  const all = affectedBefore.get(key) ?? told.changes.map((change) => affectedBy(change, ledger, terms))
  affectedBefore.set(key, all)
  return all
}

/** Of the offers that a change touches those of a selection, where it touches what the customer uses of it. */
function touchedOf(
  all: readonly AffectedRegion[],
  change: SubprocessorChange | undefined,
  selection: ListSelection,
): AffectedRegion[] {
  const places = selectedOf(all, selection)
  if (change === undefined || (selection.services === undefined && selection.conditions === undefined))
    return places
  return places.filter((place) => touchesUse(change, selection, [place]))
}

/** What several changes touch, each region once. */
function merged(places: readonly AffectedRegion[], terms: Terms): AffectedRegion[] {
  const byId = Map.groupBy(places, ({ id }) => id)
  return [...byId.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const touched = new Set([first, ...others].flatMap(({ tiers }) => tiers.map(({ id }) => id)))
    const tiers = terms.tiers.filter(({ id }) => touched.has(id)).map(({ id, name }) => ({ id, name }))
    return [{ ...first, tiers, isEvery: tiers.length === terms.tiers.length }]
  })
}

function selectedOf(all: readonly AffectedRegion[], { tier, region }: ListSelection): AffectedRegion[] {
  return all
    .filter(({ id }) => region === null || id === region)
    .map((one) =>
      tier === null ? one : { ...one, tiers: one.tiers.filter(({ id }) => id === tier), isEvery: false },
    )
    .filter(({ tiers }) => tiers.length > 0)
}

/** The names of regions, support channels and companies that records refer to. */
export function namesInRecords(now: Date): NamesInRecords {
  const terms = shownTerms(now)?.source.terms
  const named = (list: readonly { id: string; name: string }[] = []) =>
    new Map(list.map(({ id, name }) => [id, name]))
  const everListed = publishedNotices(now).flatMap(({ changes }) =>
    changes.flatMap(({ before, after }) => [before, after].flatMap((record) => record ?? [])),
  )
  return {
    regions: named(terms?.regions),
    channels: named(terms?.channels),
    tiers: terms?.tiers ?? [],
    engagedFor: catalogue().vendor,
    companies: named([...everListed, ...listOn(publishedNotices(now), END_OF_DAYS)]),
  }
}
