import { tailoredCover } from '#lib/domain/links/file/cover.ts'
import type { LinkTerms } from '#lib/domain/links/link.ts'
import { linkTerms } from '#lib/domain/links/testing/link-terms.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import type { Annex } from '#lib/domain/subprocessors/annex/view.ts'
import { viewOf } from '../../links/opening/view-of.ts'
import { sha256 } from '../../platform/sha256.ts'
import type { Signing } from '../../signing/identity.ts'
import { annexOfList } from '../../subprocessors/annex/annex-of-list.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { embeddedOffer } from '../drawing/embedded-offer.ts'
import type { PdfTask, TailoredTask } from '../pdf-task.ts'

const AT = new Date('2026-11-28T12:00:00Z')
const NOTE = 'demo signature'

type Make = (task: PdfTask) => Promise<Uint8Array>

/** All that a tailored file of an offer is made of. */
export type TailoredParts = {
  sla: Uint8Array
  dpa: Uint8Array
  base: Uint8Array
  annexPages: Uint8Array
  annex: Annex
}

/** The documents, the base and the annex of an offer, as they are made by `make`. */
export async function tailoredParts(offer: Offer, signing: Signing, make: Make): Promise<TailoredParts> {
  const [sla, dpa] = [
    await make({ make: 'document', offer, kind: 'sla', signing }),
    await make({ make: 'document', offer, kind: 'dpa', signing }),
  ]
  const base = await make({ make: 'base', offer, release: signing.release, sla, dpa, note: NOTE })
  const terms = shownTerms(AT)?.source.terms
  const selection = { tier: offer.tier.id, region: offer.region.id, on: '2026-11-28' }
  const annex = terms === undefined ? null : annexOfList(selection, terms, AT)
  if (annex === null) throw new Error('there is no list')
  return { sla, dpa, base, annex, annexPages: await make({ make: 'annex-pages', annex, note: NOTE }) }
}

/** The task of a file for a customer of this name. */
export function tailoredTask(
  offer: Offer,
  { sla, dpa, base, annex, annexPages }: TailoredParts,
  signing: Signing,
  more: Partial<LinkTerms> = {},
): TailoredTask {
  const options = [{ tier: offer.tier.id, region: offer.region.id, fee: null }]
  const preparedBy = { name: 'Nora Feld', email: 'nora.feld@example.com', calendar: null }
  const view = viewOf({ ...linkTerms({ options, ...more }), preparedBy }, AT)
  const option = view?.options[0]
  if (view === null || option === undefined) throw new Error('there is no option')
  const data = embeddedOffer(offer, offer.documents.sla.fileName, signing.release)
  const { id, sha256: entrySha256 } = annex.entry
  return {
    make: 'tailored',
    cover: tailoredCover({ view, option, stated: [], hasAnnex: true }),
    base,
    annex: { title: annex.title, pages: annexPages },
    hashes: {
      base: { sha256: sha256(base), size: base.length },
      sla: { fileName: offer.documents.sla.fileName, sha256: sha256(sla) },
      dpa: { fileName: offer.documents.dpa.fileName, sha256: sha256(dpa) },
      notice: { id, entrySha256, address: annex.addresses.entry },
    },
    data: { name: data.name, sha256: sha256(data.text) },
    verify: 'https://sla.example.com/verify',
    signing,
  }
}
