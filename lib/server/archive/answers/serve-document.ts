import type { IncomingMessage } from 'node:http'
import { connectionOf } from '../../http/bounds/connection.ts'
import type { StoredAnswer } from '../../http/front/front-options.ts'
import { SECURITY_HEADERS, STRICT_TRANSPORT } from '../../http/response/security-headers.ts'
import { now } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { originOf, type ProxyTrust, trustProxies } from '../../platform/trusted-proxy.ts'
import { bytesInMemory, bytesOf } from '../bytes/stored-bytes.ts'
import { type Makeable, madeBefore } from '../makeable.ts'
import { archivedDocument } from '../manifest/manifest.ts'
import { offerDocument } from '../offer-document.ts'
import { askedDocument } from '../on-demand/asked-document.ts'
import type { ArchivedDocument } from '../record.ts'
import { requestedDocument } from './address.ts'
import { documentAnswer, needsBytes, unmadeAnswer } from './document-answer.ts'

const ADDRESS = /^\/documents\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)$/

// A document runs nothing and loads nothing; browsers show it in a page of their own.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

let trusts: ProxyTrust | null = null

/**
 * How the document at a path is answered without a route between it and the wire, archived first where it is not yet;
 * null where the path names no document. The answer rejects, with nothing written, where the bytes cannot be had.
 */
export function storedDocument(path: string): StoredAnswer | null {
  const [, version, tier, region, file] = ADDRESS.exec(path) ?? []
  if (!version || !tier || !region || !file) return null
  const key = requestedDocument({ version, tier, region, file }, now())
  if (key === null) return null
  const archived = archivedDocument(key)
  // The address of an annex does not say what is in it; the route asks what other processes have archived.
  const makeable = key.kind !== 'annex' ? offerDocument(key) : archived === null ? null : madeBefore(archived)
  return makeable === null ? null : answerAt(archived, makeable)
}

function answerAt(archived: ArchivedDocument | null, makeable: Makeable): StoredAnswer {
  const inMemory = archived === null ? undefined : bytesInMemory(archived)
  return {
    isAtHand: inMemory !== undefined,
    answer: async (request, response, secure) => {
      const asked = askedBy(request)
      const document = archived ?? (await madeFor(makeable, request))
      if (document === 'left') return
      const answer =
        document === null
          ? unmadeAnswer(makeable.fileName(), asked.download)
          : documentAnswer(document, asked)
      const { status, headers, start, end } = answer
      const bytes = document !== null && needsBytes(answer) ? (inMemory ?? (await bytesOf(document))) : null
      response.writeHead(status, [
        ...headers.flat(),
        ...(secure ? [...SECURITY_HEADERS, STRICT_TRANSPORT] : SECURITY_HEADERS).flat(),
        'Content-Security-Policy',
        POLICY,
      ])
      response.end(end > start ? bytes?.subarray(start, end) : undefined)
    },
  }
}

/** "left" where nobody is there any more to be answered. */
async function madeFor(
  makeable: Makeable,
  request: IncomingMessage,
): Promise<ArchivedDocument | null | 'left'> {
  const gone = new AbortController()
  // Not the response: one that waits behind another on its connection is told of no end.
  const stays = connectionOf(request.socket).whenClosed(() => gone.abort())
  trusts ??= trustProxies(environment().TRUSTED_PROXIES)
  const { address } = originOf(request, trusts)
  try {
    return await askedDocument(makeable, { method: request.method, address, signal: gone.signal })
  } catch (error) {
    if (gone.signal.aborted) return 'left'
    throw error
  } finally {
    stays()
  }
}

function askedBy({ method, headers, url = '' }: IncomingMessage) {
  const ifRange = headers['if-range']
  return {
    method,
    ifNoneMatch: headers['if-none-match'],
    range: headers.range,
    ifRange: Array.isArray(ifRange) ? ifRange[0] : ifRange,
    download: new URLSearchParams(url.slice(url.indexOf('?') + 1)).has('download'),
  }
}
