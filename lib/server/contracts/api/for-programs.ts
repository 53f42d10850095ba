import type { z } from 'zod'
import { contractPagePath } from '#lib/domain/contracts/page/addresses.ts'
import type { KeyAsking } from '../../api-keys/answer.ts'
import { type CommandContext, THE_DESK } from '../../db/command.ts'
import { sentBody } from '../../http/request/sent-body.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { issuePage } from '../pages/issue-page.ts'
import { revokePage } from '../pages/revoke-page.ts'
import { readContractRecords } from '../queries/contract-records.ts'
import { listContracts, readContract } from '../queries/list-contracts.ts'
import type { Asking } from '../queries/list-customers.ts'
import { isContractsRefusal } from '../refusal.ts'
import { changeContract } from '../terms/change-contract.ts'
import { contractAnswer } from './contract-answer.ts'
import { createRequested } from './create-requested.ts'
import {
  type ContractAnswer,
  type ContractsAnswer,
  changedContractSchema,
  type contractsQuerySchema,
  type IssuedPageAnswer,
  newContractSchema,
  requestKeySchema,
  revokedSchema,
} from './schema.ts'
import { sentContract, sentField } from './sent-contract.ts'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const UNKNOWN = 'There is no contract with this id.'
const NO_KEY =
  'Send an `Idempotency-Key` of 8 to 200 characters without spaces, another one for each contract.'
const MOST = 50

/** A page of contracts. @throws ForbiddenError */
export async function listForProgram(
  { state, find, limit, cursor }: z.output<typeof contractsQuerySchema>,
  { actor, db }: KeyAsking,
): Promise<ContractsAnswer> {
  const at = now()
  const asked = { find: find ?? '', state: state ?? null, after: cursor ?? null }
  const { contracts, next } = await listContracts(
    asked,
    at.toISOString().slice(0, 10),
    { actor, db },
    limit ?? MOST,
  )
  const records = await readContractRecords(
    contracts.map(({ contract }) => contract.id),
    { actor, db },
  )
  return {
    contracts: contracts.map((one) => contractAnswer(one, records(one.contract.id), at)),
    next: next === null ? null : `${next.id}~${next.key}`,
  }
}

/** A contract. @throws ForbiddenError, ApiError */
export async function readForProgram(id: string, { actor, db }: KeyAsking): Promise<ContractAnswer> {
  requirePermission(actor, 'contracts.read')
  return await answerOf(requireId(id), { actor, db }, now())
}

/** Makes a contract, once for each key of a request. @throws ForbiddenError, ApiError */
export async function createForProgram(
  request: Request,
  body: string | null,
  context: CommandContext,
): Promise<ContractAnswer> {
  const key = requestKeySchema.safeParse(request.headers.get('idempotency-key'))
  if (!key.success) throw new ApiError('invalid-parameter', NO_KEY, { parameter: 'Idempotency-Key' })
  const { customer, ...sent } = sentBody(request, body, newContractSchema)
  const asked = { customer, text: sentContract(sent), key: key.data }
  const { id } = await asApi(() => createRequested(asked, context))
  return await changedAnswer(id, context)
}

/** Has a contract say something else. @throws ForbiddenError, ApiError */
export async function changeForProgram(
  id: string,
  request: Request,
  body: string | null,
  context: CommandContext,
): Promise<ContractAnswer> {
  const text = sentContract(sentBody(request, body, changedContractSchema))
  await asApi(() => changeContract({ contract: requireId(id), text }, context))
  return await changedAnswer(id, context)
}

/** Issues the address of the customer's page, in the place of one that is open. @throws ForbiddenError, ApiError */
export async function issueForProgram(id: string, context: CommandContext): Promise<IssuedPageAnswer> {
  const { token } = await asApi(() => issuePage({ contract: requireId(id) }, context))
  return {
    contract: await changedAnswer(id, context),
    address: `${environment().PUBLIC_URL}${contractPagePath(token)}`,
  }
}

/** Ends the customer's page for good. @throws ForbiddenError, ApiError */
export async function revokeForProgram(
  id: string,
  request: Request,
  body: string | null,
  context: CommandContext,
): Promise<ContractAnswer> {
  const { reason } = sentBody(request, body, revokedSchema)
  await asApi(() => revokePage({ contract: requireId(id), reason }, context))
  return await changedAnswer(id, context)
}

function requireId(id: string): string {
  if (!UUID.test(id)) throw new ApiError('unknown-contract', UNKNOWN)
  return id
}

/** Whoever was allowed to change a contract may read what has become of it. */
async function changedAnswer(id: string, { tx, now: at }: CommandContext): Promise<ContractAnswer> {
  return await answerOf(id, { actor: THE_DESK, db: tx }, at)
}

async function answerOf(id: string, asking: Asking, at: Date): Promise<ContractAnswer> {
  const found = await readContract(id, asking)
  if (found === null) throw new ApiError('unknown-contract', UNKNOWN)
  const records = await readContractRecords([id], asking)
  return contractAnswer(found, records(id), at)
}

async function asApi<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!isContractsRefusal(error)) throw error
    const code = {
      invalid: 'invalid-parameter',
      unknown: 'unknown-contract',
      conflict: 'contract-conflict',
    } as const
    throw new ApiError(
      code[error.kind],
      error.message,
      error.field === null ? {} : { parameter: sentField(error.field) },
    )
  }
}
