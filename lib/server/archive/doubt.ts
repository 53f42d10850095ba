// Next evaluates a module several times in one process; there is one archive.
const KEY = Symbol.for('sla-desk.archive-doubt')
const shared = globalThis as { [KEY]?: boolean }

/**
 * Notes whether nobody can say at the moment that a document is not archived: the database could not be opened, or lacks
 * documents that were archived before.
 */
export function setDoubt(inDoubt: boolean): void {
  shared[KEY] = inDoubt
}

/** To be asked before anyone is told that a document is not archived. */
export function isInDoubt(): boolean {
  return shared[KEY] ?? false
}
