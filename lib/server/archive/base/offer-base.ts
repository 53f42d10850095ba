import { DEMO_NOTE } from '#lib/domain/documents/words.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { embeddedOffer } from '../../documents/drawing/embedded-offer.ts'
import { makeInPool } from '../../documents/pdf-pool.ts'
import { BoundedCache } from '../../platform/bounded-cache.ts'
import { processShared } from '../../platform/process-shared.ts'
import { sha256 } from '../../platform/sha256.ts'
import type { SigningIdentity } from '../../signing/identity.ts'
import { bytesOf } from '../bytes/stored-bytes.ts'
import { documentRelease } from '../offer-document.ts'
import type { ArchivedDocument } from '../record.ts'
import { software } from '../signing/software.ts'
import { keepBytes, keptBytes } from './base-files.ts'

/** What the base of an offer is made from. */
export type BaseSource = {
  offer: Offer
  /** As they are archived. */
  sla: ArchivedDocument
  dpa: ArchivedDocument
  /** Who signs the files that begin with it. */
  identity: SigningIdentity
}

/** The base of an offer, unsigned, with the name and SHA-256 of the data inside. */
export type OfferBase = { bytes: Uint8Array; sha256: string; data: { name: string; sha256: string } }

/** In memory, in bytes: some twenty offers. */
const MOST_KEPT = 16_000_000

const shared = processShared('offer-bases', () => ({
  kept: new BoundedCache<string, OfferBase>(MOST_KEPT, ({ bytes }) => bytes.length),
  /** The inputs of all that were made or read in this process. */
  ready: new Set<string>(),
}))

/** SHA-256 of all that decides about the bytes of a base. */
export function baseInputs(source: BaseSource): string {
  const { offer, sla, dpa } = source
  const place = [offer.version, offer.tier.id, offer.region.id]
  return sha256(JSON.stringify([software(), place, sla.sha256, dpa.sha256, noteOf(source)]))
}

/** Whether the base of an offer was made or read in this process: it lies in memory, or else on the disk. */
export function isBaseReady(source: BaseSource): boolean {
  return shared.ready.has(baseInputs(source))
}

/**
 * The base of an offer: from memory, from the disk, or made. It is a copy of what is archived and of no account by itself: one
 * that is lost is made again, with the same bytes.
 * @throws DamagedFileError, LostBytesError, StoreUnavailableError as `bytesOf` does
 */
export async function offerBase(source: BaseSource): Promise<OfferBase> {
  const inputs = baseInputs(source)
  const known = shared.kept.get(inputs)
  if (known !== undefined) return known
  const { offer } = source
  const release = documentRelease(offer.version)
  const name = { place: [offer.version, offer.tier.id, offer.region.id].join('_'), inputs }
  const bytes = (await keptBytes(name)) ?? (await make(source))
  const data = embeddedOffer(offer, offer.documents.sla.fileName, release)
  const base = { bytes, sha256: sha256(bytes), data: { name: data.name, sha256: sha256(data.text) } }
  shared.kept.set(inputs, base)
  shared.ready.add(inputs)
  return base

  async function make({ sla, dpa }: BaseSource): Promise<Uint8Array> {
    const made = await makeInPool({
      ...{ make: 'base', offer, release, note: noteOf(source) },
      sla: await bytesOf(sla),
      dpa: await bytesOf(dpa),
    })
    await keepBytes(name, made)
    return made
  }
}

/** What stands at the foot of every page that this identity signs; null for nothing. */
export function noteOf({ identity }: Pick<BaseSource, 'identity'>): string | null {
  return identity.certificate.demo ? DEMO_NOTE : null
}
