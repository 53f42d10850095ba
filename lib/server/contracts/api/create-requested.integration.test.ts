import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Program } from '#lib/domain/auth/actor.ts'
import { TYPED } from '#lib/domain/contracts/testing/catalogue.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { contracts } from '../tables.ts'
import { ContractsDesk } from '../testing/contracts-desk.ts'
import { createRequested, type RequestedContract } from './create-requested.ts'
import { contractRequests } from './tables.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: ContractsDesk
  const program = (name = 'ERP'): Program => ({
    kind: 'api-key',
    id: randomUUID(),
    name,
    permissions: ['contracts.change'],
    trace: { network: null, requestId: null },
  })
  beforeAll(async () => {
    backend = await start()
    desk = await ContractsDesk.open(backend)
  })
  afterAll(async () => {
    await desk.store.close()
    await backend.stop()
  })

  const ask = (actor: Program, reference: string, more: Partial<RequestedContract> = {}) =>
    desk.run(
      createRequested,
      { customer: 'Alder Freight', text: { ...TYPED, reference }, key: 'order-form-1', ...more },
      actor,
    )
  const count = async () => (await desk.store.db.select().from(contracts)).length

  test('the same request again makes no other contract, and no key is stored as it is', async () => {
    const erp = program()
    const first = await ask(erp, 'A-1')
    const before = await count()
    expect(await ask(erp, 'A-1')).toEqual(first)
    expect(await count()).toBe(before)
    expect(JSON.stringify(await desk.store.db.select().from(contractRequests))).not.toContain('order-form-1')
  })

  test('another request by the same key is refused, and of another program it is its own', async () => {
    const erp = program()
    const first = await ask(erp, 'B-1')
    await expect(ask(erp, 'B-2')).rejects.toMatchObject({ code: 'idempotency-key-reused' })
    await expect(ask(erp, 'B-1', { customer: 'Birch Lines' })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    })
    expect((await ask(program('CRM'), 'B-3')).id).not.toBe(first.id)
  })

  test('five at once make one contract', async () => {
    const erp = program()
    const before = await count()
    const made = await Promise.all([1, 2, 3, 4, 5].map(() => ask(erp, 'C-1')))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await count()).toBe(before + 1)
  })

  test('after a day the key is forgotten, and the reference stands against another one', async () => {
    const erp = program()
    await ask(erp, 'D-1')
    const old = new Date(Date.now() - 86_400_000 - 1_000).toISOString()
    await desk.store.db
      .update(contractRequests)
      .set({ createdAt: old })
      .where(eq(contractRequests.program, erp.id))
    await expect(ask(erp, 'D-1')).rejects.toMatchObject({ kind: 'conflict', field: 'reference' })
  })

  test('what was refused adds no prospect, and a scope is needed', async () => {
    const erp = program()
    const before = await desk.store.db.select().from(contractRequests)
    await expect(ask(erp, 'E-1', { customer: '' })).rejects.toMatchObject({ kind: 'invalid' })
    await expect(ask(erp, 'E-1', { text: { ...TYPED, tier: 'gold' } })).rejects.toMatchObject({
      kind: 'invalid',
      field: 'tier',
    })
    await expect(ask({ ...erp, permissions: ['contracts.read'] }, 'E-1')).rejects.toMatchObject({
      name: 'ForbiddenError',
    })
    expect(await desk.store.db.select().from(contractRequests)).toEqual(before)
    expect((await ask(erp, 'E-1')).id).toMatch(/-/)
  })
})
