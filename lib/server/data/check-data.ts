import type { Offer } from '#lib/domain/offer.ts'
import { type Catalogue, readCatalogue } from './catalogue.ts'
import { checkOffers } from './check-offers.ts'
import { emptyListFindings, laterEntryFindings } from './empty-lists.ts'
import { type Finding, inLineOrder } from './finding.ts'
import { type LintedFinding, lintData } from './lint-data.ts'
import { unpublishedFindings } from './unpublished.ts'

/** What the check says of `data/`; the catalogue is null where the files do not load, `offers` is how many were built. */
export type CheckedData = {
  catalogue: Catalogue | null
  errors: Finding[]
  warnings: Finding[]
  offers: number
}

/**
 * Checks all of `data/` under `root`, drafts with what is released, in the three steps of docs/lint.md: each runs only
 * when the one before found nothing. Findings come by line, file after file.
 * @param site the folder that holds `app/`, whose routes the texts may refer to
 */
export function checkData(root: string, now: Date, site: string): CheckedData {
  const { catalogue, findings } = readCatalogue(root)
  if (catalogue === null) return { catalogue, errors: inLineOrder(findings), warnings: [], offers: 0 }
  const all = { ...catalogue, versions: new Map([...catalogue.versions, ...catalogue.drafts]) }
  const built = new Map<string, Offer[]>()
  const faults = checkOffers(root, all, built)
  const linted = faults.length > 0 ? [] : lintData(root, all, built, now, site)
  const of = (severity: LintedFinding['severity']) =>
    linted.filter((finding) => finding.severity === severity)
  return {
    catalogue,
    errors: inLineOrder([...faults, ...of('error')]),
    warnings: inLineOrder([
      ...of('warning'),
      ...emptyListFindings(catalogue),
      ...laterEntryFindings(catalogue),
      ...unpublishedFindings(root, catalogue, now),
    ]),
    offers: [...built.values()].flat().length,
  }
}
