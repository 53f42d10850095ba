import { ARCHIVED_KINDS } from '#lib/domain/legal/text.ts'
import { offerOf } from '../../data/current.ts'
import type { DocumentKey } from '../record.ts'

/** The segments of a document's address, as anyone may have typed them. */
export type DocumentAddress = { version: string; tier: string; region: string; file: string }

/** The document that an address names; null when any segment names nothing. */
export function requestedDocument({ version, tier, region, file }: DocumentAddress): DocumentKey | null {
  const kind = ARCHIVED_KINDS.find((candidate) => `${candidate}.pdf` === file)
  if (kind === undefined) return null
  return offerOf(version, tier, region)?.ok ? { version, tier, region, kind } : null
}
