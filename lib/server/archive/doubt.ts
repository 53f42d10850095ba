import { processShared } from '../platform/process-shared.ts'

const doubt = processShared('archive-doubt', (): { is: boolean } => ({ is: false }))

/**
 * Notes whether nobody can say at the moment that a document is not archived: the database could not be opened, or lacks
 * documents that were archived before.
 */
export function setDoubt(inDoubt: boolean): void {
  doubt.is = inDoubt
}

/** To be asked before anyone is told that a document is not archived. */
export function isInDoubt(): boolean {
  return doubt.is
}
