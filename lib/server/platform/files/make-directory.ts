import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a directory, with those above it, for its owner alone; leaves one that exists as it is. Node's own `recursive`
 * never returns below /proc, where nothing can be made and nothing says so.
 * @param root what has to be there already: a state directory that was taken away is not made anew behind its owner's back
 * @throws NodeJS.ErrnoException where it cannot be made, or something else has its name
 */
export function makeDirectory(path: string, root = '/'): void {
  statSync(root)
  const missing: string[] = []
  for (let at = resolve(path); statSync(at, { throwIfNoEntry: false }) === undefined; at = dirname(at))
    missing.unshift(at)
  for (const one of missing) makeOne(one)
  if (!statSync(path).isDirectory())
    throw Object.assign(new Error(`ENOTDIR: not a directory, mkdir '${path}'`), { code: 'ENOTDIR' })
}

/** Another process may have made it meanwhile. */
function makeOne(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
