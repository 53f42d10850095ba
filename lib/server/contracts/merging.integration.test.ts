import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import { changeContact } from './contacts/change-contact.ts'
import { removeContact } from './contacts/remove-contact.ts'
import { mergeCustomers } from './merging/merge-customers.ts'
import { partCustomers } from './merging/part-customers.ts'
import { contacts } from './tables.ts'
import { ContractsDesk } from './testing/contracts-desk.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: ContractsDesk
  beforeAll(async () => {
    backend = await start()
    desk = await ContractsDesk.open(backend)
  })
  afterAll(async () => {
    await desk.store.close()
    await backend.stop()
  })

  let made = 0
  /** Two companies with a contract without reference each, one with a further one, and a contact of the same address. */
  const twice = async () => {
    const name = `Acme ${++made}`
    const [into, other] = [await desk.customer(name), await desk.customer(`${name} Ltd`, `CRM-${made}`)]
    const [plain, own] = [await desk.contract(into), await desk.contract(other)]
    const second = await desk.contract(other, { reference: 'MSA-2' })
    const kim = await desk.contact(into, 'kim@acme.example', plain, ['subprocessors'])
    const same = await desk.contact(other, 'KIM@acme.example', own, ['subprocessors', 'releases'])
    const lee = await desk.contact(other, 'lee@acme.example', second, ['service'])
    return { name, into, other, plain, own, second, kim, same, lee }
  }

  test('what two customers have is joined: contracts move, and the same address is one contact', async () => {
    const { name, into, other, plain, own, second, kim, lee } = await twice()
    await desk.run(mergeCustomers, { customer: into, other })
    const acme = await desk.read(into)
    expect(new Map(acme.contracts.map(({ id, reference }) => [id, reference]))).toEqual(
      new Map([
        [plain, null],
        [own, `${name} Ltd`],
        [second, 'MSA-2'],
      ]),
    )
    const told = new Map(
      acme.contacts.map((contact) => [
        contact.id,
        new Set(contact.told.map(({ contract, kind }) => `${contract}/${kind}`)),
      ]),
    )
    expect(told).toEqual(
      new Map([
        [kim, new Set([`${plain}/subprocessors`, `${own}/subprocessors`, `${own}/releases`])],
        [lee, new Set([`${second}/service`])],
      ]),
    )
    await expect(desk.read(other)).rejects.toThrow('no such customer')
    const [entry] = await desk.log()
    expect(entry).toMatchObject({ action: 'customers.merged', targetId: into, after: { other } })
    expect(JSON.stringify(entry)).not.toMatch(/acme/i)
    // The name is free again.
    expect(await desk.customer(`${name} Ltd`)).not.toBe(other)
    await expect(desk.run(partCustomers, { customer: into, other })).rejects.toThrow(
      `There is a customer called ${name} Ltd by now.`,
    )
  })

  test('parted again, both are what they were', async () => {
    const { into, other } = await twice()
    const before = [await desk.read(into), await desk.read(other)]
    await desk.run(mergeCustomers, { customer: into, other })
    await desk.run(partCustomers, { customer: into, other })
    expect([await desk.read(into), await desk.read(other)]).toEqual(before)
    await expect(desk.run(partCustomers, { customer: into, other })).rejects.toThrow(
      'has already been undone',
    )
    await desk.run(mergeCustomers, { customer: into, other })
    await desk.run(partCustomers, { customer: into, other })
    expect([await desk.read(into), await desk.read(other)]).toEqual(before)
  })

  test('what was chosen for both since then is not torn apart without a word', async () => {
    const { into, other, plain, lee } = await twice()
    await desk.run(mergeCustomers, { customer: into, other })
    const person = { name: null, role: null, address: 'lee@acme.example' }
    const told = [{ contract: plain, kind: 'service' as const }]
    await desk.run(changeContact, { contact: lee, person, told, reason: 'nobody wants it' })
    await expect(desk.run(partCustomers, { customer: into, other })).rejects.toThrow(
      'lee@acme.example is told of contracts of both by now.',
    )
    expect((await desk.read(into)).contracts).toHaveLength(3)
  })

  test('whoever is removed after that is erased in both', async () => {
    const { into, other, kim, same } = await twice()
    await desk.run(mergeCustomers, { customer: into, other })
    await desk.run(removeContact, { contact: kim, instead: { reason: 'they asked for it' } })
    const [row] = await desk.store.db.select().from(contacts).where(eq(contacts.id, same))
    expect(row).toMatchObject({ name: null, role: null, address: null, addressKey: null })
    await desk.run(partCustomers, { customer: into, other })
    expect((await desk.read(other)).contacts.map(({ address }) => address)).toEqual(['lee@acme.example'])
  })

  test('a prospect joined with a customer, the other way round, and with itself', async () => {
    const { into, other } = await twice()
    await expect(desk.run(mergeCustomers, { customer: into, other: into })).rejects.toThrow(
      'another customer',
    )
    const prospect = await desk.customer(`Prospect ${made}`)
    await desk.run(mergeCustomers, { customer: prospect, other })
    expect((await desk.read(prospect)).contracts).toHaveLength(2)
    await expect(desk.run(mergeCustomers, { customer: into, other })).rejects.toThrow('no longer exists')
  })
})
