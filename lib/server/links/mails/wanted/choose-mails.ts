import { and, eq, inArray } from 'drizzle-orm'
import { LINK_MAILS, type LinkMailKind } from '#lib/domain/links/telling/link-mails.ts'
import { recordEntry } from '../../../audit/record-entry.ts'
import type { Command } from '../../../db/command.ts'
import { requirePermission } from '../../../permissions/require-permission.ts'
import { linkMailsOff } from './tables.ts'
import { wantedMails } from './wanted-mails.ts'

/** Which mails to switch on or off; what is left out stays. */
export type MailChoice = Readonly<Partial<Record<LinkMailKind, boolean>>>

/**
 * Switches mails about one's own links on and off.
 * @returns whether anything changed
 * @throws ForbiddenError
 */
export const chooseMails: Command<MailChoice, boolean> = async (choice, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'links.change')
  if (actor.kind !== 'person') return false
  const before = await wantedMails(actor.id, tx)
  const [on, off] = [true, false].map((chosen) => LINK_MAILS.filter((kind) => choice[kind] === chosen)) as [
    LinkMailKind[],
    LinkMailKind[],
  ]
  await tx.delete(linkMailsOff).where(and(eq(linkMailsOff.person, actor.id), inArray(linkMailsOff.kind, on)))
  if (off.length > 0)
    await tx
      .insert(linkMailsOff)
      .values(off.map((kind) => ({ person: actor.id, kind })))
      .onConflictDoNothing()
  const after = await wantedMails(actor.id, tx)
  if (before.join() === after.join()) return false
  await recordEntry(
    {
      action: 'profile.changed',
      target: { kind: 'person', id: actor.id, name: actor.name },
      before: { linkMails: before.join(', ') },
      after: { linkMails: after.join(', ') },
    },
    context,
  )
  return true
}
