import { ARCHIVED_KINDS } from '#lib/domain/legal/text.ts'
import { now } from '../../../platform/clock.ts'
import { environment } from '../../../platform/env.ts'
import { fullDiskCode } from '../../../platform/files/full-disk-code.ts'
import { processShared } from '../../../platform/process-shared.ts'
import { catalogue } from '../../../terms/current.ts'
import { storageTurns } from '../../bytes/storage-turns.ts'
import { archivedDocument, manifestFailure } from '../../manifest/manifest.ts'
import { hasDamagedDocuments, lostDocuments, unreadableDocuments } from '../lost-files.ts'
import { misrecordedDocuments } from '../misrecorded.ts'
import { type PendingOffer, pendingOffers } from '../pending-documents.ts'
import { openingComplaint } from './complaint.ts'
import { archiveProgress, setArchiveProgress } from './progress.ts'
import { bytesCode, isOfDatabase, preventsLooks, type ReasonCode } from './reason.ts'

/**
 * Why a document could not be made, until one is: ahead, or for whoever asked, which another copy of this module may do.
 * Whoever asked was refused; what is made ahead may wait for the database.
 */
const latest = processShared('archive-failure', (): { failure: ReasonCode | null; refused: boolean } => ({
  failure: null,
  refused: false,
}))

/** Every offer that the ledger calls for at this moment, in the order in which documents are made. */
export function pendingNow(): PendingOffer[] {
  const { ledger, versions } = catalogue()
  return pendingOffers(ledger, versions, now())
}

/** Whether the archive lacks a document of an offer. */
export function isLacking(offer: PendingOffer): boolean {
  return ARCHIVED_KINDS.some((kind) => archivedDocument({ ...offer, kind }) === null)
}

/**
 * How many documents the ledger calls for, and how many of these the archive has; `lost`: of how many it cannot be said
 * that their bytes are there. None is owed where all are on demand.
 */
function countPending(): { owed: number; archived: number; lost: number } {
  const missing = lostDocuments().union(unreadableDocuments()).union(misrecordedDocuments())
  if (environment().ARCHIVE === 'on-demand') return { owed: 0, archived: 0, lost: missing.size }
  const keys = pendingNow().flatMap((offer) => ARCHIVED_KINDS.map((kind) => ({ ...offer, kind })))
  const recorded = keys.map(archivedDocument).filter((document) => document !== null)
  const lost = recorded.filter(({ sha256 }) => missing.has(sha256)).length
  return { owed: keys.length, archived: recorded.length, lost }
}

/**
 * Notes how far the archive is. Documents go on being made while some fail, or while some that exist are gone: a failure
 * stays until a document is made.
 */
export function noteProgress(): { owed: number; archived: number; isComplete: boolean } {
  const { owed, archived, lost } = countPending()
  const isComplete = archived >= owed
  if (isComplete && owed > 0) latest.failure = null
  const code = bytesLossCode() ?? latest.failure ?? unreadableCode() ?? manifestCode() ?? openingComplaint()
  const done = environment().ARCHIVE === 'on-demand' ? 'on-demand' : isComplete ? 'complete' : 'working'
  const waits = code !== null && isOfDatabase(code) && !latest.refused
  setArchiveProgress({
    state: code === null ? done : waits ? 'waiting' : 'failing',
    owed,
    archived: Math.max(0, archived - lost),
    code,
  })
  return { owed, archived, isComplete }
}

/** Notes why an offer could not be archived; null once a document was. */
export function noteFailure(code: ReasonCode | null): void {
  Object.assign(latest, { failure: code, refused: false })
}

/**
 * Notes why the documents of an offer could not be made; that all wait, for the database for example, is said before it.
 * @returns what health calls it
 */
export function noteOfferFailure(code: ReasonCode): 'waiting' | 'failing' {
  noteFailure(code)
  if (archiveProgress().state === 'waiting') return 'waiting'
  noteProgress()
  return 'failing'
}

/** The same of a document that somebody asked for and was refused, were it for the database: not all of it need be away. */
export function noteAskedFailure(code: ReasonCode): 'waiting' | 'failing' {
  const progress = archiveProgress()
  const waits = progress.state === 'waiting'
  // It is over when that is, of which whoever looks for it takes note.
  if (waits && progress.code !== null && isSameWait(code, progress.code)) return 'waiting'
  Object.assign(latest, { failure: code, refused: true })
  if (waits) return 'waiting'
  setArchiveProgress({ ...progress, state: 'failing', code: bytesLossCode() ?? code })
  return 'failing'
}

/**
 * Notes that nothing can be archived at the moment; that documents are gone is heavier, where they could be looked for.
 * @returns what health calls it
 */
export function noteWaiting(code: ReasonCode): 'waiting' | 'failing' {
  if (latest.refused && latest.failure !== null && isSameWait(latest.failure, code)) noteFailure(null)
  const { owed, archived, lost } = countPending()
  const loss = preventsLooks(code) ? null : (bytesLossCode() ?? unreadableCode())
  const state = loss === null ? 'waiting' : 'failing'
  setArchiveProgress({
    owed,
    archived: Math.max(0, archived - lost),
    state,
    code: loss ?? code,
  })
  return state
}

function isSameWait(one: ReasonCode, other: ReasonCode): boolean {
  return one === other || (isOfDatabase(one) && isOfDatabase(other))
}

function bytesLossCode(): ReasonCode | null {
  if (hasDamagedDocuments()) return bytesCode('document-damaged')
  return lostDocuments().size + misrecordedDocuments().size > 0 ? bytesCode('document-lost') : null
}

function unreadableCode(): ReasonCode | null {
  return unreadableDocuments().size > 0 || storageTurns().hanging > 0 ? 'storage-unavailable' : null
}

/** What the manifest lacks is not served after a start without the database, nor known to another process. */
function manifestCode(): ReasonCode | null {
  const failure = manifestFailure()
  return failure === null ? null : (fullDiskCode(failure) ?? 'storage-unavailable')
}
