import { and, eq } from 'drizzle-orm'
import { LINK_MAILS, type LinkMailKind } from '#lib/domain/links/telling/link-mails.ts'
import { TOLD_NOTES } from '#lib/domain/links/telling/words.ts'
import { people } from '../../../auth/tables.ts'
import type { Reading } from '../../stored/own-links.ts'
import { linkMailsOff } from './tables.ts'

/** Which mails about their links somebody gets. */
export async function wantedMails(person: string, db: Reading): Promise<LinkMailKind[]> {
  const off = await db
    .select({ kind: linkMailsOff.kind })
    .from(linkMailsOff)
    .where(eq(linkMailsOff.person, person))
  return LINK_MAILS.filter((kind) => !off.some((one) => one.kind === kind))
}

/** Whether somebody gets a mail about their links; whoever may not sign in any more gets none. `note`: whether, in words. */
export async function isWanted(
  kind: LinkMailKind,
  person: string,
  db: Reading,
): Promise<{ isWanted: boolean; note: string }> {
  const [found] = await db
    .select({ name: people.name, disabledAt: people.disabledAt, off: linkMailsOff.kind })
    .from(people)
    .leftJoin(linkMailsOff, and(eq(linkMailsOff.person, people.id), eq(linkMailsOff.kind, kind)))
    .where(eq(people.id, person))
  if (found === undefined || found.disabledAt !== null)
    return { isWanted: false, note: TOLD_NOTES.gone(found?.name ?? '') }
  if (found.off !== null) return { isWanted: false, note: TOLD_NOTES.unwanted(found.name) }
  return { isWanted: true, note: TOLD_NOTES.mailed(found.name) }
}
