import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { type Build, buildOf, makeCurrent } from '#lib/server/platform/builds/build.ts'
import { noteUse } from '#lib/server/platform/builds/use.ts'
import { systemNow } from '#lib/server/platform/clock.ts'

/**
 * Makes a build in a folder of its own and, only when it is whole, the one that the next start serves. Until then, and
 * if it fails or is killed, the one before stays as it is; two at once do not meet, and the last one to end is served.
 * @param make fills the folder; its code, 0 when it is whole
 */
export async function buildAside(
  root: string,
  fingerprint: string,
  make: (build: Build) => Promise<number>,
): Promise<number> {
  const build = buildOf(root, newId())
  // Before the folder is there, for what nobody uses is removed.
  const release = noteUse(root, build.id)
  let code = 1
  try {
    mkdirSync(build.folder, { recursive: true })
    code = await make(build)
    if (code !== 0) return code
    writeFileSync(build.fingerprint, fingerprint)
    makeCurrent(root, build)
    return 0
  } finally {
    if (code !== 0) rmSync(build.folder, { recursive: true, force: true })
    release()
  }
}

function newId(): string {
  const time = systemNow().toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
  return `${time}-${randomBytes(4).toString('hex')}`
}
