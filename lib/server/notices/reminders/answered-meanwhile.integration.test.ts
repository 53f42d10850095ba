import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { isBuilt } from '../../testing/built-server.ts'
import { acknowledge } from '../acknowledging/acknowledge.ts'
import { acknowledgeToken } from '../acknowledging/token.ts'
import { sendNotice } from '../commands/send-notice.ts'
import { noticeRecipients } from '../tables.ts'
import { NoticesDesk } from '../testing/notices-desk.ts'
import type { FindObjected } from './find-objected.ts'
import { recordDue } from './record-due.ts'
import { sendReminderBatch } from './send-reminder-batch.ts'
import { noticeReminders } from './tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'sla-desk-reminders-'))
vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')
// Without a mail server, what is sent is written to a file there.
vi.stubEnv('STATE_DIRECTORY', folder)
vi.stubEnv('SLA_DESK_NOW', '2026-12-12T09:00:00Z')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PUBLISHED = '2026-11-17T09:00:00Z'
const ACCEPTED = { outcome: 'accepted', by: 'mx.example.com:25', response: '250 queued' } as const
const NOBODY: FindObjected = async () => new Set()

// Accepted on 17 November: they may object until the end of 17 December, and are reminded from the 11th on.
// Mails are made from the templates of the build.
describe.skipIf(!isBuilt).each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let desk: NoticesDesk
  let notice = ''
  let contract = ''

  beforeEach(async () => {
    const backend = await start()
    desk = await NoticesDesk.open(backend)
    contract = (await desk.customer('Alder', { region: 'eu' }, 'mara@alder.example')).contract
    await desk.record('2026-11-17T08:00:00Z')
    await desk.record(PUBLISHED)
    notice = await desk.noticeOf('subprocessors/2026-11-17-scriven-ai')
    await desk.run(sendNotice, { notice }, PUBLISHED)
    const clock = new Date('2100-01-01T00:00:00Z')
    await desk.conclude({ notice, batch: 0 }, { 'mara@alder.example': ACCEPTED }, clock, PUBLISHED)
    await recordDue(desk.db, new Date('2026-12-12T09:00:00Z'), NOBODY)
    return async () => {
      await desk.contracts.store.close()
      await backend.stop()
    }
  })

  const send = async (findObjected: FindObjected) => {
    const context = { signal: AbortSignal.timeout(30_000) }
    await sendReminderBatch({ notice, batch: 0 }, findObjected, context, desk.db)
  }
  const states = async () => (await desk.db.select().from(noticeReminders)).map(({ state }) => state)

  test('nobody has answered: it is sent', async () => {
    await send(NOBODY)
    expect(await states()).toEqual(['written'])
  })

  test('who has objected before it is sent is not reminded, and is again once they take that back', async () => {
    await send(async () => new Set([contract]))
    expect(await states()).toEqual([])
    await recordDue(desk.db, new Date('2026-12-13T09:00:00Z'), async () => new Set([contract]))
    expect(await states()).toEqual([])
    await recordDue(desk.db, new Date('2026-12-13T09:00:00Z'), NOBODY)
    expect(await states()).toEqual(['waiting'])
  })

  test('nor is whoever objects after it was read, and before it goes out', async () => {
    let asked = 0
    await send(async () => {
      asked += 1
      return new Set(asked === 1 ? [] : [contract])
    })
    expect([asked, await states()]).toEqual([2, ['waiting']])
  })

  test('nor is whoever acknowledges then', async () => {
    let asked = 0
    await send(async (_, __, db) => {
      asked += 1
      const [row] = await db.select().from(noticeRecipients).where(eq(noticeRecipients.notice, notice))
      if (asked === 2) await desk.run(acknowledge, { token: acknowledgeToken(row?.id ?? '') }, PUBLISHED)
      return new Set()
    })
    expect([asked, await states()]).toEqual([2, ['waiting']])
  })
})
