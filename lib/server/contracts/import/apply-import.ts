import type { PlannedCustomer } from '#lib/domain/contracts/import/plan.ts'
import { IMPORT_REFUSED, type ImportCounts, importCounts } from '#lib/domain/contracts/import/words.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { beginChange } from '../changing.ts'
import { ContractsRefusal } from '../refusal.ts'
import { addCustomers } from './add-customers.ts'
import { changeStored } from './change-stored.ts'
import { type CustomersFile, planFile } from './plan-file.ts'

/**
 * Imports a file: does what its preview has shown, all of it, or nothing.
 * @param input `preview`: the hash of `planFile`
 * @throws ForbiddenError, ContractsRefusal where a row cannot be read, or customers were changed since
 */
export const applyImport: Command<{ file: CustomersFile; preview: string }, ImportCounts> = async (
  { file, preview },
  context,
) => {
  await beginChange(context)
  const { actor, tx, now } = context
  const planned = await planFile(file, { actor, db: tx, now })
  if (planned.plan.faults.length > 0) throw new ContractsRefusal('invalid', IMPORT_REFUSED.faults)
  if (planned.preview !== preview) throw new ContractsRefusal('conflict', IMPORT_REFUSED.changed)
  const { customers } = planned.plan
  const counts = importCounts(planned.plan)
  const isNew = ({ id }: PlannedCustomer) => id === null
  const added = await addCustomers(customers.filter(isNew), context)
  for (const customer of customers.filter((one) => !isNew(one))) await changeStored(customer, context)
  if (customers.length > 0)
    await recordEntry(
      {
        action: 'customers.imported',
        target: { kind: 'import', id: file.sha256, name: null },
        after: { ...counts, added },
      },
      context,
    )
  return counts
}
