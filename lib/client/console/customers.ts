import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  CustomerFacts,
  CustomersPage,
  CustomersQuestion,
  ImportPreview,
  IssuedPageFacts,
  ToldInstead,
  TypedPerson,
} from '#lib/domain/console/customers/view.ts'
import type { ContractText } from '#lib/domain/contracts/contract-text.ts'
import { ask } from './ask.ts'

const PATH = '/console/customers'
const LIST = `${PATH}/list`
const customerPath = (id: string) => `${LIST}/${encodeURIComponent(id)}`
const contractPath = (id: string) => `${PATH}/contracts/${encodeURIComponent(id)}`
const contactPath = (id: string) => `${PATH}/contacts/${encodeURIComponent(id)}`

/** Where a customer's page is. */
export function customerPage(id: string): string {
  return `${PATH}/${encodeURIComponent(id)}`
}

/** Customers that are looked for, page by page. */
export function customersQuery({ find, state, order }: CustomersQuestion) {
  return infiniteQueryOptions({
    queryKey: ['console', 'customers', find, state, order],
    queryFn: ({ pageParam, signal }) =>
      ask<CustomersPage>(
        `${LIST}?${new URLSearchParams({ find, state, order, ...(pageParam === null ? {} : { after: pageParam }) })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
}

/** A customer. */
export function customerQuery(id: string) {
  return queryOptions({
    queryKey: ['console', 'customer', id],
    queryFn: ({ signal }) => ask<CustomerFacts>(customerPath(id), { signal }),
  })
}

/** Someone, of what they are told, and why nobody is told of something instead. */
export type SentContact = {
  person: TypedPerson
  told: CustomerFacts['contacts'][number]['told']
  reason: string | null
}

/** The last days that contracts had. */
export type EndsBefore = readonly { contract: string; ends: string | null }[]

/** Adds a customer; its id. @throws ConsoleError */
export async function addCustomer(body: { name: string; reference: string }): Promise<{ id: string }> {
  return await ask(LIST, { method: 'POST', body })
}

/** Gives a customer another name, or takes its end back. @throws ConsoleError */
export async function changeCustomer(
  id: string,
  body: { name: string; reference: string } | { ends: EndsBefore },
): Promise<CustomerFacts> {
  return await ask(customerPath(id), { method: 'PATCH', body })
}

/** Ends a customer; its page, and what takes that back. @throws ConsoleError */
export async function endCustomer(
  id: string,
  on: string,
): Promise<{ facts: CustomerFacts; ends: EndsBefore }> {
  return await ask(customerPath(id), { method: 'DELETE', body: { on } })
}

/** Joins another customer with one, or undoes that. @throws ConsoleError */
export async function mergeCustomer(id: string, other: string, undo: boolean): Promise<CustomerFacts> {
  return await ask(`${customerPath(id)}/merged`, { method: undo ? 'DELETE' : 'POST', body: { other } })
}

/** Adds a contract. @throws ConsoleError */
export async function addContract(id: string, body: ContractText): Promise<CustomerFacts> {
  return await ask(`${customerPath(id)}/contracts`, { method: 'POST', body })
}

/** Changes a contract, ends it with a day, or has it open again. @throws ConsoleError */
export async function changeContract(
  contract: string,
  body: ContractText | { on: string | null },
): Promise<CustomerFacts> {
  return await ask(contractPath(contract), { method: 'PATCH', body })
}

/** Adds a contact. @throws ConsoleError */
export async function addContact(id: string, body: SentContact): Promise<CustomerFacts> {
  return await ask(`${customerPath(id)}/contacts`, { method: 'POST', body })
}

/** Changes a contact. @throws ConsoleError */
export async function changeContact(contact: string, body: SentContact): Promise<CustomerFacts> {
  return await ask(contactPath(contact), { method: 'PATCH', body })
}

/** Removes a contact. @throws ConsoleError */
export async function removeContact(contact: string, instead: ToldInstead): Promise<CustomerFacts> {
  return await ask(contactPath(contact), { method: 'DELETE', body: { instead } })
}

/** Issues the address of a customer's page; it is in this answer and in no other. @throws ConsoleError */
export async function issuePage(contract: string): Promise<IssuedPageFacts> {
  return await ask(`${contractPath(contract)}/customer-page`, { method: 'POST', body: {} })
}

/** Ends a customer's page for good. @throws ConsoleError */
export async function revokePage(contract: string, reason: string): Promise<CustomerFacts> {
  return await ask(`${contractPath(contract)}/customer-page`, { method: 'DELETE', body: { reason } })
}

/** Where the executed copy of a contract is. */
export function copyAddress(contract: string): string {
  return `${contractPath(contract)}/copy`
}

/** Records the hash of an executed copy. @throws ConsoleError */
export async function recordHash(
  contract: string,
  body: { sha256: string; reason: string },
): Promise<CustomerFacts> {
  return await ask(copyAddress(contract), { method: 'POST', body })
}

/** Records the file of an executed copy. @throws ConsoleError */
export async function recordFile(contract: string, file: File, reason: string): Promise<CustomerFacts> {
  return await ask(`${PATH}/contracts/copy?${new URLSearchParams({ contract, reason })}`, {
    method: 'POST',
    file,
  })
}

/** Makes a contract of a link; the id of its customer. @throws ConsoleError */
export async function makeContractOfLink(
  link: string,
  body: { text: ContractText; person: TypedPerson },
): Promise<{ customer: string }> {
  return await ask(`${PATH}/links/${encodeURIComponent(link)}`, { method: 'POST', body })
}

/** What a file would do. @throws ConsoleError */
export async function previewImport(file: File): Promise<ImportPreview> {
  return await ask(`${PATH}/import/file?${new URLSearchParams({ name: file.name })}`, {
    method: 'POST',
    file,
  })
}

/** Does what a preview says. @throws ConsoleError */
export async function importFile(file: File, preview: string): Promise<{ summary: string | null }> {
  return await ask(`${PATH}/import/file?${new URLSearchParams({ name: file.name, preview })}`, {
    method: 'POST',
    file,
  })
}
