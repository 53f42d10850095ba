import { exportTable } from '#lib/domain/contracts/import/export-table.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { standingCopies } from './contract-records.ts'
import { readEveryCustomer } from './read-customer.ts'

/**
 * Every customer as a table that can be imported again. That it was exported is recorded.
 * @throws ForbiddenError
 */
export const exportCustomers: Command<object, string[][]> = async (_, context) => {
  const { actor, tx } = context
  const customers = await readEveryCustomer({ actor, db: tx })
  await recordEntry(
    {
      action: 'customers.exported',
      target: { kind: 'customers', id: 'all', name: null },
      after: { customers: customers.length },
    },
    context,
  )
  return exportTable(customers, await standingCopies(tx))
}
