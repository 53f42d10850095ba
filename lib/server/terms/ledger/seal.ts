import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { isLitter } from './version-files.ts'

/** The list of a released folder's files with their hashes, as `sha256sum` writes and checks it. */
export const SUMS = 'SHA256SUMS'

/**
 * Path and hash of every file of a folder but the list itself, in the order of their paths. A link has no hash, an empty
 * text: what it leads to may change without it, and so it is never what was released.
 */
export function hashesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
      isFile: entry.isFile(),
    }))
    .filter(({ path }) => path !== SUMS)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return new Map(
    files.map(({ path, isFile }) => [path, isFile ? sha256(readFileSync(join(folder, path))) : '']),
  )
}

/** The text of SHA256SUMS for a folder as it is now, but for what editors and file managers left in it. */
export function sumsOf(folder: string): string {
  return [...hashesOf(folder)]
    .filter(([path]) => !isLitter(path))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('')
}

/** What SHA256SUMS lists, or null where the folder has none. Lines of another form are left out, and so found missing. */
export function listedHashes(folder: string): Map<string, string> | null {
  const file = join(folder, SUMS)
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null
  const lines = readFileSync(file, 'utf8').matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)
  return new Map([...lines].map(([, hash = '', path = '']) => [path, hash]))
}
