import { buildOffer, type OfferResult } from '#lib/domain/offer.ts'
import { type Catalogue, readCatalogue } from './catalogue.ts'
import { DataError } from './finding.ts'

type Kept = { catalogue: Catalogue; offers: Map<string, OfferResult> }

// Next evaluates a module several times in one process; the data are read once.
const KEY = Symbol.for('sla-desk.catalogue')
const shared = globalThis as { [KEY]?: Kept }

/**
 * The catalogue of the `data/` folder in the working directory, read once for the process.
 * @throws DataError with every finding when the data cannot be used
 */
export function catalogue(): Catalogue {
  return kept().catalogue
}

/** The offer of a version × tier × region, built once; null when there is no such version. */
export function offerOf(version: string, tier: string, region: string): OfferResult | null {
  const { catalogue, offers } = kept()
  const source = catalogue.versions.get(version)
  if (source === undefined) return null
  const key = `${version}/${tier}/${region}`
  const known = offers.get(key)
  if (known !== undefined) return known
  const result = buildOffer(source, tier, region)
  // Only offers that exist are kept: addresses are anyone's to invent.
  if (result.ok) offers.set(key, result)
  return result
}

function kept(): Kept {
  const known = shared[KEY]
  if (known !== undefined) return known
  const { catalogue, findings } = readCatalogue(process.cwd())
  if (catalogue === null) throw new DataError(findings)
  const fresh = { catalogue, offers: new Map<string, OfferResult>() }
  shared[KEY] = fresh
  return fresh
}
