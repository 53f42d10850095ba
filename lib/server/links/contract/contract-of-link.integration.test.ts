import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { contractAsText } from '#lib/domain/contracts/contract-as-text.ts'
import { contractTerms } from '#lib/domain/contracts/testing/catalogue.ts'
import { storedCustomer } from '../../contracts/stored-customers.ts'
import { contracts, customers } from '../../contracts/tables.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { revokeLink } from '../commands/revoke-link.ts'
import { AT, LinksDesk } from '../testing/links-desk.ts'
import { handToLegal } from './hand-to-legal.ts'
import { handedLinks, linkForContract } from './handed-links.ts'
import { makeContract } from './make-contract.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const TEXT = contractAsText(contractTerms({ reference: 'MSA-1', begins: '2026-12-01' }))
const ANA = { name: 'Ana Ruiz', role: null, address: 'ana@alder.example' }

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: LinksDesk
  beforeAll(async () => {
    backend = await start()
    desk = await LinksDesk.open(backend)
  })
  afterAll(async () => {
    await desk.store.close()
    await backend.stop()
  })

  const db = () => desk.store.db
  const handed = async (company: string) => {
    const { id } = await desk.link({ customer: company, recipient: ANA.address })
    await desk.run(handToLegal, { link: id })
    return id
  }
  const make = (link: string, more = {}, actor = desk.people.legal) =>
    desk.run(makeContract, { link, text: TEXT, contact: ANA, ...more }, actor)

  test('legal sees a link once it is handed to them, and makes a contract of it: the prospect is a customer', async () => {
    const { id } = await desk.link({ customer: 'Alder Freight', recipient: ANA.address })
    const legal = desk.asking(desk.people.legal)
    expect(await linkForContract(id, legal)).toBe(null)
    await expect(make(id)).rejects.toMatchObject({ name: 'LinksRefusal', status: 404 })
    await desk.run(handToLegal, { link: id })
    expect((await handedLinks(legal)).map((link) => link.id)).toContain(id)
    expect(await linkForContract(id, legal)).toMatchObject({ preparedFor: 'Alder Freight' })
    const made = await make(id)
    const customer = await storedCustomer(db(), made.customer)
    expect(customer?.contracts).toMatchObject([{ id: made.contract, reference: 'MSA-1', tier: 'enterprise' }])
    // Told of every kind of notice.
    expect(customer?.contacts).toMatchObject([{ name: 'Ana Ruiz', address: ANA.address }])
    expect(customer?.contacts[0]?.told).toHaveLength(3)
    expect((await handedLinks(legal)).map((link) => link.id)).not.toContain(id)
    expect(await desk.read(id)).toMatchObject({ contract: made.contract })
    expect(await desk.history(id)).toEqual([
      'created | Nora Feld',
      'handedToLegal | Nora Feld',
      expect.stringContaining('contracted | '),
    ])
  })

  test('of a link one contract is made, and what cannot be read makes none', async () => {
    const id = await handed('Birch Lines')
    const count = async () => (await db().select().from(contracts)).length
    const before = await count()
    await expect(make(id, { text: { ...TEXT, tier: 'gold' } })).rejects.toMatchObject({ kind: 'invalid' })
    await expect(make(id, { contact: { ...ANA, address: 'ana' } })).rejects.toMatchObject({ kind: 'invalid' })
    expect(await count()).toBe(before)
    expect(await desk.read(id)).toMatchObject({ contract: null })
    await make(id)
    await expect(make(id, { text: { ...TEXT, reference: 'MSA-2' } })).rejects.toMatchObject({ status: 409 })
    await expect(desk.run(handToLegal, { link: id })).rejects.toMatchObject({ status: 409 })
    expect(await count()).toBe(before + 1)
  })

  test('whoever is a contact already is told of the new contract as well', async () => {
    const first = await make(await handed('Cedar Rail'))
    const second = await make(await handed('Cedar Rail'), { text: { ...TEXT, reference: 'MSA-2' } })
    expect(second.customer).toBe(first.customer)
    const customer = await storedCustomer(db(), first.customer)
    expect(customer?.contacts).toHaveLength(1)
    expect(customer?.contacts[0]?.told).toHaveLength(6)
  })

  test('a customer that was joined with another one keeps nothing to itself', async () => {
    const id = await handed('Dogwood')
    const into = (await make(await handed('Elm'))).customer
    const [row] = await db().select().from(customers).where(eq(customers.nameKey, 'dogwood'))
    await db()
      .update(customers)
      .set({ mergedInto: into })
      .where(eq(customers.id, row?.id ?? ''))
    expect((await make(id, { text: { ...TEXT, reference: 'MSA-2' } })).customer).toBe(into)
  })

  test('only whose link it is hands it over, and only legal makes a contract', async () => {
    const { id } = await desk.link({ customer: 'Fir' })
    const { ben, manager, nora } = desk.people
    await expect(desk.run(handToLegal, { link: id }, ben)).rejects.toMatchObject({ status: 404 })
    await expect(desk.run(handToLegal, { link: id }, desk.people.legal)).rejects.toMatchObject({
      name: 'ForbiddenError',
    })
    await desk.run(handToLegal, { link: id }, manager)
    for (const actor of [nora, ben, manager]) {
      await expect(make(id, {}, actor)).rejects.toMatchObject({ name: 'ForbiddenError' })
      await expect(handedLinks(desk.asking(actor))).rejects.toMatchObject({ name: 'ForbiddenError' })
    }
  })

  test('a link that was revoked is not handed over; one that has expired is', async () => {
    const revoked = await desk.link({ customer: 'Gorse' })
    await desk.run(revokeLink, { link: revoked.id, reason: '' })
    await expect(desk.run(handToLegal, { link: revoked.id })).rejects.toMatchObject({ status: 409 })
    const expired = await desk.link({ customer: 'Hazel' })
    const later = new Date(AT.getTime() + 60 * 86_400_000)
    await desk.run(handToLegal, { link: expired.id }, desk.people.nora, later)
    expect(await linkForContract(expired.id, desk.asking(desk.people.legal))).not.toBe(null)
  })
})
