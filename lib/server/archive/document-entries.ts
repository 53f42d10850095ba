import { documentPath } from '#lib/domain/addresses.ts'
import { BUNDLE_TITLE } from '#lib/domain/bundle/bundle-text.ts'
import { documentFileName } from '#lib/domain/legal/file-name.ts'
import { ARCHIVED_KINDS, type ArchivedKind } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import type { DocumentEntry } from '#lib/domain/offer/view.ts'
import { fileSizeInWords } from '#lib/domain/quantities/file-size.ts'
import { momentInWords } from '#lib/domain/quantities/time/instant.ts'
import { effectiveInWords } from '#lib/domain/release/effective-in-words.ts'
import { archivedCertificate, archivedDocument } from './manifest/manifest.ts'

/** Every document of an offer with what the archive records of it, in words for the page. */
export function documentEntries(offer: Offer): DocumentEntry[] {
  const { version, tier, region } = offer
  return ARCHIVED_KINDS.map((kind) => ({
    kind,
    href: documentPath(version, tier.id, region.id, kind),
    ...titleOf(kind, offer),
    fileName: documentFileName(offer, kind),
    version,
    effective: effectiveInWords(offer.effectiveAt),
    place: `${tier.name} tier, ${region.name}`,
    archived: recordOf(offer, kind),
  }))
}

function titleOf(kind: ArchivedKind, { documents }: Offer): { title: string; content: string | null } {
  if (kind !== 'bundle') return { title: documents[kind].title, content: null }
  return {
    title: BUNDLE_TITLE,
    content:
      'The bundle: both documents in one file, with the sub-processors of the version and a map to Article 30 DORA.',
  }
}

/** Null while the archive lacks the document, which is then created on first download. */
function recordOf({ version, tier, region }: Offer, kind: ArchivedKind): DocumentEntry['archived'] {
  const document = archivedDocument({ version, tier: tier.id, region: region.id, kind })
  const signer = document === null ? null : archivedCertificate(document.certificate)
  if (document === null || signer === null) return null
  return {
    sha256: document.sha256,
    size: fileSizeInWords(document.size),
    signedOn: momentInWords(document.signedAt),
    timestampedOn: document.timestampedAt === null ? null : momentInWords(document.timestampedAt),
    signedBy: signer.subject,
    isDemo: signer.demo,
  }
}
