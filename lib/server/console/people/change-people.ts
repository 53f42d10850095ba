import type { Role } from '#lib/domain/auth/roles.ts'
import type { PersonChange, PersonRow } from '#lib/domain/console/people/view.ts'
import { PEOPLE_REFUSED } from '#lib/domain/console/people/words.ts'
import { invitePerson } from '../../auth/invitations/invite-person.ts'
import { sendSignInLink } from '../../auth/invitations/send-sign-in-link.ts'
import { withdrawInvitation } from '../../auth/invitations/withdraw-invitation.ts'
import { disablePerson, enablePerson } from '../../auth/people/disable-person.ts'
import { endSessions } from '../../auth/people/end-sessions.ts'
import type { PersonOutcome } from '../../auth/people/outcome.ts'
import { setRole } from '../../auth/people/set-role.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'
import { peopleRows } from './read-people.ts'

/** Invites someone by mail; their row. @throws ForbiddenError, ConsoleRefusal */
export const invite: Command<{ email: string; role: Role }, PersonRow> = async (input, context) => {
  const outcome = await invitePerson({ ...input, byMail: true }, context)
  if (outcome.kind === 'known') throw new ConsoleRefusal(409, PEOPLE_REFUSED.known(input.email))
  return await rowWith(outcome.id, context)
}

/** Changes someone; their row. @throws ForbiddenError, ConsoleRefusal */
export const changePerson: Command<{ person: string; change: PersonChange }, PersonRow> = async (
  { person, change },
  context,
) => {
  const { actor } = context
  requirePermission(actor, 'role' in change ? 'people.setRole' : 'people.disable')
  requireId(person)
  const outcome =
    actor.kind === 'person' && actor.id === person ? 'oneself' : await changed(person, change, context)
  refuse(outcome)
  return await rowWith(person, context)
}

/** Signs someone out everywhere; their row. @throws ForbiddenError, ConsoleRefusal */
export const signOutEverywhere: Command<{ person: string }, PersonRow> = async ({ person }, context) => {
  requireId(person)
  refuse(await endSessions({ person }, context))
  return await rowWith(person, context)
}

/** Mails someone a link to sign in again; their row. @throws ForbiddenError, ConsoleRefusal */
export const sendLink: Command<{ person: string }, PersonRow> = async ({ person }, context) => {
  requireId(person)
  const outcome = await sendSignInLink({ person }, context)
  if (outcome === 'unchanged') throw new ConsoleRefusal(409, PEOPLE_REFUSED.disabled)
  refuse(outcome)
  return await rowWith(person, context)
}

/** Takes an invitation, or a link to sign in again, back. @throws ForbiddenError, ConsoleRefusal */
export const withdraw: Command<{ invitation: string }, object> = async (input, context) => {
  if (!isId(input.invitation) || !(await withdrawInvitation(input, context)))
    throw new ConsoleRefusal(404, PEOPLE_REFUSED.noInvitation)
  return {}
}

async function changed(
  person: string,
  change: PersonChange,
  context: CommandContext,
): Promise<PersonOutcome> {
  if ('role' in change) return await setRole({ person, role: change.role }, context)
  return await (change.disabled ? disablePerson : enablePerson)({ person }, context)
}

function requireId(person: string): void {
  if (!isId(person)) refuse('unknown')
}

/** What was so already is as it was asked for: a colleague was faster. */
function refuse(outcome: PersonOutcome): void {
  if (outcome === 'unknown') throw new ConsoleRefusal(404, PEOPLE_REFUSED.unknown)
  if (outcome === 'last-admin') throw new ConsoleRefusal(409, PEOPLE_REFUSED.lastAdmin)
  if (outcome === 'oneself') throw new ConsoleRefusal(409, PEOPLE_REFUSED.oneself)
}

async function rowWith(id: string, { actor, tx }: CommandContext): Promise<PersonRow> {
  const row = (await peopleRows({ actor, db: tx })).find((one) => one.id === id)
  if (row === undefined) throw new ConsoleRefusal(404, PEOPLE_REFUSED.unknown)
  return row
}
