import { createHash } from 'node:crypto'
import type { DocumentKind } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { renderInPool } from './pdf-pool.ts'

/** A document's bytes. The entity tag is strong; `sha256` is in hexadecimal. */
export type RenderedDocument = {
  bytes: Uint8Array<ArrayBuffer>
  sha256: string
  etag: string
  fileName: string
}

/** About 10 MB of documents. */
const MOST_KEPT = 64

// Next evaluates a module several times in one process; a document is rendered once.
const KEY = Symbol.for('sla-desk.pdf-documents')
const shared = globalThis as { [KEY]?: Map<string, Promise<RenderedDocument>> }

/**
 * The bytes of an offer's document, rendered at the first call and kept; calls that come meanwhile wait for the same
 * rendering. A failure is not kept.
 * @throws Error when the worker is not built
 * @throws RangeError when the text cannot be typeset
 */
export function documentOf(offer: Offer, kind: DocumentKind): Promise<RenderedDocument> {
  shared[KEY] ??= new Map()
  const documents = shared[KEY]
  const key = [offer.version, offer.tier.id, offer.region.id, kind].join('/')
  const known = documents.get(key)
  // Set again, so that the one unused for longest stands first.
  documents.delete(key)
  const document = known ?? rendered(offer, kind)
  documents.set(key, document)
  if (known === undefined) {
    document.catch(() => {
      if (documents.get(key) === document) documents.delete(key)
    })
    const oldest = documents.keys().next().value
    if (documents.size > MOST_KEPT && oldest !== undefined) documents.delete(oldest)
  }
  return document
}

async function rendered(offer: Offer, kind: DocumentKind): Promise<RenderedDocument> {
  const bytes = await renderInPool(offer, kind)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { bytes, sha256, etag: `"${sha256}"`, fileName: offer.documents[kind].fileName }
}
