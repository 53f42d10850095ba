import { isDiskFull } from '../../platform/files/disk-full.ts'

/** What a full disk and a used quota are to the machine that runs PostgreSQL (WASI: nospc, dquot). */
const FULL = new Set([51, 19])

/**
 * Why the embedded database ended, as an error that passes between threads: the message only. Where PostgreSQL gave up, its
 * last words stand for those of the machine that runs it.
 * @param error what was thrown, which need be no Error
 * @param lastWords what PostgreSQL itself ended with, or null
 */
export function embeddedFailure(error: unknown, lastWords: string | null): Error {
  if (lastWords === null) return new Error(messageOf(error))
  const fix = isDiskFull(new Error(lastWords))
    ? 'Free space on the disk of STATE_DIRECTORY; the server tries again.'
    : 'If files of pglite/ are missing or damaged, restore pglite/ and documents/ from a backup of the same time.'
  return new Error(`PostgreSQL says: ${lastWords}. ${fix}`)
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message
  const { errno } = Object(error) as { errno?: unknown }
  if (typeof errno !== 'number') return String(error)
  return FULL.has(errno)
    ? 'The disk of STATE_DIRECTORY is full (no space left on device).'
    : `A file of the database cannot be used (error ${errno} of WASI).`
}
