import type { PrintedSignature } from '#components/pdf/offer-document.tsx'
import type { Offer } from '#lib/domain/offer.ts'
import { dateInWords } from '#lib/domain/quantities/calendar-date.ts'
import { sha256 } from '../sha256.ts'
import { type Signing, signingTime } from '../signing/identity.ts'
import type { Attachment } from './draw.ts'

/** The offer as the file that travels inside a document. */
export function offerAttachment(offer: Offer, fileName: string): Attachment {
  return {
    name: fileName.replace(/\.pdf$/, '.json'),
    text: JSON.stringify(offer),
    description: `The data of version ${offer.version}, ${offer.tier.name}, ${offer.region.name}`,
  }
}

/** What a signed file says of itself. A demo signature says so on every page. */
export function printedSignature(
  offer: Offer,
  attachment: Attachment,
  signing: Signing | null,
): PrintedSignature {
  if (signing === null) return null
  const { subject, fingerprint, demo } = signing.identity.certificate
  const lines = [
    ['Signed by', subject],
    [
      'This proves',
      demo
        ? 'that no byte has changed since it was signed; not who wrote it, because a demo certificate vouches only for itself'
        : 'that no byte has changed since it was signed with the key of this certificate',
    ],
    ['Certificate', `SHA-256 ${fingerprint}`],
    [
      'Released',
      `${dateInWords(signing.released.slice(0, 10))}, signed ${dateInWords(signingTime(signing).toISOString().slice(0, 10))}`,
    ],
    ['Data inside', `${attachment.name}, SHA-256 ${sha256(attachment.text)}`],
    [
      'How to check',
      `${new URL('/verify', offer.vendor.links.page).href}, or any reader that checks signatures`,
    ],
  ] as const satisfies (readonly [string, string])[]
  return {
    note: demo ? 'demo signature' : null,
    closing: { title: 'This file', lines: lines.map(([label, words]) => ({ label, words })) },
  }
}
