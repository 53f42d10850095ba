import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Maintenance, WrittenContent } from '#lib/domain/notices/written/content.ts'
import { actorWith } from '../auth/testing/desk-people.ts'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import { isForbidden } from '../permissions/require-permission.ts'
import { sendNotice } from './commands/send-notice.ts'
import { discardNotice, rewriteNotice, writeNotice } from './commands/write-notice.ts'
import { leadTimeWarnings } from './concerning/lead-time-of.ts'
import { previewNotice } from './queries/preview-notice.ts'
import { dueLetters } from './sending/due-letters.ts'
import { sampleOf } from './sending/send-copy.ts'
import { noticeContracts, noticeRecipients, notices } from './tables.ts'
import { NoticesDesk } from './testing/notices-desk.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

// A Tuesday. On 6 December, a Sunday, the window of the European Union is 01:00 to 05:00 UTC.
const NOW = '2026-12-01T10:00:00Z'
const CLOCK = new Date('2100-01-01T00:00:00Z')
const WORK: Maintenance = {
  kind: 'maintenance',
  starts: '2026-12-06T01:00:00.000Z',
  ends: '2026-12-06T03:00:00.000Z',
  work: 'We replace the database servers.\nThe data stay where they are.',
  effect: 'The console is away for <10 minutes.',
  scope: { tiers: null, regions: ['eu'], services: null },
}

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: NoticesDesk
  let draft = ''
  beforeAll(async () => {
    backend = await start()
    desk = await NoticesDesk.open(backend)
    // Told of sub-processors alone: service notices do not reach them.
    await desk.customer('Alder', { region: 'eu', reference: 'A-1' }, 'privacy@alder.example')
    for (const [name, region] of [
      ['Birch', 'eu'],
      ['Cedar', 'us'],
    ] as const) {
      const customer = await desk.contracts.customer(name)
      const contract = await desk.contracts.contract(customer, { region, reference: `${name}-1` })
      await desk.contracts.contact(customer, `ops@${name.toLowerCase()}.example`, contract, ['service'])
    }
  })
  afterAll(async () => {
    await desk.contracts.store.close()
    await backend.stop()
  })

  const asking = () => ({ actor: desk.contracts.privacy, db: desk.db })
  const write = async (content: WrittenContent) => (await desk.run(writeNotice, { content }, NOW)).id
  const rowOf = async (id: string) => (await desk.db.select().from(notices).where(eq(notices.id, id)))[0]
  const audience = async (id: string) =>
    (await previewNotice(id, new Date(NOW), asking()))?.audience.map(({ customer, contacts }) =>
      `${customer.name} ${contacts.map(({ address }) => address).join()}`.trim(),
    )

  test('a draft concerns its regions and the contacts of service notices, and is told to nobody', async () => {
    draft = await write(WORK)
    expect(await audience(draft)).toEqual(['Alder', 'Birch ops@birch.example'])
    expect(await dueLetters(desk.db, { notice: draft, batch: 0 }, { at: CLOCK, now: CLOCK })).toEqual([])
    expect((await rowOf(draft))?.releasedAt).toBeNull()
    const [entry] = await desk.contracts.log()
    expect(entry).toMatchObject({
      action: 'notices.written',
      targetId: draft,
      after: { kind: 'maintenance', contracts: 2, recipients: 1 },
    })
  })

  test('it changes until it is sent, with its hash and those whom it concerns', async () => {
    const before = await rowOf(draft)
    const content = { ...WORK, scope: { ...WORK.scope, regions: ['us'] } }
    await desk.run(rewriteNotice, { notice: draft, content }, NOW)
    expect(await audience(draft)).toEqual(['Cedar ops@cedar.example'])
    expect((await rowOf(draft))?.entrySha256).not.toBe(before?.entrySha256)
    await desk.run(rewriteNotice, { notice: draft, content: WORK }, NOW)
    expect((await rowOf(draft))?.entrySha256).toBe(before?.entrySha256)
    const { actor: manager } = await actorWith(desk.db, 'manager')
    const refused = await desk.run(writeNotice, { content: WORK }, NOW, manager).catch((error) => error)
    expect(isForbidden(refused)).toBe(true)
  })

  test('the lead time of each contract is checked by its terms', async () => {
    const told = await previewNotice(draft, new Date(NOW), asking())
    expect(await leadTimeWarnings(WORK, told?.audience ?? [], new Date(NOW), desk.db)).toEqual([])
    // A day and an hour ahead.
    expect(
      await leadTimeWarnings(WORK, told?.audience ?? [], new Date('2026-12-05T00:00:00Z'), desk.db),
    ).toEqual([
      'Alder, A-1: The terms promise 48 hours of notice, and this gives 25 hours. These minutes will count as Downtime.',
      'Birch, Birch-1: The terms promise 48 hours of notice, and this gives 25 hours. These minutes will count as Downtime.',
    ])
  })

  test('the mail says what was written, as text and as markup', async () => {
    const told = await previewNotice(draft, new Date(NOW), asking())
    const birch = told?.audience.find(({ customer }) => customer.name === 'Birch')
    if (told == null || birch === undefined) throw new Error('Birch is not told')
    const { subject, text, html } = await sampleOf(told.notice, birch, new Date(NOW), desk.db)
    expect(subject).toBe('Lumenary Cloud: Maintenance on 6 December 2026, 01:00 to 03:00 UTC')
    for (const words of [
      'We replace the database servers.',
      'The data stay where they are.',
      'Birch-1',
      'after 2 hours',
    ])
      expect(text).toContain(words)
    expect(html).toContain('away for &lt;10 minutes')
  })

  test('sent, it no longer changes, and is published as of then', async () => {
    expect(await desk.run(sendNotice, { notice: draft }, '2026-12-01T11:00:00Z')).toEqual({ recipients: 1 })
    expect(await rowOf(draft)).toMatchObject({
      publishedAt: '2026-12-01T11:00:00.000Z',
      releasedAt: '2026-12-01T11:00:00.000Z',
    })
    const [letter] = await dueLetters(desk.db, { notice: draft, batch: 0 }, { at: CLOCK, now: CLOCK })
    expect(letter).toMatchObject({ address: 'ops@birch.example', written: { kind: 'maintenance' } })
    for (const change of [
      () => desk.run(rewriteNotice, { notice: draft, content: WORK }, NOW),
      () => desk.run(discardNotice, { notice: draft }, NOW),
    ])
      await expect(change()).rejects.toThrow('already sent and no longer changes. Write a correction')
  })

  test('a correction of it goes to those whom it concerned, and names it', async () => {
    const title = 'Maintenance on 6 December 2026, 01:00 to 03:00 UTC'
    const everyone = { tiers: null, regions: null, services: null }
    const corrects = { notice: draft, title }
    const id = await write({ kind: 'correction', corrects, wrong: '01:00', right: '02:00', scope: everyone })
    expect(await audience(id)).toEqual(['Alder', 'Birch ops@birch.example'])
    const told = await previewNotice(id, new Date(NOW), asking())
    const [first] = told?.audience ?? []
    if (told == null || first === undefined) throw new Error('nobody is told')
    expect((await sampleOf(told.notice, first, new Date(NOW), desk.db)).text).toContain(title)
  })

  test('a draft that is discarded leaves no row, and an entry of a ledger is no draft', async () => {
    const id = await write(WORK)
    await desk.run(discardNotice, { notice: id }, NOW)
    expect(await rowOf(id)).toBeUndefined()
    for (const table of [noticeRecipients, noticeContracts])
      expect((await desk.db.select().from(table)).filter(({ notice }) => notice === id)).toEqual([])
    await desk.record(NOW)
    const ofLedger = (await desk.db.select().from(notices)).find(({ written }) => written === null)
    await expect(desk.run(discardNotice, { notice: ofLedger?.id ?? '' }, NOW)).rejects.toThrow()
  })
})
