import { onTestFinished } from 'vitest'
import type { SmtpServer } from '../../platform/settings/smtp-server.ts'
import type { MailMessage, Sender } from '../message.ts'
import { smtpMailer } from '../smtp-mailer.ts'

export const SENDER: Sender = {
  from: { name: 'Lumenary Cloud, Inc.', address: 'sla@example.com' },
  replyTo: { name: null, address: 'privacy@example.com' },
}

export function message(rest: Partial<MailMessage> = {}): MailMessage {
  return {
    to: 'mara@alder.example',
    subject: 'Zażółć: object by 31 December 2026',
    html: '<p>Object by <b>31 December 2026</b></p>',
    text: 'Object by 31 December 2026\n',
    messageId: '<notice-7.contact-3@sla.example.com>',
    ...rest,
  }
}

/** A mailer that lets go of its connections when the test ends. */
export function mailer(server: SmtpServer, longest?: number) {
  const made = smtpMailer(server, SENDER, longest)
  onTestFinished(() => made.close())
  return made
}
