import { accessSync, constants, mkdirSync } from 'node:fs'
import { StartError } from '../../http/start-error.ts'

/**
 * Makes the directory of STATE_DIRECTORY where it is missing.
 * @throws StartError where it is no directory, or nothing can be written in it
 */
export function requireWritable(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true })
    accessSync(directory, constants.W_OK)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : ''
    throw new StartError(
      `STATE_DIRECTORY is ${JSON.stringify(directory)}, which is not a directory that this user can write to${code}.`,
      { cause },
    )
  }
}
