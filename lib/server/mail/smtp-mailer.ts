import { createTransport, type NodemailerError } from 'nodemailer'
import { isMailAddress } from '../platform/settings/mailbox.ts'
import type { SmtpServer } from '../platform/settings/smtp-server.ts'
import { type Mailer, NO_ADDRESS } from './mailer.ts'
import { mailOptions, type Sender } from './message.ts'
import { failureOf } from './outcome.ts'
import { watchAttempts } from './watch-attempts.ts'

/**
 * Milliseconds. A server that trickles resets every timeout of its socket, hence a bound on the whole. Once the text is on its
 * way the server may have the mail, and whoever does not wait for its answer sends it twice: hence a shorter one before.
 */
const LONGEST_SEND = 60_000
const LONGEST_BEFORE_TEXT = 30_000
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: LONGEST_SEND }

const MOST_CONNECTIONS = 5

/**
 * Hands mail to a mail server, over connections that are kept open.
 * @param longest milliseconds that sending may take, waiting for a free connection included
 */
export function smtpMailer(server: SmtpServer, sender: Sender, longest = LONGEST_SEND): Mailer {
  const name = `${server.host}:${server.port}`
  const transport = createTransport({
    pool: true,
    host: server.host,
    port: server.port,
    secure: server.encryption === 'tls',
    requireTLS: server.encryption === 'starttls',
    ignoreTLS: server.encryption === 'none',
    ...(server.credentials === null
      ? {}
      : { auth: { user: server.credentials.user, pass: server.credentials.password } }),
    maxConnections: MOST_CONNECTIONS,
    // A fresh connection every hundred messages would cost a pause each time.
    maxMessages: Number.POSITIVE_INFINITY,
    // Once: an idle connection that the server has dropped is replaced. Any more would hammer one that turns us away.
    maxRequeues: 1,
    ...TIMEOUTS,
  })
  const startAttempt = watchAttempts(transport)
  return {
    async send(message, bounds = {}) {
      if (!isMailAddress(message.to)) return NO_ADDRESS
      const options = mailOptions(message, sender)
      const attempt = startAttempt({ longest, beforeText: LONGEST_BEFORE_TEXT }, bounds)
      try {
        const { response } = await transport.sendMail({ ...options, signal: attempt.signal })
        return { outcome: 'accepted', by: name, response }
      } catch (error) {
        if (!isOfNodemailer(error)) throw error
        return failureOf(error, name)
      } finally {
        attempt.end()
      }
    },
    close: () => transport.close(),
  }
}

function isOfNodemailer(error: unknown): error is NodemailerError {
  return error instanceof Error && 'code' in error
}
