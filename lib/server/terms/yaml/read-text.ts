import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of a file under `root`, or what keeps it from being read. */
export function readText(
  root: string,
  file: string,
  kind: string,
): { source: string } | { rule: string; message: string } {
  let bytes: Buffer
  try {
    bytes = readFileSync(join(root, file))
  } catch (error) {
    return unreadable(file, error)
  }
  if (bytes.includes(0))
    return {
      rule: 'file.not-text',
      message: `this is not ${kind}: it is not UTF-8 text. If it is text, save it as UTF-8.`,
    }
  return isUtf8(bytes)
    ? { source: bytes.toString('utf8') }
    : { rule: 'file.not-text', message: 'the file is not in UTF-8. Save it with the encoding UTF-8.' }
}

function unreadable(file: string, error: unknown): { rule: string; message: string } {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { rule: 'file.missing', message: `there is no file ${file}. ${missingFix(file)}` }
    case 'EISDIR':
      return {
        rule: 'file.folder',
        message: `${file} is a folder. Name a file in it, or put a file in its place.`,
      }
    case 'EACCES':
      return { rule: 'file.refused', message: `${file} cannot be read. Allow this user to read it.` }
    default:
      throw error
  }
}

/** What is under version control comes back; what is not has to be written. */
function missingFix(file: string): string {
  return file.startsWith('data/')
    ? `If it was deleted, restore it with: git checkout -- ${file}. Otherwise write it; docs/schema describes its fields.`
    : 'Check the path.'
}
