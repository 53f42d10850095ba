import { processShared } from '../../platform/process-shared.ts'

/**
 * How far the archive is. `waiting`: the database is not open; `working`: documents are being made; `complete`: all that
 * the ledger owes is there; `on-demand`: nothing is made ahead; `failing`: some could not be made, which the log explains.
 */
export type ArchiveProgress = {
  state: 'waiting' | 'working' | 'complete' | 'on-demand' | 'failing'
  /** Documents, not offers. */
  owed: number
  archived: number
  /** Why nothing is archived at the moment, for whoever runs the desk. */
  reason: string | null
}

const archive = processShared('archive-progress', (): { progress: ArchiveProgress } => ({
  progress: { state: 'waiting', owed: 0, archived: 0, reason: null },
}))

/** How far the archive is now. */
export function archiveProgress(): ArchiveProgress {
  return archive.progress
}

/** Notes how far the archive is. */
export function setArchiveProgress(progress: ArchiveProgress): void {
  archive.progress = progress
}
