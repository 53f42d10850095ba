import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { storedCustomers } from '../../contracts/stored-customers.ts'
import { contracts } from '../../contracts/tables.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { sendNotice } from '../commands/send-notice.ts'
import { NoticesDesk } from '../testing/notices-desk.ts'
import { applyingVersions } from './applying-versions.ts'
import { ownNotices } from './own-notice.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const CLOCK = new Date('2100-01-01T00:00:00Z')
const ACCEPTED = { outcome: 'accepted', by: 'mx.example.com:25', response: '250 queued' } as const

// Version 2027-03-01 was published on 16 November 2026, with Changes for the Worse, of which 2026-10-01 promises 90 days' notice.
describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: NoticesDesk
  let [told, untold, later, older] = ['', '', '', '']

  beforeAll(async () => {
    backend = await start()
    desk = await NoticesDesk.open(backend)
    await desk.record('2026-11-15T08:00:00Z')
    const alder = await desk.customer('Alder', { region: 'eu', begins: '2026-10-01' })
    await desk.contracts.contact(alder.customer, 'mara@alder.example', alder.contract, ['releases'])
    told = alder.contract
    untold = (await desk.customer('Birch', { region: 'eu', begins: '2026-10-01' })).contract
    later = (await desk.customer('Cedar', { region: 'eu', begins: '2027-03-01' })).contract
    older = (await desk.customer('Elm', { region: 'eu', begins: '2027-03-01' })).contract
    const made = { createdAt: '2026-11-15T12:00:00Z' }
    await desk.db.update(contracts).set(made).where(eq(contracts.id, older))
    await desk.record('2026-11-16T09:00:00Z')
    const notice = await desk.noticeOf('releases/2027-03-01')
    await desk.run(sendNotice, { notice }, '2026-12-15T09:00:00Z')
    await desk.conclude(
      { notice, batch: 0 },
      { 'mara@alder.example': ACCEPTED },
      CLOCK,
      '2026-12-15T10:00:00Z',
    )
  })
  afterAll(async () => {
    await desk.contracts.store.close()
    await backend.stop()
  })

  const contractsOf = async () => (await storedCustomers(desk.db)).flatMap((customer) => customer.contracts)

  // 90 days after 15 December end on 15 March, so it applies from 1 April (SLA, clause changes.notice).
  test('a version applies from the month after the notice of it is over, and to nobody who was not told', async () => {
    const on = async (day: string) =>
      await applyingVersions(await contractsOf(), new Date(`${day}T10:00:00Z`), desk.db)
    const march = await on('2027-03-15')
    expect(march.get(told)).toMatchObject({
      version: '2026-10-01',
      coming: [{ release: { version: '2027-03-01' }, start: { kind: 'from', day: '2027-04-01' } }],
    })
    expect(march.get(untold)).toMatchObject({
      version: '2026-10-01',
      coming: [{ start: { kind: 'untold' } }],
    })
    // It was published when the contract was made, and in force at the beginning of the term.
    expect(march.get(later)).toEqual({ version: '2027-03-01', agreed: '2027-03-01', coming: [] })
    // Made before it was published, and nobody was told of it: in force on the first day, it does not apply (SLA, changes.notice).
    expect(march.get(older)).toMatchObject({
      version: '2026-10-01',
      agreed: '2026-10-01',
      coming: [{ start: { kind: 'untold' } }],
    })
    const april = await on('2027-04-01')
    expect(april.get(told)).toEqual({ version: '2027-03-01', agreed: '2026-10-01', coming: [] })
    expect(april.get(untold)?.version).toBe('2026-10-01')
  })

  test('the page of the notice says the same for each contract', async () => {
    const at = new Date('2027-03-15T10:00:00Z')
    const own = await ownNotices('releases/2027-03-01', await contractsOf(), at, desk.db)
    expect(own.get(told)).toEqual({
      judgedBy: '2026-10-01',
      period: null,
      start: { kind: 'from', day: '2027-04-01' },
    })
    expect(own.get(untold)?.start).toEqual({ kind: 'untold' })
  })

  // Both later versions hold Changes for the Worse; SLA, clause changes.fixed-terms.
  test('to a contract that fixes a version none comes that is for the worse', async () => {
    const at = new Date('2027-03-15T10:00:00Z')
    const [alder] = (await contractsOf()).filter(({ id }) => id === told)
    if (alder === undefined) throw new Error('no contract')
    const fixed = { ...alder, version: '2026-10-01' }
    expect((await applyingVersions([fixed], at, desk.db)).get(told)).toMatchObject({
      version: '2026-10-01',
      coming: [{ release: { version: '2027-03-01' }, start: { kind: 'choice' } }],
    })
    expect(await ownNotices('releases/2027-03-01', [fixed], at, desk.db)).toEqual(new Map())
  })
})
