import type { Actor } from '#lib/domain/auth/actor.ts'
import { isPermitted } from '#lib/domain/auth/roles.ts'
import { importPlan } from '#lib/domain/contracts/import/import-plan.ts'
import type { ImportPlan } from '#lib/domain/contracts/import/plan.ts'
import { rankOf, rowsOf } from '#lib/domain/contracts/import/table-rows.ts'
import { IMPORT_REFUSED, MOST_IMPORT_BYTES, MOST_IMPORT_ROWS } from '#lib/domain/contracts/import/words.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { isMailAddress } from '../../platform/settings/mailbox.ts'
import { sha256 } from '../../platform/sha256.ts'
import { tablesSent } from '../../spreadsheets/reading-pool.ts'
import { contractCatalogue } from '../contract-catalogue.ts'
import { standingCopies } from '../queries/contract-records.ts'
import { ContractsRefusal } from '../refusal.ts'
import { type Reading, storedCustomers } from '../stored-customers.ts'

/** A file of customers, by its name, and its rows. */
export type CustomersFile = { sha256: string; read: NonNullable<ReturnType<typeof rowsOf>> }

/**
 * Reads a file of customers: CSV, or a workbook, of which the sheet counts that says most.
 * @throws ForbiddenError, ContractsRefusal for what cannot be read, with what to do
 */
export async function readCustomersFile(
  { name, bytes }: { name: string; bytes: Uint8Array },
  actor: Actor,
): Promise<CustomersFile> {
  requirePermission(actor, 'contracts.change')
  if (bytes.length === 0) throw new ContractsRefusal('invalid', IMPORT_REFUSED.empty(name))
  if (bytes.length > MOST_IMPORT_BYTES) throw new ContractsRefusal('invalid', IMPORT_REFUSED.tooLarge(name))
  const tables = await tablesSent({ file: name, bytes, mostRows: MOST_IMPORT_ROWS }).catch(
    (error: unknown) => {
      throw error instanceof RangeError ? new ContractsRefusal('invalid', error.message) : error
    },
  )
  const best = tables.toSorted((a, b) => rankOf(b.table) - rankOf(a.table))[0]
  const read = best === undefined ? null : rowsOf(best.table)
  if (read === null) throw new ContractsRefusal('invalid', IMPORT_REFUSED.noHeadings(name))
  return { sha256: sha256(Buffer.from(bytes)), read }
}

/**
 * What a file does to the customers that there are, and a hash of that, by which it is carried out as it was shown or not at all.
 * @throws ForbiddenError
 */
export async function planFile(
  file: CustomersFile,
  { actor, db, now }: { actor: Actor; db: Reading; now: Date },
): Promise<{ plan: ImportPlan; preview: string }> {
  requirePermission(actor, 'contracts.change')
  const plan = importPlan(file.read, {
    customers: await storedCustomers(db),
    catalogue: contractCatalogue(now),
    at: now,
    isAddress: isMailAddress,
    copies: await standingCopies(db),
    mayRecord: actor.kind === 'person' && isPermitted(actor.role, 'contracts.record'),
  })
  return { plan, preview: sha256(canonicalJson({ file: file.sha256, plan })) }
}
