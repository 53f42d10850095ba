/** A process that gives the desk of STATE_DIRECTORY, which must not run, a customer whose contacts are told of notices. */
import { parseArgs } from 'node:util'
import type { NoticeKind } from '#lib/domain/contracts/customer.ts'
import { TYPED } from '#lib/domain/contracts/testing/catalogue.ts'
import { addContact } from '../../contracts/contacts/add-contact.ts'
import { createCustomer } from '../../contracts/customers/create-customer.ts'
import { addContract } from '../../contracts/terms/add-contract.ts'
import { THE_COMMAND_LINE, transaction } from '../../db/command.ts'
import { openStore } from '../../db/open-store.ts'
import { now } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'

const { values, positionals } = parseArgs({
  options: {
    name: { type: 'string', default: '' },
    region: { type: 'string', default: 'eu' },
    kind: { type: 'string', default: 'subprocessors' },
    authorisation: { type: 'string', default: TYPED.authorisation },
  },
  allowPositionals: true,
})
const { STATE_DIRECTORY, DATABASE_URL } = environment()
const store = await openStore({ stateDirectory: STATE_DIRECTORY, databaseUrl: DATABASE_URL })
await transaction(store.db, { actor: THE_COMMAND_LINE, now: now() }, async (context) => {
  const { id: customer } = await createCustomer({ name: values.name, reference: null }, context)
  const { region, authorisation } = values
  const text = { ...TYPED, reference: `${values.name}-1`, region, authorisation }
  const { id: contract } = await addContract({ customer, text }, context)
  for (const address of positionals) {
    const told = [{ contract, kind: values.kind as NoticeKind }]
    await addContact({ customer, person: { name: null, role: null, address }, told }, context)
  }
})
await store.close()
