/** Command line: checks all of `data/`; prints errors and warnings, and ends with code 1 on errors. */
import { join } from 'node:path'
import type { Offer } from '#lib/domain/offer.ts'
import { now } from '#lib/server/clock.ts'
import { readCatalogue } from '#lib/server/data/catalogue.ts'
import { checkOffers } from '#lib/server/data/check-offers.ts'
import { findingInWords } from '#lib/server/data/finding.ts'
import { lintData } from '#lib/server/data/lint-data.ts'

const SITE = join(import.meta.dirname, '..')
const root = process.cwd()
const { catalogue, findings } = readCatalogue(root)
const built = new Map<string, Offer[]>()
const faults = catalogue === null ? findings : checkOffers(root, catalogue, built)
const linted = catalogue === null || faults.length > 0 ? [] : lintData(root, catalogue, built, now(), SITE)
const errors = [...faults, ...linted.filter(({ severity }) => severity === 'error')]
const warnings = linted.filter(({ severity }) => severity === 'warning')
for (const finding of warnings) console.error(`warning ${findingInWords(finding)}`)
for (const finding of errors) console.error(`error ${findingInWords(finding)}`)
if (errors.length > 0) {
  console.error(`terms:check: ${errors.length} to mend, ${warnings.length} warning(s)`)
  process.exitCode = 1
} else {
  const offers = [...built.values()].flat().length
  const rest = warnings.length === 0 ? 'nothing to mend' : `${warnings.length} warning(s)`
  console.log(`terms:check: ${catalogue?.versions.size} version(s), ${offers} offers, ${rest}`)
}
