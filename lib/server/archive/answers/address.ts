import { ARCHIVED_KINDS } from '#lib/domain/legal/text.ts'
import { publishedBy } from '#lib/domain/release/standing.ts'
import { type AnnexName, annexNamed } from '#lib/domain/subprocessors/annex/annex-name.ts'
import { catalogue, offerOf } from '../../terms/current.ts'
import { archivedDocument } from '../manifest/manifest.ts'
import type { OfferDocumentKey } from '../offer-document.ts'

/** The segments of a document's address, as anyone may have typed them. */
export type DocumentAddress = { version: string; tier: string; region: string; file: string }

/**
 * The document that an address names at a moment; null when any segment names nothing. Before its publication a version
 * has no documents: a signed one would let out what is nobody's to know yet. An annex is named by its content, which says
 * nothing of whether it was made.
 */
export function requestedDocument(
  { version, tier, region, file }: DocumentAddress,
  now: Date,
): OfferDocumentKey | AnnexName | null {
  const annex = { version, tier, region, kind: 'annex' } as const
  if (file === 'annex.pdf') return annexNamed(annex) === null ? null : annex
  const kind = ARCHIVED_KINDS.find((candidate) => `${candidate}.pdf` === file)
  if (kind === undefined) return null
  if (!publishedBy(catalogue().ledger, now).some((release) => release.version === version)) return null
  const key = { version, tier, region, kind }
  // What is archived need not be built again to be known.
  return archivedDocument(key) !== null || offerOf(version, tier, region)?.ok ? key : null
}
