import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { actorWith } from '../auth/testing/desk-people.ts'
import { removeContact } from '../contracts/contacts/remove-contact.ts'
import { contacts } from '../contracts/tables.ts'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import type { MailOutcome } from '../mail/outcome.ts'
import { catchUpWithClock } from '../mail/sending/catch-up-with-clock.ts'
import { isForbidden } from '../permissions/require-permission.ts'
import { acknowledge } from './acknowledging/acknowledge.ts'
import { acknowledgeToken } from './acknowledging/token.ts'
import { pauseNotice, resumeNotice } from './commands/pause-notice.ts'
import { replaceAddress, resendNotice } from './commands/resend-notice.ts'
import { sendNotice } from './commands/send-notice.ts'
import { heldPublications } from './queries/held-publications.ts'
import { previewNotice } from './queries/preview-notice.ts'
import { dueLetters } from './sending/due-letters.ts'
import { NOTICES_OUTBOX } from './sending/outbox.ts'
import { noticeContracts, noticeEvents, noticeRecipients, notices } from './tables.ts'
import { NoticesDesk } from './testing/notices-desk.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const SCRIVEN = 'subprocessors/2026-11-17-scriven-ai'
const PUBLISHED = '2026-11-17T09:00:00Z'
const CLOCK = new Date('2100-01-01T00:00:00Z')
const later = (seconds: number) => new Date(CLOCK.getTime() + seconds * 1000)

const ACCEPTED: MailOutcome = { outcome: 'accepted', by: 'mx.example.com:25', response: '250 queued' }
const failed = (concerns: 'recipient' | 'host', permanent: boolean, reason: string): MailOutcome => ({
  outcome: 'failed',
  concerns,
  permanent,
  reason,
})

