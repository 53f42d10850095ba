import { ARCHIVED_KINDS } from '#lib/domain/legal/text.ts'
import { now } from '../../platform/clock.ts'
import { catalogue } from '../../terms/current.ts'
import { archivedDocument } from '../manifest.ts'
import { openingComplaint } from './open-archive.ts'
import { type PendingOffer, pendingOffers } from './pending-documents.ts'
import { setArchiveProgress } from './progress.ts'

/** Why an offer could not be archived, until one is. */
let failure: string | null = null

/** Every offer that the ledger calls for at this moment, in the order in which documents are made. */
export function pendingNow(): PendingOffer[] {
  const { ledger, versions } = catalogue()
  return pendingOffers(ledger, versions, now())
}

/** Whether the archive lacks a document of an offer. */
export function isLacking(offer: PendingOffer): boolean {
  return ARCHIVED_KINDS.some((kind) => archivedDocument({ ...offer, kind }) === null)
}

/** How many documents the ledger calls for, and how many of these the archive has. */
function countPending(): { owed: number; archived: number } {
  const keys = pendingNow().flatMap((offer) => ARCHIVED_KINDS.map((kind) => ({ ...offer, kind })))
  return { owed: keys.length, archived: keys.filter((key) => archivedDocument(key) !== null).length }
}

/** Notes how far the archive is. Documents go on being made while some fail, or while some that exist are in question. */
export function noteProgress(): { owed: number; archived: number; isComplete: boolean } {
  const { owed, archived } = countPending()
  const isComplete = archived >= owed
  if (isComplete) failure = null
  const reason = failure ?? openingComplaint()
  const state = isComplete ? 'complete' : 'working'
  setArchiveProgress({ state: reason === null ? state : 'failing', owed, archived, reason })
  return { owed, archived, isComplete }
}

/** Notes why an offer could not be archived; null once one was. */
export function noteFailure(reason: string | null): void {
  failure = reason
}

/** Notes that nothing can be archived at the moment. */
export function noteWaiting(reason: string): void {
  setArchiveProgress({ ...countPending(), state: 'waiting', reason })
}
