import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { lastEffect } from '#lib/domain/objections/effect.ts'
import { actorWith } from '../auth/testing/desk-people.ts'
import { contractOf } from '../contracts/stored-customers.ts'
import { contracts } from '../contracts/tables.ts'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import { notices } from '../notices/tables.ts'
import { NoticesDesk } from '../notices/testing/notices-desk.ts'
import { isForbidden } from '../permissions/require-permission.ts'
import { readEffective } from './api/read-effective.ts'
import { effectiveAnswerSchema } from './api/schema.ts'
import { recordDecision, undoDecision } from './commands/record-decision.ts'
import { stepObjection, undoStep } from './commands/step-objection.ts'
import { decisionMail } from './decisions/decision-mail.ts'
import { concernedBy } from './filing/concerned.ts'
import { decideChange } from './filing/decide-change.ts'
import { withdrawObjection } from './filing/withdraw-objection.ts'
import { effectsOfNotice } from './queries/effects-of-notice.ts'
import { haveObjected } from './queries/have-objected.ts'
import { changeDecisions, objectionEvents, objections } from './tables.ts'
import { ObjectionsDesk, REASONS } from './testing/objections-desk.ts'
import { objectionToken } from './tokens.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

type Customer = Awaited<ReturnType<NoticesDesk['customer']>>

