import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BUILD_ID, BUILDS, buildOf, currentBuild } from '#lib/server/platform/builds/build.ts'
import { isInUse } from '#lib/server/platform/builds/use.ts'

/** Removes every build, whole or broken off, that is not the current one and that no living process makes or serves. */
export function removeUnusedBuilds(root: string): void {
  const current = currentBuild(root)?.id
  for (const id of buildsIn(root)) {
    if (id === current || isInUse(root, id)) continue
    try {
      rmSync(buildOf(root, id).folder, { recursive: true, force: true })
    } catch {
      // Another user's, or a build that was broken off still writes: the next one tries again.
    }
  }
}

function buildsIn(root: string): string[] {
  try {
    return readdirSync(join(root, BUILDS)).filter((name) => BUILD_ID.test(name))
  } catch {
    return []
  }
}
