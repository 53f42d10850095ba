import { processShared } from '../../platform/process-shared.ts'

const doubt = processShared('archive-doubt', () => ({ ofDatabase: false, ofManifest: false }))

/**
 * Notes whether nobody can say at the moment that a document is not archived: the database could not be opened, or lacks
 * documents that were archived before. Where it can be asked, the manifest is in no doubt either.
 */
export function setDoubt(inDoubt: boolean): void {
  doubt.ofDatabase = inDoubt
  if (!inDoubt) doubt.ofManifest = false
}

/** Notes whether the manifest cannot be read, so that what it says is not known. */
export function setManifestDoubt(inDoubt: boolean): void {
  doubt.ofManifest = inDoubt
}

/** To be asked before anyone is told that a document is not archived. */
export function isInDoubt(): boolean {
  return doubt.ofDatabase || doubt.ofManifest
}
