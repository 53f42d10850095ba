import { buildOffer, type OfferResult } from '#lib/domain/offer/offer.ts'
import { BoundedCache } from '../platform/bounded-cache.ts'
import { isDevelopment } from '../platform/env.ts'
import { processShared } from '../platform/process-shared.ts'
import { type Catalogue, readCatalogue } from './catalogue.ts'
import { dataStamp } from './data-stamp.ts'
import { DataError } from './finding.ts'
import { nothingReleased } from './nothing-released.ts'

type Kept = { catalogue: Catalogue; offers: BoundedCache<string, OfferResult>; stamp: string }

// The data are read once.
const shared = processShared('catalogue', (): { kept: Kept | null } => ({ kept: null }))

/** So many offers are kept: one holds both its documents, some 0.3 MB. */
const MOST_OFFERS = 300

/**
 * The catalogue of the `data/` folder in the working directory, read once for the process; in development read anew
 * when a file of it changes.
 * @throws DataError with every finding when the data cannot be used
 */
export function catalogue(): Catalogue {
  return kept().catalogue
}

/** The offer of a released version × tier × region, built once; null when there is no such version. */
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

/**
 * Has the process work with this catalogue, for tests; in development too, until a file under `data/` changes.
 * @internal
 */
export function useCatalogue(catalogue: Catalogue): void {
  shared.kept = freshlyKept(catalogue)
}

function kept(): Kept {
  if (shared.kept?.stamp === currentStamp()) return shared.kept
  const { catalogue, findings } = readCatalogue(process.cwd())
  if (catalogue === null) throw new DataError(findings)
  const idle = nothingReleased(process.cwd())
  // In development a draft can be read before anything is released.
  if (idle !== null && !isDevelopment())
    throw new DataError([{ file: 'data/releases.yaml', line: 1, rule: 'ledger.empty', message: idle }])
  shared.kept = freshlyKept(catalogue)
  return shared.kept
}

function freshlyKept(catalogue: Catalogue): Kept {
  return { catalogue, offers: new BoundedCache(MOST_OFFERS), stamp: currentStamp() }
}

/** Another one says that the data have changed; outside development they are read once. */
function currentStamp(): string {
  return isDevelopment() ? dataStamp(process.cwd()) : ''
}
