import { SUBPROCESSORS_PATH, subprocessorPath } from '#lib/domain/addresses.ts'
import { countryName } from '#lib/domain/places/country-name.ts'
import { NOT_STATED } from '#lib/domain/places/not-stated.ts'
import { lastChangesOf } from '#lib/domain/subprocessors/ledger/last-change.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import { publishedNotices } from '../published-notices.ts'
import { shownRecord } from './shown-record.ts'

const CONTEXT = 'https://schema.org'
const FILES: readonly [path: string, type: string][] = [
  ['/subprocessors/export.csv', 'text/csv'],
  ['/subprocessors/export.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['/api/v1/subprocessors', 'application/json'],
]

/** The list as a data set, in the words of schema.org, and the files in which it can be taken along. */
export function listData(now: Date) {
  const { name } = catalogue().vendor
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    ...datasetOf(),
    description: LIST_WORDS.listDescription(name),
    inLanguage: 'en',
    isAccessibleForFree: true,
    ...modified(lastChangesOf(publishedNotices(now), now).list),
    creator: vendorOrganization(),
    distribution: FILES.map(([path, encodingFormat]) => ({
      '@type': 'DataDownload',
      contentUrl: addressOf(path),
      encodingFormat,
    })),
  }
}

/** The page of a company: whom it is about, and since when it says what it says. Null where no notice names the company. */
export function companyData(id: string, now: Date) {
  const shown = shownRecord(id, now)
  if (shown === null) return null
  const { name, legalName, address, seat, website } = shown.record
  return {
    '@context': CONTEXT,
    '@type': 'WebPage',
    name: LIST_WORDS.companyTitle(name, catalogue().vendor.name),
    url: addressOf(subprocessorPath(id)),
    inLanguage: 'en',
    ...modified(lastChangesOf(publishedNotices(now), now).byCompany.get(id)),
    publisher: vendorOrganization(),
    isPartOf: {
      '@type': 'Dataset',
      ...datasetOf(),
      description: LIST_WORDS.listDescription(catalogue().vendor.name),
    },
    mainEntity: {
      '@type': 'Organization',
      name,
      legalName,
      url: website,
      ...(address === NOT_STATED ? {} : { address }),
      location: { '@type': 'Country', name: countryName(seat) },
    },
  }
}

function datasetOf() {
  return { name: LIST_WORDS.listTitle(catalogue().vendor.name), url: addressOf(SUBPROCESSORS_PATH) }
}

function vendorOrganization() {
  const { name, legalName } = catalogue().vendor
  return { '@type': 'Organization', name, legalName }
}

function modified(moment: string | null | undefined): { dateModified?: string } {
  return moment ? { dateModified: moment } : {}
}

function addressOf(path: string): string {
  return `${environment().PUBLIC_URL}${path}`
}
