/**
 * A process that builds below the folder it is given: at once, or, with "slowly", it stops half-way and says so. With
 * "serve" it binds itself to the current build and says which. Tests start it, and kill it.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { bindToBuild } from '#lib/server/platform/builds/own-build.ts'
import { buildAside } from '../build-aside.ts'
import { removeUnusedBuilds } from '../unused-builds.ts'
import { fillBuild } from './fill-build.ts'

const [root = '', fingerprint = '', manner] = process.argv.slice(2)

if (manner === 'serve') {
  console.log(bindToBuild(root)?.id)
  await pause(60_000)
}
await buildAside(root, fingerprint, async (build) => {
  await fillBuild(build)
  console.log(build.id)
  if (manner === 'slowly') await pause(60_000)
  return 0
})
removeUnusedBuilds(root)
