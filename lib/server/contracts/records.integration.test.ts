import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { actorWith } from '../auth/testing/desk-people.ts'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import { recordCopy } from './copies/record-copy.ts'
import { contractCopies } from './copies/tables.ts'
import { issuePage } from './pages/issue-page.ts'
import { openContractPage } from './pages/open-page.ts'
import { revokePage } from './pages/revoke-page.ts'
import { contractPages } from './pages/tables.ts'
import { readContractRecords } from './queries/contract-records.ts'
import { ContractsDesk } from './testing/contracts-desk.ts'

const STATE = mkdtempSync(join(tmpdir(), 'sla-desk-records-'))
vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')
vi.stubEnv('STATE_DIRECTORY', STATE)
afterAll(() => rmSync(STATE, { recursive: true, force: true }))

const PDF = new TextEncoder().encode('%PDF-1.7 signed by both')
const SIGNED = createHash('sha256').update(PDF).digest('hex')
const OTHER = 'ab'.repeat(32)
const REASON = 'The first one lacked a signature'

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: ContractsDesk
  let legal: Actor
  let contract: string
  let other: string
  let customer: string
  beforeAll(async () => {
    backend = await start()
    desk = await ContractsDesk.open(backend)
    legal = (await actorWith(desk.store.db, 'legal', 'Jonas Weber')).actor
    customer = await desk.customer('Alder')
    contract = await desk.contract(customer, { reference: 'MSA-1' })
    other = await desk.contract(customer, { reference: 'MSA-2' })
    await desk.contact(customer, 'mara@alder.example', contract, ['releases'])
  })
  afterAll(async () => {
    await desk.store.close()
    await backend.stop()
  })

  const db = () => desk.store.db
  const issue = async (of = contract) => (await desk.run(issuePage, { contract: of }, legal)).token
  const records = async () => (await readContractRecords([contract], { actor: legal, db: db() }))(contract)

  test('a page is issued once, and opens that contract and no other', async () => {
    const token = await issue()
    expect(token).toMatch(/^[\w-]{22}$/)
    const opened = await openContractPage(token, db())
    expect(opened).toMatchObject({
      contract: { id: contract, reference: 'MSA-1' },
      customer: { name: 'Alder' },
    })
    expect(opened?.customer).not.toHaveProperty('contracts')
    const stored = JSON.stringify([await db().select().from(contractPages), await desk.log(100)])
    expect(stored).not.toContain(token)
    expect((await desk.log())[0]).toMatchObject({ action: 'contracts.pageIssued', targetId: customer })
  })

  test('a new address ends the old one; a page of another contract stays', async () => {
    const [first, elsewhere] = [await issue(), await issue(other)]
    const second = await issue()
    expect(await openContractPage(first, db())).toBe(null)
    expect((await openContractPage(second, db()))?.contract.id).toBe(contract)
    expect((await openContractPage(elsewhere, db()))?.contract.id).toBe(other)
    const { pages } = await records()
    expect(pages.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1)
    expect(JSON.stringify(pages)).not.toContain('okenSha256')
  })

  test('a page that is revoked is like one that there never was, and the reason is kept with it', async () => {
    const token = await issue()
    await desk.run(revokePage, { contract, reason: 'Asked for by the customer.' }, legal)
    expect(await openContractPage(token, db())).toBe(null)
    for (const unknown of ['', 'x', '%00', 'A'.repeat(10_000)])
      expect(await openContractPage(unknown, db())).toBe(null)
    expect((await records()).pages.at(-1)).toMatchObject({
      revokedBy: 'Jonas Weber',
      revokedReason: 'Asked for by the customer.',
    })
    expect(JSON.stringify(await desk.log(5))).not.toContain('Asked for')
    await expect(desk.run(revokePage, { contract, reason: '' }, legal)).rejects.toMatchObject({
      kind: 'conflict',
    })
    await expect(desk.run(revokePage, { contract, reason: 'x'.repeat(501) }, legal)).rejects.toMatchObject({
      kind: 'invalid',
    })
  })

  test('five at once leave one page open', async () => {
    const tokens = await Promise.all([1, 2, 3, 4, 5].map(() => issue()))
    const opened = await Promise.all(tokens.map((token) => openContractPage(token, db())))
    expect(opened.filter((one) => one !== null)).toHaveLength(1)
  })

  test.each(['privacy', 'manager', 'rep'] as const)(
    '%s neither issues nor revokes, nor records a copy',
    async (role) => {
      const { actor } = await actorWith(db(), role)
      const before = JSON.stringify(await records())
      // One after the other: a promise that is refused before anybody waits for it ends the run.
      for (const refused of [
        () => desk.run(issuePage, { contract }, actor),
        () => desk.run(revokePage, { contract, reason: '' }, actor),
        () => desk.run(recordCopy, { contract, copy: { sha256: SIGNED }, reason: '' }, actor),
      ])
        await expect(refused()).rejects.toMatchObject({ name: 'ForbiddenError' })
      if (role === 'rep')
        await expect(readContractRecords([contract], { actor, db: db() })).rejects.toMatchObject({
          name: 'ForbiddenError',
        })
      expect(JSON.stringify(await records())).toBe(before)
    },
  )

  test('a copy is recorded by its hash, its file is added, and another one takes its place with a reason', async () => {
    await desk.run(recordCopy, { contract, copy: { sha256: ` ${SIGNED.toUpperCase()} ` }, reason: '' }, legal)
    expect((await records()).copies).toMatchObject([
      { sha256: SIGNED, size: null, reason: null, replacedAt: null },
    ])
    await desk.run(recordCopy, { contract, copy: { bytes: PDF }, reason: '' }, legal)
    expect((await records()).copies).toMatchObject([{ sha256: SIGNED, size: 23 }])
    const replace = (reason: string) =>
      desk.run(recordCopy, { contract, copy: { sha256: OTHER }, reason }, legal)
    await expect(replace('')).rejects.toMatchObject({ kind: 'conflict' })
    await expect(replace('a mistake')).rejects.toMatchObject({ kind: 'conflict' })
    await replace(REASON)
    expect((await records()).copies).toMatchObject([
      { sha256: SIGNED, size: 23, replacedAt: expect.any(String) },
      { sha256: OTHER, size: null, reason: REASON, replacedAt: null },
    ])
    expect((await desk.log())[0]).toMatchObject({ action: 'contracts.copyRecorded' })
    expect(JSON.stringify(await desk.log(3))).toContain(SIGNED)
    expect(JSON.stringify(await desk.log(3))).not.toContain(REASON)
  })

  test.each([
    ['no hash', { sha256: 'abc' }, 'Enter the SHA-256'],
    ['no PDF', { bytes: new TextEncoder().encode('PK') }, 'is not a PDF'],
    ['an empty file', { bytes: new Uint8Array() }, 'is not a PDF'],
    ['more than 20 MB', { bytes: new Uint8Array(20_000_001) }, 'larger than 20 MB'],
  ])('%s is refused, and nothing is stored', async (_, copy, words) => {
    const before = await db().select().from(contractCopies)
    await expect(desk.run(recordCopy, { contract, copy, reason: REASON }, legal)).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining(words),
    })
    expect(await db().select().from(contractCopies)).toEqual(before)
  })

  test('the file lies beside the archive, by its hash', () => {
    const files = readdirSync(join(STATE, 'contracts'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((name) => name.endsWith('.pdf'))).toEqual([join(SIGNED.slice(0, 2), `${SIGNED}.pdf`)])
  })
})
