import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { actorName } from '#lib/domain/auth/actor-name.ts'
import { isUnprintable } from '#lib/domain/contracts/customer.ts'
import { FEWEST_REASON_WORDS, LONGEST_REASON } from '#lib/domain/contracts/fields.ts'
import { CONTRACTS_REFUSED } from '#lib/domain/contracts/words.ts'
import { MOST_OF_FILE } from '#lib/domain/verification/file-faults.ts'
import { startsAsPdf } from '#lib/domain/verification/pdf-mark.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { sha256 as hashOf } from '../../platform/sha256.ts'
import { beginRecord, customerOfContract, recordChange } from '../changing.ts'
import { ContractsRefusal } from '../refusal.ts'
import { keepBytes } from './copy-bytes.ts'
import { contractCopies } from './tables.ts'

/** The signed contract: the file itself, or its SHA-256 in hexadecimal where it is kept elsewhere. */
export type ExecutedCopy = { bytes: Uint8Array } | { sha256: string }

/**
 * Records the executed copy of a contract. Where there is another one it takes its place, with a reason; that one's hash stays.
 * The file of a copy whose hash stands already is added to it.
 * @throws ForbiddenError, ContractsRefusal
 */
export const recordCopy: Command<
  { contract: string; copy: ExecutedCopy; reason: string },
  { sha256: string }
> = async ({ contract, copy, reason }, context) => {
  await beginRecord(context)
  const customer = await customerOfContract(contract, context)
  const { sha256, size } = measured(copy)
  const { tx } = context
  const own = and(eq(contractCopies.contract, contract), isNull(contractCopies.replacedAt))
  const [before] = await tx.select().from(contractCopies).where(own)
  if (before?.sha256 === sha256) {
    if (size === null || before.size !== null) return { sha256 }
    await tx.update(contractCopies).set({ size }).where(eq(contractCopies.id, before.id))
  } else {
    const why = before === undefined ? null : requireReason(reason)
    if (before !== undefined)
      await tx.update(contractCopies).set({ replacedAt: context.now.toISOString() }).where(own)
    await insert({ contract, sha256, size, reason: why }, context)
  }
  if ('bytes' in copy) await keepBytes(sha256, copy.bytes, tx)
  await recordChange(
    'contracts.copyRecorded',
    customer.id,
    {
      ...(before === undefined || before.sha256 === sha256 ? {} : { before: { sha256: before.sha256 } }),
      after: { contract, sha256, size },
    },
    context,
  )
  return { sha256 }
}

function measured(copy: ExecutedCopy): { sha256: string; size: number | null } {
  if ('sha256' in copy) {
    const sha256 = copy.sha256.trim().toLowerCase()
    if (!/^[\da-f]{64}$/.test(sha256)) throw new ContractsRefusal('invalid', CONTRACTS_REFUSED.badHash)
    return { sha256, size: null }
  }
  const { bytes } = copy
  if (bytes.length > MOST_OF_FILE) throw new ContractsRefusal('invalid', CONTRACTS_REFUSED.largeCopy)
  if (!startsAsPdf(bytes)) throw new ContractsRefusal('invalid', CONTRACTS_REFUSED.notPdf)
  return { sha256: hashOf(bytes), size: bytes.length }
}

function requireReason(reason: string): string {
  const why = reason.trim()
  if (isUnprintable(why) || why.length > LONGEST_REASON)
    throw new ContractsRefusal('invalid', CONTRACTS_REFUSED.badReason)
  if (why.split(/\s+/).length < FEWEST_REASON_WORDS)
    throw new ContractsRefusal('conflict', CONTRACTS_REFUSED.copyReason)
  return why
}

async function insert(
  copy: { contract: string; sha256: string; size: number | null; reason: string | null },
  { actor, now, tx }: CommandContext,
): Promise<void> {
  await tx.insert(contractCopies).values({
    id: randomUUID(),
    ...copy,
    recordedAt: now.toISOString(),
    clock: systemNow().toISOString(),
    recordedBy: actorName(actor),
  })
}
