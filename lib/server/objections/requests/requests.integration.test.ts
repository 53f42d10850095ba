import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { NoticesDesk } from '../../notices/testing/notices-desk.ts'
import { objectionRequests, objections } from '../tables.ts'
import { ObjectionsDesk, REASONS } from '../testing/objections-desk.ts'
import { confirmObjection } from './confirm-objection.ts'
import { keepRequest } from './keep-request.ts'
import { unlockedToken } from './locked.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const MOMENT = '2026-12-10T10:00:00Z'
const CLOCK = new Date('2100-01-01T00:00:00Z')
const later = (hours: number) => new Date(CLOCK.getTime() + hours * 3_600_000)

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: ObjectionsDesk

  beforeAll(async () => {
    backend = await start()
    const all = await NoticesDesk.open(backend)
    await all.record('2026-11-17T08:00:00Z')
    await all.customer('Alder', { region: 'eu' }, 'mara@alder.example', 'shared@law.example')
    await all.customer('Birch', { region: 'us' }, 'shared@law.example')
    // Scriven AI does not come to Asia-Pacific.
    await all.customer('Cedar', { region: 'apac' }, 'pat@cedar.example')
    desk = await ObjectionsDesk.sent(all, '2026-11-18T10:00:00Z', [])
  })
  afterAll(async () => {
    await desk.notices.contracts.store.close()
    await backend.stop()
  })

  const enter = async (email: string, customer: string, at = CLOCK) =>
    await desk.notices.run(
      keepRequest,
      { notice: '2026-11-17-scriven-ai', email, customer, filed: REASONS, at },
      MOMENT,
    )
  const tokens = () =>
    desk.notices.sent.flatMap((data) => ('token' in data ? [unlockedToken(String(data.token))] : []))

  test('only a contact whose contract the change concerns gets a link', async () => {
    expect(await enter('nobody@elsewhere.example', 'Alder')).toBe(false)
    expect(await enter('pat@cedar.example', 'Cedar')).toBe(false)
    expect(await desk.notices.db.select().from(objectionRequests)).toEqual([])
    expect(await enter('MARA@alder.example', 'whatever they call themselves')).toBe(true)
    const [row] = await desk.notices.db.select().from(objectionRequests)
    expect(JSON.stringify(row)).not.toContain(tokens()[0])
  })

  test('it counts when it is confirmed, once, within 48 hours', async () => {
    const [token = ''] = tokens()
    const confirm = async (given: string, at: Date) =>
      await desk.notices.run(confirmObjection, { token: given, at }, MOMENT)
    expect(await confirm('A'.repeat(22), CLOCK)).toBe(null)
    expect(await confirm(token, later(48))).toBe(null)
    const id = await confirm(token, later(47))
    expect(await desk.row(id ?? '')).toMatchObject({
      via: 'page',
      who: REASONS.who,
      receivedAt: `${MOMENT.slice(0, -1)}.000Z`,
    })
    expect(await confirm(token, later(47))).toBe(null)
    expect(await desk.notices.db.select().from(objections)).toHaveLength(1)
  })

  test('of several customers the one that was named counts, or else each of them', async () => {
    expect(await enter('shared@law.example', 'birch')).toBe(true)
    expect(await enter('shared@law.example', 'Both')).toBe(true)
    const rows = await desk.notices.db.select().from(objectionRequests)
    expect(rows.map(({ contracts }) => contracts.length)).toEqual([1, 1, 2])
  })

  test('three mails a day to one contact, and no more', async () => {
    for (const sent of [true, true, false]) expect(await enter('mara@alder.example', 'Alder')).toBe(sent)
    expect(await enter('mara@alder.example', 'Alder', later(25))).toBe(true)
  })
})
