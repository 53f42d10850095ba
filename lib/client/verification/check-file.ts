import { MOST_OF_FILE } from '#lib/domain/verification/file-faults.ts'
import { isArchived } from './check-hash.ts'
import { hashFile } from './hash-file.ts'
import { type Sent, sendFile } from './send-file.ts'

/** What is being done, in words; while a file is sent, the share of it that is. */
export type Step = { words: string; share?: number }

/**
 * Has a file checked: by its SHA-256 where the archive knows that, else by sending it.
 * @param tell is told each step
 */
export async function checkFile(file: File, tell: (step: Step) => void): Promise<Sent> {
  if (file.size > MOST_OF_FILE) return { code: 'file-too-large' }
  try {
    tell({ words: 'Computing the SHA-256…' })
    const sha256 = await hashFile(file)
    if (sha256 !== null) {
      tell({ words: 'Asking the archive…' })
      if (await isArchived(sha256)) return { href: `/verify?${new URLSearchParams({ sha256 })}#verdict` }
    }
    return await sendFile(file, (share) =>
      tell(share < 1 ? { words: 'Uploading…', share } : { words: 'Checking the file…' }),
    )
  } catch {
    return { code: null }
  }
}
