import { mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BUILDS, type Build } from '#lib/server/platform/builds/build.ts'

/**
 * Moves what the compiler remembers of the last build into this one, which is then quicker, and back again at its end. Of two
 * builds at once one gets it, and one that is killed loses it: the next compiles everything.
 * @returns what moves it back
 */
export function borrowCompilerCache(root: string, { site }: Build): () => void {
  const kept = join(root, BUILDS, 'compiler-cache')
  const used = join(site, 'cache')
  mkdirSync(dirname(used), { recursive: true })
  move(kept, used)
  return () => move(used, kept)
}

/** One step, so that nobody sees half of it. Where there is nothing, or something already, nothing is moved. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch {
    // Without the cache a build takes longer, no more.
  }
}
