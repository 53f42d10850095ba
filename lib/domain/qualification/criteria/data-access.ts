import { countryName } from '../../places/country-name.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import { countedAccessCountries } from '../../subprocessors/processing/counted-access.ts'
import { processing } from '../../subprocessors/processing/processing.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { Terms } from '../../terms/schema.ts'
import { dpa, type Finding, type JudgedFacts } from '../criterion.ts'
import { allowedCountries } from './subprocessor-storage.ts'

/**
 * Whether customer personal data are accessed only from the wanted countries: by the vendor's staff, and by every
 * sub-processor that processes them. Where a sub-processor's places of access are not stated, the country of its seat
 * counts as one (DPA, transfers.onward); as there may be others, the answer is then never a pass.
 */
export function judgeDataAccess(
  wanted: readonly string[],
  { region, subprocessors, listOfDay: list }: Pick<JudgedFacts, 'region' | 'subprocessors' | 'listOfDay'>,
): Finding {
  const theirs = processing(subprocessors)
  const unstated = theirs.filter(({ access }) => access.includes('not stated'))
  const countries = [
    ...new Set([...region.staff.map(({ country }) => country), ...theirs.flatMap(countedAccessCountries)]),
  ].sort()
  const names = enumerated(unstated.map(({ name }) => name))
  const stated = `${enumerated(countries)}${unstated.length === 0 ? '' : `; not stated for ${names} (seat counted)`}`
  const allowed = allowedCountries(wanted, [])
  const also = dpa(
    'subprocessors.authorisation',
    ...(list === undefined ? [] : ['subprocessors.list']),
    'transfers.access',
    ...(unstated.length === 0 ? [] : ['transfers.onward', 'annex-3.reading']),
  )
  if (countries.some((country) => !allowed.includes(country))) return { verdict: 'gap', stated, also, list }
  return { verdict: unstated.length === 0 ? 'meets' : 'not-stated', stated, also, list }
}

/** Names of the countries from which anybody can reach data in these regions, each once, by name. */
export function accessCountriesOf(
  regions: Terms['regions'],
  subprocessors: readonly Subprocessor[],
): string[] {
  const staff = regions.flatMap((region) => region.staff.map(({ country }) => country))
  const theirs = subprocessors
    .filter(({ controllerData }) => controllerData === undefined)
    .flatMap(({ seat, regions: own }) =>
      own.flatMap(({ access }) =>
        typeof access === 'string' ? [countryName(seat)] : access.map(({ country }) => countryName(country)),
      ),
    )
  return [...new Set([...staff, ...theirs])].sort()
}
