import type { LinkTerms, PreparedBy } from '#lib/domain/links/link.ts'
import { tailoredView } from '#lib/domain/links/shown/tailored-view.ts'
import type { TailoredView } from '#lib/domain/links/view.ts'
import { keptDifferences } from '../../terms/comparison/kept-differences.ts'
import { catalogue, offerOf } from '../../terms/current.ts'

/** A link as its customer sees it at a moment of business time; null before any version is published. */
export function viewOf(link: LinkTerms & { preparedBy: PreparedBy }, now: Date): TailoredView | null {
  const source = { ledger: catalogue().ledger, offer: offerOf, compare: keptDifferences }
  return tailoredView(link, source, now)
}
