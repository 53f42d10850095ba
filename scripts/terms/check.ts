/** Command line: checks all of `data/`; prints errors and warnings, and ends with code 1 on errors. */
import { join } from 'node:path'
import { counted } from '#lib/domain/quantities/time/duration.ts'
import { now } from '#lib/server/platform/clock.ts'
import { checkData } from '#lib/server/terms/checks/check-data.ts'
import { readArguments } from '../command-line/read-arguments.ts'
import { runCommand } from '../command-line/run-command.ts'
import { countsInWords, printFindings } from './check/print-findings.ts'

const SITE = join(import.meta.dirname, '../..')
const USAGE = `npm run terms:check
Checks everything in data/, drafts included. Takes no options.`

await runCommand('terms:check', USAGE, () => {
  readArguments({ options: {} })
  const checked = checkData(process.cwd(), now(), SITE)
  printFindings(checked, console.error)
  const { catalogue, errors, offers } = checked
  if (catalogue === null || errors.length > 0) throw new RangeError(countsInWords(checked))
  const released =
    catalogue.versions.size === 0 ? 'nothing released yet' : counted(catalogue.versions.size, 'version')
  const drafts = catalogue.drafts.size === 0 ? [] : [counted(catalogue.drafts.size, 'draft')]
  return `${[released, ...drafts, counted(offers, 'offer')].join(', ')}: ${countsInWords(checked)}`
})
