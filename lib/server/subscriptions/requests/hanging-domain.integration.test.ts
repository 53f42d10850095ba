import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { THE_DESK, transaction } from '../../db/command.ts'
import { closeStore, store } from '../../db/store.ts'
import { type Backend, startPglite } from '../../db/testing/backends.ts'
import { setCurrentJobs } from '../../jobs/current.ts'
import { startJobs } from '../../jobs/start-jobs.ts'
import { closeMail } from '../../mail/send-mail.ts'
import { answer, mailServer } from '../../mail/testing/mail-server.ts'
import { systemNow } from '../../platform/clock.ts'
import { SECRET_KEY } from '../testing/run-teller.ts'
import { EVERY_NOTICE } from '../testing/subscribers.ts'
import { sendRequestMail } from './send-request-mail.job.ts'
import { subscribe } from './subscribe.ts'

// The templates are compiled by the build.
vi.mock('../../mail/make-mail.ts', async () => await import('../../mail/mails.tsx'))

const PATIENCE = { timeout: 20_000 }

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

async function ask(address: string): Promise<void> {
  const at = systemNow()
  await transaction((await store()).db, { actor: THE_DESK, now: at }, (context) =>
    subscribe({ address, followed: EVERY_NOTICE, at }, context),
  )
}

test('mails to confirm arrive while the server of another domain hangs, and before what is tried again', {
  timeout: 120_000,
}, async () => {
  const hanging: string[] = []
  let answered = 0
  let isOver = false
  const answers: (() => void)[] = []
  const server = await mailServer({
    onRcptTo({ address }, _, done) {
      if (!address.endsWith('@tarpit.example')) return done()
      hanging.push(address)
      const busy = () => done(answer(450, '4.2.1 come back later'))
      if (isOver) busy()
      else answers.push(busy)
    },
  })
  const answerAll = () => {
    for (const busy of answers.splice(0)) {
      answered += 1
      busy()
    }
  }
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${server.port}?requireTLS=false`)
  vi.stubEnv('MAIL_FROM', 'sla@example.com')
  const { pool } = await store()
  const jobs = await startJobs(await store(), [sendRequestMail])
  setCurrentJobs(jobs)
  for (let one = 1; one <= 8; one += 1) await ask(`t${one}@tarpit.example`)
  await ask('mara@alder.example')
  await jobs.work()
  const arrived = () => server.received.flatMap(({ to }) => to)
  await expect.poll(arrived, PATIENCE).toEqual(['mara@alder.example'])
  await expect.poll(() => hanging.length, PATIENCE).toBe(2)
  expect(answered).toBe(0)
  answerAll()
  await expect.poll(() => hanging.length, PATIENCE).toBe(4)
  // Their pause is over, as it may be while others hang.
  const due = `update pgboss.job set start_after = now() where state = 'retry'`
  expect((await pool.query(due)).rowCount).toBe(2)
  answerAll()
  await expect.poll(() => hanging.length, PATIENCE).toBe(6)
  expect(new Set(hanging).size).toBe(6)
  await ask('kim@alder.example')
  await expect.poll(arrived, PATIENCE).toEqual(['mara@alder.example', 'kim@alder.example'])
  isOver = true
  answerAll()
  await jobs.drain(5_000)
  // The server waits half a minute for connections that are kept open.
  closeMail()
})
