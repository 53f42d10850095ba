import { dateInWords } from '../quantities/calendar-date.ts'
import { grouped } from '../quantities/duration.ts'
import type { RegionSubprocessor } from '../subprocessors/of-region.ts'
import type { Region, Tier } from '../terms/schema.ts'
import { type Exhibit, exhibit } from './table.ts'

/** Requests per tenant for every tier, so that a buyer sees what the next tier gives. */
export function rateLimitsExhibit(tiers: readonly Tier[]): Exhibit {
  return exhibit(
    'rate-limits',
    'API rate limits per tenant',
    [
      { label: 'Tier', width: 1.6 },
      { label: 'Requests per minute', align: 'end' },
      { label: 'Burst', align: 'end' },
    ],
    tiers.map(({ id, name, rateLimit }) => [
      id,
      name,
      grouped(rateLimit.requestsPerMinute),
      grouped(rateLimit.burst),
    ]),
  )
}

/** Where the region keeps data. */
export function dataLocationsExhibit(region: Region): Exhibit {
  return exhibit(
    'data-locations',
    `Where data are stored: ${region.name}`,
    [{ label: 'Location' }, { label: 'Purpose', width: 2 }],
    region.dataLocations.map(({ place, country, purpose }) => [place, `${place}, ${country}`, purpose]),
  )
}

/** The region's sub-processors with the particulars of SCC Annex III, one record each; said in words where it has none. */
export function subprocessorsExhibit(list: readonly RegionSubprocessor[], vendorName: string): Exhibit {
  if (list.length === 0)
    return exhibit(
      'subprocessors',
      'Sub-processors',
      [{ label: 'Sub-processor' }],
      [['none', 'None is engaged for this region']],
    )
  return exhibit(
    'subprocessors',
    'Sub-processors',
    [
      { label: 'Sub-processor' },
      { label: 'Address' },
      { label: 'Contact' },
      { label: 'Processing' },
      { label: 'Responsibilities' },
      { label: 'Data' },
      { label: 'Data subjects' },
      { label: 'Storage' },
      { label: 'Access' },
      { label: 'Transfer mechanism' },
      { label: 'Engaged by' },
      { label: 'On the list since' },
    ],
    list.map((entry) => [
      entry.id,
      nameInWords(entry),
      entry.address,
      contactInWords(entry),
      entry.purpose,
      entry.responsibilities,
      entry.dataCategories.join('; '),
      entry.dataSubjects.join('; '),
      entry.storage.join('; '),
      entry.access.join('; '),
      mechanismWithNote(entry),
      engagedBy(entry, vendorName),
      dateInWords(entry.addedOn),
    ]),
    'records',
  )
}

/** The contracting company, with the name by which it is known where that is another. */
function nameInWords({ legalName, name }: RegionSubprocessor): string {
  return legalName.includes(name) ? legalName : `${legalName} (${name})`
}

/** "EU Standard Contractual Clauses, module 3", and what is to be known of it. */
function mechanismWithNote({ mechanism, mechanismNote }: RegionSubprocessor): string {
  return mechanismNote === null ? mechanism : `${mechanism}. ${mechanismNote}`
}

function contactInWords({ contact }: RegionSubprocessor): string {
  const stated = [contact.name, contact.position, contact.details].filter((part) => part !== 'not stated')
  return stated.length === 3 ? stated.join(', ') : [...stated, 'name or position not stated'].join('; ')
}

/** Opinion 22/2024 of the EDPB asks for the whole chain: who engages, and at which rank below the vendor. */
function engagedBy({ chain }: RegionSubprocessor, vendorName: string): string {
  return chain.parentName === null ? vendorName : `${chain.parentName}, at rank ${chain.rank} of the chain`
}
