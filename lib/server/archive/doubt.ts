import { processShared } from '../platform/process-shared.ts'

const doubt = processShared('archive-doubt', (): { reason: Error | null } => ({ reason: null }))

/**
 * Notes why nobody can say at the moment that a document is not archived: the database could not be opened, or lacks
 * documents that were archived before. Null once it is whole.
 */
export function setDoubt(reason: Error | null): void {
  doubt.reason = reason
}

/**
 * To be asked before anyone is told that a document is not archived.
 * @throws StoreUnavailableError while that cannot be known
 */
export function requireNoDoubt(): void {
  if (doubt.reason !== null) throw doubt.reason
}
