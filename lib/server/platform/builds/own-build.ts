import { processShared } from '../process-shared.ts'
import { type Build, currentBuild } from './build.ts'
import { noteUse } from './use.ts'

const shared = processShared('own-build', (): { build: Build | null } => ({ build: null }))

/**
 * Binds this process to the build that is current now: it serves that one to its end, whatever is built meanwhile, and
 * until then nobody removes it. Null where nothing is built.
 */
export function bindToBuild(root: string): Build | null {
  for (let build = currentBuild(root); build !== null; build = currentBuild(root)) {
    const release = noteUse(root, build.id)
    // Whoever replaced it before the note was there may not have seen the note.
    if (currentBuild(root)?.id === build.id) {
      process.once('exit', release)
      shared.build = build
      return build
    }
    release()
  }
  return null
}

/** The build that this process is bound to; else the current one of its working directory. Null where there is none. */
export function ownBuild(): Build | null {
  return shared.build ?? currentBuild(process.cwd())
}
