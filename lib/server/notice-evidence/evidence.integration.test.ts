import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import { actorWith } from '../auth/testing/desk-people.ts'
import { removeContact } from '../contracts/contacts/remove-contact.ts'
import { contacts } from '../contracts/tables.ts'
import type { Database } from '../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import { acknowledge } from '../notices/acknowledging/acknowledge.ts'
import { acknowledgeToken } from '../notices/acknowledging/token.ts'
import { sendNotice } from '../notices/commands/send-notice.ts'
import { writeNotice } from '../notices/commands/write-notice.ts'
import { NoticesDesk } from '../notices/testing/notices-desk.ts'
import { objectionReceipts } from '../objections/tables.ts'
import { ObjectionsDesk } from '../objections/testing/objections-desk.ts'
import { isForbidden } from '../permissions/require-permission.ts'
import { certificates } from '../signing/tables.ts'
import { readEvidence } from './read-evidence.ts'
import { evidenceAnswerSchema } from './schema.ts'
import { takeEvidence } from './take-evidence.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const SCRIVEN = 'subprocessors/2026-11-17-scriven-ai'
const CLOCK = new Date('2100-01-01T00:00:00Z')
const AS_OF = new Date('2026-11-18T12:00:00.700Z')
/** A receipt without a file worth reading; its hash. */
async function addReceipt(objection: string, db: Database): Promise<string> {
  const [bytes, at] = [Buffer.from('a receipt'), AS_OF.toISOString()]
  const fingerprint = 'c1'.repeat(32)
  await db
    .insert(certificates)
    .values({ fingerprint, pem: 'none', subject: 'Lumenary', notAfter: at, demo: true, firstUsedAt: at })
  await db.insert(objectionReceipts).values({
    ...{ objection, sha256: hashOf('a receipt'), certificate: fingerprint, fileName: 'receipt.pdf' },
    ...{ signedAt: at, timestampedAt: null, bytes },
  })
  return hashOf('a receipt')
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: NoticesDesk
  let notice = ''
  beforeAll(async () => {
    backend = await start()
    desk = await NoticesDesk.open(backend)
    await desk.customer(
      'Alder',
      { region: 'eu', reference: 'A-1' },
      'Mara@alder.example',
      'kim@alder.example',
    )
    await desk.customer('Cedar', { region: 'eu', reference: 'C-1' })
    await desk.record('2026-11-17T08:00:00Z')
    await desk.record('2026-11-17T09:00:00Z')
    notice = await desk.noticeOf(SCRIVEN)
    await desk.run(sendNotice, { notice }, '2026-11-18T10:00:00Z')
    await desk.conclude(
      { notice, batch: 0 },
      {
        'Mara@alder.example': { outcome: 'accepted', by: 'mx.example.com:25', response: '250 queued' },
        'kim@alder.example': {
          outcome: 'failed',
          concerns: 'recipient',
          permanent: true,
          reason: '550 5.1.1 <kim@alder.example>: no such user',
        },
      },
      CLOCK,
      '2026-11-18T10:00:05Z',
    )
  })
  afterAll(async () => {
    await desk.contracts.store.close()
    await backend.stop()
  })

  const asking = () => ({ actor: desk.contracts.privacy, db: desk.db })
  const read = (withAddresses = false, now = AS_OF) => readEvidence({ notice, withAddresses }, now, asking())

  test('it holds the entry with its hash, each answer without an address, who stands in the way, and the deeds', async () => {
    const evidence = await read()
    expect(evidenceAnswerSchema.parse(evidence)).toEqual(evidence)
    expect(evidence).toMatchObject({
      asOf: '2026-11-18T12:00:00.000Z',
      notice: { publication: SCRIVEN, state: 'sent', sentAt: '2026-11-18T10:00:00.000Z' },
      untold: [{ customer: 'Cedar', contract: 'C-1' }],
    })
    expect(hashOf(evidence?.notice.entry ?? '')).toBe(evidence?.notice.entrySha256)
    const rows = (evidence?.recipients ?? []).toSorted((a, b) => (a.state < b.state ? -1 : 1))
    expect(rows).toMatchObject([
      {
        customer: 'Alder',
        contract: 'A-1',
        address: null,
        addressSha256: hashOf('mara@alder.example'),
        state: 'accepted',
        // Thirty days from 18 November.
        deadline: { lastDay: '2026-12-18', zone: 'UTC' },
        blocking: 'fresh',
        events: [{ kind: 'accepted', said: expect.stringContaining('250 queued') }],
      },
      {
        addressSha256: hashOf('kim@alder.example'),
        state: 'failed',
        deadline: null,
        // Not everyone of the contract has been told.
        effect: { kind: 'untold' },
        blocking: 'failed',
        events: [{ kind: 'refused', said: expect.stringContaining('<<address>>') }],
      },
    ])
    expect(canonicalJson(evidence)).not.toContain('@alder.example')
    expect(evidence?.deeds).toMatchObject([{ action: 'notices.sent', by: 'privacy', recipient: null }])
  })

  test('the same moment gives the same text, whatever fraction of its second, and after it was taken', async () => {
    const first = canonicalJson(await read())
    await takeEvidence({ notice, withAddresses: false, format: 'json' }, AS_OF, asking())
    const [entry] = await desk.contracts.log()
    expect(entry).toMatchObject({
      action: 'notices.evidence',
      targetKind: 'notice',
      targetId: notice,
      targetName: SCRIVEN,
      after: { format: 'json', withAddresses: false, recipients: 2 },
    })
    expect(canonicalJson(await read(false, new Date('2026-11-18T12:00:00.001Z')))).toBe(first)
  })

  test('addresses stand in clear only where they are asked for, by whom may see contracts', async () => {
    expect((await read(true))?.recipients.map(({ address }) => address).toSorted()).toEqual([
      'Mara@alder.example',
      'kim@alder.example',
    ])
    const trace = { network: null, requestId: null }
    const program = { kind: 'api-key', id: 'k', name: 'SIEM', permissions: ['notices.read'], trace } as const
    const by = (withAddresses: boolean) =>
      readEvidence({ notice, withAddresses }, AS_OF, { actor: program, db: desk.db })
    expect((await by(false))?.recipients).toHaveLength(2)
    expect(isForbidden(await by(true).catch((error: unknown) => error))).toBe(true)
    const { actor: rep } = await actorWith(desk.db, 'rep')
    const refused = await readEvidence({ notice, withAddresses: false }, AS_OF, {
      actor: rep,
      db: desk.db,
    }).catch((error: unknown) => error)
    expect(isForbidden(refused)).toBe(true)
  })

  test('of a contact who was removed there is where it went; of an unknown notice there is nothing', async () => {
    const rows = await desk.db.select().from(contacts)
    const kim = rows.find(({ address }) => address === 'kim@alder.example')
    const instead = { reason: 'Kim has left the company.' }
    await desk.contracts.run(removeContact, { contact: kim?.id ?? '', instead })
    const removed = (await read(true))?.recipients.find(({ isRemoved }) => isRemoved)
    expect(removed).toMatchObject({ address: null, role: null, addressSha256: hashOf('kim@alder.example') })
    expect(
      await readEvidence(
        { notice: '7f6f0f4e-3c53-4a3a-9a0c-4a5d1f0f9b21', withAddresses: false },
        AS_OF,
        asking(),
      ),
    ).toBeNull()
  })

  test('what was confirmed says when, and stands in nobody’s way', async () => {
    const [mara] = (await read())?.recipients.filter(({ state }) => state === 'accepted') ?? []
    await desk.run(acknowledge, { token: acknowledgeToken(mara?.id ?? '') }, '2026-11-18T11:00:00Z')
    expect((await read())?.recipients.find(({ id }) => id === mara?.id)).toMatchObject({
      acknowledgedAt: '2026-11-18T11:00:00.000Z',
      blocking: null,
    })
  })

  test('an objection stands by its reference, with the hash of its receipt, and without who sent it and why', async () => {
    const objections = new ObjectionsDesk(desk, notice)
    const rows = await desk.db.select().from(contacts)
    const mara = rows.find(({ address }) => address === 'Mara@alder.example')
    const filed = await objections.object(mara?.id ?? '', '2026-11-18T11:30:00Z')
    const receipt = await addReceipt(filed.id, desk.db)
    const evidence = await read()
    expect(evidenceAnswerSchema.parse(evidence)).toEqual(evidence)
    expect(evidence?.objections).toEqual([
      {
        ...{ id: filed.id, reference: filed.reference, customer: 'Alder', contract: 'A-1', via: 'mail' },
        ...{ receivedAt: '2026-11-18T11:30:00.000Z', zone: 'UTC', isLate: false, standing: 'received' },
        ...{ outcome: null, receiptSha256: receipt },
      },
    ])
    expect(canonicalJson(evidence)).not.toMatch(/Ines|No model may be trained/)
  })

  test('of what a person wrote there is the text, and its hash is that of the notice', async () => {
    const { id } = await desk.run(
      writeNotice,
      {
        content: {
          kind: 'maintenance',
          starts: '2026-12-06T01:00:00.000Z',
          ends: '2026-12-06T03:00:00.000Z',
          work: 'We replace servers.',
          effect: 'The console is away.',
          scope: { tiers: null, regions: null, services: null },
        },
      },
      '2026-11-18T12:00:00Z',
    )
    const evidence = await readEvidence({ notice: id, withAddresses: false }, AS_OF, asking())
    expect(hashOf(evidence?.notice.entry ?? '')).toBe(evidence?.notice.entrySha256)
    expect(evidence?.notice).toMatchObject({
      title: 'Maintenance on 6 December 2026, 01:00 to 03:00 UTC',
      href: null,
      sentAt: null,
    })
    expect(evidence?.notice.says).toContainEqual({ label: 'What is done', words: 'We replace servers.' })
  })
})
