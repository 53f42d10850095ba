import type { IncomingMessage, ServerResponse } from 'node:http'
import { matches } from '../response/entity-tag.ts'
import type { Entry } from './entry.ts'
import { chooseEncoding } from './negotiate.ts'

/** Answers a GET or HEAD from a kept entry. `secure`: the client came over TLS. */
export function serveEntry(
  request: IncomingMessage,
  response: ServerResponse,
  entry: Entry,
  secure: boolean,
): void {
  const variant = entry.variants[chooseEncoding(request.headers['accept-encoding'])]
  const known = request.headers['if-none-match']
  if (known !== undefined && matches(known, variant.etag)) {
    response.writeHead(304, variant.notModifiedHead).end()
    return
  }
  response.writeHead(entry.status, secure ? variant.secureHead : variant.head)
  if (request.method === 'HEAD') response.end()
  else response.end(variant.body)
}
