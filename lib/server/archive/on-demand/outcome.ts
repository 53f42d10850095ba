import { isStoreUnavailable } from '../../db/store-error.ts'
import { isPdfPoolClosed } from '../../documents/pdf-pool.ts'
import { noteAskedFailure, noteFailure } from '../jobs/state/archive-state.ts'
import { reasonCode } from '../jobs/state/reason.ts'
import { isOfAllOffers, tellThatItArchives, tellWhyItWaits } from '../jobs/state/waiting.ts'

/** Notes that a document which somebody asked for was made. Health says so when the archive is looked at next. */
export function noteMade(): void {
  tellThatItArchives()
  noteFailure(null)
}

/**
 * Notes in health why a document that somebody asked for could not be made, and in the log, once, what all documents wait
 * for. A database that is away is noted by what looks for it; that the server ends is no fault.
 */
export function noteUnmade(error: unknown): void {
  // First: what an authority that is out of reach was caused by looks like a database that is.
  const isOfAll = isOfAllOffers(error)
  if (!isOfAll && (isStoreUnavailable(error) || isPdfPoolClosed(error))) return
  const state = noteAskedFailure(reasonCode(error))
  if (isOfAll) tellWhyItWaits(error, state, 'making')
}
