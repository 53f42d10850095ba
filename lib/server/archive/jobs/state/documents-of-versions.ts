import { ARCHIVED_KINDS } from '#lib/domain/legal/text.ts'
import { archivedDocument } from '../../manifest/manifest.ts'
import type { PendingOffer } from '../pending-documents.ts'
import { isLacking, pendingNow } from './archive-state.ts'

/** The documents of a version: how many the ledger calls for, how many are made, and of which offers some are not. */
export type VersionDocuments = { due: number; made: number; lacking: PendingOffer[] }

/** The documents of every version published by now, by its id. */
export function documentsOfVersions(): ReadonlyMap<string, VersionDocuments> {
  const byVersion = Map.groupBy(pendingNow(), ({ version }) => version)
  return new Map([...byVersion].map(([version, offers]) => [version, documentsOf(offers)]))
}

function documentsOf(offers: PendingOffer[]): VersionDocuments {
  const made = offers.flatMap((offer) =>
    ARCHIVED_KINDS.filter((kind) => archivedDocument({ ...offer, kind }) !== null),
  )
  return {
    due: offers.length * ARCHIVED_KINDS.length,
    made: made.length,
    lacking: offers.filter(isLacking),
  }
}
