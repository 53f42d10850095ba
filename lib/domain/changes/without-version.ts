import { legalValues } from '../offer/legal-values.ts'
import type { Offer } from '../offer/offer.ts'

/**
 * A text without what its version is called and from when it applies, which differ between any two. What stands there
 * instead is no figure, no sign and no word that binds, so that it is told to nobody as one.
 */
export function withoutVersion(text: string, offer: Offer): string {
  const { effective } = legalValues(offer).version
  return text.replaceAll(effective, '§date').replaceAll(offer.version, '§version')
}
