import { isCountryCode } from '#lib/domain/places/country-name.ts'
import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { columnsOf, LIST_COLUMNS, type ListColumnId } from '#lib/domain/subprocessors/list/columns.ts'
import { type ListFilters, NOT_STATED, NOWHERE } from '#lib/domain/subprocessors/list/filters.ts'
import {
  LIST_PARAMETERS,
  type ListParameter,
  type ListQuestion,
} from '#lib/domain/subprocessors/list/question.ts'
import { LIST_SORTS } from '#lib/domain/subprocessors/list/sorting.ts'
import { TRANSFER_MECHANISMS } from '#lib/domain/subprocessors/mechanism.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { askedValue, type Fault, isFault, quoted, type SearchParams } from '../http/request/search-params.ts'
import { everListed } from './published-notices.ts'

type Given = Readonly<Partial<Record<ListParameter, string>>>

/** What an address asks for; a fault for what there is not: a tier, a day, a country, and so on. */
export function listQuestion(asked: SearchParams, terms: Terms | undefined, now: Date): ListQuestion | Fault {
  const columns = askedColumns(asked)
  if ('status' in columns) return columns
  const entries: [ListParameter, string][] = []
  for (const name of LIST_PARAMETERS) {
    // A form sends each column by itself.
    const value = name === 'columns' ? undefined : askedValue(asked, name)
    if (isFault(value)) return value
    if (value !== undefined) entries.push([name, value])
  }
  const given: Given = Object.fromEntries(entries)
  const selection = selectionOf(given, terms)
  if ('status' in selection) return selection
  const filters = filtersOf(given, now)
  if ('status' in filters) return filters
  const { on, sort } = given
  if (on !== undefined && !isCalendarDate(on)) return wrong(LIST_WORDS.notDate(quoted(on)))
  const order = sort === undefined ? 'name' : oneOf(LIST_SORTS, sort)
  if (order === null) return wrong(LIST_WORDS.notSort(quoted(sort ?? ''), LIST_SORTS))
  return {
    ...selection,
    ...filters,
    on: on ?? now.toISOString().slice(0, 10),
    sort: order,
    columns: columnsOf(columns),
  }
}

function selectionOf({ tier, region }: Given, terms: Terms | undefined): ListSelection | Fault {
  const [tiers, regions] = [terms?.tiers ?? [], terms?.regions ?? []].map((list) => list.map(({ id }) => id))
  if (tier !== undefined && !tiers?.includes(tier))
    return { status: 404, message: LIST_WORDS.noTier(quoted(tier), tiers ?? []) }
  if (region !== undefined && !regions?.includes(region))
    return { status: 404, message: LIST_WORDS.noRegion(quoted(region), regions ?? []) }
  return { tier: tier ?? null, region: region ?? null }
}

function filtersOf(given: Given, now: Date): ListFilters | Fault {
  const { q = '', data, storage, access, mechanism, 'outside-eea': outside } = given
  if (q.length > 100) return wrong(LIST_WORDS.longSearch)
  if (outside !== undefined && outside !== 'yes' && outside !== 'no')
    return wrong(LIST_WORDS.notOutside(quoted(outside)))
  if (storage !== undefined && !isPlace(storage, [NOWHERE, NOT_STATED]))
    return wrong(LIST_WORDS.notCountry('storage', quoted(storage), [NOWHERE, NOT_STATED]))
  if (access !== undefined && !isPlace(access, [NOT_STATED]))
    return wrong(LIST_WORDS.notCountry('access', quoted(access), [NOT_STATED]))
  const basis = mechanism === undefined ? null : oneOf(TRANSFER_MECHANISMS, mechanism)
  if (mechanism !== undefined && basis === null)
    return wrong(LIST_WORDS.notMechanism(quoted(mechanism), TRANSFER_MECHANISMS))
  if (data !== undefined && !everListed(now).some(({ dataCategories }) => dataCategories.includes(data)))
    return wrong(LIST_WORDS.notData(quoted(data)))
  return {
    q,
    data: data ?? null,
    storage: storage ?? null,
    access: access ?? null,
    mechanism: basis,
    outsideEea: outside ?? null,
  }
}

/** "columns=purpose,since", or each by itself, as a form sends them. */
function askedColumns(asked: SearchParams): string[] | Fault {
  const ids = [asked.columns ?? []]
    .flat()
    .flatMap((text) => text.split(','))
    .map((id) => id.trim())
    .filter((id) => id !== '')
  const known = LIST_COLUMNS.map(({ id }) => id)
  const strange = ids.find((id) => oneOf(known, id) === null)
  return strange === undefined ? ids : wrong(LIST_WORDS.notColumn(quoted(strange), known))
}

/** The columns of an address that may be wrong, for a form that shows again what was given. */
export function givenColumns(asked: SearchParams): ListColumnId[] {
  const columns = askedColumns(asked)
  return columnsOf('status' in columns ? [] : columns)
}

function isPlace(value: string, others: readonly string[]): boolean {
  return others.includes(value) || isCountryCode(value)
}

function oneOf<Known extends string>(known: readonly Known[], value: string): Known | null {
  return known.find((one) => one === value) ?? null
}

function wrong(message: string): Fault {
  return { status: 400, message }
}
