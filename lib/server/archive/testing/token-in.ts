import { ContentInfo, SignedData } from 'pkijs'

/** The value of a signature and the timestamp of it (RFC 3161, appendix A), each as its bytes stand in the CMS. */
export function tokenIn(cms: Uint8Array): { value: Uint8Array; token: Uint8Array } {
  const [signer] = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(cms)).content }).signerInfos
  const attribute = signer?.unsignedAttrs?.attributes[0]
  if (signer === undefined || attribute?.type !== '1.2.840.113549.1.9.16.2.14')
    throw new Error('no timestamp')
  const [token] = attribute.values as [{ toBER(): ArrayBuffer }]
  return {
    value: new Uint8Array(signer.signature.valueBlock.valueHexView),
    token: new Uint8Array(token.toBER()),
  }
}
