import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const KEPT_IN = '.build/fingerprint'
const OUTPUTS = [
  '.next/BUILD_ID',
  '.build/pdf-worker.mjs',
  '.build/mails.mjs',
  '.build/elements/manifest.json',
]
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

/** True if the last whole build was made from exactly these inputs and all it made is still there. */
export function isUpToDate(root: string, fingerprint: string): boolean {
  const kept = join(root, KEPT_IN)
  if (!existsSync(kept) || readFileSync(kept, 'utf8') !== fingerprint) return false
  return OUTPUTS.every((path) => existsSync(join(root, path)))
}

/** Notes that a whole build was made from these inputs. */
export function keepFingerprint(root: string, fingerprint: string): void {
  const kept = join(root, KEPT_IN)
  mkdirSync(dirname(kept), { recursive: true })
  writeFileSync(kept, fingerprint)
}

/** Makes sure that no earlier build passes for the one about to start. */
export function forgetFingerprint(root: string): void {
  rmSync(join(root, KEPT_IN), { force: true })
}
