import { readWritten, type TypedNotice } from '#lib/domain/notices/written/read-written.ts'
import type { Command } from '../../../db/command.ts'
import { discardNotice, rewriteNotice, writeNotice } from '../../../notices/commands/write-notice.ts'
import { requirePermission } from '../../../permissions/require-permission.ts'
import { ConsoleRefusal } from '../../refusal.ts'
import { asked } from '../asked.ts'
import { writtenChoices } from './written-choices.ts'

/** Keeps a new draft, or changes one. @throws ForbiddenError, ConsoleRefusal */
export const saveDraft: Command<{ notice: string | null; typed: TypedNotice }, { id: string }> = async (
  { notice, typed },
  context,
) => {
  const { actor, now, tx } = context
  requirePermission(actor, 'notices.send')
  const read = readWritten(typed, await writtenChoices(now, tx), now)
  if ('fault' in read) throw new ConsoleRefusal(400, read.fault)
  const { content } = read
  if (notice === null) return await writeNotice({ content }, context)
  return await asked(notice, () => rewriteNotice({ notice, content }, context))
}

/** Takes a draft away. @throws ForbiddenError, ConsoleRefusal */
export const discardDraft: Command<{ notice: string }, object> = async (input, context) =>
  await asked(input.notice, () => discardNotice(input, context))
