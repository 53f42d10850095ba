import { eq } from 'drizzle-orm'
import type { AuditValues } from '#lib/domain/audit/entry.ts'
import type { Role } from '#lib/domain/auth/roles.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { people, sessions, signInChallenges } from '../tables.ts'

/** Whose standing changes, and on whose behalf. The right to it, and that an administrator remains, are for the command. */
type Changing = { person: { id: string; name: string; role: Role }; by?: AuditValues }

type Context = Pick<CommandContext, 'actor' | 'tx'>

/** Keeps someone out, and ends their sessions at once. */
export async function keepOut({ person: { id, name }, by = {} }: Changing, context: Context): Promise<void> {
  const at = systemNow()
  await context.tx.update(people).set({ disabledAt: at, updatedAt: at }).where(eq(people.id, id))
  await signOutEverywhere(id, context)
  await record('people.disabled', { id, name }, null, by, context)
}

/** Lets someone in again, with the role that they had. */
export async function letIn({ person: { id, name }, by = {} }: Changing, context: Context): Promise<void> {
  await context.tx.update(people).set({ disabledAt: null, updatedAt: systemNow() }).where(eq(people.id, id))
  await record('people.enabled', { id, name }, null, by, context)
}

/** Gives someone another role, and signs them out: a cookie that was copied before opens nothing of what that may do. */
export async function giveRole(
  { person: { id, name, role: before }, role, by = {} }: Changing & { role: Role },
  context: Context,
): Promise<void> {
  await context.tx.update(people).set({ role, updatedAt: systemNow() }).where(eq(people.id, id))
  await signOutEverywhere(id, context)
  await record('people.roleChanged', { id, name }, { role: before }, { role, ...by }, context)
}

async function signOutEverywhere(id: string, { tx }: Context): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, id))
  await tx.delete(signInChallenges).where(eq(signInChallenges.person, id))
}

async function record(
  action: 'people.disabled' | 'people.enabled' | 'people.roleChanged',
  { id, name }: { id: string; name: string },
  before: AuditValues | null,
  after: AuditValues,
  context: Context,
): Promise<void> {
  const values = Object.keys(after).length === 0 ? null : after
  await recordEntry({ action, target: { kind: 'person', id, name }, before, after: values }, context)
}
