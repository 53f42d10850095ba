import type { ArchivedCertificate, ArchivedDocument, SigningKey } from '../record.ts'
import type { Manifest } from './manifest-file.ts'

/** Documents and certificates by all that they are asked for with. */
export type Names = {
  documents: Map<string, ArchivedDocument>
  bySha256: Map<string, ArchivedDocument>
  certificates: Map<string, ArchivedCertificate>
}

/** None yet. */
export function noNames(): Names {
  return { documents: new Map(), bySha256: new Map(), certificates: new Map() }
}

/** Adds documents and certificates; of two documents with one key the later one counts. */
export function addNames(names: Names, { documents, certificates }: Manifest): void {
  for (const document of documents) {
    names.documents.set(keyInWords(document), document)
    names.bySha256.set(document.sha256, document)
  }
  for (const certificate of certificates) names.certificates.set(certificate.fingerprint, certificate)
}

/** Whether a document of the same key is there, with another SHA-256. */
export function hasOther({ documents }: Names, document: ArchivedDocument): boolean {
  const known = documents.get(keyInWords(document))
  return known !== undefined && known.sha256 !== document.sha256
}

/** "2026-10-01/enterprise/eu/sla" */
export function keyInWords({ version, tier, region, kind }: SigningKey): string {
  return `${version}/${tier}/${region}/${kind}`
}
