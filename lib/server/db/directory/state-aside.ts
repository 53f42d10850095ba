import { existsSync, renameSync } from 'node:fs'
import { notWritten } from '../../platform/files/writing.ts'
import { lockDirectory } from './directory-lock.ts'

/** Where the demo's state lies while a vendor's own desk has the directory. */
export function asideOf(stateDirectory: string): string {
  return `${stateDirectory}-demo`
}

/**
 * Runs `change` and then gives a state directory another name: documents that were signed for the data before must not
 * be served for those after. Where the new name is taken, or there is nothing to move, only `change` runs.
 * @returns whether the directory was moved
 * @throws StoreLockedError, and nothing changed, while a server uses the directory; RangeError where its disk is full
 */
export async function movingState(from: string, to: string, change: () => void): Promise<boolean> {
  if (!existsSync(from) || existsSync(to)) {
    change()
    return false
  }
  const lock = await lockDirectory(from, () => undefined).catch((error: unknown) => {
    throw notWritten(from, 'Nothing was changed', error)
  })
  try {
    change()
  } finally {
    lock.release()
  }
  renameSync(from, to)
  return true
}
