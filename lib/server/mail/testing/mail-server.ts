import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'
import type { SmtpServer } from '../../platform/settings/smtp-server.ts'

type Received = { from: string; to: string[]; source: string; isEncrypted: boolean }

/**
 * A mail server on the loopback. What it takes stands in `received`.
 * @param atEnd is handed what ends it; without it, it ends with the test
 */
export async function mailServer(
  options: SMTPServerOptions = {},
  atEnd: (end: () => Promise<void>) => void = onTestFinished,
) {
  const received: Received[] = []
  const opened: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    disabledCommands: options.key === undefined ? ['STARTTLS'] : [],
    onConnect(session, done) {
      opened.push(session.id)
      done()
    },
    onData(stream, { envelope, secure }, done) {
      text(stream).then((source) => {
        const from = envelope.mailFrom === false ? '' : (envelope.mailFrom?.address ?? '')
        const to = envelope.rcptTo.map(({ address }) => address)
        received.push({ from, to, source, isEncrypted: secure })
        done(null, 'queued as 4F1C2A')
      }, done)
    },
    ...options,
  })
  server.on('error', () => undefined)
  const port = await listening(server.listen(0, '127.0.0.1'))
  atEnd(() => new Promise((done) => server.close(() => done())))
  return { port, received, opened, connections: server.connections }
}

/** A server that says whatever a test makes it say, byte by byte. */
export async function rawServer(converse: (socket: Socket) => void) {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    converse(socket)
  })
  const port = await listening(server.listen(0, '127.0.0.1'))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { port, sockets }
}

/** How the desk reaches a server of a test. */
export function at(port: number, rest: Partial<SmtpServer> = {}): SmtpServer {
  return { host: '127.0.0.1', port, encryption: 'none', credentials: null, ...rest }
}

/** An error that a mail server answers with a code of its own. */
export function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

async function listening(server: Server): Promise<number> {
  if (!server.listening) await new Promise((done) => server.once('listening', done))
  return (server.address() as AddressInfo).port
}
