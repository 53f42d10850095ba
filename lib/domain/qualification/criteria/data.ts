import { countryName } from '../../places/country-name.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { Terms } from '../../terms/schema.ts'
import { type Criterion, dpa } from '../criterion.ts'
import { choice, choices } from '../criterion-kinds.ts'
import { accessCountriesOf, judgeDataAccess } from './data-access.ts'
import { allowedCountries, EEA, judgeSubprocessorStorage, OWN_COUNTRIES } from './subprocessor-storage.ts'

const EEA_OPTION = { value: EEA, label: 'the EU/EEA' }

/** What can be asked of the place: the regions and countries that the terms and the lists of sub-processors name. */
export function dataCriteria(regions: Terms['regions'], subprocessors: readonly Subprocessor[]): Criterion[] {
  const countries = new Set(
    regions.flatMap(({ dataLocations }) => dataLocations.map(({ country }) => country)),
  )
  const subprocessorCountries = new Set([
    ...countries,
    ...regions.flatMap((region) => region.subprocessorCountries),
    ...subprocessors
      .filter(({ controllerData }) => controllerData === undefined)
      .flatMap(({ regions: own }) =>
        own.flatMap(({ storage }) => (typeof storage === 'string' ? [] : storage)),
      )
      .map(({ country }) => countryName(country)),
  ])
  return [
    choice(
      {
        id: 'region',
        group: 'Region and data',
        label: 'Hosting region',
        help: 'The region in which the service runs.',
        clause: { document: 'sla', id: 'definitions.region' },
      },
      regions.map(({ id, name }) => ({ value: id, label: name })),
      (wanted, { region }) => ({ verdict: region.id === wanted ? 'meets' : 'gap', stated: region.name }),
    ),
    choices(
      {
        id: 'dataCountry',
        group: 'Region and data',
        label: 'Data stored by the vendor only in',
        help: 'Including backups. Sub-processors may store the data they need elsewhere; ask for that, and for access, below.',
        clause: { document: 'dpa', id: 'transfers.region' },
      },
      [EEA_OPTION, ...[...countries].sort().map((country) => ({ value: country, label: country }))],
      (wanted, { region: { dataLocations } }) => ({
        verdict: dataLocations.every(({ country }) => allowedCountries(wanted, []).includes(country))
          ? 'meets'
          : 'gap',
        stated: enumerated([...new Set(dataLocations.map(({ country }) => country))]),
        also: dpa('annex-3.locations'),
      }),
    ),
    choices(
      {
        id: 'subprocessorCountry',
        group: 'Region and data',
        label: 'Data stored by sub-processors only in',
        help: 'Every sub-processor of the tier and the region that processes customer personal data. A country that is not stated does not count as met. Ask for access below.',
        clause: { document: 'dpa', id: 'annex-3.list' },
      },
      [
        EEA_OPTION,
        { value: OWN_COUNTRIES, label: 'the countries where the vendor stores data' },
        ...[...subprocessorCountries].sort().map((country) => ({ value: country, label: country })),
      ],
      judgeSubprocessorStorage,
    ),
    choices(
      {
        id: 'accessCountry',
        group: 'Region and data',
        label: 'Personal data accessed only from',
        help: 'By the vendor’s staff and by every sub-processor of the tier and the region that processes customer personal data, for any task. Where access is not stated, the country of the seat counts, and the answer is never a pass. Access that you instruct in a support ticket is left out.',
        clause: { document: 'dpa', id: 'annex-3.list' },
      },
      [
        EEA_OPTION,
        ...accessCountriesOf(regions, subprocessors).map((country) => ({ value: country, label: country })),
      ],
      judgeDataAccess,
    ),
  ]
}
