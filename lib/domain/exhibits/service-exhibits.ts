import { enumerated } from '../quantities/enumeration.ts'
import { grouped } from '../quantities/time/duration.ts'
import { contactInWords } from '../subprocessors/contact-in-words.ts'
import { firstDayInWords } from '../subprocessors/first-day.ts'
import { billingProviders, processing } from '../subprocessors/processing/processing.ts'
import type { RegionSubprocessor } from '../subprocessors/selection/of-region.ts'
import type { Tier } from '../terms/schema.ts'
import { type Exhibit, exhibit } from './table.ts'

/** Requests per tenant of a tier. Those of the others are no figures of its SLA: the page that compares tiers has them. */
export function rateLimitsExhibit({ id, name, rateLimit }: Pick<Tier, 'id' | 'name' | 'rateLimit'>): Exhibit {
  return exhibit(
    'rate-limits',
    'API rate limits per tenant',
    [
      { label: 'Tier', width: 1.6 },
      { label: 'Requests per minute', align: 'end' },
      { label: 'Burst', align: 'end' },
    ],
    [[id, name, grouped(rateLimit.requestsPerMinute), grouped(rateLimit.burst)]],
  )
}

/** The region's sub-processors with the particulars of SCC Annex III, one record each; said in words where it has none. */
export function subprocessorsExhibit(list: readonly RegionSubprocessor[], vendorName: string): Exhibit {
  const theirs = processing(list)
  const first = 'Sub-processor'
  return theirs.length === 0
    ? exhibit(
        'subprocessors',
        'Sub-processors',
        [{ label: first }],
        [['none', 'None is used in this region']],
      )
    : particulars('subprocessors', 'Sub-processors', first, theirs, vendorName)
}

/** Who receives only data of which the vendor is the controller, with the same particulars: no sub-processor. */
export function billingProvidersExhibit(list: readonly RegionSubprocessor[], vendorName: string): Exhibit {
  const theirs = billingProviders(list)
  const [caption, first] = ['Providers for billing contact data, not sub-processors', 'Provider']
  return theirs.length === 0
    ? exhibit('billing-providers', caption, [{ label: first }], [['none', 'None is used in this region']])
    : particulars('billing-providers', caption, first, theirs, vendorName)
}

function particulars(
  id: string,
  caption: string,
  first: string,
  list: readonly RegionSubprocessor[],
  vendorName: string,
): Exhibit {
  return exhibit(
    id,
    caption,
    [
      { label: first },
      { label: 'Address' },
      { label: 'Registered in' },
      { label: 'Contact' },
      { label: 'Processing' },
      { label: 'Responsibilities' },
      { label: 'Scope' },
      { label: 'Data' },
      { label: 'Data subjects' },
      { label: 'Storage' },
      { label: 'Access' },
      { label: 'Transfer mechanism' },
      { label: 'Engaged by' },
      { label: 'Listed since' },
    ],
    list.map((entry) => [
      rowIdOf(entry),
      nameInWords(entry),
      entry.address,
      entry.seat,
      contactInWords(entry.contact),
      purposeInWords(entry),
      entry.responsibilities,
      entry.scope,
      entry.dataCategories.join('; '),
      entry.dataSubjects.join('; '),
      entry.storage.join('; '),
      entry.access.join('; '),
      mechanismWithNote(entry),
      engagedBy(entry, list, vendorName),
      firstDayInWords(entry.addedOn),
    ]),
    'records',
  )
}

/** A company with several engagements in a region has a record for each. */
function rowIdOf({ id, engagement }: RegionSubprocessor): string {
  return engagement === null ? id : `${id}-${engagement}`
}

/** What it does, and for whom where that is not every customer. */
function purposeInWords({ purpose, onlyWith, limits }: RegionSubprocessor): string {
  const used = onlyWith.length === 0 ? [] : [`Used only with: ${enumerated(onlyWith)}.`]
  return [purpose, ...used, ...limits].join(' ')
}

/** The contracting company, with the name by which it is known where that is another. */
function nameInWords({ legalName, name }: RegionSubprocessor): string {
  return legalName.includes(name) ? legalName : `${legalName} (${name})`
}

/** "EU Standard Contractual Clauses, module 3", and what is to be known of it. */
function mechanismWithNote({ mechanism, mechanismNote }: RegionSubprocessor): string {
  return mechanismNote === null ? mechanism : `${mechanism}. ${mechanismNote}`
}

/** Opinion 22/2024 of the EDPB asks for the whole chain: who engages, down to the vendor's own sub-processors. */
function engagedBy(
  { chain, group, controllerData }: RegionSubprocessor,
  list: readonly RegionSubprocessor[],
  vendorName: string,
): string {
  const isOnList = list.some(({ id }) => id === chain.parent)
  const other = controllerData === null ? 'providers for billing contact data' : 'sub-processors'
  const by =
    chain.parentName === null
      ? vendorName
      : `${chain.parentName}, ${isOnList ? 'also on this list' : `on the list of ${other}`}`
  return `${by}${group ? `; a company of ${vendorName}’s group` : ''}`
}
