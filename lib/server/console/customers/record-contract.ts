import type { z } from 'zod'
import type { CustomerFacts, IssuedPageFacts } from '#lib/domain/console/customers/view.ts'
import { contractPagePath } from '#lib/domain/contracts/page/addresses.ts'
import { requireSession } from '../../auth/sessions/require-session.ts'
import { type ExecutedCopy, recordCopy } from '../../contracts/copies/record-copy.ts'
import { issuePage } from '../../contracts/pages/issue-page.ts'
import { revokePage } from '../../contracts/pages/revoke-page.ts'
import { customerIdOf } from '../../contracts/queries/customer-id-of.ts'
import { type Command, type CommandContext, transaction } from '../../db/command.ts'
import { privateJson } from '../../http/response/answer.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { answerFile } from '../answer.ts'
import { drawnCode } from '../profile/drawn-code.ts'
import { queryOf } from '../query-of.ts'
import { requireCustomerFacts } from './read-customers.ts'
import { type copySchema, uploadQuerySchema } from './record-schema.ts'
import { requireIds, unlessRefused } from './refused.ts'

/** Issues the address of a customer's page, which is shown this once. @throws ForbiddenError, ConsoleRefusal */
export const pageIssued: Command<{ contract: string }, IssuedPageFacts> = async (input, context) => {
  requireIds('contracts.record', context, input.contract)
  const { token } = await unlessRefused(() => issuePage(input, context))
  const address = `${environment().PUBLIC_URL}${contractPagePath(token)}`
  return { address, code: drawnCode(address), facts: await factsOf(input.contract, context) }
}

/** Ends a customer's page; the page of the customer in the console then. @throws ForbiddenError, ConsoleRefusal */
export const pageRevoked: Command<{ contract: string; reason: string }, CustomerFacts> = async (
  input,
  context,
) => {
  requireIds('contracts.record', context, input.contract)
  await unlessRefused(() => revokePage(input, context))
  return await factsOf(input.contract, context)
}

/** Records the hash of an executed copy that is kept elsewhere. @throws ForbiddenError, ConsoleRefusal */
export const hashRecorded: Command<
  { contract: string } & z.output<typeof copySchema>,
  CustomerFacts
> = async ({ contract, sha256, reason }, context) =>
  await recorded({ contract, copy: { sha256 }, reason }, context)

/** Takes the file of an executed copy. */
export async function answerCopyUpload(request: Request): Promise<Response> {
  return await answerFile(request, async (bytes, { actor, db }) => {
    requirePermission(actor, 'contracts.record')
    const { contract, reason } = queryOf(request, uploadQuerySchema)
    const facts = await transaction(db, { actor, now: now() }, async (context) => {
      const done = await recorded({ contract, copy: { bytes }, reason }, context)
      await requireSession(actor, context.tx)
      return done
    })
    return privateJson(facts)
  })
}

async function recorded(
  input: { contract: string; copy: ExecutedCopy; reason: string },
  context: CommandContext,
): Promise<CustomerFacts> {
  requireIds('contracts.record', context, input.contract)
  await unlessRefused(() => recordCopy(input, context))
  return await factsOf(input.contract, context)
}

async function factsOf(contract: string, context: CommandContext): Promise<CustomerFacts> {
  const { actor, tx } = context
  if (actor.kind !== 'person') throw new TypeError('The console is for people.')
  return await requireCustomerFacts(await customerIdOf({ contract }, context), { actor, db: tx })
}
