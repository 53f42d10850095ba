import { buildOffer, type OfferResult } from '#lib/domain/offer.ts'
import { isDevelopment } from '../env.ts'
import { type Catalogue, readCatalogue } from './catalogue.ts'
import { dataStamp } from './data-stamp.ts'
import { DataError } from './finding.ts'

type Kept = { catalogue: Catalogue; offers: Map<string, OfferResult>; stamp?: string }

// Next evaluates a module several times in one process; the data are read once.
const KEY = Symbol.for('sla-desk.catalogue')
const shared = globalThis as { [KEY]?: Kept }

/** At most this many offers are kept, those asked for last: one holds both its documents, some 0.3 MB. */
const MOST_OFFERS = 300

/** A ledger may be empty until its first release; there is nothing to serve from it. */
const NOTHING_RELEASED = {
  file: 'data/releases.yaml',
  line: 1,
  rule: 'ledger.empty',
  message: 'no version is released yet. Release one with: npm run terms:release -- <version>',
}

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
  if (catalogue.ledger.length === 0) throw new DataError([NOTHING_RELEASED])
  const fresh = { catalogue, offers: new Map<string, OfferResult>(), stamp }
  shared[KEY] = fresh
  return fresh
}
