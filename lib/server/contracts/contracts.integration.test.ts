import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { contractAsText } from '#lib/domain/contracts/contract-as-text.ts'
import { actorWith } from '../auth/testing/desk-people.ts'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import { changeContact } from './contacts/change-contact.ts'
import { removeContact } from './contacts/remove-contact.ts'
import { changeCustomer } from './customers/change-customer.ts'
import { createCustomer } from './customers/create-customer.ts'
import { endCustomer, resumeCustomer } from './customers/end-customer.ts'
import { contacts } from './tables.ts'
import { changeContract, endContract } from './terms/change-contract.ts'
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

  test('a customer begins as a prospect, and the log names it by an id alone', async () => {
    const id = await desk.customer(' Alder GmbH ', 'CRM-7')
    expect(await desk.read(id)).toEqual({
      id,
      name: 'Alder GmbH',
      reference: 'CRM-7',
      endedOn: null,
      contracts: [],
      contacts: [],
    })
    const [entry] = await desk.log()
    expect(entry).toMatchObject({ action: 'customers.added', targetId: id, targetName: null })
    expect(JSON.stringify(entry)).not.toContain('Alder')
  })

  test.each([
    [{ name: ' ', reference: null }, 'Customer: write the name of the company.'],
    [{ name: 'BIRCH  ag', reference: null }, 'There is a customer called Birch AG already.'],
    [{ name: 'Cedar', reference: 'crm-8' }, 'Reference “crm-8” belongs to Birch AG already.'],
    [{ name: 'x'.repeat(301), reference: null }, 'write at most 300 characters'],
  ])('a customer called %j is refused', async (named, words) => {
    await desk.run(createCustomer, { name: 'Birch AG', reference: 'CRM-8' }).catch(() => undefined)
    await expect(desk.run(createCustomer, named)).rejects.toThrow(words)
  })

  test('only those who may change customers do', async () => {
    const id = await desk.customer('Elm')
    for (const role of ['rep', 'manager'] as const) {
      const { actor } = await actorWith(desk.store.db, role)
      await expect(
        desk.run(changeCustomer, { customer: id, name: 'Oak', reference: null }, actor),
      ).rejects.toThrow('may not do this')
    }
    await desk.run(changeCustomer, { customer: id, name: 'Elm Ltd', reference: null })
    expect((await desk.read(id)).name).toBe('Elm Ltd')
    const [entry] = await desk.log()
    expect(entry).toMatchObject({ action: 'customers.changed', after: { changed: ['name'] } })
  })

  test('a contract is kept as it is typed, and whatever is wrong with it is told at once', async () => {
    const customer = await desk.customer('Fir')
    const id = await desk.contract(customer, {
      reference: 'MSA-1',
      services: 'console',
      conditions: 'ai-features: no',
      renews: '2027-10-01',
      renewalNotice: '60',
      monthlyFee: '12000.5',
      currency: 'EUR',
    })
    const [contract] = (await desk.read(customer)).contracts
    expect(contract).toEqual({
      id,
      reference: 'MSA-1',
      version: null,
      tier: 'enterprise',
      region: 'eu',
      services: ['console'],
      conditions: { 'ai-features': false },
      noticeDays: null,
      authorisation: 'general',
      begins: '2026-10-01',
      ends: null,
      renews: '2027-10-01',
      renewalNotice: 60,
      renewalReminder: true,
      monthlyFee: { minor: 1_200_050, currency: 'EUR' },
      yearStarts: '10-01',
    })
    await expect(desk.contract(customer, { reference: 'msa-1' })).rejects.toThrow('by this reference already')
    await expect(desk.contract(customer, { tier: 'gold', begins: 'soon' })).rejects.toThrow(
      /^Tier “gold”: .* Begins “soon”: write the first day/,
    )
    await expect(desk.contract(randomUUID())).rejects.toThrow('no longer exists')
    expect((await desk.read(customer)).contracts).toHaveLength(1)
  })

  test('a change of a contract is in the log with what it was', async () => {
    const customer = await desk.customer('Gorse')
    const id = await desk.contract(customer, { reference: 'A' })
    const [before] = (await desk.read(customer)).contracts
    if (before === undefined) throw new Error('no contract')
    const text = { ...contractAsText(before), tier: 'gold', noticeDays: '45' }
    await expect(desk.run(changeContract, { contract: id, text })).rejects.toThrow('has no such tier')
    await desk.run(changeContract, { contract: id, text: { ...text, tier: 'growth' } })
    expect((await desk.log())[0]).toMatchObject({
      action: 'contracts.changed',
      targetId: customer,
      before: { tier: 'enterprise', noticeDays: null },
      after: { contract: id, tier: 'growth', noticeDays: 45 },
    })
    const [{ number } = { number: 0 }] = await desk.log()
    const [after] = (await desk.read(customer)).contracts
    if (after === undefined) throw new Error('no contract')
    await desk.run(changeContract, { contract: id, text: contractAsText(after) })
    expect((await desk.log())[0]?.number).toBe(number)
    await expect(desk.run(endContract, { contract: id, on: '2026-09-30' })).rejects.toThrow(
      'begins on 1 October 2026',
    )
    await desk.run(endContract, { contract: id, on: '2026-12-31' })
    expect((await desk.read(customer)).contracts[0]?.ends).toBe('2026-12-31')
    await desk.run(endContract, { contract: id, on: null })
    expect((await desk.read(customer)).contracts[0]?.ends).toBe(null)
  })

  test('the end of a customer ends what lasts longer, and can be taken back', async () => {
    const customer = await desk.customer('Hazel')
    const long = await desk.contract(customer, { reference: 'long', ends: '2028-01-01' })
    const open = await desk.contract(customer, { reference: 'open' })
    await desk.contract(customer, { reference: 'over', begins: '2026-04-01', ends: '2026-11-01' })
    const later = await desk.contract(customer, { reference: 'later', begins: '2027-01-01' })
    const end = (on: string) => desk.run(endCustomer, { customer, on })
    await expect(end('2026-12-31')).rejects.toThrow('Contract later begins on 1 January 2027.')
    await expect(end('soon')).rejects.toThrow('Enter a day')
    const endsNow = async () =>
      Object.fromEntries(
        (await desk.read(customer)).contracts.map(({ reference, ends }) => [reference, ends]),
      )
    const before = await endsNow()
    const { ends } = await end('2027-06-30')
    expect(new Map(ends.map((one) => [one.contract, one.ends]))).toEqual(
      new Map([
        [long, '2028-01-01'],
        [open, null],
        [later, null],
      ]),
    )
    expect(await endsNow()).toEqual({
      long: '2027-06-30',
      open: '2027-06-30',
      over: '2026-11-01',
      later: '2027-06-30',
    })
    await desk.run(resumeCustomer, { customer, ends })
    expect(await endsNow()).toEqual(before)
  })

  test('a prospect that ended is one again once there is a contract', async () => {
    const customer = await desk.customer('Ivy')
    await desk.run(endCustomer, { customer, on: '2026-11-27' })
    expect((await desk.read(customer)).endedOn).toBe('2026-11-27')
    await desk.contract(customer)
    expect((await desk.read(customer)).endedOn).toBe(null)
  })

  test.each([
    ['no address', 'E-mail address “no address”: write one address'],
    ['a@juniper.example\r\nRCPT TO:<x@y.example>', 'write one address'],
    ['KIM@juniper.example', 'has a contact with it already'],
  ])('%j is no address of a contact', async (address, words) => {
    const customer = await desk.customer(`Juniper ${randomUUID()}`)
    await desk.contact(customer, 'kim@juniper.example')
    await expect(desk.contact(customer, address)).rejects.toThrow(words)
    expect((await desk.read(customer)).contacts).toHaveLength(1)
  })

  test('nobody is told of what another company agreed', async () => {
    const [one, two] = [await desk.customer('Kale'), await desk.customer('Leek')]
    const contract = await desk.contract(two)
    await expect(desk.contact(one, 'kim@kale.example', contract, ['service'])).rejects.toThrow(
      'own company alone',
    )
  })

  describe('the last to be told of something', () => {
    const told = (contract: string) => [
      { contract, kind: 'releases' as const },
      { contract, kind: 'subprocessors' as const },
    ]
    const toldOf = async (customer: string) =>
      Object.fromEntries(
        (await desk.read(customer)).contacts.map(({ address, told: own }) => [
          address.split('@')[0],
          own.map(({ kind }) => kind),
        ]),
      )
    const last = async () => {
      const customer = await desk.customer(`Maple ${randomUUID()}`)
      const contract = await desk.contract(customer, { reference: 'MSA-1' })
      const kim = await desk.contact(customer, 'kim@maple.example', contract, ['subprocessors', 'releases'])
      const lee = await desk.contact(customer, 'lee@maple.example', contract, ['releases'])
      return { customer, contract, kim, lee }
    }

    test('neither goes nor is told of less without a word', async () => {
      const { customer, kim, lee, contract } = await last()
      const nobody = 'Nobody else is told of sub-processor changes under MSA-1. Name who is told instead'
      const person = { name: 'Kim', role: null, address: 'kim@maple.example' }
      await expect(desk.run(removeContact, { contact: kim, instead: { reason: null } })).rejects.toThrow(
        nobody,
      )
      await expect(desk.run(changeContact, { contact: kim, person, told: [], reason: null })).rejects.toThrow(
        nobody,
      )
      await expect(
        desk.run(changeContact, { contact: kim, person, told: [], reason: 'they left' }),
      ).rejects.toThrow('at least three words')
      expect(await toldOf(customer)).toEqual({ kim: ['releases', 'subprocessors'], lee: ['releases'] })
      // Lee is not the last, and may go; Kim may be told of what they are the last of, and of no more.
      await desk.run(removeContact, { contact: lee, instead: { reason: null } })
      await desk.run(changeContact, { contact: kim, person, told: told(contract), reason: null })
      expect(await toldOf(customer)).toEqual({ kim: ['releases', 'subprocessors'] })
    })

    test('goes when another contact is told instead', async () => {
      const { customer, kim, lee } = await last()
      await desk.run(removeContact, { contact: kim, instead: { contact: lee } })
      expect(await toldOf(customer)).toEqual({ lee: ['releases', 'subprocessors'] })
      await expect(desk.run(removeContact, { contact: kim, instead: { contact: lee } })).rejects.toThrow(
        'already been removed',
      )
      await expect(desk.run(removeContact, { contact: lee, instead: { contact: kim } })).rejects.toThrow(
        'not a contact of this customer',
      )
    })

    test('goes when someone new is told instead, who may have the same address', async () => {
      const { customer, kim } = await last()
      const person = { name: 'Privacy desk', role: 'DPO', address: 'kim@maple.example' }
      await desk.run(removeContact, { contact: kim, instead: { person } })
      const { contacts: own } = await desk.read(customer)
      expect(own.find(({ address }) => address === 'kim@maple.example')).toMatchObject({
        name: 'Privacy desk',
        role: 'DPO',
      })
      expect(await toldOf(customer)).toEqual({ kim: ['releases', 'subprocessors'], lee: ['releases'] })
    })

    test('goes for a reason, which is recorded, and nothing says who it was', async () => {
      const { customer, kim } = await last()
      await desk.run(removeContact, { contact: kim, instead: { reason: 'The company is being wound up.' } })
      expect(await toldOf(customer)).toEqual({ lee: ['releases'] })
      const [row] = await desk.store.db.select().from(contacts).where(eq(contacts.id, kim))
      expect(row).toMatchObject({ id: kim, name: null, role: null, address: null, addressKey: null })
      expect(row?.erasedAt).not.toBe(null)
      const entries = await desk.log(3)
      expect(entries[0]).toMatchObject({
        action: 'contacts.removed',
        targetId: customer,
        after: { contact: kim, reason: 'The company is being wound up.' },
      })
      expect(JSON.stringify(entries)).not.toContain('maple.example')
    })

    test('goes freely when the contract is over', async () => {
      const { customer, kim, contract } = await last()
      await desk.run(endContract, { contract, on: '2026-11-26' })
      await desk.run(removeContact, { contact: kim, instead: { reason: null } })
      expect(Object.keys(await toldOf(customer))).toEqual(['lee'])
    })
  })
})
