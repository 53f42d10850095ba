import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { contractAsText } from '#lib/domain/contracts/contract-as-text.ts'
import { contractTerms } from '#lib/domain/contracts/testing/catalogue.ts'
import { contracts } from '../contracts/tables.ts'
import { MATRIX_BACKENDS } from '../db/testing/backends.ts'
import { handToLegal } from '../links/contract/hand-to-legal.ts'
import { makeContract } from '../links/contract/make-contract.ts'
import { LinksDesk } from '../links/testing/links-desk.ts'
import { recordReminders } from './record-reminders.ts'
import { remindersOf } from './reminders-of.ts'
import { renewingContracts } from './renewing-contracts.ts'
import { renewalReminders } from './tables.ts'

const STATE = mkdtempSync(join(tmpdir(), 'sla-desk-renewals-'))
vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')
vi.stubEnv('STATE_DIRECTORY', STATE)
afterAll(() => rmSync(STATE, { recursive: true, force: true }))

// 60 days before 1 October 2027 is 2 August; reminders are due 30 and 7 days before that: 3 and 26 July.
const RENEWING = { reference: 'MSA-1', begins: '2026-10-01', renews: '2027-10-01', renewalNotice: 60 }

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let desk: LinksDesk
  let contract: string
  let sent: string[]
  beforeEach(async () => {
    const backend = await start()
    desk = await LinksDesk.open(backend)
    sent = []
    const { id } = await desk.link({ customer: 'Alder Freight' })
    await desk.run(handToLegal, { link: id })
    const made = await desk.run(
      makeContract,
      {
        link: id,
        text: contractAsText(contractTerms(RENEWING)),
        contact: { name: null, role: null, address: 'ana@alder.example' },
      },
      desk.people.legal,
    )
    contract = made.contract
    return async () => {
      await desk.store.close()
      await backend.stop()
    }
  })

  const sweepOn = (day: string) =>
    recordReminders(new Date(`${day}T09:00:00Z`), desk.store.db, async (reminder) => {
      sent.push(reminder)
    })
  const steps = async () =>
    (await desk.store.db.select().from(renewalReminders))
      .map(({ renews, step, recipientKind }) => `${renews} ${step} ${recipientKind}`)
      .toSorted()
  const BOTH_FIRST = ['2027-10-01 first contact', '2027-10-01 first rep']

  test('rep and customer are reminded once a step, however often it is looked', async () => {
    await sweepOn('2027-07-02')
    expect(await steps()).toEqual([])
    await sweepOn('2027-07-03')
    await sweepOn('2027-07-03')
    await sweepOn('2027-07-20')
    expect(await steps()).toEqual(BOTH_FIRST)
    expect(sent).toHaveLength(2)
    await Promise.all([sweepOn('2027-07-26'), sweepOn('2027-07-26'), sweepOn('2027-07-26')])
    expect(await steps()).toEqual([...BOTH_FIRST, '2027-10-01 last contact', '2027-10-01 last rep'])
    expect(sent).toHaveLength(4)
    await sweepOn('2027-10-01')
    expect(sent).toHaveLength(4)
    // The console shows each step with the day on which it was recorded.
    const known = await remindersOf([contract], desk.asking())
    expect(new Set(known.map(({ step, recordedAt }) => `${step} ${recordedAt.slice(0, 10)}`))).toEqual(
      new Set(['first 2027-07-03', 'last 2027-07-26']),
    )
  })

  test('a desk that was away sends what is due then, and not what was due before', async () => {
    await sweepOn('2027-09-20')
    expect(await steps()).toEqual(['2027-10-01 last contact', '2027-10-01 last rep'])
  })

  test('another date is another renewal', async () => {
    await sweepOn('2027-07-03')
    await desk.store.db.update(contracts).set({ renews: '2028-10-01' }).where(eq(contracts.id, contract))
    await sweepOn('2027-07-26')
    expect(await steps()).toEqual(BOTH_FIRST)
    // A leap year: 2 August 2028 is 60 days before 1 October, and 3 July thirty before that.
    await sweepOn('2028-07-03')
    expect((await steps()).filter((step) => step.startsWith('2028'))).toHaveLength(2)
  })

  test('a contract that ends before is nobody’s to be reminded of', async () => {
    await desk.store.db.update(contracts).set({ ends: '2027-06-30' }).where(eq(contracts.id, contract))
    await sweepOn('2027-07-26')
    expect(await steps()).toEqual([])
  })

  test('Today tells legal, with the last day on which it can be ended', async () => {
    expect(await renewingContracts('2027-07-03', desk.asking(desk.people.legal))).toMatchObject([
      {
        contract,
        name: 'Alder Freight',
        title: 'MSA-1',
        renews: '2027-10-01',
        lastNotice: '2027-08-02',
        step: 'first',
      },
    ])
    await expect(renewingContracts('2027-07-03', desk.asking(desk.people.manager))).rejects.toMatchObject({
      name: 'ForbiddenError',
    })
  })
})
