import { countryName } from '../../places/country-name.ts'
import { mechanismInWords, TRANSFER_MECHANISMS } from '../processing/mechanism.ts'
import type { Subprocessor, SubprocessorRegion } from '../schema.ts'
import { NOT_STATED, NOWHERE } from './filters.ts'

/** A value of a filter, and what it is called. */
export type Choice = { value: string; label: string }

/** The values that filters can have: those that the records of a day have. */
export type ListChoices = {
  purpose: Choice[]
  data: Choice[]
  storage: Choice[]
  access: Choice[]
  mechanism: Choice[]
}

/** The choices of lists that were asked for before: they are the same for each letter of a search. */
const choicesBefore = new WeakMap<readonly Subprocessor[], ListChoices>()

/** What can be looked for in a list; purposes, categories and countries by name. The same object whenever it is asked for again. */
export function choicesOf(list: readonly Subprocessor[]): ListChoices {
  const choices = choicesBefore.get(list) ?? madeChoices(list)
  choicesBefore.set(list, choices)
  return choices
}

function madeChoices(list: readonly Subprocessor[]): ListChoices {
  const regions = list.flatMap((record) => record.regions)
  const mechanisms = new Set(regions.map(({ mechanism }) => mechanism))
  return {
    purpose: asTheyAre(list.flatMap(purposesOf)),
    data: asTheyAre(list.flatMap(dataCategoriesOf)),
    storage: placesOf(regions.map(({ storage }) => storage)),
    access: placesOf(regions.map(({ access }) => access)),
    mechanism: TRANSFER_MECHANISMS.filter((mechanism) => mechanisms.has(mechanism)).map((value) => ({
      value,
      label: mechanismInWords(value),
    })),
  }
}

/** What a company does, in any of its engagements. */
export function purposesOf({ purpose, regions }: Subprocessor): string[] {
  return regions.map((entry) => entry.purpose ?? purpose)
}

/** The categories of personal data that a company has in any of its engagements. */
export function dataCategoriesOf({ dataCategories, regions }: Subprocessor): string[] {
  return regions.flatMap((entry) => entry.dataCategories ?? dataCategories)
}

function asTheyAre(texts: readonly string[]): Choice[] {
  return byLabel([...new Set(texts)].map((value) => ({ value, label: value })))
}

function placesOf(all: readonly SubprocessorRegion['storage'][]): Choice[] {
  const codes = new Set(
    all.flatMap((places) => (typeof places === 'string' ? [] : places)).map(({ country }) => country),
  )
  return [
    ...byLabel([...codes].map((value) => ({ value, label: countryName(value) }))),
    ...(all.includes('none') ? [{ value: NOWHERE, label: 'nothing is stored' }] : []),
    ...(all.includes('not stated') ? [{ value: NOT_STATED, label: 'not stated' }] : []),
  ]
}

function byLabel(choices: readonly Choice[]): Choice[] {
  return choices.toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}
