/** Command line: checks all of `data/`; prints errors and warnings, and ends with code 1 on errors. */
import { join } from 'node:path'
import { now } from '#lib/server/clock.ts'
import { checkData } from '#lib/server/data/check-data.ts'
import { findingInWords } from '#lib/server/data/finding.ts'

const SITE = join(import.meta.dirname, '..')
const { catalogue, errors, warnings, offers } = checkData(process.cwd(), now(), SITE)
for (const finding of warnings) console.error(`warning ${findingInWords(finding)}`)
for (const finding of errors) console.error(`error ${findingInWords(finding)}`)
if (catalogue === null || errors.length > 0) {
  console.error(`terms:check: ${errors.length} to mend, ${warnings.length} warning(s)`)
  process.exitCode = 1
} else {
  const drafts = catalogue.drafts.size === 0 ? '' : `, ${catalogue.drafts.size} draft(s)`
  const rest = warnings.length === 0 ? 'nothing to mend' : `${warnings.length} warning(s)`
  const released =
    catalogue.versions.size === 0 ? 'nothing released yet' : `${catalogue.versions.size} version(s)`
  console.log(`terms:check: ${released}${drafts}, ${offers} offers, ${rest}`)
}
