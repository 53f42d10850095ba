import { isCountryCode } from '#lib/domain/places/country-name.ts'
import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { listedValues } from '#lib/domain/subprocessors/engagements/stated-use.ts'
import { LIST_COLUMNS } from '#lib/domain/subprocessors/list/columns.ts'
import { NOT_STATED, NOWHERE } from '#lib/domain/subprocessors/list/filters.ts'
import {
  type ListParameter,
  type ListQuestion,
  questionOf,
  SINGLE_PARAMETERS,
} from '#lib/domain/subprocessors/list/question.ts'
import { LIST_SORTS } from '#lib/domain/subprocessors/list/sorting.ts'
import { TRANSFER_MECHANISMS } from '#lib/domain/subprocessors/processing/mechanism.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import {
  askedValue,
  type Fault,
  isFault,
  quoted,
  type SearchParams,
} from '../../http/request/search-params.ts'
import { catalogue } from '../../terms/current.ts'
import { selectionFault } from '../selection-fault.ts'
import { customerUse } from './customer-use.ts'
import { unknownWords } from './known-words.ts'

type Given = Readonly<Partial<Record<ListParameter, string>>>

/** What an address asks for; a fault for what there is not: a tier, a day, a country, and so on. */
export function listQuestion(asked: SearchParams, terms: Terms | undefined, now: Date): ListQuestion | Fault {
  const all = (name: string) => [asked[name] ?? []].flat()
  const given: Partial<Record<ListParameter, string>> = {
    services: all('services').join(),
    conditions: all('conditions').join(),
    columns: all('columns').join(),
  }
  for (const name of SINGLE_PARAMETERS) {
    const value = askedValue(asked, name)
    if (isFault(value)) return value
    if (value !== undefined) given[name] = value
  }
  const use = customerUse({ services: all('services'), conditions: all('conditions') }, catalogue().vendor)
  const fault =
    selectionFault(given, terms) ??
    filterFault(given, now) ??
    viewFault(given) ??
    ('status' in use ? use : null)
  return fault ?? questionOf(given, now.toISOString().slice(0, 10))
}

function filterFault(given: Given, now: Date): Fault | null {
  const { q = '', purpose, data, storage, access, mechanism, 'outside-eea': outside } = given
  if (q.length > 100) return wrong(LIST_WORDS.longSearch)
  if (outside !== undefined && outside !== 'yes' && outside !== 'no')
    return wrong(LIST_WORDS.notOutside(quoted(outside)))
  if (storage !== undefined && !isPlace(storage, [NOWHERE, NOT_STATED]))
    return wrong(LIST_WORDS.notCountry('storage', quoted(storage), [NOWHERE, NOT_STATED]))
  if (access !== undefined && !isPlace(access, [NOT_STATED]))
    return wrong(LIST_WORDS.notCountry('access', quoted(access), [NOT_STATED]))
  if (mechanism !== undefined && !isOneOf(TRANSFER_MECHANISMS, mechanism))
    return wrong(LIST_WORDS.notMechanism(quoted(mechanism), TRANSFER_MECHANISMS))
  const unknown = unknownWords({ purpose, data }, now)
  return unknown === null ? null : wrong(unknown.message)
}

function viewFault({ on, sort, columns = '' }: Given): Fault | null {
  if (on !== undefined && !isCalendarDate(on)) return wrong(LIST_WORDS.notDate(quoted(on)))
  if (sort !== undefined && !isOneOf(LIST_SORTS, sort))
    return wrong(LIST_WORDS.notSort(quoted(sort), LIST_SORTS))
  const known = LIST_COLUMNS.map(({ id }) => id)
  const strange = listedValues([columns]).find((id) => !isOneOf(known, id))
  return strange === undefined ? null : wrong(LIST_WORDS.notColumn(quoted(strange), known))
}

function isPlace(value: string, others: readonly string[]): boolean {
  return others.includes(value) || isCountryCode(value)
}

function isOneOf(known: readonly string[], value: string): boolean {
  return known.includes(value)
}

function wrong(message: string): Fault {
  return { status: 400, message }
}
