import { statSync } from 'node:fs'
import { RESTORE } from '../bytes/byte-files.ts'
import { byteFiles } from '../bytes/stored-bytes.ts'
import type { ArchivedDocument } from '../record.ts'

/**
 * What to tell whoever runs the desk of recorded documents whose file is gone or has another length; null where all are
 * there. Their bytes are looked at when they are served.
 */
export function lostFiles(documents: readonly Pick<ArchivedDocument, 'sha256' | 'size'>[]): string | null {
  const files = byteFiles()
  const lost = documents.filter(
    ({ sha256, size }) => statSync(files.pathOf(sha256), { throwIfNoEntry: false })?.size !== size,
  )
  const [first] = lost
  if (first === undefined) return null
  return (
    `${lost.length} of ${documents.length} signed files are missing or have another length, such as ` +
    `${files.nameOf(first.sha256)}. ${RESTORE}`
  )
}
