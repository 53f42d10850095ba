import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { lackingOn } from '#lib/domain/contracts/lacking.ts'
import { CUSTOMER_STATES, customerStateOn } from '#lib/domain/contracts/standing.ts'
import { actorWith } from '../../auth/testing/desk-people.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { endCustomer } from '../customers/end-customer.ts'
import { mergeCustomers } from '../merging/merge-customers.ts'
import { ContractsDesk } from '../testing/contracts-desk.ts'
import { countCustomers } from './count-customers.ts'
import { type CustomersAsked, listCustomers } from './list-customers.ts'
import { readEveryCustomer } from './read-customer.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const TODAY = '2026-11-27'

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: ContractsDesk
  beforeAll(async () => {
    backend = await start()
    desk = await ContractsDesk.open(backend)
    for (let number = 0; number < 53; number++)
      await desk.customer(`Prospect ${String(number).padStart(2, '0')}`)
    const alder = await desk.customer('Alder', 'CRM_1')
    const whole = await desk.contract(alder, { reference: '100%', ends: '2027-01-31' })
    await desk.contact(alder, 'kim@alder.example', whole, ['subprocessors', 'releases', 'service'])
    const birch = await desk.customer('Birch')
    const partly = await desk.contract(birch, { ends: '2026-12-31' })
    await desk.contact(birch, 'lee@birch.example', partly, ['subprocessors'])
    await desk.contract(await desk.customer('Cedar'), { begins: '2027-01-01' })
    await desk.contract(await desk.customer('Dogwood'), { begins: '2026-04-01', ends: '2026-11-26' })
    const elder = await desk.customer('Elder')
    await desk.run(endCustomer, { customer: elder, on: TODAY })
    await desk.run(mergeCustomers, { customer: alder, other: await desk.customer('Alder old') })
  })
  afterAll(async () => {
    await desk.store.close()
    await backend.stop()
  })

  const asking = () => ({ actor: desk.privacy, db: desk.store.db })
  const list = (asked: Partial<CustomersAsked>) =>
    listCustomers({ find: '', state: null, order: 'name', after: null, ...asked }, TODAY, asking())
  const names = async (asked: Partial<CustomersAsked>) =>
    (await list(asked)).customers.map(({ name }) => name)

  test('every customer is on one page', async () => {
    const first = await list({})
    expect(first.customers).toHaveLength(50)
    expect(first.customers.slice(0, 3).map(({ name }) => name)).toEqual(['Alder', 'Birch', 'Cedar'])
    const second = await list({ after: first.next })
    expect(second.customers.map(({ name }) => name)).toEqual(
      [45, 46, 47, 48, 49, 50, 51, 52].map((n) => `Prospect ${n}`),
    )
    expect(second.next).toBe(null)
  })

  test('what ends first comes first', async () => {
    const first = await list({ order: 'ends' })
    expect(first.customers.slice(0, 2).map(({ name }) => name)).toEqual(['Birch', 'Alder'])
    const second = await list({ order: 'ends', after: first.next })
    expect(new Set([...first.customers, ...second.customers].map(({ id }) => id)).size).toBe(58)
  })

  test.each([
    ['alder', ['Alder']],
    ['crm_', ['Alder']],
    ['100%', ['Alder']],
    ['KIM@', ['Alder']],
    ['%', ['Alder']],
    ['birch.ex', ['Birch']],
    ['nobody', []],
  ])('"%s" finds %j', async (find, found) => {
    expect(await names({ find })).toEqual(found)
  })

  test('a state is that of the domain, in the list and in the counts', async () => {
    const every = await readEveryCustomer(asking())
    expect(await names({ state: 'customer' })).toEqual(['Alder', 'Birch', 'Cedar'])
    expect(await names({ state: 'ended' })).toEqual(['Dogwood', 'Elder'])
    expect(await names({ state: 'lacking' })).toEqual(['Birch', 'Cedar'])
    for (const day of ['2026-04-01', TODAY, '2026-12-31', '2027-01-01', '2027-02-01']) {
      const counts = await countCustomers(day, asking())
      for (const state of CUSTOMER_STATES)
        expect([day, state, counts[state]]).toEqual([
          day,
          state,
          every.filter((customer) => customerStateOn(customer, day) === state).length,
        ])
      expect(counts.withoutContact).toBe(
        every.filter((customer) => lackingOn(customer, day).some(({ kind }) => kind === 'subprocessors'))
          .length,
      )
    }
  })

  test('a sales rep sees none', async () => {
    const { actor } = await actorWith(desk.store.db, 'rep')
    const rep = { actor, db: desk.store.db }
    await expect(
      listCustomers({ find: '', state: null, order: 'name', after: null }, TODAY, rep),
    ).rejects.toThrow('may not do this')
    await expect(countCustomers(TODAY, rep)).rejects.toThrow('may not do this')
    await expect(readEveryCustomer(rep)).rejects.toThrow('may not do this')
  })
})