// Scriven AI comes for the assistant in the United States and the European Union, where AI features are on.
describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: NoticesDesk
  let cedar = ''

  beforeAll(async () => {
    backend = await start()
    desk = await NoticesDesk.open(backend)
    await desk.customer('Alder', { region: 'eu' }, 'mara@alder.example', 'kim@alder.example')
    await desk.customer('Birch', { region: 'us', noticeDays: '45' }, 'jo@birch.example')
    cedar = (await desk.customer('Cedar', { region: 'eu' })).customer
    await desk.customer('Dogwood', { region: 'apac' }, 'lee@dogwood.example')
    await desk.customer('Elm', { region: 'eu', conditions: 'ai-features: no' }, 'ana@elm.example')
    await desk.customer('Fir', { region: 'eu', ends: '2026-11-16' }, 'max@fir.example')
  })
  afterAll(async () => {
    await desk.contracts.store.close()
    await backend.stop()
  })

  test('what is older than the first start is told to nobody; what comes later is written down with all whom it concerns', async () => {
    expect(await desk.record('2026-11-17T08:00:00Z')).toEqual([])
    const before = await desk.db.select().from(notices)
    // Two versions and ten notices, as for subscribers, and the version of 16 November.
    expect(before.every(({ isFromBefore, toldAt }) => isFromBefore && toldAt !== null)).toBe(true)
    expect(await heldPublications(desk.db)).toEqual([])
    await desk.record(PUBLISHED)
    await desk.record(PUBLISHED)
    const id = await desk.noticeOf(SCRIVEN)
    const addresses = await addressesOf(id)
    expect(addresses).toEqual(['jo@birch.example', 'kim@alder.example', 'mara@alder.example'])
    // Alder, Birch, and Cedar, where nobody is told.
    expect((await desk.db.select().from(noticeContracts).where(eq(noticeContracts.notice, id))).length).toBe(
      3,
    )
    expect(await heldPublications(desk.db)).toEqual([SCRIVEN])
    const asking = { actor: desk.contracts.privacy, db: desk.db }
    const preview = await previewNotice(id, new Date(PUBLISHED), asking)
    expect(
      preview?.audience.map(({ customer, contacts: of }) => `${customer.name} ${of.length}`).toSorted(),
    ).toEqual(['Alder 2', 'Birch 1', 'Cedar 0'])
  })

  test('nothing is due before somebody sends it, and not everybody may', async () => {
    const notice = await desk.noticeOf(SCRIVEN)
    expect(await dueLetters(desk.db, { notice, batch: 0 }, { at: CLOCK, now: CLOCK })).toEqual([])
    const { actor: manager } = await actorWith(desk.db, 'manager')
    const refused = await desk.run(sendNotice, { notice }, PUBLISHED, manager).catch((error) => error)
    expect(isForbidden(refused)).toBe(true)
    const old = (await desk.db.select().from(notices)).find(({ isFromBefore }) => isFromBefore)
    await expect(desk.run(sendNotice, { notice: old?.id ?? '' }, PUBLISHED)).rejects.toThrow(
      'before the desk’s first start',
    )
  })

  test('sent to those who have to be told by then, once, with its job and a line in the log', async () => {
    const notice = await desk.noticeOf(SCRIVEN)
    const { contracts: own } = await desk.contracts.read(cedar)
    await desk.contracts.contact(cedar, 'pat@cedar.example', own[0]?.id ?? null, ['subprocessors'])
    expect(await desk.run(sendNotice, { notice }, '2026-11-18T10:00:00Z')).toEqual({ recipients: 4 })
    expect(desk.sent).toEqual([{ notice, batch: 0 }])
    const [entry] = await desk.contracts.log()
    expect(entry).toMatchObject({ action: 'notices.sent', after: { recipients: 4 } })
    await expect(desk.run(sendNotice, { notice }, '2026-11-18T10:00:00Z')).rejects.toThrow(
      'already sent to everyone',
    )
    const asking = { actor: desk.contracts.privacy, db: desk.db }
    const preview = await previewNotice(notice, new Date('2026-11-18T10:00:00Z'), asking)
    expect(preview?.audience).toEqual([])
  })

  test('after the clock was set back, what is tried again waits for its own pause, not for the clock to catch up', async () => {
    const waiting = eq(noticeRecipients.state, 'waiting')
    const [before] = await desk.db.select().from(noticeRecipients).where(waiting)
    const { tries = 0, dueAt = '' } = before ?? {}
    // After the third try it waits for 40 seconds, after the fortieth for four hours, at most until a minute later.
    for (const [times, seconds, isCaughtUp] of [
      [3, 100, false],
      [3, 101, true],
      [40, 14_460, false],
      [40, 14_461, true],
      [0, 61, true],
    ] as const) {
      const due = later(seconds).toISOString()
      await desk.db.update(noticeRecipients).set({ tries: times, dueAt: due }).where(waiting)
      await catchUpWithClock(desk.db, NOTICES_OUTBOX, CLOCK)
      const rows = await desk.db.select().from(noticeRecipients).where(waiting)
      const expected = isCaughtUp ? CLOCK.toISOString() : due
      expect(rows.map((row) => row.dueAt)).toEqual(rows.map(() => expected))
      expect(rows.length).toBe(4)
    }
    await desk.db.update(noticeRecipients).set({ tries, dueAt }).where(waiting)
  })

  test('each outcome leads to where it stands; subscribers wait until everybody was tried', async () => {
    const notice = await desk.noticeOf(SCRIVEN)
    const batch = { notice, batch: 0 }
    await desk.conclude(
      batch,
      {
        'mara@alder.example': ACCEPTED,
        'kim@alder.example': failed('recipient', true, '550 5.1.1 <kim@alder.example>: no such user'),
        'jo@birch.example': failed('recipient', false, '450 greylisted'),
      },
      CLOCK,
      '2026-11-18T10:00:05Z',
    )
    expect(await heldPublications(desk.db)).toEqual([SCRIVEN])
    await desk.conclude(
      batch,
      { 'pat@cedar.example': failed('host', false, '421 later') },
      CLOCK,
      '2026-11-18T10:00:06Z',
    )
    expect(await heldPublications(desk.db)).toEqual([])
    expect(await standings(notice)).toEqual([
      'jo@birch.example retrying',
      'kim@alder.example failed',
      'mara@alder.example accepted 2026-11-18T10:00:05.000Z',
      'pat@cedar.example retrying',
    ])
    // What the host refused is due at once, what a recipient's server did in ten seconds.
    const due = async (seconds: number) =>
      (await dueLetters(desk.db, batch, { at: later(seconds), now: CLOCK }))
        .map(({ address }) => address)
        .toSorted()
    expect(await due(0)).toEqual(['pat@cedar.example'])
    expect(await due(10)).toEqual(['jo@birch.example', 'pat@cedar.example'])
    const said = (await desk.db.select().from(noticeEvents)).map((event) => event.said)
    expect(said).toContain('550 5.1.1 <<address>>: no such user')
    expect(said.filter((text) => text?.includes('@'))).toEqual([])
  })

  test('a paused notice sends nothing, and goes on', async () => {
    const notice = await desk.noticeOf(SCRIVEN)
    const due = async () =>
      (await dueLetters(desk.db, { notice, batch: 0 }, { at: later(10), now: CLOCK })).length
    await desk.run(pauseNotice, { notice }, PUBLISHED)
    expect(await due()).toBe(0)
    await desk.run(resumeNotice, { notice }, PUBLISHED)
    expect(await due()).toBe(2)
    await expect(desk.run(resumeNotice, { notice }, PUBLISHED)).rejects.toThrow('not paused')
  })

  test('after 72 hours it is given up, and can be sent once more', async () => {
    const notice = await desk.noticeOf(SCRIVEN)
    const busy = { 'jo@birch.example': failed('recipient', false, '450 greylisted') }
    await desk.conclude({ notice, batch: 0 }, busy, later(72 * 3600), '2026-11-21T10:00:05Z')
    expect(await standings(notice)).toContain('jo@birch.example failed')
    await desk.run(resendNotice, { recipient: await recipientOf('jo@birch.example') }, PUBLISHED)
    expect(await standings(notice)).toContain('jo@birch.example waiting')
  })

  test('another address is written to, under the same Message-ID', async () => {
    const notice = await desk.noticeOf(SCRIVEN)
    const recipient = await recipientOf('kim@alder.example')
    const [before] = await desk.db.select().from(noticeRecipients).where(eq(noticeRecipients.id, recipient))
    await expect(desk.run(replaceAddress, { recipient, address: 'kim' }, PUBLISHED)).rejects.toThrow('kim')
    await desk.run(replaceAddress, { recipient, address: 'privacy@alder.example' }, PUBLISHED)
    const letters = await dueLetters(desk.db, { notice, batch: 0 }, { at: later(0), now: CLOCK })
    expect(letters.find(({ address }) => address === 'privacy@alder.example')?.messageId).toBe(
      before?.messageId,
    )
  })

  test('who has the link acknowledges once, and nobody else does', async () => {
    const notice = await desk.noticeOf(SCRIVEN)
    const token = acknowledgeToken(await recipientOf('mara@alder.example'))
    expect(token).toHaveLength(22)
    const press = (given: string, moment: string) => desk.run(acknowledge, { token: given }, moment)
    expect(await press(`${token}x`, '2026-11-19T10:00:00Z')).toBe(false)
    expect(await press(token, '2026-11-19T10:00:00Z')).toBe(true)
    expect(await press(token, '2026-11-20T10:00:00Z')).toBe(true)
    const rows = await desk.recipients(notice)
    expect(rows.flatMap(({ acknowledgedAt }) => acknowledgedAt ?? [])).toEqual(['2026-11-19T10:00:00.000Z'])
  })

  test('of a contact who was removed no letter has an address', async () => {
    const notice = await desk.noticeOf(SCRIVEN)
    const [pat] = await desk.db.select().from(contacts).where(eq(contacts.address, 'pat@cedar.example'))
    const instead = { reason: 'Cedar has left us for good.' }
    await desk.contracts.run(removeContact, { contact: pat?.id ?? '', instead })
    const letters = await dueLetters(desk.db, { notice, batch: 0 }, { at: later(10), now: CLOCK })
    expect(letters.map(({ address }) => address).toSorted()).toEqual([
      '',
      'jo@birch.example',
      'privacy@alder.example',
    ])
  })

  async function named(): Promise<Map<string, string>> {
    const rows = await desk.db.select().from(contacts)
    return new Map(rows.map(({ id, address }) => [id, address ?? '']))
  }

  async function addressesOf(notice: string): Promise<string[]> {
    const names = await named()
    return (await desk.recipients(notice)).map(({ contact }) => names.get(contact) ?? '').toSorted()
  }

  async function standings(notice: string): Promise<string[]> {
    const names = await named()
    return (await desk.recipients(notice))
      .map(({ contact, state, acceptedAt }) => [names.get(contact), state, acceptedAt ?? ''].join(' ').trim())
      .toSorted()
  }

  async function recipientOf(address: string): Promise<string> {
    const [contact] = await desk.db.select().from(contacts).where(eq(contacts.address, address))
    const rows = await desk.recipients(await desk.noticeOf(SCRIVEN))
    return rows.find((row) => row.contact === contact?.id)?.id ?? 'none'
  }
})
