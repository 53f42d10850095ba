import { createHash } from 'node:crypto'
import { SECURITY_HEADERS, STRICT_TRANSPORT } from '../response/security-headers.ts'
import { type Compressed, compress } from './compression.ts'
import { ENCODINGS, type Encoding } from './negotiate.ts'

/** One body in one encoding, with its heads as writeHead takes them: name, value, name, value. */
export type Variant = {
  body: Buffer
  etag: string
  head: string[]
  secureHead: string[]
  notModifiedHead: string[]
}

/** A kept answer. `digest` is of the identity bytes and headers; `thorough` means brotli at its best. */
export type Entry = {
  status: number
  digest: string
  thorough: boolean
  isReadingPage: boolean
  variants: Record<Encoding, Variant>
}

/** What is to be kept. `headers` must hold Cache-Control and Vary, and must not describe a body's encoding. */
export type Original = {
  status: number
  headers: readonly (readonly [string, string])[]
  body: Buffer
  /** A page without the framework's router, which is the same whoever asks for it. */
  isReadingPage?: boolean
}

// The headers a 304 must repeat (RFC 9110 section 15.4.5); the client has stored the others.
const IN_NOT_MODIFIED = new Set(['cache-control', 'vary'])

/** Tells two originals apart without building them. */
export function digestOf({ status, headers, body }: Original): string {
  return createHash('sha256')
    .update(JSON.stringify([status, headers]))
    .update(body)
    .digest('base64url')
}

/**
 * Builds an entry. Brotli at its best takes long, so a start takes the quick quality and the first refresh replaces it.
 * @param compressed the body, where it was compressed before; as `thorough` says
 */
export async function buildEntry(
  original: Original,
  thorough: boolean,
  compressed?: Compressed,
): Promise<Entry> {
  const { br, gzip } = compressed ?? (await compress(original.body, thorough))
  const digest = digestOf(original)
  const bodies: Record<Encoding, Buffer> = { br, gzip, identity: original.body }
  const variants = ENCODINGS.map((encoding) => [encoding, variantOf(original, encoding, bodies[encoding])])
  return {
    status: original.status,
    digest,
    thorough,
    isReadingPage: original.isReadingPage === true,
    variants: Object.fromEntries(variants),
  }
}

/** Builds an entry of what is compressed in itself, such as a font: it has one body, whatever a client takes. */
export function buildPlainEntry(original: Original): Entry {
  const identity = variantOf(original, 'identity', original.body)
  const variants = { br: identity, gzip: identity, identity }
  return {
    status: original.status,
    digest: digestOf(original),
    thorough: true,
    isReadingPage: false,
    variants,
  }
}

function variantOf(original: Original, encoding: Encoding, body: Buffer): Variant {
  // Strong, so of the very bytes that go out: another compression is another tag.
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const entity = [...original.headers, ['ETag', etag] as const]
  const encoded = encoding === 'identity' ? [] : [['Content-Encoding', encoding] as const]
  const whole = [...entity, ...encoded, ['Content-Length', String(body.length)] as const, ...SECURITY_HEADERS]
  return {
    body,
    etag,
    head: whole.flat(),
    secureHead: [...whole, STRICT_TRANSPORT].flat(),
    notModifiedHead: entity
      .filter(([name]) => name === 'ETag' || IN_NOT_MODIFIED.has(name.toLowerCase()))
      .flat(),
  }
}
