import { canonicalJson } from '../../quantities/canonical-json.ts'
import { completenessOf, type SelectedSubprocessor } from '../selection.ts'
import type { AnnexSource } from './annex.ts'

/**
 * What an annex says, as the text of the data inside it (RFC 8785): the records as the ledger has them, of the regions
 * that are chosen. Its SHA-256 names the annex, so that no two lists share a name.
 */
export function annexDataText(source: AnnexSource): string {
  const { vendor, tier, region, period, entry, selected, notices } = source
  const theirs = selected.filter(({ record }) => record.controllerData === undefined)
  const billing = selected.filter(({ record }) => record.controllerData !== undefined)
  return canonicalJson({
    vendor: { legalName: vendor.legalName, address: vendor.address, contact: vendor.contact },
    tier,
    region,
    from: period.from,
    to: period.to,
    ledgerEntry: entry,
    listed: source.listed,
    subprocessors: theirs.map(companyData),
    billingProviders: billing.map(companyData),
    notStated: completenessOf(theirs),
    notices: notices.map(({ id, title, publishedAt, effectiveOn, concerns, objectBy, href }) => ({
      ...{ id, title, publishedAt, effectiveOn, concerns, objectBy, href },
    })),
  })
}

/** A record with the entries of the chosen regions alone, and their names. */
function companyData({ record, entries }: SelectedSubprocessor) {
  return {
    ...record,
    regions: record.regions.flatMap((own) => {
      const entry = entries.find(({ region }) => region === own.region)
      return entry === undefined ? [] : [{ ...own, regionName: entry.regionName }]
    }),
    engagedBy: entries[0]?.chain.parentName ?? null,
    usedOnlyWith: entries[0]?.onlyWith ?? [],
  }
}
