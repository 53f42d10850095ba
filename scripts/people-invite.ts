/** Command line: lets someone into the console. npm run people:invite -- you@example.com --role admin */
import { isRole, ROLES } from '#lib/domain/auth/roles.ts'
import { inviteFromCommandLine } from '#lib/server/auth/invitations/invite-from-command-line.ts'
import { isMailAddress } from '#lib/server/platform/settings/mailbox.ts'
import { readArguments, UsageError } from './command-line/read-arguments.ts'
import { runCommand } from './command-line/run-command.ts'

const USAGE = `npm run people:invite -- you@example.com --role admin
  prints a link with which the owner of this address makes an account in the console, or gets back into their own;
  the link is good once, and for 7 days. Give it to nobody else. The desk may run meanwhile
  --role <role>   ${ROLES.join(', ')}`

await runCommand('people:invite', USAGE, async () => {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: { role: { type: 'string' } },
  })
  const [email, ...more] = positionals
  if (email === undefined || more.length > 0)
    throw new UsageError('Write one address: whom to let in, for example you@example.com.')
  if (!isMailAddress(email))
    throw new UsageError(
      `${JSON.stringify(email)} is not an e-mail address. Write one, for example you@example.com.`,
    )
  const { role = '' } = values
  if (!isRole(role))
    throw new UsageError(
      `${role === '' ? 'The role is missing' : `There is no role ${JSON.stringify(role)}`}. Write --role and one of: ${ROLES.join(', ')}.`,
    )
  return await inviteFromCommandLine(email, role)
})
