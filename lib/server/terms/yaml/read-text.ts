import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { conflictMarks } from './conflict-marks.ts'
import { placeFault, refused } from './place-fault.ts'

/** What keeps a file from being read; its line where it is not the first. */
export type Unreadable = { rule: string; line?: number; message: string }

/**
 * The text of a file under `root`, or what keeps it from being read.
 * @param kind what the file should be, with its article
 */
export function readText(root: string, file: string, kind: string): { source: string } | Unreadable {
  let bytes: Buffer
  try {
    bytes = readFileSync(join(root, file))
  } catch (error) {
    return unreadable(root, file, error)
  }
  if (bytes.includes(0))
    return {
      rule: 'file.not-text',
      message: `this is not ${kind}: it is not UTF-8 text. If it is text, save it as UTF-8.`,
    }
  if (!isUtf8(bytes))
    return { rule: 'file.not-text', message: 'the file is not in UTF-8. Save it with the encoding UTF-8.' }
  return { source: bytes.toString('utf8') }
}

/** The same, of a file that is refused while the marks of a merge conflict are in it. */
export function readMerged(root: string, file: string, kind: string): { source: string } | Unreadable {
  const read = readText(root, file, kind)
  const conflict = 'source' in read ? conflictMarks(read.source) : null
  return conflict === null ? read : { rule: 'file.conflict', ...conflict }
}

function unreadable(root: string, file: string, error: unknown): Unreadable {
  const fault = placeFault(root, file, 'file')
  if (fault !== null) return fault
  const { code = '' } = error as NodeJS.ErrnoException
  if (['EACCES', 'EPERM'].includes(code)) return refused(file)
  if (!['ENOENT', 'ENOTDIR'].includes(code)) throw error
  return { rule: 'file.missing', message: `there is no file ${file}. ${missingFix(file)}` }
}

/** What is under version control comes back; what is not has to be written. */
function missingFix(file: string): string {
  return file.startsWith('data/')
    ? `If it was deleted, restore it with: git checkout -- ${file}. Otherwise write it; docs/schema describes its fields.`
    : 'Check the path.'
}