// Scriven AI is announced for 1 March 2027. Accepted on 18 November, everyone below may object until 18 December 2026 in UTC.
describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: ObjectionsDesk
  let [alder, birch, cedar, untold, elm]: Customer[] = []

  beforeAll(async () => {
    backend = await start()
    const all = await NoticesDesk.open(backend)
    await all.record('2026-11-17T08:00:00Z')
    alder = await all.customer('Alder', { region: 'eu' }, 'mara@alder.example')
    birch = await all.customer('Birch', { region: 'us' }, 'jo@birch.example')
    cedar = await all.customer('Cedar', { region: 'eu', authorisation: 'specific' }, 'pat@cedar.example')
    untold = await all.customer('Dill', { region: 'eu' }, 'max@dill.example')
    elm = await all.customer('Elm', { region: 'us' }, 'ana@elm.example')
    const told = ['ana@elm.example', 'mara@alder.example', 'jo@birch.example', 'pat@cedar.example']
    desk = await ObjectionsDesk.sent(all, '2026-11-18T10:00:00Z', told)
  })
  afterAll(async () => {
    await desk.notices.contracts.store.close()
    await backend.stop()
  })

  /** Whom nobody reminds of their last day any longer. */
  async function objected(): Promise<(string | undefined)[]> {
    const all = [alder, birch, cedar, untold].map((one) => one?.contract ?? '')
    const found = await haveObjected(desk.notice, all, desk.notices.db)
    return all.filter((contract) => found.has(contract))
  }

  test('an objection is filed with its own deadline, the days of the DPA, and a line in the log', async () => {
    const filed = await desk.object(contactOf(alder), '2026-12-10T10:00:05Z')
    expect(filed).toMatchObject({
      isLate: false,
      lastDay: '2026-12-18',
      endsAt: '2026-12-19T00:00:00.000Z',
      receivedAt: '2026-12-10T10:00:05.000Z',
      answerDays: 15,
      exitDays: 90,
      version: '2026-10-01',
      standing: 'received',
    })
    expect(filed.clause).toMatch(/^DPA \d+\.\d+$/)
    expect(filed.textSha256).toMatch(/^[0-9a-f]{64}$/)
    const [entry] = await desk.notices.contracts.log()
    expect(entry).toMatchObject({ action: 'objections.received', after: { late: false } })
    expect(JSON.stringify(entry)).not.toContain('Ines')
    expect(await effectFor(alder)).toEqual({ kind: 'objection' })
    expect(await objected()).toEqual([alder?.contract])
  })

  test('the same once more is the one that is there; another is another', async () => {
    const again = await desk.object(contactOf(alder), '2026-12-11T10:00:00Z')
    const rows = await desk.notices.db.select().from(objections)
    expect(rows.map(({ id }) => id)).toEqual([again.id])
    await desk.object(contactOf(alder), '2026-12-11T10:00:00Z', {
      ...REASONS,
      grounds: 'Access from outside the EEA.',
    })
    expect(await desk.notices.db.select().from(objections)).toHaveLength(2)
  })

  test('one second after the deadline is late: it is kept, promises no days, and holds nothing up', async () => {
    const before = await desk.object(contactOf(birch), '2026-12-18T23:59:59Z')
    expect(before.isLate).toBe(false)
    expect(await objected()).toEqual([alder?.contract, birch?.contract])
    await desk.notices.run(withdrawObjection, { token: objectionToken(before.id) }, '2026-12-18T23:59:59Z')
    expect(await objected()).toEqual([alder?.contract])
    const late = await desk.object(contactOf(birch), '2026-12-19T00:00:00Z')
    expect(late).toMatchObject({ isLate: true, answerDays: null, exitDays: null, standing: 'received' })
    expect(await effectFor(birch)).toEqual({ kind: 'from', day: '2027-03-01' })
  })

  test('who is not told yet is not late, and the change does not hold for them', async () => {
    expect(await effectFor(untold)).toEqual({ kind: 'untold' })
    const filed = await desk.object(contactOf(untold), '2027-06-01T10:00:00Z')
    expect(filed).toMatchObject({ isLate: false, lastDay: null, endsAt: null })
  })

  test('what is none of the notice’s changes is refused, and nothing is stored', async () => {
    const before = (await desk.notices.db.select().from(objections)).length
    const filed = { ...REASONS, changes: ['scriven-ai', 'aws'] }
    await expect(desk.object(contactOf(alder), '2026-12-10T10:00:00Z', filed)).rejects.toThrow('Choose from')
    expect(await desk.notices.db.select().from(objections)).toHaveLength(before)
    expect(await concernedBy('A'.repeat(22), desk.notices.db)).toBe(null)
  })

  test('one contract files ten, withdrawn ones among them, and no more', async () => {
    const reasons = (number: number) => ({ ...REASONS, grounds: `Reason ${number}` })
    for (let number = 1; number <= 10; number += 1) {
      const { id } = await desk.object(contactOf(elm), '2026-12-10T10:00:00Z', reasons(number))
      await desk.notices.run(withdrawObjection, { token: objectionToken(id) }, '2026-12-10T10:00:00Z')
    }
    const eleventh = desk.object(contactOf(elm), '2026-12-10T10:00:00Z', reasons(11))
    await expect(eleventh).rejects.toThrow('Too many objections')
    expect(await effectFor(elm, '2027-03-01T00:00:00Z')).toEqual({ kind: 'from', day: '2027-03-01' })
  })

  test('each step is for those who may, is told the customer, and can be taken back', async () => {
    const [first, second] = await desk.notices.db.select().from(objections)
    const objection = first?.id ?? ''
    const { actor: manager } = await actorWith(desk.notices.db, 'manager')
    const step = { objection, step: 'in-mitigation' as const, outcome: null, note: 'We can keep it off.' }
    const refused = await desk.notices.run(stepObjection, step, AT, manager).catch((error) => error)
    expect(isForbidden(refused)).toBe(true)
    await desk.notices.run(stepObjection, step, AT)
    expect(await desk.row(objection)).toMatchObject({
      standing: 'in-mitigation',
      answeredAt: '2026-12-14T08:00:00.000Z',
    })
    await desk.notices.run(undoStep, { objection }, AT)
    expect(await desk.row(objection)).toMatchObject({ standing: 'received', answeredAt: null })
    await expect(desk.notices.run(undoStep, { objection }, AT)).rejects.toThrow('nothing to take back')
    const resolved = { objection, step: 'resolved' as const, outcome: null, note: 'Agreed.' }
    await expect(desk.notices.run(stepObjection, resolved, AT)).rejects.toThrow('Choose whether')
    await desk.notices.run(stepObjection, { ...resolved, outcome: 'made' }, AT)
    await desk.notices.run(stepObjection, { ...step, objection: second?.id ?? '', step: 'accepted' }, AT)
    // There is no alternative to one of the two.
    expect(await effectFor(alder)).toEqual({ kind: 'not-made' })
    await expect(desk.notices.run(stepObjection, step, AT)).rejects.toThrow('stands elsewhere')
    const events = await desk.notices.db.select().from(objectionEvents)
    const own = events.filter((event) => event.objection === objection)
    expect(own.map((event) => event.step)).toEqual(['received', 'in-mitigation', 'undone', 'resolved'])
    const mails = desk.notices.sent.filter((data) => 'event' in data)
    expect(mails).toHaveLength(events.length)
  })

  test('silence is no approval; by the link or by hand it holds from then on', async () => {
    expect(await effectFor(cedar, '2036-01-01T00:00:00Z')).toEqual({ kind: 'approval' })
    const concerned = await concernedBy(await desk.tokenOf(contactOf(cedar)), desk.notices.db)
    if (concerned === null) throw new Error('there is no such link')
    const decide = (decision: 'approved' | 'refused', moment: string) =>
      desk.notices.run(
        decideChange,
        { concerned, decision, who: 'Pat Ash', at: new Date(moment), recorded: null },
        moment,
      )
    await decide('refused', '2026-12-01T10:00:00Z')
    expect(await effectFor(cedar)).toEqual({ kind: 'refused' })
    await decide('approved', '2027-03-10T10:00:00Z')
    expect(await effectFor(cedar)).toEqual({ kind: 'from', day: '2027-03-10' })
    await expect(decide('refused', '2027-03-11T10:00:00Z')).rejects.toThrow('already in effect')
    await decide('approved', '2027-03-11T10:00:00Z')
    const decisions = await desk.notices.db.select().from(changeDecisions)
    expect(decisions).toHaveLength(2)
    // Each is confirmed to the one contact of the contract; the same once more is not.
    const told = desk.notices.sent.filter((data) => 'decision' in data)
    expect(told).toMatchObject(decisions.map(({ id }) => ({ decision: id, news: 'made' })))
  })

  test('the mail that confirms it says who decided, when, and from when the change holds', async () => {
    const [refused, approved] = await desk.notices.db.select().from(changeDecisions)
    const concerned = await concernedBy(await desk.tokenOf(contactOf(cedar)), desk.notices.db)
    const [recipient] = (await desk.notices.recipients(desk.notice)).filter(
      ({ contact }) => contact === contactOf(cedar),
    )
    if (concerned === null || approved === undefined || refused === undefined)
      throw new Error('nothing was decided')
    const decided = { ...concerned, decision: approved, recipient: recipient?.id ?? '' }
    const facts = await decisionMail(
      decided,
      { news: 'made', standing: approved, now: new Date('2027-03-10T10:00:00Z') },
      desk.notices.db,
    )
    expect(facts).toMatchObject({
      subject: 'Approved: Scriven AI: addition',
      heading: 'Your approval was received',
      followed: [
        ['Change', 'Scriven AI: addition'],
        ['Decided by', 'Pat Ash'],
        ['Decided on', '10 March 2027, 10:00:00 UTC'],
        ['In effect for you', 'From 10 March 2027'],
      ],
    })
    expect(facts.action.href).toContain(`/objections/${await desk.tokenOf(contactOf(cedar))}`)
    const undone = await decisionMail(
      { ...decided, decision: { ...refused, reference: 'E-mail of 1 February', recordedBy: 'Mara' } },
      { news: 'undone', standing: approved, now: new Date('2027-03-10T10:00:00Z') },
      desk.notices.db,
    )
    expect(undone.subject).toBe('No longer refused: Scriven AI: addition')
    expect(undone.followed).toContainEqual(['Written in', 'E-mail of 1 February'])
    expect(undone.followed).toContainEqual(['Now', 'Approved on 10 March 2027 by Pat Ash.'])
  })

  test('a decision that is recorded by hand says who, when and where; it can be taken back', async () => {
    const recorded = {
      ...{ notice: desk.notice, contract: cedar?.contract ?? '', decision: 'refused' as const },
      ...{ who: 'Pat Ash', day: '2027-02-01', reference: 'E-mail of 1 February' },
    }
    await expect(
      desk.notices.run(recordDecision, { ...recorded, day: '2027-02-03' }, '2027-02-02T10:00:00Z'),
    ).rejects.toThrow('cannot be ahead')
    await expect(
      desk.notices.run(
        recordDecision,
        { ...recorded, contract: alder?.contract ?? '' },
        '2027-02-02T10:00:00Z',
      ),
    ).rejects.toThrow('does not ask for your approval')
    await desk.notices.run(recordDecision, recorded, '2027-02-02T10:00:00Z')
    expect(await effectFor(cedar)).toEqual({ kind: 'refused' })
    const last = (await desk.notices.db.select().from(changeDecisions)).at(-1)
    expect(last).toMatchObject({ reference: 'E-mail of 1 February', at: '2027-02-01T00:00:00.000Z' })
    await desk.notices.run(undoDecision, { decision: last?.id ?? 0 }, '2027-02-02T11:00:00Z')
    expect(await effectFor(cedar)).toEqual({ kind: 'from', day: '2027-03-10' })
    const [link] = await desk.notices.db.select().from(changeDecisions)
    await expect(
      desk.notices.run(undoDecision, { decision: link?.id ?? 0 }, '2027-02-02T11:00:00Z'),
    ).rejects.toThrow('no longer stands')
    expect(desk.notices.sent.filter((data) => 'decision' in data).at(-1)).toMatchObject({
      decision: last?.id,
      news: 'undone',
    })
  })

  // Alder objected, Birch came too late, Elm withdrew, Cedar has approved, Dill was not told.
  test('engineering asks for whom it is not in effect, and gets counts and references', async () => {
    const ask = (moment: string, query = {}) =>
      readEffective('2026-11-17-scriven-ai', query, new Date(moment), {
        actor: desk.notices.contracts.privacy,
        db: desk.notices.db,
      })
    const before = await ask('2026-12-10T10:00:00Z')
    expect(before.contracts).toEqual({ concerned: 5, effective: 0, waiting: 5 })
    const after = await ask('2027-03-10T10:00:00Z')
    expect(effectiveAnswerSchema.parse(after)).toEqual(after)
    expect(after).toMatchObject({
      effective: false,
      state: 'tracked',
      contracts: { concerned: 5, effective: 3, waiting: 2 },
      reasons: { 'not-made': 1, objection: 1, deadline: 0 },
    })
    expect(after.waiting.map(({ contract }) => contract).toSorted()).toEqual(
      [alder?.contract, untold?.contract].toSorted(),
    )
    expect(JSON.stringify(after)).not.toMatch(/Alder|Dill|@/)
    const inUs = await ask('2027-03-10T10:00:00Z', { region: 'us' })
    expect(inUs).toMatchObject({ effective: true, contracts: { concerned: 2, waiting: 0 } })
    await expect(ask('2027-03-10T10:00:00Z', { region: 'mars' })).rejects.toThrow('The regions of version')
  })

  async function effectFor(customer: Customer | undefined, moment = '2026-12-20T10:00:00Z') {
    const [notice] = (await desk.notices.db.select().from(notices)).filter(({ id }) => id === desk.notice)
    const rows = await desk.notices.db.select().from(contracts)
    const own = rows.filter(({ id }) => id === customer?.contract).map(contractOf)
    if (notice === undefined) throw new Error('there is no such notice')
    const effects = await effectsOfNotice(notice, own, new Date(moment), desk.notices.db)
    return lastEffect(effects.get(customer?.contract ?? '')?.effects ?? [])
  }
})

const AT = '2026-12-14T08:00:00Z'

function contactOf(customer: Customer | undefined): string {
  return customer?.contacts[0] ?? 'none'
}
