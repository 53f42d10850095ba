import { SUBSCRIPTIONS_PATH, subprocessorPath } from '#lib/domain/addresses.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import type { EngagedFor } from '#lib/domain/subprocessors/engagements/engagements.ts'
import { firstDayInWords } from '#lib/domain/subprocessors/ledger/first-day.ts'
import { placesMatrix } from '#lib/domain/subprocessors/places-matrix.ts'
import { hitIn } from '#lib/domain/subprocessors/search.ts'
import { completenessOf, firstDayIn, type SelectedSubprocessor } from '#lib/domain/subprocessors/selection.ts'
import { queryText, selectionQuery } from '#lib/domain/subprocessors/selection-query.ts'
import type { ListRow, SubprocessorListFacts, UseForm } from '#lib/domain/subprocessors/view.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { type SearchParams, shownAgain } from '../http/request/search-params.ts'
import { catalogue } from '../terms/current.ts'
import { shownTerms } from '../terms/shown/shown-terms.ts'
import { chosenList } from './chosen-list.ts'
import { type ListQuestion, listQuestion, placeOf } from './list-question.ts'
import { publishedNotices, summaryOf } from './published-notices.ts'

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
      use: formOfUse(asked, vendor),
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

/** What is stated of the customer's use, as it was typed. */
export function formOfUse(asked: SearchParams, { services = [], conditions = [] }: EngagedFor): UseForm {
  const given = (name: string) => [asked[name] ?? []].flat().flatMap((value) => value.split(','))
  const [chosen, said] = [given('services'), given('conditions')]
  return {
    services: services.map(({ id, name }) => ({ id, name, isChosen: chosen.includes(id) })),
    conditions: conditions.map(({ id, name }) => ({
      id,
      name,
      said: said.find((value) => [`${id}:yes`, `${id}:no`].includes(value)) ?? '',
    })),
  }
}

function shownList(
  question: ListQuestion,
  terms: Terms,
  now: Date,
): NonNullable<SubprocessorListFacts['shown']> {
  const { listed, selected, excluded, matching } = chosenList(question, terms, now)
  const isProcessing = ({ record }: SelectedSubprocessor) => record.controllerData === undefined
  const processing = selected.filter(isProcessing)
  const shown = matching.filter(isProcessing)
  const isFiltered = question.q !== '' || question.outsideEea
  return {
    day: dateInWords(question.on),
    isToday: question.on === now.toISOString().slice(0, 10),
    counted: LIST_WORDS.counted(
      processing.length,
      listed.filter(({ controllerData }) => controllerData === undefined).length,
      placeOf(question, terms),
    ),
    completeness: completenessOf(processing),
    rows: shown.map((one) => rowOf(one, question.q)),
    billing: matching.filter((one) => !isProcessing(one)).map((one) => rowOf(one, question.q)),
    places: placesMatrix(shown),
    excluded: excluded.map(({ record, why }) => ({
      name: record.name,
      href: subprocessorPath(record.id),
      why,
    })),
    exports: exportsOf(question, now),
    followed: followedOf(question),
    filtered: isFiltered ? LIST_WORDS.filtered(shown.length, processing.length) : null,
  }
}

/** Where the notices of a selection can be followed. */
function followedOf(selection: ListQuestion): { label: string; href: string }[] {
  const behind = queryText(selectionQuery(selection))
  return [
    { label: 'E-mail', href: `${SUBSCRIPTIONS_PATH}${behind}` },
    { label: 'Calendar of deadlines', href: `/subprocessors/calendar.ics${behind}` },
    { label: 'Atom', href: `/subprocessors/feed.atom${behind}` },
    { label: 'JSON Feed', href: `/subprocessors/feed.json${behind}` },
    { label: 'RSS', href: `/subprocessors/feed.rss${behind}` },
  ]
}

/** The same question asked of each kind of file; what is not asked is left out of its address. */
function exportsOf(
  { on, q, outsideEea, ...selection }: ListQuestion,
  now: Date,
): { label: string; href: string }[] {
  const whole = { ...selectionQuery(selection), on: on === now.toISOString().slice(0, 10) ? '' : on }
  const behind = queryText({ ...whole, q, 'outside-eea': outsideEea ? 'yes' : '' })
  return [
    {
      label: 'XLSX, with SCC Annex III and a record for Art. 30 GDPR',
      href: `/subprocessors/export.xlsx${behind}`,
    },
    { label: 'CSV', href: `/subprocessors/export.csv${behind}` },
    { label: 'Markdown', href: `/subprocessors/export.md${behind}` },
    // An annex is a whole list: what filters the page is left out of its address.
    {
      label: q !== '' || outsideEea ? LIST_WORDS.wholeAnnex : LIST_WORDS.annex,
      href: `/subprocessors/annex.pdf${queryText(whole)}`,
    },
  ]
}

function rowOf(one: SelectedSubprocessor, q: string): ListRow {
  const { record, entries } = one
  const [first] = entries
  const hit = hitIn(one, q)
  const since = firstDayIn({ record, entries })
  return {
    id: record.id,
    href: subprocessorPath(record.id),
    name: record.name,
    legalName: record.legalName,
    seat: first?.seat ?? '',
    purpose: [...new Set(entries.map(({ purpose }) => purpose))].join(' '),
    notes: [
      ...(first?.controllerData ? [`${first.scope}.`] : []),
      ...(first?.onlyWith.length ? [LIST_WORDS.onlyWith(first.onlyWith)] : []),
      ...(first?.chain.parentName ? [LIST_WORDS.worksFor(first.chain.parentName)] : []),
      ...(first?.group ? [LIST_WORDS.ofGroup] : []),
      ...usesOf(one),
    ],
    places: entries.map(({ regionName, storage, access, mechanism }) => ({
      region: regionName,
      storage,
      access,
      mechanism,
    })),
    since: firstDayInWords(since),
    hit: hit === null || COLUMNS.includes(hit.label) ? null : `${hit.label}: ${hit.text}`,
  }
}

/** For whom it is engaged: once where every engagement says the same, else with the region that it is about. */
function usesOf({ entries }: SelectedSubprocessor): string[] {
  const said = entries.map(({ regionName, limits }) => ({ regionName, words: limits.join(' ') }))
  const isSame = said.every(({ words }) => words === said[0]?.words)
  if (isSame) return said[0]?.words ? [said[0].words] : []
  const uses = said
    .filter(({ words }) => words !== '')
    .map(({ regionName, words }) => `${regionName}: ${words}`)
  return [...new Set(uses)]
}
