import { createHash } from 'node:crypto'
import type { Manifest } from '../../archive/manifest/manifest-file.ts'
import type { ArchivedDocument } from '../../archive/record.ts'
import type { SigningCertificate } from '../../signing/identity.ts'

/** SHA-256 in hexadecimal. */
export function sha256Of(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A record of an SLA of the Enterprise tier in the EU with these bytes. */
export function archivedSla(
  version: string,
  bytes: string | Uint8Array,
  certificate: SigningCertificate,
): ArchivedDocument {
  return {
    version,
    tier: 'enterprise',
    region: 'eu',
    kind: 'sla',
    sha256: sha256Of(bytes),
    size: bytes.length,
    fileName: `lumenary-sla-enterprise-eu-${version}.pdf`,
    certificate: certificate.fingerprint,
    signedAt: '2026-11-20T08:59:59Z',
    timestampedAt: null,
    archivedAt: '2026-11-20T09:00:00Z',
  }
}

/** A manifest of these documents and the certificate that signed them. */
export function manifestOf(documents: ArchivedDocument[], certificate: SigningCertificate): Manifest {
  return { documents, certificates: [certificate] }
}
