import { listedOn } from '#lib/domain/bundle/listed-on.ts'
import { documentFileName } from '#lib/domain/legal/file-name.ts'
import { type ArchivedKind, DOCUMENT_KINDS } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { catalogue, offerOf } from '#lib/server/terms/current.ts'
import type { DocumentRelease } from '../signing/identity.ts'
import { archiveDocument } from './archive-document.ts'
import { bytesOf } from './bytes/stored-bytes.ts'
import type { Makeable } from './makeable.ts'
import type { DocumentKey } from './record.ts'
import type { Unsigned } from './signing/make-signed.ts'
import { software } from './signing/software.ts'
import type { DocumentInputs } from './tables.ts'

/** Which document of an offer: a kind of a version × tier × region. */
export type OfferDocumentKey = DocumentKey & { kind: ArchivedKind }

/** A document of a released offer, to be archived. */
export function offerDocument(key: OfferDocumentKey): Makeable {
  return {
    key,
    fileName: () => documentFileName(releasedOffer(key), key.kind),
    prepare: async () => {
      const offer = releasedOffer(key)
      const entry = releaseOf(key.version)
      const inputs = inputsOf(entry, offer)
      return { inputs, unsigned: { release: documentRelease(key.version), task: await taskFor(key, offer) } }
    },
  }
}

/**
 * What the ledger records of a version, for the documents of it to state.
 * @throws RangeError where the ledger has no such version
 */
export function documentRelease(version: string): DocumentRelease {
  const entry = releaseOf(version)
  return {
    publishedAt: entry.publishedAt,
    ledgerEntrySha256: sha256(canonicalEntry(entry)),
    inputsSha256: entry.inputsSha256,
  }
}

/** The documents of a bundle are archived before the bundle is begun: it names their hashes, and is signed after them. */
async function taskFor({ kind, ...place }: OfferDocumentKey, offer: Offer): Promise<Unsigned['task']> {
  if (kind !== 'bundle') return (signing) => ({ make: 'document', offer, kind, signing })
  const [sla, dpa] = await Promise.all(
    DOCUMENT_KINDS.map(
      async (part) => await bytesOf(await archiveDocument(offerDocument({ ...place, kind: part }))),
    ),
  )
  if (sla === undefined || dpa === undefined) throw new RangeError('a bundle has two documents')
  const day = listedOn(place.version, catalogue().ledger)
  return (signing) => ({ make: 'bundle', offer, listedOn: day, sla, dpa, signing })
}

/** Only what the ledger has is archived; a draft may still change. */
function releasedOffer({ version, tier, region }: DocumentKey): Offer {
  const result = offerOf(version, tier, region)
  if (result?.ok !== true) throw new RangeError(`there is no offer ${version}/${tier}/${region}`)
  return result.offer
}

function releaseOf(version: string): ReleaseEntry {
  const entry = catalogue().ledger.find((candidate) => candidate.version === version)
  if (entry === undefined) throw new RangeError(`the ledger has no version ${version}`)
  return entry
}

function inputsOf(entry: ReleaseEntry, offer: Offer): DocumentInputs {
  return {
    ledgerEntry: sha256(canonicalEntry(entry)),
    inputsSha256: entry.inputsSha256,
    offer: sha256(JSON.stringify(offer)),
    software: software(),
  }
}
