import { inflateSync } from 'node:zlib'
import { evidenceName } from '#lib/domain/notice-evidence/name.ts'
import { annexName, annexNamed } from '#lib/domain/subprocessors/annex/annex-name.ts'
import { selectionQuery } from '#lib/domain/subprocessors/selection/selection-query.ts'
import { sha256 } from '../../platform/sha256.ts'
import type { ArchivedDocument } from '../record.ts'
import {
  type StatedAnnex,
  type StatedEvidence,
  type StatedOffer,
  statedAnnexSchema,
  statedEvidenceSchema,
  statedOfferSchema,
} from '../schema.ts'

/** What a signed file says of itself, under its signature. */
export type Stated = {
  /** The name of the data inside: that of the document, with another ending. */
  name: string
  /** When it was created and signed: "20261120100000", in UTC. */
  created: string
  /** SHA-256 of the entry that it prints, in hexadecimal; null where the data name none. */
  ledgerEntry: string | null
  /** What is needed of the data inside, which are two hundred times as long; all but one are null. */
  offer: StatedOffer | null
  annex: StatedAnnex | null
  evidence: StatedEvidence | null
  /** SHA-256 of the data inside. */
  dataSha256: string
}

/** What the data inside may take, in bytes: fifty times those of the demo. */
const MOST_DATA = 10_000_000

/** What a document of ours says of itself; null where it carries no data that can be read. */
export function statedIn(bytes: Uint8Array): Stated | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = file.indexOf('/Type /EmbeddedFile')
  const end = at === -1 ? -1 : file.indexOf('\nstream\n', at)
  if (end === -1) return null
  const [, created] = /\/CreationDate \(D:(\d{14})Z\)/.exec(file.toString('latin1', at, end)) ?? []
  const named = file.indexOf('/UF (')
  const [, name] = /^\/UF \(([^)]+)\)/.exec(file.toString('latin1', named, named + 1_000)) ?? []
  if (named === -1 || created === undefined || name === undefined) return null
  try {
    const text = inflateSync(file.subarray(end + '\nstream\n'.length), { maxOutputLength: MOST_DATA })
    const data: unknown = JSON.parse(text.toString('utf8'))
    const annex = statedAnnexSchema.safeParse(data).data ?? null
    const evidence = statedEvidenceSchema.safeParse(data).data ?? null
    const offer =
      annex === null && evidence === null ? (statedOfferSchema.safeParse(data).data ?? null) : null
    const ledgerEntry = annex?.ledgerEntry.sha256 ?? offer?.release?.ledgerEntrySha256 ?? null
    return { name, created, ledgerEntry, offer, annex, evidence, dataSha256: sha256(text) }
  } catch {
    return null
  }
}

/** Whether a file is the document that it is recorded as: of that version, tier, region and kind, and signed at that time. */
export function isRecordedAs(document: ArchivedDocument, stated: Stated): boolean {
  const { name, created } = stated
  if (document.signedAt.replaceAll(/\D/g, '').slice(0, created.length) !== created) return false
  if (document.fileName.replace(/\.pdf$/, '.json') !== name) return false
  if (document.kind === 'evidence') return isEvidence(document, stated)
  return document.kind === 'annex' ? isAnnex(document, stated) : isOfOffer(document, stated)
}

/** The data are the same in all documents of an offer: their name alone says which it is. */
function isOfOffer({ version, tier, region, kind }: ArchivedDocument, { name, offer }: Stated): boolean {
  return (
    offer !== null &&
    offer.version === version &&
    offer.tier.id === tier &&
    offer.region.id === region &&
    name.endsWith(`-${kind}-${tier}-${region}-${version}.json`)
  )
}

function isAnnex(document: ArchivedDocument, { annex, dataSha256 }: Stated): boolean {
  const named = annexNamed(document)
  if (named === null || annex === null) return false
  const { services = null, conditions = null } = selectionQuery(named)
  return (
    annex.services === services &&
    annex.conditions === conditions &&
    (annex.tier?.id ?? null) === named.tier &&
    (annex.region?.id ?? null) === named.region &&
    annexName(annex.from, dataSha256, named).version === document.version
  )
}

function isEvidence({ version, tier, region }: ArchivedDocument, { evidence, dataSha256 }: Stated): boolean {
  if (evidence === null) return false
  const name = evidenceName(evidence.asOf, evidence.notice.publication, dataSha256)
  return name.version === version && name.tier === tier && name.region === region
}
