import { enumerated } from '../../quantities/enumeration.ts'
import type { Terms } from '../../terms/schema.ts'
import type { Criterion } from '../criterion.ts'
import { choice, choices } from '../wanted.ts'
import { allowedCountries, EEA, judgeSubprocessorStorage, OWN_COUNTRIES } from './subprocessor-storage.ts'

const EEA_OPTION = { value: EEA, label: 'the EU/EEA' }

/** What can be asked of the place: the regions and countries that the terms name. */
export function dataCriteria(regions: Terms['regions']): Criterion[] {
  const countries = new Set(
    regions.flatMap(({ dataLocations }) => dataLocations.map(({ country }) => country)),
  )
  const subprocessorCountries = new Set([
    ...countries,
    ...regions.flatMap((region) => region.subprocessorCountries),
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
        help: 'Including backups. Sub-processors may store the data they need elsewhere, and access is not part of this; Annex III says where.',
        clause: { document: 'dpa', id: 'transfers.region' },
      },
      [EEA_OPTION, ...[...countries].sort().map((country) => ({ value: country, label: country }))],
      (wanted, { region: { dataLocations } }) => ({
        verdict: dataLocations.every(({ country }) => allowedCountries(wanted, []).includes(country))
          ? 'meets'
          : 'gap',
        stated: enumerated([...new Set(dataLocations.map(({ country }) => country))]),
      }),
    ),
    choices(
      {
        id: 'subprocessorCountry',
        group: 'Region and data',
        label: 'Data stored by sub-processors only in',
        help: 'Every sub-processor of the tier and the region that processes customer personal data. A place that is not stated does not count as met. Access is not part of this; Annex III says from where.',
        clause: { document: 'dpa', id: 'annex-3.list' },
      },
      [
        EEA_OPTION,
        { value: OWN_COUNTRIES, label: 'the countries where the vendor stores data' },
        ...[...subprocessorCountries].sort().map((country) => ({ value: country, label: country })),
      ],
      judgeSubprocessorStorage,
    ),
  ]
}
