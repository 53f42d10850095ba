/** Command line: checks all of `data/`; prints errors and warnings, and ends with code 1 on errors. */
import { join } from 'node:path'
import { counted } from '#lib/domain/quantities/duration.ts'
import { now } from '#lib/server/clock.ts'
import { checkData } from '#lib/server/data/check-data.ts'
import { countsInWords, printFindings } from './terms-check/print-findings.ts'

const SITE = join(import.meta.dirname, '..')
const checked = checkData(process.cwd(), now(), SITE)
printFindings(checked, console.error)
const { catalogue, errors, offers } = checked
if (catalogue === null || errors.length > 0) {
  console.error(`terms:check: ${countsInWords(checked)}`)
  process.exitCode = 1
} else {
  const released =
    catalogue.versions.size === 0 ? 'nothing released yet' : counted(catalogue.versions.size, 'version')
  const drafts = catalogue.drafts.size === 0 ? [] : [counted(catalogue.drafts.size, 'draft')]
  console.log(
    `terms:check: ${[released, ...drafts, counted(offers, 'offer')].join(', ')}: ${countsInWords(checked)}`,
  )
}
