import { subprocessorPath } from '#lib/domain/addresses.ts'
import { countryName } from '#lib/domain/places/country-name.ts'
import { recordIn, type SelectedSubprocessor } from '#lib/domain/subprocessors/selection/selection.ts'

/** A company with its record as the selection has it, and in words what the record gives by codes and ids. */
export function listedCompany(one: SelectedSubprocessor) {
  const { record, entries } = one
  return {
    ...recordIn(one),
    seatName: countryName(record.seat),
    places: entries.map((entry) => ({
      region: entry.region,
      regionName: entry.regionName,
      engagement: entry.engagement,
      purpose: entry.purpose,
      dataCategories: entry.dataCategories,
      dataSubjects: entry.dataSubjects,
      addedOn: entry.addedOn,
      limits: entry.limits,
      storage: entry.storage,
      storageCountries: entry.storageCountries,
      access: entry.access,
      accessCountries: entry.accessCountries,
      mechanism: entry.mechanism,
      mechanismNote: entry.mechanismNote,
    })),
    href: subprocessorPath(record.id),
  }
}
