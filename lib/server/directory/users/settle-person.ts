import { eq } from 'drizzle-orm'
import { ScimFault } from '#lib/domain/directory/scim-fault.ts'
import { roleOfGroups, settled } from '#lib/domain/directory/settled.ts'
import { isLastAdmin } from '../../auth/people/last-admin.ts'
import { heldPerson } from '../../auth/people/provisioned-person.ts'
import { giveRole, keepOut, letIn } from '../../auth/people/standing.ts'
import { providerRules } from '../../auth/provider-settings.ts'
import type { CommandContext } from '../../db/command.ts'
import { directoryGroups, directoryMembers, directoryUsers } from '../tables.ts'

const LAST_ADMIN =
  'This is the only administrator of the desk who can sign in. Make someone else an administrator first.'

const BY = { by: 'directory' }

/**
 * Has someone stand at the desk as the directory says: in or out, with the role that their groups give. Whoever is taken out is
 * signed out in the same transaction.
 * @throws ScimFault where nobody could look after the desk then
 */
export async function settlePerson(id: string, context: Pick<CommandContext, 'actor' | 'tx'>): Promise<void> {
  const { tx } = context
  const person = await heldPerson(id, context)
  const [user] = await tx.select().from(directoryUsers).where(eq(directoryUsers.person, id))
  if (person === undefined || user === undefined) return
  const groups = await tx
    .select({ displayName: directoryGroups.displayName, externalId: directoryGroups.externalId })
    .from(directoryMembers)
    .innerJoin(directoryGroups, eq(directoryGroups.id, directoryMembers.group))
    .where(eq(directoryMembers.person, id))
  const { groups: roles } = providerRules()
  const names = groups.flatMap(({ displayName, externalId }) =>
    externalId === null ? [displayName] : [displayName, externalId],
  )
  const before = {
    role: person.role,
    isOut: person.disabledAt !== null,
    isKeptOut: user.isKeptOut,
    hasOwnRole: user.hasOwnRole,
  }
  const next = settled(before, {
    isActive: user.active && user.deletedAt === null,
    role: roleOfGroups(names, roles),
    areRolesByGroup: Object.keys(roles).length > 0,
  })
  const leavesAdmin = (next.isOut && !before.isOut) || (before.role === 'admin' && next.role !== 'admin')
  if (leavesAdmin && (await isLastAdmin(id, tx))) throw new ScimFault(409, null, LAST_ADMIN)
  await tx
    .update(directoryUsers)
    .set({ isKeptOut: next.isKeptOut, hasOwnRole: next.hasOwnRole })
    .where(eq(directoryUsers.person, id))
  if (next.role !== before.role) await giveRole({ person, role: next.role, by: BY }, context)
  if (next.isOut && !before.isOut) await keepOut({ person, by: BY }, context)
  if (!next.isOut && before.isOut) await letIn({ person, by: BY }, context)
}
