import { buildOffer, type OfferResult } from '#lib/domain/offer/offer.ts'
import { isDevelopment } from '../platform/env.ts'
import { type Catalogue, readCatalogue } from './catalogue.ts'
import { dataStamp } from './data-stamp.ts'
import { DataError } from './finding.ts'
import { nothingReleased } from './nothing-released.ts'

type Kept = { catalogue: Catalogue; offers: Map<string, OfferResult>; stamp?: string }

// Next evaluates a module several times in one process; the data are read once.
const KEY = Symbol.for('sla-desk.catalogue')
const shared = globalThis as { [KEY]?: Kept }

/** At most this many offers are kept, those asked for last: one holds both its documents, some 0.3 MB. */
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
  const result = known ?? buildOffer(source, tier, region)
  // Only offers that exist are kept: addresses are anyone's to invent.
  if (!result.ok) return result
  // Asked for last, so the last to be dropped.
  offers.delete(key)
  offers.set(key, result)
  const [oldest] = offers.keys()
  if (offers.size > MOST_OFFERS && oldest !== undefined) offers.delete(oldest)
  return result
}

function kept(): Kept {
  const known = shared[KEY]
  const stamp = isDevelopment() ? dataStamp(process.cwd()) : ''
  if (known !== undefined && (known.stamp ?? '') === stamp) return known
  const { catalogue, findings } = readCatalogue(process.cwd())
  if (catalogue === null) throw new DataError(findings)
  const idle = nothingReleased(process.cwd())
  // In development a draft can be read before anything is released.
  if (idle !== null && !isDevelopment())
    throw new DataError([{ file: 'data/releases.yaml', line: 1, rule: 'ledger.empty', message: idle }])
  const fresh = { catalogue, offers: new Map<string, OfferResult>(), stamp }
  shared[KEY] = fresh
  return fresh
}
