import { tailoredFileName } from '#lib/domain/legal/file-name.ts'
import type { DocumentKind } from '#lib/domain/legal/text.ts'
import type { FileHashes } from '#lib/domain/links/file/view.ts'
import { archiveDocument } from '../../archive/archive-document.ts'
import { baseInputs, noteOf, offerBase } from '../../archive/base/offer-base.ts'
import { archivedDocument } from '../../archive/manifest/manifest.ts'
import { documentRelease, type OfferDocumentKey, offerDocument } from '../../archive/offer-document.ts'
import type { ArchivedDocument } from '../../archive/record.ts'
import { makeSigned } from '../../archive/signing/make-signed.ts'
import { signingIdentity } from '../../archive/signing/signing-identity.ts'
import { software } from '../../archive/signing/software.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { sha256 } from '../../platform/sha256.ts'
import type { SigningIdentity } from '../../signing/identity.ts'
import { hasTimestampAuthority } from '../../timestamps/authority.ts'
import { readFileRecord, recordFile, type TailoredFile } from '../file-records/records.ts'
import { annexPages } from './annex-pages.ts'
import type { FilePlan } from './plan-file.ts'

/** A file with its bytes. */
export type MadeFile = { file: Omit<TailoredFile, 'at' | 'clock'>; bytes: Uint8Array }

type Documents = Record<DocumentKind, ArchivedDocument>

/** The record of a file that is planned, where it was made before; null where it was not. */
export async function knownFile(plan: FilePlan, db: Database): Promise<TailoredFile | null> {
  const [sla, dpa] = [archivedDocument(keyOf(plan, 'sla')), archivedDocument(keyOf(plan, 'dpa'))]
  if (sla === null || dpa === null) return null
  const inputsSha256 = inputsOf(plan, { sla, dpa }, await signingIdentity(db))
  return await readFileRecord({ link: plan.link, option: plan.option, inputsSha256 }, db)
}

/**
 * Makes a file that is planned, and everything that it is made of where that is not there, and writes it down. One that was
 * made before gets the same bytes: its time and its signature are on record.
 * @throws as `archiveDocument`, `offerBase` and `makeSigned` do
 */
export async function makeFile(plan: FilePlan, now: Date, db: Database): Promise<MadeFile> {
  const { link, option, offer, cover, annex } = plan
  const documents: Documents = {
    sla: await archiveDocument(offerDocument(keyOf(plan, 'sla'))),
    dpa: await archiveDocument(offerDocument(keyOf(plan, 'dpa'))),
  }
  const identity = await signingIdentity(db)
  const base = await offerBase({ offer, identity, ...documents })
  const pages = annex === null ? null : await annexPages(annex, noteOf({ identity }))
  const inputsSha256 = inputsOf(plan, documents, identity)
  const parts = {
    ...{ cover, base: base.bytes, data: base.data, verify: new URL('/verify', offer.vendor.links.page).href },
    annex: annex === null || pages === null ? null : { title: annex.title, pages },
    hashes: hashesOf(plan, documents, { sha256: base.sha256, size: base.bytes.length }),
  }
  const { bytes, signedAt, timestampedAt } = await makeSigned(
    db,
    { version: inputsSha256, tier: link, region: option, kind: 'tailored' },
    {
      release: documentRelease(offer.version),
      task: (signing) => ({ make: 'tailored', ...parts, signing }),
    },
    identity,
  )
  const file = {
    ...{ sha256: sha256(bytes), link, option, inputsSha256, version: offer.version },
    ...{ tier: offer.tier.id, region: offer.region.id, baseSha256: base.sha256, size: bytes.length },
    ...{ fileName: tailoredFileName(offer), certificate: identity.certificate.fingerprint },
    ...{ signedAt, timestampedAt },
  }
  await transaction(db, { actor: THE_DESK, now }, (context) => recordFile(file, context))
  return { file, bytes }
}

function keyOf({ offer }: FilePlan, kind: DocumentKind): OfferDocumentKey {
  return { version: offer.version, tier: offer.tier.id, region: offer.region.id, kind }
}

/** SHA-256 of all that decides about the bytes of a file but its time. */
function inputsOf(
  { offer, cover, annex }: FilePlan,
  documents: Documents,
  identity: SigningIdentity,
): string {
  return sha256(
    JSON.stringify([
      ...[software(), identity.certificate.fingerprint, hasTimestampAuthority(), cover],
      ...[baseInputs({ offer, identity, ...documents }), annex?.data.sha256 ?? null],
    ]),
  )
}

function hashesOf({ annex }: FilePlan, { sla, dpa }: Documents, base: FileHashes['base']): FileHashes {
  return {
    base,
    sla: { fileName: sla.fileName, sha256: sla.sha256 },
    dpa: { fileName: dpa.fileName, sha256: dpa.sha256 },
    notice:
      annex === null
        ? null
        : { id: annex.entry.id, entrySha256: annex.entry.sha256, address: annex.addresses.entry },
  }
}
