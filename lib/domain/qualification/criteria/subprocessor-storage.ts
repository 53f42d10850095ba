import { EEA_COUNTRIES } from '../../places/eea.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import { processing } from '../../subprocessors/processing/processing.ts'
import { dpa, type Finding, type JudgedFacts } from '../criterion.ts'

/** Wanted: sub-processors store data nowhere but where the vendor itself does. */
export const OWN_COUNTRIES = 'vendor-countries'

/** Wanted: the 30 states of the European Economic Area, those of the EU among them. */
export const EEA = 'EEA'

/** The countries that the wanted values allow together; `own` are those where the vendor stores data. */
export function allowedCountries(wanted: readonly string[], own: readonly string[]): string[] {
  return wanted.flatMap((value) => (value === EEA ? EEA_COUNTRIES : value === OWN_COUNTRIES ? own : [value]))
}

/**
 * Whether the sub-processors of an offer store customer personal data only in the wanted countries. One that stores it
 * elsewhere is a gap; otherwise one whose place is not stated makes the answer not stated.
 */
export function judgeSubprocessorStorage(
  wanted: readonly string[],
  { region, subprocessors, listOfDay: list }: Pick<JudgedFacts, 'region' | 'subprocessors' | 'listOfDay'>,
): Finding {
  const theirs = processing(subprocessors)
  const own = region.dataLocations.map(({ country }) => country)
  const allowed = allowedCountries(wanted, own)
  const countries = [...new Set(theirs.flatMap(({ storageCountries }) => storageCountries))].sort()
  const unstated = theirs.filter(({ storage }) => storage.includes('not stated')).map(({ name }) => name)
  const places = countries.length === 0 ? 'no country' : enumerated(countries)
  const stated = unstated.length === 0 ? places : `${places}; not stated for ${enumerated(unstated)}`
  const also = dpa(
    // For which purposes and places each is authorised, and the bound on all places of storage.
    'subprocessors.authorisation',
    ...(list === undefined ? [] : ['subprocessors.list']),
    'transfers.region',
    ...(wanted.includes(OWN_COUNTRIES) ? ['annex-3.locations'] : []),
    ...(unstated.length === 0 ? [] : ['annex-3.reading']),
  )
  if (countries.some((country) => !allowed.includes(country))) return { verdict: 'gap', stated, also, list }
  return { verdict: unstated.length === 0 ? 'meets' : 'not-stated', stated, also, list }
}
