import { Negotiator } from 'negotiator'
import { BoundedCache } from '../../platform/bounded-cache.ts'

/** The encodings that every kept body is stored in, the preferred first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

const REMEMBERED = 256
const remembered = new BoundedCache<string, Encoding>(REMEMBERED)

/**
 * The encoding to answer with. Browsers send few different headers, so the answers are remembered, a bounded
 * number of them. A client that refuses every one gets identity, which RFC 9110 section 12.5.3 allows.
 */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return 'identity'
  return remembered.getOrMake(acceptEncoding, () => negotiate(acceptEncoding))
}

/** True where the client takes gzip, the one encoding that Next's answers to it may then use. */
export function takesGzip(acceptEncoding: string | undefined): boolean {
  return negotiatorFor(acceptEncoding).encoding(['gzip', 'identity'], { preferred: ['gzip'] }) === 'gzip'
}

function negotiatorFor(acceptEncoding: string | undefined): Negotiator {
  return new Negotiator({ headers: { 'accept-encoding': acceptEncoding } })
}

function negotiate(acceptEncoding: string): Encoding {
  const negotiator = negotiatorFor(acceptEncoding)
  const best = negotiator.encoding([...ENCODINGS], { preferred: ['br', 'gzip'] })
  return ENCODINGS.find((encoding) => encoding === best) ?? 'identity'
}
