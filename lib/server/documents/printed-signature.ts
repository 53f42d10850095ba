import type { PrintedSignature } from '#components/pdf/offer-document.tsx'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { momentInWords } from '#lib/domain/quantities/time/instant.ts'
import { sha256 } from '../platform/sha256.ts'
import type { Signing } from '../signing/identity.ts'
import type { Attachment } from './react-pdf/pdf-file.ts'

/** What a signed file says of itself. A demo signature says so on every page. */
export function printedSignature(
  offer: Offer,
  attachment: Attachment,
  signing: Signing | null,
): PrintedSignature {
  if (signing === null) return null
  const { identity, at, timestamped, software, release } = signing
  const { subject, fingerprint, demo } = identity.certificate
  const address = (path: string) => new URL(path, offer.vendor.links.page).href
  const lines = [
    ['Signed by', subject],
    [
      'This proves',
      demo
        ? 'that no byte has changed since it was signed; not who wrote it, because a demo certificate vouches only for itself'
        : 'that no byte has changed since it was signed with the key of this certificate',
    ],
    ['Certificate, SHA-256', fingerprint],
    ['Release published on', momentInWords(release.publishedAt)],
    ['Document created and signed on', momentInWords(at)],
    [
      'Trusted time',
      timestamped
        ? 'the signature carries a timestamp (RFC 3161), in which a timestamp authority states its own time'
        : 'none: the signer states the time of signing, and no timestamp authority has confirmed it',
    ],
    ['Ledger entry, SHA-256', release.ledgerEntrySha256],
    ['Inputs, SHA-256', release.inputsSha256],
    [
      'Software',
      'adds set phrases and table headings to the inputs: the ledger does not fix them, this signature does',
    ],
    ['Renderer, SHA-256', software.renderer],
    ['Packages, SHA-256', software.packages],
    ['Data inside', `${attachment.name}, SHA-256 ${sha256(attachment.text)}`],
    [
      'To check this file',
      `Upload it at ${address('/verify')}, or open it in any reader that checks signatures.`,
    ],
    [
      'To check its release',
      `Run sha256sum on ${address(`/versions/${offer.version}/ledger-entry.json`)} for the ledger entry, and on ${address(`/versions/${offer.version}/SHA256SUMS`)} for the inputs.`,
    ],
    ['Not claimed', notClaimed(timestamped)],
  ] as const satisfies (readonly [string, string])[]
  return {
    note: demo ? 'demo signature' : null,
    closing: { title: 'This file', lines: lines.map(([label, words]) => ({ label, words })) },
  }
}

function notClaimed(timestamped: boolean): string {
  const standards = 'conformance to PDF/A, a PAdES baseline level'
  return timestamped ? standards : `${standards}, a trusted time`
}
