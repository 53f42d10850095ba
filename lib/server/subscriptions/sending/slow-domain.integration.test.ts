import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { THE_DESK, transaction } from '../../db/command.ts'
import { closeStore, store } from '../../db/store.ts'
import { type Backend, startPglite } from '../../db/testing/backends.ts'
import { startJobs } from '../../jobs/start-jobs.ts'
import { closeMail } from '../../mail/send-mail.ts'
import { mailServer } from '../../mail/testing/mail-server.ts'
import { systemNow } from '../../platform/clock.ts'
import { publishedBy } from '../publications/published.ts'
import { recordPublications } from '../publications/record-publications.ts'
import { publicationMails, tellingSince } from '../tables.ts'
import { SECRET_KEY } from '../testing/run-teller.ts'
import { addSubscribers } from '../testing/subscribers.ts'
import { dueSweep } from './due-sweep.ts'
import { sendMailing, sentAs } from './send-mailing.job.ts'

// The templates are compiled by the build.
vi.mock('../../mail/make-mail.ts', async () => await import('../../mail/mails.tsx'))

const SLOW = 2_000
const SLOW_ANSWER = 4_000
const OTHERS = Array.from({ length: 60 }, (_, index) => `mara@d${index % 20}-${index}.example`)

let backend: Backend

beforeAll(async () => {
  backend = await startPglite()
  vi.stubEnv('SECRET_KEY', SECRET_KEY)
  vi.stubEnv('STATE_DIRECTORY', backend.settings.stateDirectory)
})
afterAll(async () => {
  await closeStore()
  await backend.stop()
})

test('a domain with 2,000 subscribers that answers slowly holds up none of the others, and gets its own', {
  timeout: 240_000,
}, async () => {
  let isSlow = true
  const server = await mailServer({
    async onRcptTo({ address }, _, done) {
      if (isSlow && address.endsWith('@slow.example')) await pause(SLOW_ANSWER)
      done()
    },
  })
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${server.port}?requireTLS=false`)
  vi.stubEnv('MAIL_FROM', 'sla@example.com')
  const { db } = await store()
  await db.insert(tellingSince).values({ only: true, since: '2026-11-18T12:00:00Z' })
  await addSubscribers(db, [
    ...Array.from({ length: SLOW }, (_, index) => `p${index}@slow.example`),
    ...OTHERS,
  ])
  const now = new Date('2026-11-19T10:00:00Z')
  const batches = await transaction(db, { actor: THE_DESK, now }, (context) =>
    recordPublications({ published: publishedBy(now), at: systemNow() }, context),
  )
  const jobs = await startJobs(await store(), [sendMailing])
  await jobs.send(sendMailing, (batches ?? []).map(sentAs), null)
  await jobs.work()
  const arrived = () => server.received.flatMap(({ to }) => to)
  const others = () => arrived().filter((address) => !address.endsWith('@slow.example'))
  // Nine jobs of 250, each with some of them; the slow ones of one job would take minutes.
  await expect.poll(() => others().length, { timeout: 120_000 }).toBe(OTHERS.length)
  expect(others().toSorted()).toEqual(OTHERS.toSorted())
  expect(arrived().length - others().length).toBeLessThan(60)
  // It recovers: the rest is sent, once each, at the pace of everyone.
  isSlow = false
  const sweeping = new AbortController()
  const sweep = async () => {
    while (!sweeping.signal.aborted) {
      await dueSweep.run({ now, store: await store(), jobs })
      await pause(500)
    }
  }
  const sweeps = sweep()
  await expect.poll(() => arrived().length, { timeout: 120_000 }).toBe(SLOW + OTHERS.length)
  sweeping.abort()
  await sweeps
  expect(new Set(arrived()).size).toBe(SLOW + OTHERS.length)
  await expect
    .poll(
      async () =>
        (await db.select().from(publicationMails)).filter(({ state }) => state !== 'accepted').length,
    )
    .toBe(0)
  await jobs.drain(5_000)
  closeMail()
})
