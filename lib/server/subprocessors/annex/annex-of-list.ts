import { noticePath } from '#lib/domain/addresses.ts'
import { type AnnexSource, annexOf } from '#lib/domain/subprocessors/annex/annex.ts'
import { annexContent, annexDataText } from '#lib/domain/subprocessors/annex/annex-data.ts'
import { type ListPeriod, listPeriodOf } from '#lib/domain/subprocessors/annex/list-period.ts'
import { plainSelection } from '#lib/domain/subprocessors/annex/plain-selection.ts'
import type { Annex, AnnexNotice } from '#lib/domain/subprocessors/annex/view.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { objectionPeriodOf } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { affectedInWords, noticeTitle, objectionInWords } from '#lib/domain/subprocessors/ledger/words.ts'
import { placeOf, selectedList } from '#lib/domain/subprocessors/list/shown-list.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { BoundedCache } from '../../platform/bounded-cache.ts'
import { processShared } from '../../platform/process-shared.ts'
import { sha256 } from '../../platform/sha256.ts'
import type { Catalogue } from '../../terms/catalogue.ts'
import { catalogue } from '../../terms/current.ts'
import { controllerClausesAt } from '../../terms/subprocessors/controller-clauses.ts'
import { noticeTermsAt } from '../../terms/subprocessors/ledger-findings.ts'
import { noticeHash } from '../../terms/subprocessors/ledger-text.ts'
import { affectedOf, partFor, publishedNotices } from '../published-notices.ts'
import { recordsOn } from '../selection/chosen-list.ts'
import { offeredPlaces } from '../selection/offered-places.ts'

/** In characters of the data inside: some hundred annexes. */
const MOST_KEPT = 4_000_000

// An annex is of the data, so it goes with them.
const kept = processShared('annexes', () => new WeakMap<Catalogue, BoundedCache<string, Annex>>())

/**
 * The annex of the list of a day for a selection, with all that is in it; null for a day on which there was no list yet.
 * It is the same for every day between two changes, and until another notice is published.
 */
export function annexOfList(
  { on, tier, region, services, conditions }: ListSelection & { on: string },
  terms: Terms,
  now: Date,
): Annex | null {
  const ledger = publishedNotices(now)
  const period = listPeriodOf(ledger, on)
  if (period === null) return null
  const annexes = kept.get(catalogue()) ?? new BoundedCache(MOST_KEPT, ({ data }) => data.text.length)
  kept.set(catalogue(), annexes)
  const key = JSON.stringify([period.from, tier, region, services, conditions, terms.version, ledger.length])
  return annexes.getOrMake(key, () => {
    const source = sourceOf({ tier, region, services, conditions }, period, terms, now)
    const text = annexDataText(source)
    return annexOf(source, text, sha256(text))
  })
}

function sourceOf(given: ListSelection, period: ListPeriod, terms: Terms, now: Date): AnnexSource {
  const { vendor } = catalogue()
  const [day, places] = [recordsOn(period.from, now), offeredPlaces(terms)]
  const contentFor = (selection: ListSelection) => ({
    ...selectedList(day, selection, places),
    notices: noticesAhead(period, selection, now),
  })
  const content = contentFor(given)
  const text = annexContent(content)
  const selection = plainSelection(given, vendor, (other) => annexContent(contentFor(other)) === text)
  const named = (list: readonly { id: string; name: string }[], id: string | null) => {
    const found = list.find((one) => one.id === id)
    return found === undefined ? null : { id: found.id, name: found.name }
  }
  const { legalName, shortName, fileName, address, contacts, links } = vendor
  const { id, publishedAt } = period.head
  return {
    vendor: { legalName, shortName, fileName, address, contact: contacts.privacy },
    site: links.page,
    tier: named(terms.tiers, selection.tier),
    region: named(terms.regions, selection.region),
    selection,
    place: placeOf(selection, places),
    period,
    entry: { id, publishedAt, sha256: noticeHash(period.head) },
    listed: content.allProcessing,
    selected: content.selected,
    notices: content.notices,
  }
}

/**
 * The notices that concern a selection and have changes after the period; and those to which customers may object on a day
 * of it, though they are in effect, as in an emergency.
 */
function noticesAhead({ from, to, ledger }: ListPeriod, selection: ListSelection, now: Date): AnnexNotice[] {
  const isAhead = ({ changes }: NoticeEntry) =>
    to !== null && changes.some(({ effectiveOn }) => effectiveOn > to)
  return ledger.flatMap((notice) => {
    if (notice.cancels !== undefined || cancellationOf(notice.id, ledger) !== null) return []
    const part = partFor(notice, selection, now)
    const period = objectionPeriodOf(part, noticeTermsAt(catalogue(), notice.publishedAt))
    const objectBy = period.kind === 'until' ? period.lastDay : null
    if (!isAhead(part) && (objectBy === null || objectBy < from)) return []
    const affected = affectedOf(notice, selection, now)
    if (affected.length === 0) return []
    return [
      {
        id: notice.id,
        title: noticeTitle(part, ledger),
        publishedAt: notice.publishedAt,
        effectiveOn: part.changes.map(({ effectiveOn }) => effectiveOn),
        concerns: affectedInWords(affected),
        objectBy,
        objection: objectionInWords(period, () => controllerClausesAt(catalogue(), notice.publishedAt)),
        href: new URL(noticePath(notice.id), catalogue().vendor.links.page).href,
      },
    ]
  })
}
