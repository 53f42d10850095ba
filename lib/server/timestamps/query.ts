import { createHash } from 'node:crypto'
import { Integer, Null, OctetString } from 'asn1js'
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs'
import { randomPositive } from '../signing/positive-number.ts'

export const SHA256 = '2.16.840.1.101.3.4.2.1'

/** A question to a timestamp authority: the hash that is to be stamped, and a number that the answer must repeat. */
export type TimestampQuery = {
  der: Uint8Array<ArrayBuffer>
  /** What is to be stamped. */
  data: Uint8Array
  digest: Uint8Array
  nonce: Uint8Array
}

/** Asks for a timestamp of the SHA-256 of some bytes, with the authority's certificate in it (RFC 3161, 2.4.1). */
export function timestampQuery(data: Uint8Array): TimestampQuery {
  const digest = new Uint8Array(createHash('sha256').update(data).digest())
  const nonce = randomPositive(8)
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: digest }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  })
  return { der: new Uint8Array(request.toSchema().toBER(false)), data, digest, nonce }
}
