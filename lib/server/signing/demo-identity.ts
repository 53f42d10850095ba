import { webcrypto } from 'node:crypto'
import { BitString, Integer, Utf8String } from 'asn1js'
import {
  AltName,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CryptoEngine,
  Extension,
  GeneralName,
  Time,
  TimeType,
} from 'pkijs'
import { describeCertificate, type SigningIdentity } from './identity.ts'
import { randomPositive } from './positive-number.ts'

const KEY = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 3072,
}
const COMMON_NAME = '2.5.4.3'
const YEARS = 10
/** As authorities do, for the clocks of whoever checks, and of the other processes that share the key: an hour. */
const SLOW_CLOCK = 3_600_000
/** digitalSignature and nonRepudiation (RFC 5280, 4.2.1.3). */
const KEY_USAGE = 0b1100_0000
/** NSS, which pdfsig asks, trusts a single certificate only with an address; at .invalid nobody has one (RFC 6761). */
const ADDRESS = { type: 1 as const, value: 'demo@signature.invalid' }

/**
 * A key and a certificate that vouches for itself and for no other, for desks that have none: valid from an hour
 * before `now` for ten years.
 */
export async function createDemoIdentity(vendorName: string, now: Date): Promise<SigningIdentity> {
  const crypto = new CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto })
  const keys = await webcrypto.subtle.generateKey(KEY, true, ['sign', 'verify'])
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ valueHex: randomPositive(16).buffer })
  for (const name of [certificate.issuer, certificate.subject])
    name.typesAndValues.push(
      new AttributeTypeAndValue({
        type: COMMON_NAME,
        value: new Utf8String({ value: `Demo signature of ${vendorName}` }),
      }),
    )
  certificate.notBefore = timeOf(new Date(Math.floor((now.getTime() - SLOW_CLOCK) / 1000) * 1000))
  const end = new Date(now)
  end.setUTCFullYear(end.getUTCFullYear() + YEARS)
  certificate.notAfter = timeOf(end)
  certificate.extensions = [
    critical('2.5.29.19', new BasicConstraints({ cA: false }).toSchema().toBER(false)),
    critical(
      '2.5.29.15',
      new BitString({ valueHex: new Uint8Array([KEY_USAGE]).buffer, unusedBits: 6 }).toBER(false),
    ),
    new Extension({
      extnID: '2.5.29.17',
      extnValue: new AltName({ altNames: [new GeneralName(ADDRESS)] }).toSchema().toBER(false),
    }),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey, crypto)
  await certificate.sign(keys.privateKey as CryptoKey, 'SHA-256', crypto)
  const der = new Uint8Array(certificate.toSchema(true).toBER(false))
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64')
  return { certificate: describeCertificate(der, true), key: { pkcs8 } }
}

/** With two digits for the year until 2049, with four from 2050 (RFC 5280, 4.1.2.5). */
function timeOf(value: Date): Time {
  return new Time({
    type: value.getUTCFullYear() < 2050 ? TimeType.UTCTime : TimeType.GeneralizedTime,
    value,
  })
}

function critical(extnID: string, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical: true, extnValue })
}
