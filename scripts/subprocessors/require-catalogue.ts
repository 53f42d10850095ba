import { type Catalogue, readCatalogue } from '#lib/server/terms/catalogue.ts'
import { findingInWords } from '#lib/server/terms/finding.ts'

/**
 * All of `data/`.
 * @param nothing how the message begins that names what has to be corrected first
 * @throws RangeError with every finding where it does not load
 */
export function requireCatalogue(root: string, now: Date, nothing: string): Catalogue {
  const { catalogue, findings } = readCatalogue(root, now)
  if (catalogue === null)
    throw new RangeError([`${nothing}. Fix these first:`, ...findings.map(findingInWords)].join('\n'))
  return catalogue
}
