import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeDirectory } from '../../platform/files/make-directory.ts'

const OTHERS = 0o077

/**
 * Creates a directory that only its owner may enter; takes others' rights from one that exists.
 * @returns whether others had rights to it
 */
export function makeOwnerOnly(directory: string): boolean {
  makeDirectory(directory)
  return takeRights(directory)
}

/** Takes others' rights from everything below a directory; what is removed meanwhile needs none. */
export function makeAllOwnerOnly(directory: string): void {
  for (const { parentPath, name } of readdirSync(directory, { recursive: true, withFileTypes: true }))
    takeRights(join(parentPath, name))
}

function takeRights(path: string): boolean {
  const { mode } = statSync(path, { throwIfNoEntry: false }) ?? { mode: 0 }
  if ((mode & OTHERS) === 0) return false
  try {
    chmodSync(path, mode & 0o777 & ~OTHERS)
  } catch (error) {
    // A directory that was mounted belongs to another user; it can be used as it is.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
  }
  return true
}
