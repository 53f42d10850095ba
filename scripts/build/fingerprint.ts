import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { currentBuild } from '#lib/server/platform/builds/build.ts'

const INPUTS = [
  '{app,components,data,lib,public}/**/*',
  'scripts/build.ts',
  'scripts/build/*.ts',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

/** SHA-256, in hexadecimal, over the name and bytes of every file below `root` that goes into the build. */
export function fingerprintOf(root: string): string {
  const hash = createHash('sha256')
  const paths = globSync(INPUTS, { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  for (const path of paths.sort()) {
    if (/\.test\.tsx?$/.test(path) || !statSync(join(root, path)).isFile()) continue
    const content = readFileSync(join(root, path))
    // The length keeps two files apart from one that holds both.
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Whether the current build below `root` was made from exactly these inputs. */
export function isUpToDate(root: string, fingerprint: string): boolean {
  const build = currentBuild(root)
  return build !== null && readFileSync(build.fingerprint, 'utf8') === fingerprint
}
