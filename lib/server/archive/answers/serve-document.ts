import type { IncomingMessage, ServerResponse } from 'node:http'
import { ARCHIVED_KINDS } from '#lib/domain/legal/text.ts'
import { SECURITY_HEADERS, STRICT_TRANSPORT } from '../../http/security-headers.ts'
import { bytesInMemory, bytesOf } from '../bytes/stored-bytes.ts'
import { archivedDocument } from '../manifest.ts'
import type { ArchivedDocument } from '../record.ts'
import { documentAnswer } from './document-answer.ts'

const ADDRESS = new RegExp(`^/documents/([^/]+)/([^/]+)/([^/]+)/(${ARCHIVED_KINDS.join('|')})\\.pdf$`)

/** The archived document at a path, or null where there is none: yet, or at all. */
export function documentAt(path: string): ArchivedDocument | null {
  const [, version, tier, region, kind] = ADDRESS.exec(path) ?? []
  if (version === undefined || tier === undefined || region === undefined) return null
  const named = ARCHIVED_KINDS.find((candidate) => candidate === kind)
  return named === undefined ? null : archivedDocument({ version, tier, region, kind: named })
}

/**
 * Answers a GET or HEAD with an archived document, without a route between it and the wire. Rejects, with nothing
 * written, where the bytes cannot be had.
 * @param secure the client came over TLS
 */
export async function serveDocument(
  request: IncomingMessage,
  response: ServerResponse,
  document: ArchivedDocument,
  secure: boolean,
): Promise<void> {
  const { headers, url = '' } = request
  const answer = documentAnswer(document, {
    ifNoneMatch: headers['if-none-match'],
    range: headers.range,
    ifRange: first(headers['if-range']),
    download: new URLSearchParams(url.slice(url.indexOf('?') + 1)).has('download'),
  })
  const hasBody = answer.end > answer.start && request.method !== 'HEAD'
  const bytes = hasBody ? (bytesInMemory(document) ?? (await bytesOf(document))) : null
  response.writeHead(answer.status, [
    ...answer.headers.flat(),
    ...(secure ? [...SECURITY_HEADERS, STRICT_TRANSPORT] : SECURITY_HEADERS).flat(),
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  ])
  if (bytes === null) response.end()
  else response.end(bytes.subarray(answer.start, answer.end))
}

function first(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
