import { join } from 'node:path'
import { environment } from '../platform/env.ts'
import { log } from '../platform/logs/log.ts'
import { processShared } from '../platform/process-shared.ts'
import { type Lane, MailLanes } from './lanes/mail-lanes.ts'
import type { Mailer, SendBounds } from './mailer.ts'
import type { MailMessage, Sender } from './message.ts'
import { outboxMailer } from './outbox-mailer.ts'
import type { MailOutcome } from './outcome.ts'
import { smtpMailer } from './smtp-mailer.ts'

const shared = processShared('mailer', (): { mailer: Mailer | null } => ({ mailer: null }))

/** The lanes that all mail of this process shares. */
export function mailLanes(): MailLanes {
  return processShared('mail-lanes', () => new MailLanes())
}

/**
 * Sends one message to the domain that has the lane, and frees the lane.
 * @throws what `sendMail` throws
 */
export async function sendInLane(
  message: MailMessage,
  lane: Lane,
  signal: AbortSignal,
): Promise<MailOutcome> {
  let isAnswered: boolean | null = null
  try {
    const outcome = await sendMail(message, { signal, giveWay: lane.giveWay, begin: lane.begin })
    if (outcome.outcome !== 'failed' || outcome.concerns === 'recipient') isAnswered = true
    // What was ended from here, or failed for the host, tells nothing of the domain.
    else if (outcome.concerns === 'unknown' && !lane.giveWay.aborted && !signal.aborted) isAnswered = false
    return outcome
  } finally {
    lane.leave(isAnswered)
  }
}

/**
 * Sends one message through SMTP_URL or, without it, writes it to the folder `outbox` in STATE_DIRECTORY and logs where.
 * Accepted means that the mail server took it, and no more.
 * @param bounds what ends the attempt early; it ends by itself after a minute
 * @throws RangeError for a message that the program made wrongly; an error of the file system in the outbox
 */
export async function sendMail(message: MailMessage, bounds?: SendBounds): Promise<MailOutcome> {
  shared.mailer ??= mailerOf()
  const sent = await shared.mailer.send(message, bounds)
  if (sent.outcome === 'written') log().info(`SMTP_URL is not set: a mail was written to ${sent.file}`)
  return sent
}

/** Lets go of the connections to the mail server. The next mail opens new ones. */
export function closeMail(): void {
  shared.mailer?.close()
  shared.mailer = null
}

/** Whom the desk's mail is from: MAIL_FROM, or, for the outbox, an address of the desk's own that nobody reads. */
export function mailSender(): Sender {
  const { MAIL_FROM, MAIL_REPLY_TO, PUBLIC_URL } = environment()
  const { hostname } = new URL(PUBLIC_URL)
  const domain = /^[a-z\d.-]+$/.test(hostname) ? hostname : 'localhost'
  return {
    from: MAIL_FROM ?? { name: 'SLA desk', address: `sla-desk@${domain}` },
    replyTo: MAIL_REPLY_TO ?? null,
  }
}

function mailerOf(): Mailer {
  const { SMTP_URL, STATE_DIRECTORY } = environment()
  return SMTP_URL === undefined
    ? outboxMailer(join(STATE_DIRECTORY, 'outbox'), mailSender())
    : smtpMailer(SMTP_URL, mailSender())
}
