import { and, eq, lt, sql } from 'drizzle-orm'
import type { ContractText } from '#lib/domain/contracts/contract-text.ts'
import { CONTRACTS_REFUSED } from '#lib/domain/contracts/words.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import { DAY } from '#lib/domain/quantities/time/duration.ts'
import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts'
import type { Command } from '../../db/command.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { sha256 } from '../../platform/sha256.ts'
import { prospectNamed } from '../customers/prospect-named.ts'
import { addContract } from '../terms/add-contract.ts'
import { contractRequests } from './tables.ts'

/** So long a request that is repeated is answered as before, in milliseconds. */
const REMEMBERED = DAY

/** `customer`: name of a company. `key`: what the program calls its request. */
export type RequestedContract = { customer: string; text: ContractText; key: string }

/**
 * Makes a contract that a program asks for, once: the same request again within a day is answered with the same contract.
 * @throws ForbiddenError, ContractsRefusal, ApiError where another request was called the same
 */
export const createRequested: Command<RequestedContract, { id: string }> = async (
  { customer, text, key },
  context,
) => {
  const { actor, tx } = context
  requirePermission(actor, 'contracts.change')
  if (actor.kind !== 'api-key') throw new TypeError('Only a program calls its requests by a key.')
  const at = systemNow()
  await tx
    .delete(contractRequests)
    .where(lt(contractRequests.createdAt, new Date(at.getTime() - REMEMBERED).toISOString()))
  const keySha256 = sha256(key)
  const request = `${actor.id} ${keySha256}`
  await tx.execute(
    sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.contractRequests}, hashtext(${request}))`,
  )
  const [known] = await tx
    .select()
    .from(contractRequests)
    .where(and(eq(contractRequests.program, actor.id), eq(contractRequests.keySha256, keySha256)))
  const askedSha256 = sha256(canonicalJson({ customer, text }))
  if (known !== undefined) {
    if (known.askedSha256 !== askedSha256)
      throw new ApiError('idempotency-key-reused', CONTRACTS_REFUSED.otherRequest)
    return { id: known.contract }
  }
  const { id } = await addContract({ customer: await prospectNamed(customer, context), text }, context)
  await tx
    .insert(contractRequests)
    .values({ program: actor.id, keySha256, askedSha256, contract: id, createdAt: at.toISOString() })
  return { id }
}
