import type { MailFailure, MailOutcome } from '#lib/server/mail/outcome.ts'

const CONCERNS: Record<MailFailure['concerns'], string> = {
  recipient: 'The mail server refuses this recipient or message',
  host: 'The mail server takes no mail. Check SMTP_URL and MAIL_FROM. It says',
  unknown: 'Nobody knows whether the mail server took it',
}

/** What became of the test mail, with the mail server's own words. */
export function outcomeInWords(outcome: MailOutcome): string {
  switch (outcome.outcome) {
    case 'accepted':
      return `Accepted by ${outcome.by}, which answered: ${outcome.response}. Now look whether it arrives.`
    case 'written':
      return `SMTP_URL is not set, so nothing was sent. Open ${outcome.file} in a mail program.`
    case 'failed': {
      const again = outcome.concerns === 'recipient' && !outcome.permanent ? ' Try again later.' : ''
      return `${CONCERNS[outcome.concerns]}: ${outcome.reason.replace(/\.$/, '')}.${again}`
    }
  }
}
