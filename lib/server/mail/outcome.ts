import type { NodemailerError } from 'nodemailer'

/** What became of a mail. */
export type MailOutcome =
  /** A mail server has taken it. That is no proof that it arrived: a bounce may follow. */
  | { outcome: 'accepted'; by: string; response: string }
  /** No mail server is set: the mail lies in a file. */
  | { outcome: 'written'; file: string }
  | MailFailure

/**
 * Whom a failure concerns decides what to do about it.
 * - `recipient`: this address, or this message to it, was refused. Others may go on. `permanent`: do not try it again.
 * - `host`: the mail server takes nothing now, or the settings are wrong. Stop, and try all again later.
 * - `unknown`: the connection ended in the middle; the server may have taken it. Try again under the same Message-ID.
 */
export type MailFailure = {
  outcome: 'failed'
  concerns: 'recipient' | 'host' | 'unknown'
  permanent: boolean
  /** What the server answered, or what happened, in one line. */
  reason: string
}

/** Why a mail that was not answered for at once makes way for others. */
export class GaveWayError extends Error {
  override name = 'GaveWayError'
}

/** Errors that come before a message is under way. */
const BEFORE = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EPROTOCOL', 'ECONFIG', 'EREQUIRETLS', 'EPROXY'])
const BROKEN_OFF = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT'])
const LONGEST_REASON = 300

/**
 * Tells from an error of nodemailer whom it concerns. Only an answer to RCPT TO or DATA is about the recipient: a greeting
 * of 554 is `permanent` too, and is the host's. 421 is the host's wherever it comes.
 */
export function failureOf(error: NodemailerError, host: string): MailFailure {
  const { code = '', command = '', responseCode, response, permanent = false } = error
  const reason = oneLine(response ?? reasonOf(error, host))
  const failed = (concerns: MailFailure['concerns'], isPermanent = false): MailFailure => ({
    outcome: 'failed',
    concerns,
    permanent: isPermanent,
    reason,
  })
  if (responseCode === 421) return failed('host')
  if (responseCode !== undefined)
    return command === 'RCPT TO' || command === 'DATA' ? failed('recipient', permanent) : failed('host')
  return failed(isBeforeMessage(error, code, command) ? 'host' : 'unknown')
}

function isBeforeMessage(error: NodemailerError, code: string, command: string): boolean {
  if (BEFORE.has(code)) return true
  // Node's own code stands beside nodemailer's: ECONNREFUSED, DEPTH_ZERO_SELF_SIGNED_CERT.
  if (code === 'ESOCKET') return error.originalCode !== undefined && !BROKEN_OFF.has(error.originalCode)
  // The pool gave up before the server had greeted.
  if (code === 'ECONNECTION') return command === ''
  return code === 'ETIMEDOUT' && error.message !== 'Timeout'
}

function reasonOf(error: NodemailerError, host: string): string {
  if (error.code === 'EABORT') return reasonOfEnd(error.cause, host)
  if (error.code === 'ECONNECTION') return `${host} closed the connection.`
  return error.message
}

function reasonOfEnd(cause: unknown, host: string): string {
  if (cause instanceof GaveWayError) return `${host} did not answer soon, and other mails went first.`
  const isLate = cause instanceof Error && cause.name === 'TimeoutError'
  return isLate ? `${host} did not finish in time.` : `Sending to ${host} was stopped.`
}

/** An answer of a server, fit for a log and a terminal. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_REASON)
}
