/** Command line: sends one real mail and says what the mail server answered. npm run mail:test -- you@example.com */
import { makeMail } from '#lib/server/mail/make-mail.ts'
import { closeMail, sendMail } from '#lib/server/mail/send-mail.ts'
import { isMailAddress } from '#lib/server/platform/settings/mailbox.ts'
import { readArguments, UsageError } from './command-line/read-arguments.ts'
import { runCommand } from './command-line/run-command.ts'
import { testMailFacts } from './mail-test/facts.ts'
import { outcomeInWords } from './mail-test/outcome-in-words.ts'
import { templates } from './mail-test/templates.ts'

const USAGE = `npm run mail:test -- you@example.com
  sends one test mail to this address, through SMTP_URL and from MAIL_FROM, and prints the mail server's answer;
  without SMTP_URL, writes it to the folder outbox in STATE_DIRECTORY`

await runCommand('mail:test', USAGE, async () => {
  const to = recipientOf(readArguments({ allowPositionals: true, options: {} }).positionals)
  const facts = testMailFacts(to, new Date())
  const { html, text } = await makeMail('test', facts, await templates(process.cwd()))
  try {
    const { subject, messageId } = facts
    const outcome = await sendMail({ to, subject, html, text, messageId })
    if (outcome.outcome !== 'failed') return outcomeInWords(outcome)
    console.error(`mail:test: ${outcomeInWords(outcome)}`)
    return 1
  } finally {
    closeMail()
  }
})

function recipientOf([to, ...more]: readonly string[]): string {
  if (to === undefined) throw new UsageError('The address is missing. Write whom to send the test mail to.')
  if (more.length > 0) throw new UsageError('Write one address. Each test mail goes to one person.')
  if (isMailAddress(to)) return to
  throw new UsageError(
    `${JSON.stringify(to)} is not an e-mail address. Write one, for example you@example.com.`,
  )
}
