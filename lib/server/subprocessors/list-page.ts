import { subprocessorPath } from '#lib/domain/addresses.ts'
import { dateInWords, isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { firstDayOf } from '#lib/domain/subprocessors/ledger/first-day.ts'
import { listOn } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { hitIn } from '#lib/domain/subprocessors/search.ts'
import {
  completenessOf,
  type ListSelection,
  reachesOutsideEea,
  type SelectedSubprocessor,
  selectedFrom,
} from '#lib/domain/subprocessors/selection.ts'
import type { ListRow, SubprocessorListFacts } from '#lib/domain/subprocessors/view.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import {
  askedValue,
  type Fault,
  isFault,
  quoted,
  type SearchParams,
  shownAgain,
} from '../http/request/search-params.ts'
import { catalogue } from '../terms/current.ts'
import { shownTerms } from '../terms/shown/shown-terms.ts'
import { publishedNotices, summaryOf } from './published-notices.ts'

/** What an address asks of the list. */
export type ListQuestion = ListSelection & { on: string; q: string; outsideEea: boolean }

/** Columns in which a search term shows by itself. */
const COLUMNS = ['Name', 'Purpose', 'Data at rest', 'Access from', 'Transfer', 'Registered in']

/** The list that an address asks for, as of a moment; or what to correct in it. */
export function subprocessorListPage(asked: SearchParams, now: Date): SubprocessorListFacts {
  const { vendor } = catalogue()
  const terms = shownTerms(now)?.source.terms
  const question = listQuestion(asked, terms, now)
  const isAnswered = !('status' in question)
  const selection = isAnswered ? question : { tier: null, region: null }
  const notices = publishedNotices(now).map((notice) => summaryOf(notice, selection, now))
  const isComing = ({ state }: { state: string }) => state === 'open' || state === 'ahead'
  const { tiers = [], regions = [] } = terms ?? {}
  return {
    legalName: vendor.legalName,
    shortName: vendor.shortName,
    form: {
      tiers: tiers.map(({ id, name }) => ({ id, name })),
      regions: regions.map(({ id, name }) => ({ id, name })),
      given: {
        tier: shownAgain(asked, 'tier'),
        region: shownAgain(asked, 'region'),
        on: shownAgain(asked, 'on'),
        q: shownAgain(asked, 'q'),
        outsideEea: shownAgain(asked, 'outside-eea') !== '',
      },
    },
    fault: isAnswered ? null : question,
    coming: notices.filter(isComing),
    past: notices.filter((notice) => !isComing(notice)).toReversed(),
    shown: isAnswered && terms !== undefined ? shownList(question, terms, now) : null,
  }
}

/** What an address asks for; a fault for a tier, a region or a day that there is not. */
function listQuestion(asked: SearchParams, terms: Terms | undefined, now: Date): ListQuestion | Fault {
  const values = ['tier', 'region', 'on', 'q', 'outside-eea'].map((name) => askedValue(asked, name))
  const fault = values.find(isFault)
  if (fault !== undefined) return fault
  const [tier, region, on, q = '', outside] = values as (string | undefined)[]
  const { tiers = [], regions = [] } = terms ?? {}
  if (tier !== undefined && tiers.every(({ id }) => id !== tier))
    return {
      status: 404,
      message: LIST_WORDS.noTier(
        quoted(tier),
        tiers.map(({ id }) => id),
      ),
    }
  if (region !== undefined && regions.every(({ id }) => id !== region))
    return {
      status: 404,
      message: LIST_WORDS.noRegion(
        quoted(region),
        regions.map(({ id }) => id),
      ),
    }
  if (on !== undefined && !isCalendarDate(on)) return { status: 400, message: LIST_WORDS.notDate(quoted(on)) }
  if (outside !== undefined && outside !== 'yes')
    return { status: 400, message: LIST_WORDS.notOutside(quoted(outside)) }
  if (q.length > 100) return { status: 400, message: LIST_WORDS.longSearch }
  return {
    tier: tier ?? null,
    region: region ?? null,
    on: on ?? now.toISOString().slice(0, 10),
    q,
    outsideEea: outside !== undefined,
  }
}

function shownList(
  question: ListQuestion,
  terms: Terms,
  now: Date,
): NonNullable<SubprocessorListFacts['shown']> {
  const list = listOn(publishedNotices(now), question.on)
  const { selected, excluded } = selectedFrom(list, question, terms)
  const processing = selected.filter(({ record }) => record.controllerData === undefined)
  const listed = list.filter(({ controllerData }) => controllerData === undefined)
  const matches = (one: SelectedSubprocessor) =>
    (question.q === '' || hitIn(one, question.q) !== null) && (!question.outsideEea || reachesOutsideEea(one))
  const shown = processing.filter(matches)
  const isFiltered = question.q !== '' || question.outsideEea
  return {
    day: dateInWords(question.on),
    isToday: question.on === now.toISOString().slice(0, 10),
    counted: LIST_WORDS.counted(processing.length, listed.length, placeOf(question, terms)),
    completeness: completenessOf(processing),
    rows: shown.map((one) => rowOf(one, question.q)),
    billing: selected
      .filter((one) => one.record.controllerData !== undefined && matches(one))
      .map((one) => rowOf(one, question.q)),
    excluded: excluded.map(({ record, why }) => ({
      name: record.name,
      href: subprocessorPath(record.id),
      why,
    })),
    filtered: isFiltered ? LIST_WORDS.filtered(shown.length, processing.length) : null,
  }
}

function placeOf({ tier, region }: ListSelection, terms: Terms): string | null {
  const nameOf = (list: readonly { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name
  const names = [nameOf(terms.tiers, tier), nameOf(terms.regions, region)].filter(
    (name) => name !== undefined,
  )
  return names.length === 0 ? null : names.join(', ')
}

function rowOf(one: SelectedSubprocessor, q: string): ListRow {
  const { record, entries } = one
  const [first] = entries
  const hit = hitIn(one, q)
  const since = firstDayOf(record)
  return {
    id: record.id,
    href: subprocessorPath(record.id),
    name: record.name,
    legalName: record.legalName,
    seat: first?.seat ?? '',
    purpose: record.purpose,
    notes: [
      ...(first?.controllerData ? [`${first.scope}.`] : []),
      ...(first?.onlyWith.length ? [LIST_WORDS.onlyWith(first.onlyWith)] : []),
      ...(first?.chain.parentName ? [LIST_WORDS.worksFor(first.chain.parentName)] : []),
      ...(first?.group ? [LIST_WORDS.ofGroup] : []),
    ],
    places: entries.map(({ regionName, storage, access, mechanism }) => ({
      region: regionName,
      storage,
      access,
      mechanism,
    })),
    since: dateInWords(since),
    hit: hit === null || COLUMNS.includes(hit.label) ? null : `${hit.label}: ${hit.text}`,
  }
}
