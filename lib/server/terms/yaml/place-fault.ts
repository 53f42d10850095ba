import { accessSync, constants, lstatSync, type Stats, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What belongs in a place. */
export type Wanted = 'file' | 'folder'

export type PlaceFault = { rule: 'file.in-the-way' | 'file.refused'; message: string }

/**
 * What stands where a file or a folder belongs and is none that this user can read: the other of the two, a link that leads
 * nowhere or in a circle, a pipe. Where a folder above it cannot be used, that is told. Null where all is well, and where
 * nothing is there.
 * @param root the folder that `path` is below; empty for a path that somebody wrote
 */
export function placeFault(root: string, path: string, wanted: Wanted): PlaceFault | null {
  const at = join(/*turbopackIgnore: true*/ root, path)
  try {
    const found = statOf(at)
    if (found === undefined) return null
    if (found === 'leads nowhere') return inTheWay(root, path, wanted, 'a link that leads nowhere')
    if (wanted === 'file' ? found.isFile() : found.isDirectory()) {
      accessSync(at, wanted === 'file' ? constants.R_OK : constants.R_OK | constants.X_OK)
      return null
    }
    return inTheWay(root, path, wanted, kindOf(found))
  } catch (error) {
    return faultOf(error, root, path, wanted)
  }
}

function statOf(at: string): Stats | 'leads nowhere' | undefined {
  const entry = lstatSync(at, { throwIfNoEntry: false })
  return entry?.isSymbolicLink() ? (statSync(at, { throwIfNoEntry: false }) ?? 'leads nowhere') : entry
}

function kindOf(found: Stats): string {
  if (found.isDirectory()) return 'a folder'
  return found.isFile() ? 'a file' : 'neither a file nor a folder'
}

function faultOf(error: unknown, root: string, path: string, wanted: Wanted): PlaceFault {
  const { code } = error as NodeJS.ErrnoException
  const above = dirname(path)
  const faultAbove = above === '.' || above === path ? null : placeFault(root, above, 'folder')
  if (faultAbove !== null) return faultAbove
  if (code === 'ELOOP') return inTheWay(root, path, wanted, 'a link that leads in a circle')
  if (code === 'EACCES' || code === 'EPERM') return refused(path)
  throw error
}

/** Of what this user may not read. */
export function refused(path: string): PlaceFault {
  return { rule: 'file.refused', message: `${path} cannot be read. Allow this user to read it.` }
}

function inTheWay(root: string, path: string, wanted: Wanted, kind: string): PlaceFault {
  return { rule: 'file.in-the-way', message: `${path} is ${kind}. ${fix(root, path, wanted, kind)}` }
}

function fix(root: string, path: string, wanted: Wanted, kind: string): string {
  // A path that somebody wrote stands for itself, and may be the wrong one.
  if (root === '')
    return kind === 'a folder' ? 'Name a file in it, or put a file in its place.' : 'Check the path.'
  const put = `put the ${wanted} in its place`
  return path.startsWith('data/')
    ? `Move it away, and ${put}. If that was committed, restore it with: git checkout -- ${path}`
    : `Move it away, and ${put}.`
}
