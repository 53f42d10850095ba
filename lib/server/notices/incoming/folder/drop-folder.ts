import { constants } from 'node:fs'
import { lstat, open, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { makeDirectory } from '../../../platform/files/make-directory.ts'
import { MOST_READ } from '../parse-mail.ts'

/** So many are taken at one look. */
const MOST_FILES = 100
/** Milliseconds: a file that changed so recently may not be whole. A Maildir holds whole ones only. */
const SETTLED_AFTER = 2_000

/** A mail that lies in the folder. */
export type DroppedMail = { name: string; path: string }

/**
 * The mails that lie in a folder, those with the first name first; of a Maildir those that are new.
 * @param at milliseconds, by the system's clock
 * @throws NodeJS.ErrnoException where it cannot be read
 */
export async function droppedMails(directory: string, at: number): Promise<DroppedMail[]> {
  const maildir = join(directory, 'new')
  const isMaildir = (await lstat(maildir).catch(() => null))?.isDirectory() === true
  const folder = isMaildir ? maildir : directory
  const found: DroppedMail[] = []
  for (const name of (await readdir(folder)).toSorted()) {
    if (found.length === MOST_FILES) break
    if (name.startsWith('.')) continue
    const path = join(folder, name)
    const file = await lstat(path).catch(() => null)
    if (file?.isFile() !== true) continue
    if (isMaildir || at - file.mtimeMs >= SETTLED_AFTER) found.push({ name, path })
  }
  return found
}

/** The beginning of a mail; null where another process took it, or it is a link. */
export async function readDropped({ path }: DroppedMail): Promise<Uint8Array | null> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(gone)
  if (file === null) return null
  try {
    const bytes = Buffer.alloc(MOST_READ)
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, MOST_READ - length)
      length += bytesRead
      if (bytesRead === 0 || length === MOST_READ) return bytes.subarray(0, length)
    }
  } finally {
    await file.close()
  }
}

/** Moves a mail to a folder beside the others; one of the same name there is not lost. */
export async function moveDropped(
  { name, path }: DroppedMail,
  directory: string,
  to: 'done' | 'unknown',
): Promise<void> {
  const folder = join(directory, to)
  makeDirectory(folder, directory)
  for (let copy = 0; ; copy += 1) {
    const target = join(folder, copy === 0 ? name : `${name}.${copy}`)
    if ((await lstat(target).catch(() => null)) !== null) continue
    await rename(path, target).catch(gone)
    return
  }
}

function gone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ELOOP') return null
  throw error
}
