import { noticePath, subprocessorListPath } from '#lib/domain/addresses.ts'
import type { LinkTerms } from '#lib/domain/links/link.ts'
import type { OptionSubprocessors } from '#lib/domain/links/page/facts.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { counted } from '#lib/domain/quantities/time/duration.ts'
import { changesInOrder } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { noticeTitle } from '#lib/domain/subprocessors/ledger/words.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import { selectionQuery } from '#lib/domain/subprocessors/selection/selection-query.ts'
import { LIVE_WORDS } from '#lib/domain/subprocessors/words.ts'
import { concerning, publishedNotices } from '../../subprocessors/published-notices.ts'
import { chosenList } from '../../subprocessors/selection/chosen-list.ts'
import { listQuestion } from '../../subprocessors/selection/list-question.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'

/**
 * The list in force today for what a link fixes of an option, and the change that comes next; null where the version in force
 * has no list for it, or knows a service or condition no more.
 */
export function optionSubprocessors(
  { tier, region }: Offer,
  { services, conditions }: Pick<LinkTerms, 'services' | 'conditions'>,
  now: Date,
): OptionSubprocessors | null {
  const asking = optionQuestion({ tier, region }, { services, conditions }, now)
  if (asking === null) return null
  const { terms, selection, asked, question } = asking
  return {
    href: subprocessorListPath(asked),
    count: `${counted(chosenList(question, terms, now).processing.length, 'sub-processor')} today`,
    next: nextChange(selection, now),
    selection: Object.entries(asked),
  }
}

/** What asks for the list of an option in force today; null where there is none for it. */
export function optionQuestion(
  { tier, region }: Pick<Offer, 'tier' | 'region'>,
  { services, conditions }: Pick<LinkTerms, 'services' | 'conditions'>,
  now: Date,
) {
  const terms = shownTerms(now)?.source.terms
  if (terms === undefined) return null
  const selection: ListSelection = {
    tier: tier.id,
    region: region.id,
    ...(services === null ? {} : { services }),
    ...(Object.keys(conditions).length === 0 ? {} : { conditions }),
  }
  const asked = selectionQuery(selection)
  const question = listQuestion(asked, terms, now)
  return 'status' in question ? null : { terms, selection, asked, question }
}

function nextChange(selection: ListSelection, now: Date): OptionSubprocessors['next'] {
  const today = now.toISOString().slice(0, 10)
  const ledger = publishedNotices(now)
  const next = changesInOrder(ledger).find(
    ({ notice, change }) => change.effectiveOn > today && concerning(notice, selection, now).includes(change),
  )
  if (next === undefined) return null
  const { notice, change } = next
  const changes = concerning(notice, selection, now).filter(
    ({ effectiveOn }) => effectiveOn === change.effectiveOn,
  )
  const title = noticeTitle({ ...notice, changes: [...changes] }, ledger)
  return { href: noticePath(notice.id), words: LIVE_WORDS.next(title, dateInWords(change.effectiveOn)) }
}
