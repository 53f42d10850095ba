import { and, eq, isNull } from 'drizzle-orm'
import { actorName } from '#lib/domain/auth/actor-name.ts'
import type { CommandContext } from '../../db/command.ts'
import { contractPages } from './tables.ts'

/** Ends the page of a contract, where one is open; its id, and null where none is. Whose right it is, the command checks. */
export async function endPage(
  contract: string,
  reason: string | null,
  { actor, now, tx }: CommandContext,
): Promise<string | null> {
  const [ended] = await tx
    .update(contractPages)
    .set({ revokedAt: now.toISOString(), revokedBy: actorName(actor), revokedReason: reason })
    .where(and(eq(contractPages.contract, contract), isNull(contractPages.revokedAt)))
    .returning({ id: contractPages.id })
  return ended?.id ?? null
}
