import { createServer, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { ORDINARY_BODY } from '../request/body-limit.ts'
import { LIMITS } from '../request/limits.ts'
import { pathOf, toOriginForm } from '../request/request-check.ts'
import { createFront, type FrontOptions } from './front.ts'
import { announcedLength, FrontRequest } from './front-request.ts'
import { FrontResponse } from './front-response.ts'

export type FrontServer = Server<typeof FrontRequest, typeof FrontResponse>

/** Node's HTTP server with our bounds and the front before it. It does not listen yet. */
export function createFrontServer(options: FrontOptions): FrontServer {
  const listener = createFront(options)
  const server = createServer(
    {
      IncomingMessage: FrontRequest,
      ServerResponse: FrontResponse,
      maxHeaderSize: LIMITS.headerSize,
      headersTimeout: LIMITS.headersTimeout,
      requestTimeout: LIMITS.requestTimeout,
      keepAliveTimeout: LIMITS.keepAliveTimeout,
      connectionsCheckingInterval: 5_000,
      // Nothing here speaks another protocol: an upgrade is answered as the plain request it also is.
      shouldUpgradeCallback: () => false,
    },
    listener,
  )
  server.maxConnections = LIMITS.connections
  server.on('checkContinue', (request, response) => {
    const path = pathOf(toOriginForm(request.url ?? '/'))
    const { size } = options.bodyLimits.get(path) ?? ORDINARY_BODY
    if (announcedLength(request) <= size) response.writeContinue()
    listener(request, response)
  })
  server.on('clientError', answerClientError)
  return server
}

const CLIENT_ERRORS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

// What cannot be parsed never becomes a request, so the answer is written by hand.
function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const line = CLIENT_ERRORS[error.code ?? ''] ?? '400 Bad Request'
  const body = `${line}\n`
  const head = `HTTP/1.1 ${line}\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\nConnection: close`
  socket.end(`${head}\r\n\r\n${body}`)
}
