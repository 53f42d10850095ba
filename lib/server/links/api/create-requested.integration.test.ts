import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Program } from '#lib/domain/auth/actor.ts'
import { linkText } from '#lib/domain/links/testing/link-terms.ts'
import { people } from '../../auth/tables.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { openLink } from '../opening/open-link.ts'
import { linkRequests, links } from '../tables.ts'
import { AT, LinksDesk } from '../testing/links-desk.ts'
import { createRequested, type RequestedLink } from './create-requested.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: LinksDesk
  let owner: string
  const program = (name = 'CRM'): Program => ({
    kind: 'api-key',
    id: randomUUID(),
    name,
    permissions: ['links.change'],
    trace: { network: null, requestId: null },
  })
  beforeAll(async () => {
    backend = await start()
    desk = await LinksDesk.open(backend)
    const [nora] = await desk.store.db.select().from(people).where(eq(people.id, desk.people.nora.id))
    owner = nora?.email ?? ''
  })
  afterAll(async () => {
    await desk.store.close()
    await backend.stop()
  })

  const ask = (actor: Program, more: Partial<RequestedLink> = {}) =>
    desk.run(createRequested, { text: linkText(), owner, key: 'opportunity-1', ...more }, actor)
  const count = async () => (await desk.store.db.select().from(links)).length

  test('the same request again makes no other link, and is answered with the same address', async () => {
    const crm = program()
    const first = await ask(crm)
    expect(first.token).toMatch(/^[\w-]{22}$/)
    const before = await count()
    expect(await ask(crm, { owner })).toEqual(first)
    expect(await count()).toBe(before)
    expect((await openLink(first.token, AT, desk.store.db))?.link.preparedBy.name).toBe('Nora Feld')
    expect(await desk.history(first.id)).toEqual(['created | API key CRM'])
    const stored = JSON.stringify([
      await desk.store.db.select().from(links),
      await desk.store.db.select().from(linkRequests),
      await desk.log(50),
    ])
    expect(stored).not.toContain(first.token)
    expect(stored).not.toContain('opportunity-1')
  })

  test('another request by the same key is refused, and of another program it is its own', async () => {
    const crm = program()
    const first = await ask(crm)
    await expect(ask(crm, { text: linkText({ note: 'Another.' }) })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    })
    const others = [await ask(program('ERP')), await ask(crm, { key: 'opportunity-2' })]
    expect(new Set([first, ...others].map(({ id }) => id)).size).toBe(3)
    expect(new Set([first, ...others].map(({ token }) => token)).size).toBe(3)
  })

  test('five at once make one link', async () => {
    const crm = program()
    const before = await count()
    const made = await Promise.all([1, 2, 3, 4, 5].map(() => ask(crm, { key: 'at-once-1' })))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await count()).toBe(before + 1)
  })

  test('after a day the same key makes another link', async () => {
    const crm = program()
    const first = await ask(crm)
    const old = new Date(Date.now() - 86_400_000 - 1_000).toISOString()
    await desk.store.db.update(linkRequests).set({ createdAt: old }).where(eq(linkRequests.program, crm.id))
    expect((await ask(crm)).id).not.toBe(first.id)
  })

  test('what was refused can be asked for again, and somebody has to own the link', async () => {
    const crm = program()
    await expect(ask(crm, { text: linkText({ customer: '' }) })).rejects.toMatchObject({ status: 400 })
    await expect(ask(crm, { owner: 'nobody@lumenary.example' })).rejects.toMatchObject({ status: 400 })
    await expect(ask({ ...crm, permissions: ['links.read'] })).rejects.toMatchObject({
      name: 'ForbiddenError',
    })
    expect((await ask(crm, { owner: ` ${owner.toUpperCase()} ` })).id).toMatch(/-/)
  })
})
