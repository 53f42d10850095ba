import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { contacts } from '../../contracts/tables.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import type { MailOutcome } from '../../mail/outcome.ts'
import { acknowledge } from '../acknowledging/acknowledge.ts'
import { acknowledgeToken } from '../acknowledging/token.ts'
import { returnPathOf } from '../addressing/return-path.ts'
import { pauseNotice, resumeNotice } from '../commands/pause-notice.ts'
import { sendNotice } from '../commands/send-notice.ts'
import { takeIn } from '../incoming/take-in.ts'
import { postfixReport } from '../incoming/testing/mails.ts'
import { noticeEvents, noticeRecipients } from '../tables.ts'
import { noticeTasks } from '../tasks/tables.ts'
import { NoticesDesk } from '../testing/notices-desk.ts'
import { dueReminderBatches, dueReminders } from './due-reminders.ts'
import { recordDue } from './record-due.ts'
import { recordReminders } from './record-reminders.ts'
import { noticeReminders } from './tables.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')
vi.stubEnv('BOUNCE_ADDRESS', 'bounces@lumenary.example')

const SCRIVEN = 'subprocessors/2026-11-17-scriven-ai'
const PUBLISHED = '2026-11-17T09:00:00Z'
const CLOCK = new Date('2100-01-01T00:00:00Z')
const ACCEPTED: MailOutcome = { outcome: 'accepted', by: 'mx.example.com:25', response: '250 queued' }
const REFUSED: MailOutcome = {
  outcome: 'failed',
  concerns: 'recipient',
  permanent: true,
  reason: '550 <lee@alder.example> is gone',
}

