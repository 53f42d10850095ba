import { readCatalogue } from '#lib/server/data/catalogue.ts'
import { checkOffers } from '#lib/server/data/check-offers.ts'
import { findingInWords } from '#lib/server/data/finding.ts'

const root = process.cwd()
const { catalogue, findings } = readCatalogue(root)
const all = catalogue === null ? findings : checkOffers(root, catalogue)
for (const finding of all) console.error(findingInWords(finding))
if (all.length > 0) {
  console.error(`terms:check: ${all.length} to mend`)
  process.exitCode = 1
} else {
  const offers = [...(catalogue?.versions.values() ?? [])].reduce(
    (sum, { terms }) => sum + terms.tiers.length * terms.regions.length,
    0,
  )
  console.log(`terms:check: ${catalogue?.versions.size} version(s), ${offers} offers, nothing to mend`)
}
