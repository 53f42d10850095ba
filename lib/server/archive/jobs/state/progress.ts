import { processShared } from '../../../platform/process-shared.ts'
import { REASONS, type ReasonCode } from './reason.ts'

/**
 * How far the archive is. `waiting`: the database is not open; `working`: documents are being made; `complete`: all that
 * the ledger owes is there; `on-demand`: nothing is made ahead; `failing`: some could not be made, or are gone, which the
 * log explains.
 */
export type ArchiveProgress = {
  state: 'waiting' | 'working' | 'complete' | 'on-demand' | 'failing'
  /** Documents, not offers. */
  owed: number
  archived: number
  /** Why nothing is archived at the moment, or what is amiss, for whoever runs the desk; null where nothing is. */
  code: ReasonCode | null
  /** The same as a fixed sentence. */
  reason: string | null
}

const archive = processShared('archive-progress', (): { progress: ArchiveProgress } => ({
  progress: { state: 'waiting', owed: 0, archived: 0, code: null, reason: null },
}))

/** How far the archive is now. */
export function archiveProgress(): ArchiveProgress {
  return archive.progress
}

/** Notes how far the archive is. */
export function setArchiveProgress(progress: Omit<ArchiveProgress, 'reason'>): void {
  const { code } = progress
  archive.progress = { ...progress, reason: code === null ? null : REASONS[code] }
}
