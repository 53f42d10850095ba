import type { BitString } from 'asn1js'
import { Certificate } from 'pkijs'

const KEY_USAGE = '2.5.29.15'
/** digitalSignature and nonRepudiation, the first two bits (RFC 5280, 4.2.1.3). */
const SIGNATURES = 0b1100_0000

/**
 * Whether a certificate allows its key to sign documents. One that says nothing of its use allows every use; one for
 * encryption, or for issuing certificates alone, does not, and validators refuse what it signed.
 * @param der the certificate
 */
export function maySign(der: Uint8Array): boolean {
  const { extensions = [] } = Certificate.fromBER(der.slice().buffer)
  const usage: BitString | undefined = extensions.find(({ extnID }) => extnID === KEY_USAGE)?.parsedValue
  return usage === undefined || ((usage.valueBlock.valueHexView[0] ?? 0) & SIGNATURES) !== 0
}
