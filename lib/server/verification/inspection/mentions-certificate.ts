import type { Certificate } from 'pkijs'

/**
 * Whether the bytes of what cannot be read as a signature hold a certificate of ours, or name it as a signature names its
 * own: by issuer and serial number, one after the other (RFC 5652, section 10.2.4). One byte that was changed spoils one
 * of the two.
 * @param raw the certificate in DER
 */
export function mentionsCertificate(
  bytes: Buffer,
  { issuer, serialNumber }: Certificate,
  raw: Buffer,
): boolean {
  const named = Buffer.concat(
    [issuer.toSchema().toBER(), serialNumber.toBER()].map((part) => Buffer.from(part)),
  )
  return bytes.includes(raw) || bytes.includes(named)
}
