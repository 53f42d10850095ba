import { isStoreUnavailable } from '../../db/store-error.ts'
import { isPdfPoolClosed } from '../../documents/pdf-pool.ts'
import { FULL_DISKS } from '../../platform/files/full-disk-code.ts'
import { withCause } from '../../platform/logs/with-cause.ts'
import { processShared } from '../../platform/process-shared.ts'
import { noteAskedFailure, noteFailure, noteProgress } from '../jobs/state/archive-state.ts'
import { archiveProgress } from '../jobs/state/progress.ts'
import { reasonCode } from '../jobs/state/reason.ts'
import { isOfAllOffers, tellThatItArchives, tellWhyItWaits } from '../jobs/state/waiting.ts'
import { flushManifest, manifestFailure } from '../manifest/manifest.ts'

/** What was told of the database since a document was last made: it fails in several ways by turns. */
const told = processShared('on-demand-told', () => new Set<string>())

/** Notes that a document which somebody asked for was made, in health at once: what none could be made for is over. */
export function noteMade(): void {
  told.clear()
  tellThatItArchives()
  noteFailure(null)
  // A disk that took a document takes the manifest, too, which would be tried again only in a while.
  if (manifestFailure() !== null) flushManifest()
  const { state, code } = archiveProgress()
  if (state === 'failing' || (code !== null && code in FULL_DISKS)) noteProgress()
}

/**
 * Notes in health why a document that somebody asked for could not be made, and in the log, once, what all documents wait
 * for. Of the database too, unless the archive waits for it as a whole: whatever looks for it need not meet what a
 * document fails at. That the server ends is no fault.
 */
export function noteUnmade(error: unknown): void {
  // First: what an authority that is out of reach was caused by looks like a database that is.
  const isOfAll = isOfAllOffers(error)
  if (!isOfAll && isPdfPoolClosed(error)) return
  const state = noteAskedFailure(reasonCode(error))
  if (isOfAll) tellWhyItWaits(error, state, 'making')
  else if (isStoreUnavailable(error) && state === 'failing' && isNews(error))
    tellWhyItWaits(error, state, 'making')
}

function isNews(error: unknown): boolean {
  const what = error instanceof Error ? withCause(error) : String(error)
  if (told.has(what)) return false
  told.add(what)
  return true
}
