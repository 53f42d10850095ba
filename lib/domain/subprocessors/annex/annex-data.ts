import { canonicalJson } from '../../quantities/canonical-json.ts'
import { completenessOf } from '../selection/completeness.ts'
import { recordIn, type SelectedSubprocessor } from '../selection/selection.ts'
import { selectionQuery } from '../selection/selection-query.ts'
import type { AnnexSource } from './annex.ts'

/**
 * What an annex says, as the text of the data inside it (RFC 8785): the records as the ledger has them, with the engagements
 * that are chosen. Its SHA-256 names the annex, so that no two lists share a name.
 */
export function annexDataText(source: AnnexSource): string {
  const { vendor, tier, region, selection, period, entry, selected } = source
  const { services = null, conditions = null } = selectionQuery(selection)
  return canonicalJson({
    vendor: { legalName: vendor.legalName, address: vendor.address, contact: vendor.contact },
    tier,
    region,
    services,
    conditions,
    from: period.from,
    to: period.to,
    ledgerEntry: entry,
    listed: source.listed,
    notStated: completenessOf(selected.filter(({ record }) => record.controllerData === undefined)),
    ...contentOf(source),
  })
}

/** The same text for two selections whose lists, and the changes announced of them, are the same. */
export function annexContent(source: Pick<AnnexSource, 'selected' | 'notices'>): string {
  return canonicalJson(contentOf(source))
}

function contentOf({ selected, notices }: Pick<AnnexSource, 'selected' | 'notices'>) {
  const companies = (isBilling: boolean) =>
    selected.filter(({ record }) => (record.controllerData !== undefined) === isBilling).map(companyData)
  return {
    subprocessors: companies(false),
    billingProviders: companies(true),
    notices: notices.map(({ id, title, publishedAt, effectiveOn, concerns, objectBy, href }) => ({
      ...{ id, title, publishedAt, effectiveOn, concerns, objectBy, href },
    })),
  }
}

/** A record as the selection has it, and the names of what its engagements refer to. */
function companyData(selected: SelectedSubprocessor) {
  const { entries } = selected
  const record = recordIn(selected)
  return {
    ...record,
    regions: record.regions.flatMap((own) => {
      const entry = entries.find(
        ({ region, engagement }) => region === own.region && engagement === (own.engagement ?? null),
      )
      return entry === undefined ? [] : [{ ...own, regionName: entry.regionName, usedFor: entry.limits }]
    }),
    engagedBy: entries[0]?.chain.parentName ?? null,
    usedOnlyWith: entries[0]?.onlyWith ?? [],
  }
}
