import { createServer, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import { openFilesLimit } from '../../platform/files/open-files.ts'
import { connectionOf, endIfStuck } from '../bounds/connection.ts'
import { mostConnections } from '../bounds/most-connections.ts'
import { Newcomers } from '../bounds/newcomers.ts'
import { OpenConnections } from '../bounds/open-connections.ts'
import { readInSlices } from '../bounds/read-in-slices.ts'
import { ReadingTurns } from '../bounds/reading-turns.ts'
import { RequestQueue } from '../bounds/request-queue.ts'
import { FrontRequest } from '../request/front-request.ts'
import { LIMITS } from '../request/limits.ts'
import { pathOf, toOriginForm } from '../request/request-check.ts'
import { replyTo } from '../response/refusal.ts'
import { contentSecurityPolicy, SECURITY_HEADERS } from '../response/security-headers.ts'
import { createFront } from './front.ts'
import type { FrontOptions } from './front-options.ts'
import { FrontResponse } from './front-response.ts'
import { setSecurityHeaders } from './response-policy.ts'

export type FrontServer = Server<typeof FrontRequest, typeof FrontResponse>

/** Node's HTTP server with our bounds and the front before it. It does not listen yet. */
export function createFrontServer(options: FrontOptions): FrontServer {
  const newcomers = new Newcomers()
  const front = createFront(options, newcomers)
  const queue = new RequestQueue(newcomers)
  const reading = new ReadingTurns(newcomers)
  const listener = (request: FrontRequest, response: FrontResponse<FrontRequest>) => {
    if (isWithinBounds(request, response)) queue.take(request.socket, () => front(request, response))
  }
  const server = createServer(
    {
      IncomingMessage: FrontRequest,
      ServerResponse: FrontResponse,
      maxHeaderSize: LIMITS.headerSize,
      headersTimeout: LIMITS.headersTimeout,
      requestTimeout: LIMITS.requestTimeout,
      keepAliveTimeout: LIMITS.keepAliveTimeout,
      connectionsCheckingInterval: 5_000,
      // The front says so itself, with the headers that every answer bears.
      requireHostHeader: false,
      // Nothing here speaks another protocol: an upgrade is answered as the plain request it also is.
      shouldUpgradeCallback: () => false,
    },
    listener,
  )
  const most = options.connections ?? mostConnections(openFilesLimit())
  const connections = new OpenConnections(most, options.trusts, options.onCrowded)
  server.on('connection', (socket) => {
    newcomers.arrived()
    readInSlices(socket, reading)
    connections.take(socket)
  })
  server.setTimeout(LIMITS.writeTimeout, endIfStuck)
  server.on('checkContinue', (request, response) => {
    request.expectsContinue = true
    listener(request, response)
  })
  server.on('checkExpectation', (request, response) => {
    setSecurityHeaders(response, false)
    response.replace(replyTo(REFUSALS.unknownExpectation, pathOf(toOriginForm(request.url ?? '/'))))
  })
  server.on('clientError', answerClientError)
  return server
}

/**
 * Keeps account of what is not answered yet on a connection, and closes it where that is more than any reader waits for:
 * what is in memory is answered however much is asked for, and would be answered for nobody.
 */
function isWithinBounds(request: FrontRequest, response: FrontResponse<FrontRequest>): boolean {
  const connection = connectionOf(request.socket)
  connection.asked()
  response.once('close', () => connection.answered())
  if (connection.unanswered <= LIMITS.unanswered) return true
  request.socket.destroy()
  return false
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
  const headers = [
    ['Content-Type', 'text/plain'],
    ['Content-Length', String(body.length)],
    ['Cache-Control', 'no-store'],
    ['Connection', 'close'],
    ['Content-Security-Policy', contentSecurityPolicy([])],
    ...SECURITY_HEADERS,
  ]
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${line}\r\n${head}\r\n${body}`)
}
