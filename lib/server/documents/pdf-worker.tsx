import type { DocumentKind } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer.ts'
import { registerFonts } from './fonts.ts'
import { typeset } from './typeset.ts'

await registerFonts()

/** What the pool sends: the worker renders one document and hands its bytes over. */
export default async function render({
  offer,
  kind,
}: {
  offer: Offer
  kind: DocumentKind
}): Promise<Uint8Array> {
  return await typeset(offer, kind)
}
