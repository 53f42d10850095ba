import { countryInSentence, placeInCountry } from '../places/place-in-words.ts'
import { enumerated } from '../quantities/enumeration.ts'
import { counted } from '../quantities/time/duration.ts'
import { processing } from '../subprocessors/processing/processing.ts'
import { staffInWords } from '../terms/region-values.ts'
import { jurisdictionOf } from '../transfers/jurisdiction.ts'
import { certificatesHeld } from './legal-values.ts'
import type { Matter } from './matter.ts'

const named = (list: readonly string[]) => enumerated(list.map(countryInSentence))

/** What a data protection officer compares: who processes where, whose law, which periods, whom to ask. */
export const DATA_PROTECTION: readonly Matter[] = [
  {
    id: 'sub-processors',
    label: 'Sub-processors',
    linesOf: ({ subprocessors }) => {
      const names = processing(subprocessors).map(({ name }) => name)
      return names.length === 0 ? ['none'] : [`${names.length}: ${names.join(', ')}`]
    },
  },
  {
    id: 'storage',
    label: 'Data stored in',
    linesOf: ({ region, vendor, subprocessors }) => {
      const theirs = processing(subprocessors)
      const countries = [...new Set(theirs.flatMap(({ storageCountries }) => storageCountries))].sort()
      const unstated = theirs.filter(({ storage }) => storage[0] === 'not stated').map(({ name }) => name)
      return [
        `${vendor.shortName}: ${enumerated(region.dataLocations.map(({ place, country }) => placeInCountry(place, country)))}`,
        ...(countries.length === 0 ? [] : [`sub-processors: ${named(countries)}`]),
        ...(unstated.length === 0 ? [] : [`not stated: ${enumerated(unstated)}`]),
      ]
    },
  },
  {
    id: 'access',
    label: 'Data accessed from',
    linesOf: ({ region, subprocessors }) => {
      const theirs = processing(subprocessors)
      const countries = [...new Set(theirs.flatMap(({ accessCountries }) => accessCountries))].sort()
      const unstated = theirs.filter(({ access }) => access[0] === 'not stated').map(({ name }) => name)
      return [
        `staff: ${staffInWords(region.staff)}`,
        ...(countries.length === 0 ? [] : [`sub-processors: ${named(countries)}`]),
        ...(unstated.length === 0 ? [] : [`not stated: ${enumerated(unstated)}`]),
      ]
    },
  },
  {
    id: 'jurisdiction',
    label: 'Jurisdiction over the systems',
    linesOf: (facts) => {
      const { countries, placesNotStated, storageNotStated, otherSeats } = jurisdictionOf(facts)
      return [
        named(countries),
        ...(storageNotStated.length === 0
          ? []
          : [`country of storage not stated: ${enumerated(storageNotStated)}`]),
        ...(placesNotStated.length === 0
          ? []
          : [`places not stated, apart from places of access: ${enumerated(placesNotStated)}`]),
        ...(otherSeats.length === 0 ? [] : [`seats of sub-processors elsewhere: ${named(otherSeats)}`]),
      ]
    },
  },
  {
    id: 'certificates',
    label: 'Certificates held',
    linesOf: ({ security }) => {
      const held = certificatesHeld(security.certifications)
      return held.length === 0 ? ['none'] : held
    },
  },
  {
    id: 'breach-notice',
    label: 'Notice of a personal data breach',
    linesOf: ({ privacy }) => [`within ${counted(privacy.breachHours, 'hour')}`],
  },
  {
    id: 'data-subject-requests',
    label: 'Requests of data subjects forwarded',
    linesOf: ({ privacy }) => [`within ${counted(privacy.requestDays, 'day')}`],
  },
  {
    id: 'audits',
    label: 'Audits by the customer',
    linesOf: ({ privacy }) => [
      `${counted(privacy.auditsPerYear, 'audit')} in a contract year, with notice of ${counted(privacy.auditNoticeDays, 'day')}`,
      'more for cause',
    ],
  },
  {
    id: 'data-protection-officer',
    label: 'Data protection officer',
    linesOf: ({ vendor }) => [`${vendor.dpo.name}, ${vendor.dpo.contact}`],
  },
  {
    id: 'representatives',
    label: 'Representatives (Article 27)',
    linesOf: ({ vendor: { representatives } }) => [
      `EU: ${representatives.eu.name}`,
      `UK: ${representatives.uk.name}`,
    ],
  },
]
