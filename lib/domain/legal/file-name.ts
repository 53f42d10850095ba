import type { ArchivedKind } from './text.ts'

type Named = {
  vendor: { fileName: string }
  tier: { id: string }
  region: { id: string }
  version: string
}

/** The name under which a document is filed: "lumenary-sla-enterprise-eu-2026-10-01.pdf". */
export function documentFileName({ vendor, tier, region, version }: Named, kind: ArchivedKind): string {
  return `${vendor.fileName}-${kind}-${tier.id}-${region.id}-${version}.pdf`
}

/** The name of the workbook of an offer, of all its options by one version; it names no customer: "lumenary-offer-2026-10-01.xlsx". */
export function offerWorkbookName({ vendor, version }: Pick<Named, 'vendor' | 'version'>): string {
  return `${vendor.fileName}-offer-${version}.xlsx`
}

/** The name of the file that one customer gets of an offer, whom it does not name: "lumenary-tailored-enterprise-eu-2026-10-01.pdf". */
export function tailoredFileName({ vendor, tier, region, version }: Named): string {
  return `${vendor.fileName}-tailored-${tier.id}-${region.id}-${version}.pdf`
}
