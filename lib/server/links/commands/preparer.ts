import { eq } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { isPermitted } from '#lib/domain/auth/roles.ts'
import { LINKS_REFUSED } from '#lib/domain/links/refused-words.ts'
import { people } from '../../auth/tables.ts'
import type { CommandContext } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { LinksRefusal } from '../refusal.ts'

/** Someone whose links may be, as they are called on them. */
export type Preparer = { id: string; name: string; email: string }

/**
 * Whose a new link is to be: whoever makes it, or somebody else where they may touch everyone's. A program names somebody.
 * @throws ForbiddenError, LinksRefusal where nobody is named, or who is may send no links
 */
export async function preparerOf(
  owner: string | undefined,
  { actor, tx }: CommandContext,
): Promise<Preparer> {
  const id = owner ?? ownIdOf(actor)
  if (id === null) throw refusedOwner(LINKS_REFUSED.noOwner)
  if (actor.kind === 'person' && actor.id !== id) requirePermission(actor, 'links.all')
  return await requirePreparer(id, tx)
}

/** Someone who may send links. @throws LinksRefusal */
export async function requirePreparer(id: string, tx: CommandContext['tx']): Promise<Preparer> {
  const [person] = await tx.select().from(people).where(eq(people.id, id))
  // Examples are deleted one day, and nobody reads what is written to them.
  const isUsable = person !== undefined && person.disabledAt === null && !person.isExample
  if (!isUsable || !isPermitted(person.role, 'links.change')) throw refusedOwner(LINKS_REFUSED.noPerson)
  return { id, name: person.name, email: person.email }
}

function ownIdOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.id : null
}

function refusedOwner(message: string): LinksRefusal {
  return new LinksRefusal(400, message, [{ field: 'owner', given: '', message }])
}
