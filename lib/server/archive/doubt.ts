// Next evaluates a module several times in one process; there is one archive.
const KEY = Symbol.for('sla-desk.archive-doubt')
const shared = globalThis as { [KEY]?: Error | null }

/**
 * Notes why nobody can say at the moment that a document is not archived: the database could not be opened, or lacks
 * documents that were archived before. Null once it is whole.
 */
export function setDoubt(reason: Error | null): void {
  shared[KEY] = reason
}

/**
 * To be asked before anyone is told that a document is not archived.
 * @throws StoreUnavailableError while that cannot be known
 */
export function requireNoDoubt(): void {
  if (shared[KEY]) throw shared[KEY]
}
