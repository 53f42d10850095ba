import { z } from 'zod'
import { liesIn } from '../../files/folders-apart.ts'
import { HOSTS_AND_PORTS_RULE, parseHostsAndPorts } from '../host-and-port.ts'
import { INCOMING_MAIL_SETTINGS } from '../incoming-mail/schema.ts'
import { MAILBOX_RULE } from '../mailbox.ts'
import { parseSmtpServer } from '../smtp-server.ts'
import { mailboxSchema, oneOf, orIssue, type SettingsCheck, wholeNumber } from '../values/schema.ts'

const smtpSchema = z.string().transform((text, context) => {
  const server = parseSmtpServer(text)
  if (typeof server !== 'string') return server
  context.addIssue({ code: 'custom', message: server })
  return z.NEVER
})

const hostsSchema = orIssue(parseHostsAndPorts, HOSTS_AND_PORTS_RULE)

/** As long as mail servers try, and no longer: a deadline waits for it. */
const LONGEST_TRY = 240
const HOURS_RULE = `Enter hours as a whole number from 1 to ${LONGEST_TRY}, for example 72`

/** How mail, notices and webhooks leave the desk, and how mail comes back. */
export const MAIL_SETTINGS = {
  SMTP_URL: smtpSchema.optional(),
  MAIL_FROM: mailboxSchema.optional(),
  MAIL_REPLY_TO: mailboxSchema.optional(),
  NOTICES: oneOf(['manual', 'automatic']).default('manual'),
  NOTICE_GIVE_UP_AFTER: wholeNumber(LONGEST_TRY, HOURS_RULE).default(72),
  ...INCOMING_MAIL_SETTINGS,
  WEBHOOK_ALLOWED_ADDRESSES: hostsSchema.default([]),
}

type Mail = {
  SMTP_URL?: unknown
  MAIL_FROM?: unknown
  INCOMING_MAIL_DIRECTORY?: string
  STATE_DIRECTORY: string
}

export const MAIL_CHECKS: readonly SettingsCheck<Mail>[] = [
  // Mail without a sender of the vendor's own would be refused, or land in spam.
  {
    path: 'MAIL_FROM',
    error: `${MAILBOX_RULE}. SMTP_URL needs a sender`,
    holds: ({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined,
  },
  // What is found in the folder for mail is moved: the database would be, and its lock.
  {
    path: 'INCOMING_MAIL_DIRECTORY',
    error:
      'Enter a folder outside STATE_DIRECTORY, for example /var/mail/sla-desk: what is found there is moved',
    holds: ({ INCOMING_MAIL_DIRECTORY, STATE_DIRECTORY }) =>
      INCOMING_MAIL_DIRECTORY === undefined || !liesIn(STATE_DIRECTORY, INCOMING_MAIL_DIRECTORY),
  },
]
