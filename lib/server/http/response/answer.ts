import { createHash } from 'node:crypto'
import { matches } from './entity-tag.ts'
import { SHARED_HEADERS } from './shared-headers.ts'

/** What anyone may read, and keep for a while. */
export type PublicAnswer = {
  body: string | Uint8Array<ArrayBuffer>
  type: string
  /** Strong, in double quotes; a hash of the body where it is left out. */
  etag?: string
  /** Cache-Control: for as long as nothing can change what it says. */
  keep: string
  /** Further headers of an answer that has its body. */
  headers?: Record<string, string>
}

/** Answers anyone: with a strong ETag, open to pages of other sites, and with 304 where the caller has it already. */
export function publicAnswer(
  request: Request,
  { body, type, etag = tagOf(body), keep, headers = {} }: PublicAnswer,
): Response {
  const common = { etag, 'cache-control': keep, ...SHARED_HEADERS }
  if (matches(request.headers.get('if-none-match') ?? '', etag))
    return new Response(null, { status: 304, headers: common })
  return new Response(body, { headers: { ...common, 'content-type': type, ...headers } })
}

/** What an answer for one caller is besides its body; 200 where no status is stated. */
export type PrivateInit = { status?: number; headers?: Record<string, string> }

/** Answers one caller, or for one moment: nobody may keep it. */
export function privateAnswer(
  body: BodyInit | null,
  { status = 200, headers = {} }: PrivateInit = {},
): Response {
  return new Response(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
}

/** As `privateAnswer`, with JSON. */
export function privateJson(body: object, { status, headers }: PrivateInit = {}): Response {
  return privateAnswer(JSON.stringify(body), {
    ...(status === undefined ? {} : { status }),
    headers: { 'content-type': 'application/json', ...headers },
  })
}

/** Sends a browser on, by GET. */
export function seeOther(location: string): Response {
  return privateAnswer(null, { status: 303, headers: { location } })
}

function tagOf(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url')}"`
}
