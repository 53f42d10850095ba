import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { NoticesDesk } from '../../notices/testing/notices-desk.ts'
import { withdrawObjection } from '../filing/withdraw-objection.ts'
import { ObjectionsDesk, REASONS } from '../testing/objections-desk.ts'
import { objectionToken } from '../tokens.ts'
import { countNotices, lastMark } from './count-notices.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const SCRIVEN = '2026-11-17-scriven-ai'
const NOW = new Date('2026-12-20T10:00:00Z')
const IN_TIME = '2026-12-10T10:00:00Z'

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: ObjectionsDesk
  let contacts: string[] = []

  beforeAll(async () => {
    backend = await start()
    const all = await NoticesDesk.open(backend)
    await all.record('2026-11-17T08:00:00Z')
    const alder = await all.customer('Alder', { region: 'eu' }, 'mara@alder.example', 'kim@alder.example')
    const birch = await all.customer('Birch', { region: 'us' }, 'jo@birch.example')
    contacts = [...alder.contacts, ...birch.contacts]
    desk = await ObjectionsDesk.sent(all, '2026-11-18T10:00:00Z', ['mara@alder.example', 'jo@birch.example'])
  })
  afterAll(async () => {
    await desk.notices.contracts.store.close()
    await backend.stop()
  })

  const count = async () => (await countNotices(null, NOW, desk.notices.db)).get(SCRIVEN)

  // Kim's mail server was not tried yet; the notices of other days were not sent.
  test('of three contacts two were tried, and both mail servers have it', async () => {
    const all = await countNotices(null, NOW, desk.notices.db)
    expect([...all]).toEqual([[SCRIVEN, { told: 2, accepted: 2, objections: 0 }]])
  })

  test('objections in time that nobody took back stand; a late one does not', async () => {
    const [mara = '', , jo = ''] = contacts
    const first = await desk.object(mara, IN_TIME)
    await desk.object(mara, IN_TIME, { ...REASONS, grounds: 'Access from outside the EEA.' })
    // The time of Birch was over at the end of 18 December.
    await desk.object(jo, '2026-12-19T00:00:00Z')
    expect((await count())?.objections).toBe(2)
    await desk.notices.run(withdrawObjection, { token: objectionToken(first.id) }, IN_TIME)
    expect((await count())?.objections).toBe(1)
  })

  test('only what something has happened to is counted again', async () => {
    const mark = await lastMark(desk.notices.db)
    expect(await countNotices(mark, NOW, desk.notices.db)).toEqual(new Map())
    await desk.accept(['kim@alder.example'], '2026-11-19T10:00:00Z')
    const again = await countNotices(mark, NOW, desk.notices.db)
    expect(again.get(SCRIVEN)).toEqual({ told: 3, accepted: 3, objections: 1 })
    const after = await lastMark(desk.notices.db)
    await desk.object(contacts[1] ?? '', IN_TIME, { ...REASONS, grounds: 'No more of it.' })
    expect((await countNotices(after, NOW, desk.notices.db)).get(SCRIVEN)?.objections).toBe(2)
  })
})
