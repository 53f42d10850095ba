import { existsSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writing } from '#lib/server/platform/files/writing.ts'
import { OWN_SET_ASIDE, releasesOf, SET_ASIDE } from '../ledger/demo.ts'
import { hashesOf } from '../ledger/seal.ts'
import { termsFolders } from '../versions.ts'
import { writeFirstFiles } from './first-files.ts'
import { moveAll } from './move-all.ts'

/**
 * Puts the demo back as it was. What the vendor has written is moved to a folder that nothing reads; files that nobody
 * has touched are deleted.
 * @returns the folder that holds the vendor's own files, or null where there were none
 * @throws RangeError with the reason, and nothing changed, where it cannot be done
 */
export function undoBegin(root: string): string | null {
  const [data, demo, own] = ['data', SET_ASIDE, OWN_SET_ASIDE].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ]
  if (!existsSync(demo)) throw new RangeError(`There is nothing to undo here: ${SET_ASIDE} does not exist.`)
  const [released] = releasesOf(root)
  if (released !== undefined)
    throw new RangeError(
      `Version ${released.version} is released, and a release is never undone. Look at the demo in a copy of its own.`,
    )
  if (existsSync(own))
    throw new RangeError(
      `${OWN_SET_ASIDE} exists already and holds what you wrote before. Move it away first.`,
    )
  const untouched = writing(root, 'Nothing was changed', () => {
    const same = isUntouched(root, data, demo)
    exchange(data, demo, own)
    return same
  })
  rmSync(demo, { recursive: true })
  if (untouched) rmSync(own, { recursive: true })
  return untouched ? null : OWN_SET_ASIDE
}

/** Puts the demo in the place of what lies in `data/`, which goes to a folder of its own. */
function exchange(data: string, demo: string, own: string): void {
  moveAll(data, own)
  try {
    moveAll(demo, data)
  } catch (error) {
    moveAll(own, data)
    rmdirSync(own)
    throw error
  }
}

/** Whether everything is as it was written at the beginning. */
function isUntouched(root: string, data: string, demo: string): boolean {
  const [version, ...others] = termsFolders(root, [])
  if (version === undefined || others.length > 0) return false
  const fresh = mkdtempSync(join(root, '.desk-begin-'))
  try {
    writeFirstFiles(fresh, version, demo)
    const written = [...hashesOf(fresh)]
    const now = hashesOf(data)
    const isSame = written.every(([path, hash]) => now.get(path) === hash)
    const own = [...now.keys()].filter((path) => !path.startsWith('examples/'))
    return isSame && own.length === written.length
  } finally {
    rmSync(fresh, { recursive: true })
  }
}
