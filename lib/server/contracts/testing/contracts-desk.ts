import { desc } from 'drizzle-orm'
import type { Actor } from '#lib/domain/auth/actor.ts'
import type { ContractText } from '#lib/domain/contracts/contract-text.ts'
import type { Customer, NoticeKind } from '#lib/domain/contracts/customer.ts'
import { TYPED } from '#lib/domain/contracts/testing/catalogue.ts'
import { auditEntries } from '../../audit/tables.ts'
import { actorWith } from '../../auth/testing/desk-people.ts'
import { type CommandContext, transaction } from '../../db/command.ts'
import { openStore, type Store } from '../../db/open-store.ts'
import type { Backend } from '../../db/testing/backends.ts'
import { addContact } from '../contacts/add-contact.ts'
import { createCustomer } from '../customers/create-customer.ts'
import { readCustomer } from '../queries/read-customer.ts'
import { addContract } from '../terms/add-contract.ts'

/** The moment at which everything is done. */
export const AT = new Date('2026-11-27T12:00:00Z')

/** A desk's customers, as someone of privacy works with them. */
export class ContractsDesk {
  readonly store: Store
  readonly privacy: Actor

  private constructor(store: Store, privacy: Actor) {
    this.store = store
    this.privacy = privacy
  }

  static async open(backend: Backend): Promise<ContractsDesk> {
    const store = await openStore(backend.settings)
    return new ContractsDesk(store, (await actorWith(store.db, 'privacy')).actor)
  }

  /** Carries a command out; as someone of privacy where nobody else is named. */
  async run<Input, Result>(
    command: (input: Input, context: CommandContext) => Promise<Result>,
    input: Input,
    actor = this.privacy,
    now = AT,
  ): Promise<Result> {
    return await transaction(this.store.db, { actor, now }, (context) => command(input, context))
  }

  async customer(name: string, reference: string | null = null): Promise<string> {
    return (await this.run(createCustomer, { name, reference })).id
  }

  async contract(customer: string, typed: Partial<ContractText> = {}): Promise<string> {
    return (await this.run(addContract, { customer, text: { ...TYPED, ...typed } })).id
  }

  /** Someone who is told of kinds of notice under a contract. */
  async contact(
    customer: string,
    address: string,
    contract: string | null = null,
    kinds: NoticeKind[] = [],
  ): Promise<string> {
    const told = contract === null ? [] : kinds.map((kind) => ({ contract, kind }))
    const person = { name: null, role: null, address }
    return (await this.run(addContact, { customer, person, told })).id
  }

  async read(id: string): Promise<Customer> {
    const found = await readCustomer(id, { actor: this.privacy, db: this.store.db })
    if (found === null) throw new Error('there is no such customer')
    return found
  }

  /** The newest entries of the audit log. */
  async log(entries = 1) {
    return await this.store.db.select().from(auditEntries).orderBy(desc(auditEntries.number)).limit(entries)
  }
}
