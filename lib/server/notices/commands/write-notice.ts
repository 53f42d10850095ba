import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { NOTICES_REFUSED } from '#lib/domain/notices/refused-words.ts'
import { canonicalWritten, type WrittenContent } from '#lib/domain/notices/written/content.ts'
import { publicationKey } from '#lib/domain/publications/publication.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { sha256 } from '../../platform/sha256.ts'
import { addRecipients } from '../recording/add-recipients.ts'
import { noticeContracts, noticeRecipients, notices } from '../tables.ts'
import { beginChange, recordChange } from './changing.ts'
import { NoticesRefusal } from './refusal.ts'

/** Keeps what a person has written as a draft, with all whom it concerns as of now. @throws ForbiddenError */
export const writeNotice: Command<{ content: WrittenContent }, { id: string }> = async (
  { content },
  context,
) => {
  requirePermission(context.actor, 'notices.send')
  const id = randomUUID()
  const row = {
    id,
    publication: publicationKey({ kind: 'written', written: id }),
    ...drafted(id, content, context),
    recordedAt: systemNow().toISOString(),
    isFromBefore: false,
  }
  await context.tx.insert(notices).values(row)
  await settle(row, context)
  return { id }
}

/** Changes a draft. @throws ForbiddenError, NoticesRefusal where it was sent, or is of a ledger */
export const rewriteNotice: Command<{ notice: string; content: WrittenContent }, { id: string }> = async (
  { notice: id, content },
  context,
) => {
  const { publication } = await beginDraft(id, context)
  const draft = drafted(id, content, context)
  await context.tx.update(notices).set(draft).where(eq(notices.id, id))
  await settle({ id, publication, ...draft }, context)
  return { id }
}

/** Takes a draft away; nobody was told of it. @throws ForbiddenError, NoticesRefusal as `rewriteNotice` */
export const discardNotice: Command<{ notice: string }, object> = async ({ notice: id }, context) => {
  const notice = await beginDraft(id, context)
  const { tx } = context
  await tx.delete(noticeRecipients).where(eq(noticeRecipients.notice, id))
  await tx.delete(noticeContracts).where(eq(noticeContracts.notice, id))
  await tx.delete(notices).where(eq(notices.id, id))
  await recordChange('notices.discarded', notice, null, context)
  return {}
}

function drafted(id: string, content: WrittenContent, { now }: CommandContext) {
  return {
    written: content,
    entrySha256: sha256(canonicalWritten(id, content)),
    publishedAt: now.toISOString(),
  }
}

async function settle(
  row: { id: string; publication: string } & ReturnType<typeof drafted>,
  context: CommandContext,
): Promise<void> {
  const { now, tx } = context
  const moments = { now, at: systemNow() }
  const { contracts, recipients } = await addRecipients({ ...row, releasedAt: null }, moments, tx)
  const { kind } = row.written
  await recordChange(
    'notices.written',
    row,
    { kind, sha256: row.entrySha256, contracts, recipients },
    context,
  )
}

async function beginDraft(id: string, context: CommandContext) {
  const notice = await beginChange(id, context)
  if (notice.written === null) throw new NoticesRefusal('conflict', NOTICES_REFUSED.notWritten)
  if (notice.releasedAt !== null) throw new NoticesRefusal('conflict', NOTICES_REFUSED.writtenSent)
  return notice
}
