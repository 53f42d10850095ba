import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import type { SMTPServerSession } from 'smtp-server'
import { answer, mailServer } from './mail-server.ts'

/**
 * What a server does to a recipient: refuse it for good, refuse it once, break off once before or after taking the mail, take it
 * once and never answer, close the connection to the next sender once, or turn it away until some seconds after the first try.
 */
export type Difficulty =
  | 'refused'
  | 'busy-once'
  | 'dropped-once'
  | 'taken-and-dropped-once'
  | 'hangs-once'
  | 'closed-once'
  | 'greylisted'

/** Milliseconds for which it greylists. */
const GREYLISTED_FOR = 15_000

/** A mail server on the loopback that is slow, and difficult with some recipients. */
export type DifficultMailServer = {
  port: number
  /** The Message-IDs of what it has taken, by recipient, in the order in which it did. */
  taken: Map<string, string[]>
  /** How many it has taken. */
  count: () => number
  /** Has it answer 421 to the next mail, and close the connection. */
  closeOnce: () => void
}

/**
 * Starts one for the length of a test.
 * @param difficulty what it does to a recipient; null for nothing
 * @param milliseconds that it takes over a mail
 */
export async function difficultMailServer(
  difficulty: (recipient: string) => Difficulty | null,
  milliseconds: number,
): Promise<DifficultMailServer> {
  const taken = new Map<string, string[]>()
  const met = new Set<string>()
  const first = new Map<string, number>()
  let count = 0
  let closes = 0
  const firstTime = (recipient: string, kind: Difficulty) => {
    if (difficulty(recipient) !== kind || met.has(recipient)) return false
    met.add(recipient)
    return true
  }
  const isGreylisted = (recipient: string) => {
    if (difficulty(recipient) !== 'greylisted') return false
    const since = first.get(recipient) ?? Date.now()
    first.set(recipient, since)
    return Date.now() - since < GREYLISTED_FOR
  }
  const server = await mailServer({
    onMailFrom(_, __, done) {
      if (closes === 0) return done()
      closes -= 1
      done(answer(421, '4.3.2 try again later'))
    },
    onRcptTo({ address }, _, done) {
      if (difficulty(address) === 'refused') return done(answer(550, `5.1.1 <${address}>: no such user`))
      if (firstTime(address, 'closed-once')) return done(answer(421, '4.3.2 closing, try again later'))
      if (isGreylisted(address)) return done(answer(450, '4.7.1 greylisted, try again later'))
      if (firstTime(address, 'busy-once')) return done(answer(450, `4.2.1 <${address}> is busy`))
      done()
    },
    async onData(stream, session, done) {
      const address = session.envelope.rcptTo[0]?.address ?? ''
      if (firstTime(address, 'dropped-once')) return drop(session)
      const source = await text(stream).catch(() => null)
      await pause(milliseconds)
      const [, messageId] = /^Message-ID:\s+(\S+)/im.exec(source ?? '') ?? []
      // A client that was killed meanwhile has not sent the whole of it.
      if (messageId === undefined) return drop(session)
      taken.set(address, [...(taken.get(address) ?? []), messageId])
      count += 1
      if (firstTime(address, 'taken-and-dropped-once')) return drop(session)
      if (firstTime(address, 'hangs-once')) return
      done(null, 'queued')
    },
  })
  const closeOnce = () => {
    closes += 1
  }
  const drop = ({ id }: SMTPServerSession) => {
    for (const connection of server.connections) {
      const { session, _socket: socket } = connection as unknown as {
        session: SMTPServerSession
        _socket: { destroy: () => void }
      }
      if (session.id === id) socket.destroy()
    }
  }
  return { port: server.port, taken, count: () => count, closeOnce }
}