// Accepted on 17 November with 30 days: until the end of 17 December; with 45 days, of 1 January.
describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: NoticesDesk
  let notice = ''

  beforeAll(async () => {
    backend = await start()
    desk = await NoticesDesk.open(backend)
    await desk.customer(
      'Alder',
      { region: 'eu' },
      'mara@alder.example',
      'kim@alder.example',
      'lee@alder.example',
      'ana@alder.example',
    )
    await desk.customer('Birch', { region: 'us', noticeDays: '45' }, 'jo@birch.example')
    await desk.record('2026-11-17T08:00:00Z')
    await desk.record(PUBLISHED)
    notice = await desk.noticeOf(SCRIVEN)
    await desk.run(sendNotice, { notice }, PUBLISHED)
    await desk.conclude(
      { notice, batch: 0 },
      {
        'mara@alder.example': ACCEPTED,
        'kim@alder.example': ACCEPTED,
        'lee@alder.example': ACCEPTED,
        'ana@alder.example': REFUSED,
        'jo@birch.example': ACCEPTED,
      },
      CLOCK,
      PUBLISHED,
    )
    const { id } = await recipientOf('kim@alder.example')
    await desk.run(acknowledge, { token: acknowledgeToken(id) }, '2026-11-20T09:00:00Z')
  })
  afterAll(async () => {
    await desk.contracts.store.close()
    await backend.stop()
  })

  test('seven days before the end of their own time, and once, who has it and has not acknowledged it', async () => {
    await remind('2026-12-10T23:59:59Z')
    expect(await reminded()).toEqual([])
    // Who has objected has answered.
    const { contract: alder } = await recipientOf('mara@alder.example')
    await remind('2026-12-11T00:00:00Z', [alder])
    expect(await reminded()).toEqual([])
    await remind('2026-12-11T00:00:00Z')
    await remind('2026-12-12T00:00:00Z')
    expect(await reminded()).toEqual(['lee@alder.example waiting', 'mara@alder.example waiting'])
    // 1 January, 24:00, less seven days.
    await remind('2026-12-25T23:59:59Z')
    expect(await reminded()).toHaveLength(2)
    await remind('2026-12-26T00:00:00Z')
    expect(await reminded()).toContain('jo@birch.example waiting')
  })

  test('a reminder has a Message-ID of its own, and refers to the notice', async () => {
    const letters = await dueReminders(desk.db, { notice, batch: 0 }, { at: CLOCK, now: CLOCK })
    expect(letters.map(({ address }) => address).toSorted()).toEqual([
      'lee@alder.example',
      'mara@alder.example',
    ])
    for (const letter of letters) {
      expect(letter.messageId).toBe(`<notice-reminder.${letter.recipient}@localhost>`)
      expect(letter.references).toBe(`<notice.${letter.recipient}@localhost>`)
      expect(letter.acceptedAt).toEqual(new Date(PUBLISHED))
    }
    expect(await dueReminderBatches(desk.db, CLOCK)).toHaveLength(2)
  })

  test('nothing is due while the notice is paused', async () => {
    await desk.run(pauseNotice, { notice }, PUBLISHED)
    expect(await dueReminderBatches(desk.db, CLOCK)).toEqual([])
    await desk.run(resumeNotice, { notice }, PUBLISHED)
  })

  test('what was taken is noted, and what never will be is a task; the notice stands as it did', async () => {
    await conclude({ 'mara@alder.example': ACCEPTED, 'lee@alder.example': REFUSED })
    expect(await reminded()).toEqual([
      'jo@birch.example waiting',
      'lee@alder.example failed',
      'mara@alder.example accepted',
    ])
    const { id, state } = await recipientOf('lee@alder.example')
    expect(state).toBe('accepted')
    const [last] = (await eventsOf(id)).slice(-1)
    expect(last).toMatchObject({ kind: 'unreminded', said: '550 <<address>> is gone' })
    const tasks = await desk.db.select().from(noticeTasks).where(eq(noticeTasks.recipient, id))
    expect(tasks.map(({ reason }) => reason)).toEqual(['failure'])
    expect(await dueReminders(desk.db, { notice, batch: 0 }, { at: CLOCK, now: CLOCK })).toEqual([])
  })

  test('a reminder that comes back undoes nothing, and is a task', async () => {
    const { id } = await recipientOf('mara@alder.example')
    const report = postfixReport({
      messageId: '<gone@alder.example>',
      to: 'mara@alder.example',
      returnPath: returnPathOf('reminder', id) ?? '',
    })
    expect(await takeIn(Buffer.from(report), desk.db)).toBe('bounced')
    expect((await recipientOf('mara@alder.example')).state).toBe('accepted')
    const [last] = (await eventsOf(id)).slice(-1)
    expect(last?.said).toMatch(/^The reminder came back\. 550 5\.1\.1/)
    const tasks = await desk.db.select().from(noticeTasks).where(eq(noticeTasks.recipient, id))
    expect(tasks.map(({ reason }) => reason)).toEqual(['bounce'])
  })

  test('who acknowledges meanwhile is not reminded any more', async () => {
    expect(await dueReminders(desk.db, { notice, batch: 1 }, { at: CLOCK, now: CLOCK })).toHaveLength(1)
    const { id } = await recipientOf('jo@birch.example')
    await desk.run(acknowledge, { token: acknowledgeToken(id) }, '2026-12-27T09:00:00Z')
    expect(await dueReminders(desk.db, { notice, batch: 1 }, { at: CLOCK, now: CLOCK })).toEqual([])
  })

  async function remind(moment: string, objected: readonly string[] = []): Promise<void> {
    await recordDue(desk.db, new Date(moment), async () => new Set(objected))
  }

  async function conclude(outcomes: Readonly<Record<string, MailOutcome>>): Promise<void> {
    const letters = await dueReminders(desk.db, { notice, batch: 0 }, { at: CLOCK, now: CLOCK })
    const results = letters.flatMap((letter) => {
      const outcome = outcomes[letter.address]
      return outcome === undefined ? [] : [{ letter, outcome, at: CLOCK }]
    })
    const now = new Date('2026-12-12T09:00:00Z')
    await transaction(desk.db, { actor: THE_DESK, now }, (context) => recordReminders(results, context))
  }

  async function reminded(): Promise<string[]> {
    const rows = await desk.db
      .select({ state: noticeReminders.state, address: contacts.address })
      .from(noticeReminders)
      .innerJoin(noticeRecipients, eq(noticeRecipients.id, noticeReminders.recipient))
      .innerJoin(contacts, eq(contacts.id, noticeRecipients.contact))
    return rows.map(({ state, address }) => `${address} ${state}`).toSorted()
  }

  async function recipientOf(address: string) {
    const [contact] = await desk.db.select().from(contacts).where(eq(contacts.address, address))
    const row = (await desk.recipients(notice)).find((one) => one.contact === contact?.id)
    if (row === undefined) throw new Error(`${address} is told of nothing`)
    return row
  }

  async function eventsOf(recipient: string) {
    return await desk.db
      .select()
      .from(noticeEvents)
      .where(eq(noticeEvents.recipient, recipient))
      .orderBy(noticeEvents.id)
  }
})
