import { legalValues } from '../offer/legal-values.ts'
import type { Offer } from '../offer/offer.ts'

/** A text without what its version is called and from when it applies, which differ between any two. */
export function withoutVersion(text: string, offer: Offer): string {
  const { effective } = legalValues(offer).version
  return text.replaceAll(effective, '<effective>').replaceAll(offer.version, '<version>')
}
