import type { AuditAction } from '#lib/domain/audit/actions.ts'
import type { AuditValues } from '#lib/domain/audit/entry.ts'
import { recordEntry } from '../audit/record-entry.ts'
import type { CommandContext } from '../db/command.ts'

/**
 * Records what was done with a link, which stands in the log by its id alone. No name of a customer, no address, no token and
 * no text that somebody wrote may be among the values: nobody could erase them.
 */
export async function recordChange(
  action: AuditAction,
  link: string,
  values: { before?: AuditValues; after?: AuditValues },
  context: Pick<CommandContext, 'actor' | 'tx'>,
): Promise<void> {
  await recordEntry({ action, target: { kind: 'link', id: link, name: null }, ...values }, context)
}
