import type { z } from 'zod'
import { isPermitted } from '#lib/domain/auth/roles.ts'
import type {
  CustomerFacts,
  CustomerLine,
  CustomersPage,
  CustomersQuestion,
} from '#lib/domain/console/customers/view.ts'
import { CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import type { ContractCatalogue } from '#lib/domain/contracts/contract-faults.ts'
import { versionToChooseFrom } from '#lib/domain/contracts/contract-faults.ts'
import type { Customer } from '#lib/domain/contracts/customer.ts'
import { lackingOn } from '#lib/domain/contracts/lacking.ts'
import { customerStateOn, openContracts } from '#lib/domain/contracts/standing.ts'
import { contractLine, lackingInWords } from '#lib/domain/contracts/words.ts'
import { contractCatalogue } from '../../contracts/contract-catalogue.ts'
import { readContractRecords } from '../../contracts/queries/contract-records.ts'
import { countCustomers } from '../../contracts/queries/count-customers.ts'
import { listCustomers } from '../../contracts/queries/list-customers.ts'
import { readCustomer } from '../../contracts/queries/read-customer.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { remindersOf } from '../../renewals/reminders-of.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { customerFacts } from './customer-facts.ts'
import { customersQuerySchema } from './schema.ts'

/**
 * A page of customers, with how many there are.
 * @throws ForbiddenError
 */
export async function readCustomers(
  { find, state, order, after }: z.output<typeof customersQuerySchema>,
  { actor, db }: Viewer,
): Promise<CustomersPage> {
  const at = now()
  const today = at.toISOString().slice(0, 10)
  const asked = { find, state: state ?? null, order, after: after ?? null }
  const { customers, next } = await listCustomers(asked, today, { actor, db })
  const catalogue = contractCatalogue(at)
  return {
    rows: customers.map((customer) => lineOf(customer, today, catalogue, at)),
    next: next === null ? null : `${next.id} ${next.key}`,
    counts: await countCustomers(today, { actor, db }),
    mayChange: isPermitted(actor.role, 'contracts.change'),
  }
}

/**
 * What the page of a customer shows; null where there is none by this id.
 * @throws ForbiddenError
 */
export async function readCustomerFacts(
  id: string,
  { actor, db }: Pick<Viewer, 'actor' | 'db'>,
): Promise<CustomerFacts | null> {
  const customer = isId(id) ? await readCustomer(id, { actor, db }) : await noCustomer(actor)
  if (customer === null) return null
  const ids = customer.contracts.map((contract) => contract.id)
  const records = await readContractRecords(ids, { actor, db })
  const reminders = await remindersOf(ids, { actor, db })
  const recordsOf = (contract: string) => ({
    ...records(contract),
    reminders: reminders.filter((one) => one.contract === contract),
  })
  return await customerFacts(customer, recordsOf, { actor, db }, now())
}

/** As `readCustomerFacts`. @throws ForbiddenError, ConsoleRefusal where there is none */
export async function requireCustomerFacts(
  id: string,
  viewer: Pick<Viewer, 'actor' | 'db'>,
): Promise<CustomerFacts> {
  const facts = await readCustomerFacts(id, viewer)
  if (facts === null) throw new ConsoleRefusal(404, CUSTOMER_WORDS.unknown)
  return facts
}

/** What of the list a page's address asks for; where it asks for what there is not, everything. */
export function listQuestion(query: Readonly<Record<string, unknown>>): CustomersQuestion {
  const { find, state, order } = query
  const given = Object.entries({ find, state, order }).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  const asked = customersQuerySchema.safeParse(Object.fromEntries(given))
  const { state: chosen = '', ...rest } = asked.success ? asked.data : customersQuerySchema.parse({})
  return { find: rest.find, state: chosen, order: rest.order }
}

/** The first page of what `listQuestion` has found out. @throws ForbiddenError */
export async function readFirstCustomers(
  { find, state, order }: CustomersQuestion,
  viewer: Viewer,
): Promise<CustomersPage> {
  const asked = customersQuerySchema.parse({ find, order, ...(state === '' ? {} : { state }) })
  return await readCustomers(asked, viewer)
}

/** What is no id is told of like one that there is not, to those who may know. */
async function noCustomer(actor: Viewer['actor']): Promise<null> {
  requirePermission(actor, 'contracts.read')
  return null
}

function lineOf(customer: Customer, today: string, catalogue: ContractCatalogue, at: Date): CustomerLine {
  const { id, name, reference } = customer
  const open = openContracts(customer, today)
  return {
    id,
    name,
    reference,
    state: customerStateOn(customer, today),
    contracts: open.map((contract) => {
      const version = versionToChooseFrom(contract, catalogue, at)
      const offered = version === null ? null : catalogue.offered(version)
      return contractLine(contract, { tiers: offered?.tiers ?? [], regions: offered?.regions ?? [] })
    }),
    lacking: lackingInWords(name, lackingOn(customer, today), open),
  }
}
