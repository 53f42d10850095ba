import { type Customer, isUnprintable, keyOf } from '../customer.ts'
import { CONTRACTS_REFUSED } from '../words.ts'
import { COLUMN_NAMES, IMPORT_FIELDS } from './columns.ts'
import { addRow, type CustomerGroup, Said } from './groups.ts'
import type { ImportContext, ImportFault, ImportPlan, PlannedRow } from './plan.ts'
import { planCustomer } from './plan-customer.ts'
import type { ImportRow } from './table-rows.ts'

/**
 * What the rows of a table do to the customers that there are. A customer is known by its reference, or by its name; a contract by
 * its reference; someone by their address. An empty cell changes nothing, and means for what is added what most contracts say.
 */
export function importPlan(
  { rows, ignored }: { rows: readonly ImportRow[]; ignored: readonly string[] },
  context: ImportContext,
): ImportPlan {
  const { groups, faults, groupOf } = grouped(rows, context.customers)
  const planned = groups.map((group) => planCustomer(group, context))
  const deeds = Map.groupBy(
    planned.flatMap((one) => one.deeds),
    ({ row }) => row,
  )
  return {
    customers: planned.map(({ customer }) => customer).filter((customer) => changesAnything(customer)),
    rows: rows.map(
      ({ number, cells }): PlannedRow => ({
        number,
        customer: groupOf.get(number)?.said.text('customer') ?? cells.customer,
        deeds: (deeds.get(number) ?? []).map(({ words }) => words),
      }),
    ),
    faults: [...faults, ...planned.flatMap((one) => one.faults)].toSorted((a, b) => a.row - b.row),
    ignored,
  }
}

function changesAnything({ isChanged, contracts, contacts }: ImportPlan['customers'][number]): boolean {
  return (
    isChanged ||
    contracts.some((contract) => contract.isChanged || contract.copy !== null) ||
    contacts.some((contact) => contact.isChanged)
  )
}

/** The rows by customer, in the order in which customers first come. */
function grouped(
  rows: readonly ImportRow[],
  customers: readonly Customer[],
): { groups: CustomerGroup[]; faults: ImportFault[]; groupOf: Map<number, CustomerGroup> } {
  const groups: CustomerGroup[] = []
  const faults: ImportFault[] = []
  const groupOf = new Map<number, CustomerGroup>()
  const byName = new Map<string, CustomerGroup>()
  const byReference = new Map<string, CustomerGroup>()
  const storedByName = new Map(customers.map((one) => [keyOf(one.name), one]))
  const storedByReference = new Map(customers.map((one) => [keyOf(one.reference ?? ''), one]))
  storedByReference.delete('')
  for (const row of rows) {
    const unprintable = unprintableFaults(row)
    if (unprintable.length > 0) {
      faults.push(...unprintable)
      continue
    }
    const [name, reference] = [keyOf(row.cells.customer), keyOf(row.cells.customerReference)]
    if (name === '') {
      const message = 'Customer: write the name of the company.'
      faults.push({ row: row.number, column: 'customer', given: '', message })
      continue
    }
    const stored = storedByReference.get(reference) ?? storedByName.get(name) ?? null
    const known = (reference === '' ? undefined : byReference.get(reference)) ?? byName.get(name)
    const group = known ?? { stored, said: new Said(row.number), contracts: new Map(), contacts: new Map() }
    if (known === undefined) groups.push(group)
    groupOf.set(row.number, group)
    byName.set(name, group)
    if (reference !== '') byReference.set(reference, group)
    faults.push(...addRow(group, row))
    faults.push(...nameFaults(row, group, storedByName))
  }
  return { groups, faults, groupOf }
}

function unprintableFaults({ number, cells }: ImportRow): ImportFault[] {
  return IMPORT_FIELDS.filter((field) => isUnprintable(cells[field])).map((field) => {
    const message = `${COLUMN_NAMES[field]}: remove the characters that cannot be shown.`
    return { row: number, column: field, given: '', message }
  })
}

/** A name that another customer has, and a reference of a customer that has another one. */
function nameFaults(
  { number, cells }: ImportRow,
  { stored }: CustomerGroup,
  storedByName: ReadonlyMap<string, Customer>,
): ImportFault[] {
  const other = storedByName.get(keyOf(cells.customer))
  if (stored !== null && other !== undefined && other.id !== stored.id)
    return [
      {
        row: number,
        column: 'customer',
        given: cells.customer,
        message: CONTRACTS_REFUSED.nameTaken(other.name),
      },
    ]
  const own = stored?.reference ?? null
  if (own === null || cells.customerReference === '' || keyOf(own) === keyOf(cells.customerReference))
    return []
  const message = `Customer reference “${cells.customerReference}”: ${stored?.name} has the reference ${own}. Write that one, or change it in the console first.`
  return [{ row: number, column: 'customerReference', given: cells.customerReference, message }]
}
