import { eq } from 'drizzle-orm'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { contractAsText } from '#lib/domain/contracts/contract-as-text.ts'
import { contractTerms } from '#lib/domain/contracts/testing/catalogue.ts'
import { people } from '../auth/tables.ts'
import { contracts } from '../contracts/tables.ts'
import type { Database } from '../db/open-store.ts'
import { closeStore, store } from '../db/store.ts'
import { type Backend, startPglite } from '../db/testing/backends.ts'
import { handToLegal } from '../links/contract/hand-to-legal.ts'
import { makeContract } from '../links/contract/make-contract.ts'
import { LinksDesk } from '../links/testing/links-desk.ts'
import { closeMail } from '../mail/send-mail.ts'
import { answer, mailServer } from '../mail/testing/mail-server.ts'
import { recordReminders } from './record-reminders.ts'
import { sendReminder } from './send-reminder.ts'
import { renewalReminders } from './tables.ts'

// The templates are compiled by the build.
vi.mock('../mail/make-mail.ts', async () => await import('../mail/mails.tsx'))

// 60 days before 1 October 2027 is 2 August; the first reminder is due 30 days before that, on 3 July.
const RENEWING = { reference: 'MSA-1', begins: '2026-10-01', renews: '2027-10-01', renewalNotice: 60 }
const DUE = new Date('2027-07-03T09:00:00Z')

let backend: Backend
let contract: string
let rep: string
let db: Database
let refuse: (address: string) => Error | null
let server: Awaited<ReturnType<typeof mailServer>>
const ends: (() => Promise<void>)[] = []

beforeAll(async () => {
  vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')
  vi.stubEnv('SLA_DESK_NOW', DUE.toISOString())
  vi.stubEnv('MAIL_FROM', 'sla@example.com')
  server = await mailServer(
    { onRcptTo: ({ address }, _, done) => done(refuse(address)) },
    (end) => void ends.push(end),
  )
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${server.port}?requireTLS=false`)
  backend = await startPglite()
  vi.stubEnv('STATE_DIRECTORY', backend.settings.stateDirectory)
  const desk = await LinksDesk.open(backend)
  const { id: link } = await desk.link({ customer: 'Alder Freight' })
  await desk.run(handToLegal, { link })
  const contact = { name: null, role: null, address: 'ana@alder.example' }
  const text = contractAsText(contractTerms(RENEWING))
  contract = (await desk.run(makeContract, { link, text, contact }, desk.people.legal)).contract
  const [nora] = await desk.store.db.select().from(people).where(eq(people.id, desk.people.nora.id))
  rep = nora?.email ?? ''
  // A database has one store in a process.
  await desk.store.close()
  db = (await store()).db
})
afterAll(async () => {
  await closeStore()
  await backend.stop()
  closeMail()
  for (const end of ends) await end()
})
beforeEach(async () => {
  refuse = () => null
  server.received.length = 0
  await db.delete(renewalReminders)
  await db.update(contracts).set({ renewalReminder: true })
})

async function record(): Promise<string[]> {
  const reminders: string[] = []
  await recordReminders(DUE, db, async (reminder) => void reminders.push(reminder))
  return reminders
}
const send = async (reminder: string) =>
  await sendReminder({ reminder }, { signal: new AbortController().signal } as Parameters<
    typeof sendReminder
  >[1])
const arrived = () => server.received.flatMap(({ to }) => to).toSorted()
const sentAt = async () =>
  (await db.select().from(renewalReminders)).map((row) => [row.recipientKind, row.sentAt]).toSorted()
const remindNoCustomer = async () =>
  await db.update(contracts).set({ renewalReminder: false }).where(eq(contracts.id, contract))

test('rep and customer each get their mail from a mail server, once', async () => {
  const reminders = await record()
  expect(reminders).toHaveLength(2)
  for (const reminder of [...reminders, ...reminders]) await send(reminder)
  expect(arrived()).toEqual(['ana@alder.example', rep].toSorted())
  const mails = await Promise.all(server.received.map(({ source }) => simpleParser(source)))
  const toCustomer = mails.find(({ subject }) => subject?.startsWith('Your contract with'))
  expect(toCustomer?.subject).toMatch(/ renews on 1 October 2027$/)
  expect(toCustomer?.text).toContain('2 August 2027')
  expect(toCustomer?.text).not.toContain('/console')
  const toRep = mails.find(({ subject }) => subject === 'Alder Freight renews on 1 October 2027')
  expect(toRep?.text).toContain('/console/links/')
  expect(toRep?.text).toMatch(/get\s+a mail of their own/)
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2)
  expect(await sentAt()).toEqual([
    ['contact', DUE.toISOString()],
    ['rep', DUE.toISOString()],
  ])
})

test('where the contract says that the customer is not reminded, the rep alone is, and told so', async () => {
  await remindNoCustomer()
  for (const reminder of await record()) await send(reminder)
  expect(arrived()).toEqual([rep])
  const mail = await simpleParser(server.received[0]?.source ?? '')
  expect(mail.text?.replaceAll(/\s+/g, ' ')).toContain(
    'The customer gets no mail of it: the contract says so.',
  )
})

test('a reminder that waits is not sent to the customer once the contract says so', async () => {
  const reminders = await record()
  await remindNoCustomer()
  for (const reminder of reminders) await send(reminder)
  expect(arrived()).toEqual([rep])
})

test('what a mail server puts off is tried again, and what it refuses for good is not; neither counts as sent', async () => {
  const [one = '', other = ''] = await record()
  refuse = () => answer(451, 'Try again later')
  await expect(send(one)).rejects.toThrow(/^(?!.*(ana@|nora\.feld)).*451/s)
  refuse = () => answer(550, 'No such mailbox')
  await send(other)
  expect(arrived()).toEqual([])
  expect((await sentAt()).map(([, at]) => at)).toEqual([null, null])
  refuse = () => null
  await send(one)
  expect(arrived()).toHaveLength(1)
})
