/** Command line: builds the PDF worker and the site. With --if-needed, only when something they are made of changed. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nothingReleased } from '#lib/server/data/nothing-released.ts'
import { fingerprintOf, forgetFingerprint, isUpToDate, keepFingerprint } from './build/fingerprint.ts'
import { buildPdfWorker } from './build/pdf-worker.ts'

const root = join(import.meta.dirname, '..')
const fingerprint = fingerprintOf(root)

if (process.argv.includes('--if-needed') && isUpToDate(root, fingerprint)) {
  console.log('build is up to date')
} else {
  stopWhereNothingIsReleased()
  // Forgotten first and kept last: a build that dies half-way never passes for a whole one.
  forgetFingerprint(root)
  await buildPdfWorker(root)
  const code = buildSite()
  if (code === 0) keepFingerprint(root, fingerprint)
  process.exitCode = code
}

/** Said before the build, which takes a minute to fail on the same. */
function stopWhereNothingIsReleased(): void {
  const idle = nothingReleased(root)
  if (idle === null) return
  console.error(idle)
  process.exit(1)
}

function buildSite(): number {
  const next = fileURLToPath(import.meta.resolve('next/dist/bin/next'))
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  return spawnSync(process.execPath, [next, 'build'], { cwd: root, env, stdio: 'inherit' }).status ?? 1
}
