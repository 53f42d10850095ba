import { fromBER } from 'asn1js'
import { Attribute, ContentInfo, SignedAndUnsignedAttributes, SignedData, type SignerInfo } from 'pkijs'

const SIGNED_DATA = '1.2.840.113549.1.7.2'
/** id-aa-timeStampToken (RFC 3161, appendix A). */
const TIMESTAMP_TOKEN = '1.2.840.113549.1.9.16.2.14'
const UNSIGNED = 1

/** The signature's own bytes: what a timestamp of it confirms (RFC 3161, appendix A). */
export function signatureValue(cms: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(signerIn(opened(cms)).signature.valueBlock.valueHexView)
}

/** A signature with the timestamp of it among its unsigned attributes. The same two give the same bytes. */
export function withTimestamp(cms: Uint8Array, token: Uint8Array): Uint8Array<ArrayBuffer> {
  const signed = opened(cms)
  const { offset, result } = fromBER(new Uint8Array(token))
  if (offset === -1) throw new RangeError('the timestamp is not DER')
  signerIn(signed).unsignedAttrs = new SignedAndUnsignedAttributes({
    type: UNSIGNED,
    attributes: [new Attribute({ type: TIMESTAMP_TOKEN, values: [result] })],
  })
  const content = new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema() })
  return new Uint8Array(content.toSchema().toBER(false))
}

function opened(cms: Uint8Array): SignedData {
  const content = ContentInfo.fromBER(new Uint8Array(cms))
  return new SignedData({ schema: content.content })
}

function signerIn({ signerInfos }: SignedData): SignerInfo {
  const [signer] = signerInfos
  if (signer === undefined) throw new RangeError('the signature has no signer')
  return signer
}
