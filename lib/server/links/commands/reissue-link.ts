import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { actorName } from '#lib/domain/auth/actor-name.ts'
import type { Command } from '../../db/command.ts'
import { newToken, tokenHash } from '../../platform/address-tokens.ts'
import { addEvent } from '../history/add-event.ts'
import { recordChange } from '../record-change.ts'
import { optionRows } from '../stored/link-rows.ts'
import { requireLink } from '../stored/own-links.ts'
import { linkOptions, links } from '../tables.ts'
import type { MadeLink } from './create-link.ts'
import { requireOpen } from './require-state.ts'

/**
 * Gives what a link offers another address: the link is revoked, and a new one stands in its place, with the same access code.
 * @throws ForbiddenError, LinksRefusal
 */
export const reissueLink: Command<{ link: string }, MadeLink> = async ({ link: id }, context) => {
  const { actor, now, tx } = context
  const { row, link } = await requireLink(id, context)
  requireOpen(link, now)
  const next = randomUUID()
  const token = newToken()
  const at = now.toISOString()
  await tx.insert(links).values({ ...row, id: next, tokenSha256: tokenHash(token), createdAt: at })
  await tx.insert(linkOptions).values(optionRows(next, link))
  await tx
    .update(links)
    .set({ revokedAt: at, revokedBy: actorName(actor), replacedBy: next })
    .where(eq(links.id, id))
  await addEvent({ link: id, step: 'replaced' }, context)
  await addEvent({ link: next, step: 'replacing' }, context)
  await recordChange('links.reissued', id, { after: { link: next } }, context)
  return { id: next, token }
}
