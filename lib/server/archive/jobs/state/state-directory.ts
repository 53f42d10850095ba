import { accessSync, constants } from 'node:fs'
import { makeAllOwnerOnly, makeOwnerOnly } from '../../../db/directory/owner-only.ts'
import { log } from '../../../platform/logs/log.ts'
import { StartError } from '../../../platform/start-error.ts'

/**
 * Makes the directory of STATE_DIRECTORY where it is missing; only its owner can read it, and what is in it.
 * @throws StartError where it is no directory, or nothing can be written in it
 */
export function requireWritable(directory: string): void {
  try {
    const wasOpen = makeOwnerOnly(directory)
    accessSync(directory, constants.W_OK)
    if (!wasOpen) return
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
