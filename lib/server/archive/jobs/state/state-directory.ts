import { closeSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeAllOwnerOnly, makeOwnerOnly } from '../../../db/directory/owner-only.ts'
import { isDiskFull } from '../../../platform/files/disk-full.ts'
import { makeDirectory } from '../../../platform/files/make-directory.ts'
import { log } from '../../../platform/logs/log.ts'
import { StartError } from '../../../platform/start-error.ts'

/**
 * Makes the directory of STATE_DIRECTORY where it is missing; only its owner can read it, and what is in it. One that
 * cannot be used is left as it is.
 * @param writeIn writes a file in a directory and removes it; throws where that is not possible
 * @throws StartError where it is no directory, or nothing can be written in it
 */
export function requireWritable(directory: string, writeIn = writeAndRemove): void {
  try {
    makeDirectory(directory)
    // By writing: of /proc and /sys, whose files are the system's, the rights say that root may.
    writeIn(directory)
    if (!makeOwnerOnly(directory)) return
    makeAllOwnerOnly(directory)
    log().warn(`${directory} could be read by other users of this machine. Now only its owner can.`)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : ''
    throw new StartError(
      `STATE_DIRECTORY is ${JSON.stringify(directory)}, which is not a directory that this user can write to${code}.`,
      { cause },
    )
  }
}

function writeAndRemove(directory: string): void {
  const file = join(directory, `.written-at-start-${process.pid}`)
  try {
    closeSync(openSync(file, 'w', 0o600))
  } catch (error) {
    // The directory is the right one then, and health says what to do.
    if (!isDiskFull(error)) throw error
  } finally {
    rmSync(file, { force: true })
  }
}
