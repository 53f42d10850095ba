import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { storedCustomers } from '../contracts/stored-customers.ts'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import { sendNotice } from '../notices/commands/send-notice.ts'
import { ownNotices } from '../notices/concerning/own-notice.ts'
import { releaseMail } from '../notices/mails/release-mail.ts'
import { dueReminders } from '../notices/reminders/due-reminders.ts'
import { recordDue } from '../notices/reminders/record-due.ts'
import { noticeReminders } from '../notices/reminders/tables.ts'
import { NoticesDesk } from '../notices/testing/notices-desk.ts'
import { catalogue } from '../terms/current.ts'
import { effectsOfNotice } from './queries/effects-of-notice.ts'
import { ObjectionsDesk } from './testing/objections-desk.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const VERSION = '2027-03-01'
const FILED = {
  who: 'Ines Ortega',
  changes: ['own-storage-and-staff'],
  grounds: 'Our data stay in Germany and Ireland.',
}

// Version 2027-03-01, published on 16 November 2026, here also moves the second copy from Dublin to Paris, in the European Union alone.
describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: ObjectionsDesk
  let [alder, dogwood]: Awaited<ReturnType<NoticesDesk['customer']>>[] = []
  let [mara, lee] = ['', '']

  beforeAll(async () => {
    const eu = catalogue()
      .versions.get(VERSION)
      ?.terms.regions.find(({ id }) => id === 'eu')
    Object.assign(eu?.dataLocations[1] ?? {}, { place: 'Paris', country: 'France' })
    backend = await start()
    const all = await NoticesDesk.open(backend)
    await all.record('2026-11-15T08:00:00Z')
    alder = await all.customer('Alder', { region: 'eu' })
    dogwood = await all.customer('Dogwood', { region: 'apac' })
    mara = await all.contracts.contact(alder.customer, 'mara@alder.example', alder.contract, ['releases'])
    lee = await all.contracts.contact(dogwood.customer, 'lee@dogwood.example', dogwood.contract, ['releases'])
    await all.record('2026-11-16T09:00:00Z')
    const notice = await all.noticeOf(`releases/${VERSION}`)
    await all.run(sendNotice, { notice }, '2026-11-18T10:00:00Z')
    desk = new ObjectionsDesk(all, notice)
    await desk.accept(['mara@alder.example', 'lee@dogwood.example'], '2026-11-18T10:00:00Z')
  })
  afterAll(async () => {
    await desk.notices.contracts.store.close()
    await backend.stop()
  })

  const contractOf = async (id: string | undefined) => {
    const all = (await storedCustomers(desk.notices.db)).flatMap(({ contracts }) => contracts)
    const found = all.find((contract) => contract.id === id)
    if (found === undefined) throw new Error('there is no such contract')
    return found
  }

  // 30 days after 18 November end on 18 December.
  test('the mail states the last day, the address and the link, where the version moves something', async () => {
    const now = new Date('2026-11-18T10:00:00Z')
    const mailTo = async (id: string | undefined) => {
      const contract = await contractOf(id)
      const own = (await ownNotices(`releases/${VERSION}`, [contract], now, desk.notices.db)).get(contract.id)
      const context = { contract, own, now, acceptedAt: null, isReminder: false }
      return await releaseMail(VERSION, context)
    }
    const { facts: moved, attachments } = await mailTo(alder?.contract)
    expect(moved.first).toContain('You may object until 18 December 2026, 24:00 UTC.')
    expect(moved.howToObject[0]).toBe('Write to privacy@example.com, not to the sender of this mail.')
    expect(moved.links[0]?.label).toBe('Object to this')
    const [calendar] = attachments
    const events = new ICAL.Component(ICAL.parse(String(calendar?.content)) as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => [
        String(event.getFirstPropertyValue('summary')),
        String(event.getFirstPropertyValue('dtstart')),
      ])
    expect(events).toEqual([
      ['Last day to object: Lumenary Cloud, version 2027-03-01', '2026-12-18'],
      ['Lumenary Cloud: version 2027-03-01 applies', '2027-03-01'],
    ])
    const { facts: other, attachments: none } = await mailTo(dogwood?.contract)
    expect(none).toEqual([])
    expect(other.howToObject).toEqual([])
    expect(other.links.map(({ label }) => label)).not.toContain('Object to this')
  })

  // The seven days before the end of 18 December begin with the 12th.
  test('whoever may object and has not confirmed it is reminded, and nobody else', async () => {
    const { db } = desk.notices
    await recordDue(db, new Date('2026-12-11T23:59:59Z'), async () => new Set())
    expect(await db.select().from(noticeReminders)).toEqual([])
    await recordDue(db, new Date('2026-12-12T00:00:00Z'), async () => new Set())
    const batch = { notice: desk.notice, batch: 0 }
    const now = new Date('2026-12-12T00:00:00Z')
    const letters = await dueReminders(db, batch, { at: new Date('2100-01-01T00:00:00Z'), now })
    expect(letters.map(({ address }) => address)).toEqual(['mara@alder.example'])
  })

  test('an objection by its link is filed in time, and holds the version up for the contract', async () => {
    const filed = await desk.object(mara, '2026-12-18T23:59:59Z', FILED)
    expect(filed).toMatchObject({ isLate: false, lastDay: '2026-12-18', endsAt: '2026-12-19T00:00:00.000Z' })
    const now = new Date('2026-12-20T10:00:00Z')
    const notice = { id: desk.notice, publication: `releases/${VERSION}`, isFromBefore: false }
    const own = await effectsOfNotice(notice, [await contractOf(alder?.contract)], now, desk.notices.db)
    expect(own.get(alder?.contract ?? '')?.effects[0]?.effect).toEqual({ kind: 'objection' })
  })

  test('where it moves nothing nobody can object', async () => {
    await expect(desk.object(lee, '2026-12-01T10:00:00Z', FILED)).rejects.toThrow('Nobody can object')
  })
})
