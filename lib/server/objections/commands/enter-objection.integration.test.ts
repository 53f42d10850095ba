import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { actorWith } from '../../auth/testing/desk-people.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { NoticesDesk } from '../../notices/testing/notices-desk.ts'
import { isForbidden } from '../../permissions/require-permission.ts'
import { reachedAt } from '../mails/reached.ts'
import { filedObjection } from '../receipts/filed-objection.ts'
import { receiptFacts } from '../receipts/receipt-facts.ts'
import { objections } from '../tables.ts'
import { ObjectionsDesk, REASONS } from '../testing/objections-desk.ts'
import { enterObjection, type OrdinaryObjection } from './enter-objection.ts'
import { stepObjection } from './step-objection.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const NOW = '2026-12-21T10:00:00Z'

// Accepted on 18 November: the customer may object until the end of 18 December, in UTC.
describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: ObjectionsDesk
  let alder: Awaited<ReturnType<NoticesDesk['customer']>>

  beforeAll(async () => {
    backend = await start()
    const all = await NoticesDesk.open(backend)
    await all.record('2026-11-17T08:00:00Z')
    alder = await all.customer('Alder', { region: 'eu' }, 'mara@alder.example')
    desk = await ObjectionsDesk.sent(all, '2026-11-18T10:00:00Z', ['mara@alder.example'])
  })
  afterAll(async () => {
    await desk.notices.contracts.store.close()
    await backend.stop()
  })

  const enter = async (own: Partial<OrdinaryObjection>, now = NOW) => {
    const { id } = await desk.notices.run(
      enterObjection,
      {
        ...{ notice: desk.notice, contract: alder.contract, filed: REASONS },
        ...{ via: 'post', day: '2026-12-18', address: null, ...own },
      },
      now,
    )
    return await desk.row(id)
  }
  const saying = (grounds: string) => ({ ...REASONS, grounds })

  test('what came on the last day is in time, whenever it is entered', async () => {
    const filed = await enter({})
    expect(filed).toMatchObject({
      ...{ via: 'post', isLate: false, receivedAt: '2026-12-18T00:00:00.000Z', lastDay: '2026-12-18' },
      ...{ answerDays: 15, exitDays: 90, contact: null, address: null, standing: 'received' },
    })
    expect(filed.enteredBy).not.toBeNull()
    const [entry] = await desk.notices.contracts.log()
    expect(entry).toMatchObject({ action: 'objections.entered', after: { late: false, via: 'post' } })
    expect(JSON.stringify(entry)).not.toContain('Ines')
  })

  test('what came a day after is late, and promises no days', async () => {
    const late = await enter({ day: '2026-12-19', via: 'email', filed: saying('A day too late.') })
    expect(late).toMatchObject({ isLate: true, answerDays: null, exitDays: null })
  })

  test.each([
    ['2026-12-22', '22 December 2026 is still to come.'],
    ['2026-11-16', 'On 16 November 2026 this notice was not published yet.'],
  ])('that it came on %s is refused, and nothing is stored', async (day, why) => {
    const before = await desk.notices.db.select().from(objections)
    await expect(enter({ day, filed: saying('Another.') })).rejects.toThrow(why)
    expect(await desk.notices.db.select().from(objections)).toHaveLength(before.length)
  })

  test('the same is entered once, whether it came by the link before or not', async () => {
    const known = await desk.object(alder.contacts[0] ?? '', NOW, saying('By the link.'))
    await expect(enter({ filed: saying('By the link.') })).rejects.toThrow(
      `This was filed before, as ${known.reference}. Nothing was entered.`,
    )
    await expect(enter({})).rejects.toThrow('Nothing was entered.')
  })

  test('a change that is none of the notice is refused, and so is a person without the right', async () => {
    await expect(enter({ filed: { ...REASONS, changes: ['aws'] } })).rejects.toThrow(
      'Choose from the changes',
    )
    const { actor } = await actorWith(desk.notices.db, 'manager')
    const input = { notice: desk.notice, contract: alder.contract, filed: saying('No right.') }
    const refused = await desk.notices
      .run(enterObjection, { ...input, via: 'post', day: '2026-12-18', address: null }, NOW, actor)
      .catch((error) => error)
    expect(isForbidden(refused)).toBe(true)
  })

  test('mails go to the address that is entered, which of a contact of the customer is not kept twice', async () => {
    const other = await enter({ address: 'board@alder.example', filed: saying('From the board.') })
    expect(await reachedAt(other, desk.notices.db)).toBe('board@alder.example')
    const own = await enter({ address: 'MARA@alder.example', filed: saying('From Mara, on paper.') })
    expect(own).toMatchObject({ contact: alder.contacts[0], address: null })
    expect(await reachedAt(own, desk.notices.db)).toBe('mara@alder.example')
    expect(await reachedAt(await enter({ filed: saying('Nobody is told.') }), desk.notices.db)).toBeNull()
  })

  test('the receipt states the day, how it came, and when it was entered; the steps are those of any other', async () => {
    const { id } = await enter({ via: 'email', filed: saying('As an ordinary e-mail.') })
    const filed = await filedObjection({ id }, desk.notices.db)
    if (filed === null) throw new Error('there is no such objection')
    expect(receiptFacts(filed, new Date(NOW))).toMatchObject({
      ...{ via: 'email', receivedAt: '2026-12-18T00:00:00.000Z', enteredAt: filed.objection.clock },
      isLate: false,
    })
    const step = { objection: id, step: 'withdrawn' as const, outcome: null, note: 'They called.' }
    await desk.notices.run(stepObjection, step, NOW)
    expect((await desk.row(id)).standing).toBe('withdrawn')
  })
})
