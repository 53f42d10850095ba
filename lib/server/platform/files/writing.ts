import { isDiskFull } from './disk-full.ts'

/**
 * Runs what is written as a whole or not at all, for a command. Where the disk does not take it, that is told by the
 * folder; every other error stays as it is.
 * @param folder its path, what is written to
 * @param nothing what has not been done: "Nothing was released"
 * @throws RangeError where the disk is full or can only be read, or the folder is not this user's to write
 */
export function writing<T>(folder: string, nothing: string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    throw notWritten(folder, nothing, error)
  }
}

/** The error that `writing` throws where a write ended with this one. */
export function notWritten(folder: string, nothing: string, error: unknown): unknown {
  const why = whyNotWritten(error, folder)
  return why === null ? error : new RangeError(`${nothing}: ${why}`, { cause: error })
}

function whyNotWritten(error: unknown, folder: string): string | null {
  if (isDiskFull(error))
    return `the disk that holds ${folder} is full. Free some space, then run the command again.`
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EROFS':
      return `the disk that holds ${folder} can only be read. Mount it for writing, then run the command again.`
    case 'EACCES':
    case 'EPERM':
      return `this user may not write to ${folder}. Allow it, or run the command as another user.`
    default:
      return null
  }
}
