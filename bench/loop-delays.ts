/**
 * Command line: prints as JSON the longest delay of this process's event loop, in milliseconds, while its pool
 * renders twenty different SLAs, and while it does nothing for as long. bench/run.ts starts it.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { closePdfPool, makeInPool } from '#lib/server/documents/pdf-pool.ts'
import { longestDelay, RESOLUTION_MILLISECONDS } from './longest-delay.ts'
import { sampleOffers } from './pdf/sample-offers.ts'

const DOCUMENTS = 20

const offers = sampleOffers()
const different = Array.from({ length: DOCUMENTS }, (_, index) => named(offers[index % offers.length], index))

await pause(500)
const before = performance.now()
const rendering = await longestDelay(async () => {
  await Promise.all(
    different.map((offer) => makeInPool({ make: 'document', offer, kind: 'sla', signing: null })),
  )
})
const lasted = performance.now() - before
await pause(500)
const idle = await longestDelay(() => pause(lasted))
await closePdfPool()
console.log(JSON.stringify({ rendering, idle, documents: DOCUMENTS, resolution: RESOLUTION_MILLISECONDS }))

/** The offer under a name of its own, so that no two documents are alike. */
function named(offer: Offer | undefined, index: number): Offer {
  if (offer === undefined) throw new RangeError('no offer')
  return { ...offer, vendor: { ...offer.vendor, legalName: `${offer.vendor.legalName} ${index + 1}` } }
}
