import { eq } from 'drizzle-orm'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { people } from '../tables.ts'

/**
 * Deletes the example people: they never did anything that the audit log would name them for.
 * @returns how many there were
 * @throws ForbiddenError
 */
export const clearExamples: Command<object, number> = async (_, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'people.disable')
  const gone = await tx.delete(people).where(eq(people.isExample, true)).returning({ id: people.id })
  if (gone.length === 0) return 0
  await recordEntry(
    {
      action: 'people.examplesRemoved',
      target: { kind: 'demo', id: 'people', name: null },
      before: { people: gone.length },
    },
    context,
  )
  return gone.length
}
