import { randomUUID } from 'node:crypto'
import { EXAMPLE_PEOPLE } from '#lib/domain/auth/example-people.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { people } from '../tables.ts'

/**
 * Adds the example people, who have no password and so cannot sign in; whoever has one of their addresses stays as they are. Its
 * right is for the command to check, and whether this desk is the demonstration.
 */
export async function addExamples(context: Pick<CommandContext, 'actor' | 'tx'>): Promise<void> {
  const at = systemNow()
  const stamps = { createdAt: at, updatedAt: at }
  const added = await context.tx
    .insert(people)
    .values(
      EXAMPLE_PEOPLE.map((example) => ({
        ...example,
        ...stamps,
        id: randomUUID(),
        emailVerified: false,
        isExample: true,
      })),
    )
    .onConflictDoNothing({ target: people.email })
    .returning({ id: people.id })
  if (added.length === 0) return
  await recordEntry(
    {
      action: 'people.examplesAdded',
      target: { kind: 'demo', id: 'people', name: null },
      after: { people: added.length },
    },
    context,
  )
}
