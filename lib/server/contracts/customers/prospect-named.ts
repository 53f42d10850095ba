import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { keyOf } from '#lib/domain/contracts/customer.ts'
import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts'
import type { CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { recordChange } from '../changing.ts'
import { customers } from '../tables.ts'
import { freeName } from './customer-name.ts'

/**
 * The id of the customer of a name, whatever its capitals; a prospect that is added where there is none. Its right is for the
 * command to check.
 * @throws ContractsRefusal where it is no name
 */
export async function prospectNamed(name: string, context: CommandContext): Promise<string> {
  const { tx } = context
  await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.contracts})`)
  const [known] = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.nameKey, keyOf(name)), isNull(customers.mergedInto)))
  if (known !== undefined) return known.id
  const id = randomUUID()
  const row = await freeName(id, { name, reference: null }, context)
  await tx.insert(customers).values({ id, ...row, createdAt: systemNow().toISOString() })
  await recordChange('customers.added', id, {}, context)
  return id
}
