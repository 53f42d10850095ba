/** Command line: builds the PDF worker, the mails, the elements of the reading pages and the site. With --if-needed, only when something they are made of changed. */

import { join } from 'node:path'
import { now } from '#lib/server/platform/clock.ts'
import { checkData } from '#lib/server/terms/checks/check-data.ts'
import { nothingReleased } from '#lib/server/terms/nothing-released.ts'
import { buildAside } from './build/build-aside.ts'
import { compressFiles } from './build/compressed-files.ts'
import { buildElements } from './build/elements.ts'
import { fingerprintOf, isUpToDate } from './build/fingerprint.ts'
import { buildMails } from './build/mails.ts'
import { buildPdfWorker } from './build/pdf-worker.ts'
import { buildSite } from './build/site.ts'
import { removeUnusedBuilds } from './build/unused-builds.ts'
import { readArguments } from './command-line/read-arguments.ts'
import { runCommand } from './command-line/run-command.ts'
import { countsInWords, printFindings } from './terms/check/print-findings.ts'

const root = join(import.meta.dirname, '..')

const USAGE = `npm run build
  --if-needed   builds only when something the site is made of has changed`

await runCommand('build', USAGE, build)

async function build(): Promise<number> {
  const { 'if-needed': ifNeeded } = readArguments({
    options: { 'if-needed': { type: 'boolean', default: false } },
  }).values
  const fingerprint = fingerprintOf(root)
  if (!dataAreSound()) return 1
  if (ifNeeded && isUpToDate(root, fingerprint)) {
    removeUnusedBuilds(root)
    console.log('build is up to date')
    return 0
  }
  const code = await buildAside(root, fingerprint, async (aside) => {
    await buildPdfWorker(root, aside)
    await buildMails(root, aside)
    await buildElements(root, aside)
    const code = buildSite(root, aside)
    if (code === 0) await compressFiles(aside)
    return code
  })
  removeUnusedBuilds(root)
  return code
}

/**
 * Whether `data/` can be served. Checked before anything is compiled, and also where nothing has to be: a faulty file
 * stops the start within seconds, with every finding, and what was built before stays as it is.
 */
function dataAreSound(): boolean {
  const idle = nothingReleased(root)
  if (idle !== null) {
    console.error(idle)
    return false
  }
  const checked = checkData(root, now(), root)
  if (checked.errors.length === 0) return true
  printFindings(checked, console.error)
  console.error(
    `build: data/ has ${countsInWords(checked)}. Nothing is built until the errors are corrected.`,
  )
  return false
}
