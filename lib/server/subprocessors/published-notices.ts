import { noticePath } from '#lib/domain/addresses.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { type AffectedRegion, affectedBy } from '#lib/domain/subprocessors/ledger/affected.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { END_OF_DAYS, listOn, noticesBy } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { firstEffectiveDay, noticeStateAt } from '#lib/domain/subprocessors/ledger/notice-state.ts'
import { objectionPeriodOf } from '#lib/domain/subprocessors/ledger/objection.ts'
import type { NamesInRecords } from '#lib/domain/subprocessors/ledger/record-fields.ts'
import {
  affectedInWords,
  daysLeft,
  lastDayInWords,
  noticeTitle,
  stateInWords,
} from '#lib/domain/subprocessors/ledger/words.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection.ts'
import type { NoticeSummary } from '#lib/domain/subprocessors/view.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
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
    effective: notice.cancels === undefined ? dateInWords(firstEffectiveDay(notice)) : null,
    objection:
      state === 'open' && period.kind === 'until'
        ? { until: lastDayInWords(period.lastDay), daysLeft: daysLeft(period.lastDay, now) }
        : null,
    concerns: affectedInWords(affected),
    isConcerned: affected.length > 0,
    isEmergency: notice.emergency !== undefined,
  }
}

/** The regions and tiers of a selection that a notice touches; one that withdraws another touches those of that one. */
function affectedOf(notice: NoticeEntry, selection: ListSelection, now: Date): AffectedRegion[] {
  const terms = shownTerms(now)?.source.terms
  if (terms === undefined) return []
  const { notices } = catalogue()
  const told = notice.cancels === undefined ? notice : notices.find(({ id }) => id === notice.cancels)
  // As though nothing had been withdrawn: who would have been affected.
  const ledger = publishedNotices(now).filter(({ cancels }) => cancels === undefined || cancels !== told?.id)
  const all = (told?.changes ?? []).flatMap((change) =>
    affectedBy(change, ledger, selectedTerms(terms, selection)),
  )
  return merged(all)
}

/** The terms without the tiers and regions that are not in a selection. */
function selectedTerms(terms: Terms, { tier, region }: ListSelection): Terms {
  return {
    ...terms,
    tiers: terms.tiers.filter(({ id }) => tier === null || id === tier),
    regions: terms.regions.filter(({ id }) => region === null || id === region),
  }
}

function merged(regions: readonly AffectedRegion[]): AffectedRegion[] {
  const byId = Map.groupBy(regions, ({ id }) => id)
  return [...byId.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const tiers = new Map(same.flatMap((one) => one.tiers.map((tier) => [tier.id, tier])))
    return [{ ...first, tiers: [...tiers.values()], isEvery: same.some(({ isEvery }) => isEvery) }]
  })
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
    companies: named([...everListed, ...listOn(publishedNotices(now), END_OF_DAYS)]),
  }
}
