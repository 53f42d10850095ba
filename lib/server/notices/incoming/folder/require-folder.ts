import { statSync } from 'node:fs'
import { StartError } from '../../../platform/start-error.ts'

/**
 * Ends the start where the folder for mail is not there: what arrives would be filed by nobody, and nobody would know. No folder is made
 * in its place, since a wrong name would then look right.
 * @throws StartError with what to do
 */
export function requireMailFolder(directory: string | undefined): void {
  if (directory === undefined || isFolder(directory)) return
  throw new StartError(
    `INCOMING_MAIL_DIRECTORY is ${JSON.stringify(directory)}, and there is no such folder. Make it, or correct the name.`,
  )
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
