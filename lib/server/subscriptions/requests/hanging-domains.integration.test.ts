import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { THE_DESK, transaction } from '../../db/command.ts'
import { closeStore, store } from '../../db/store.ts'
import { type Backend, startPglite } from '../../db/testing/backends.ts'
import { setCurrentJobs } from '../../jobs/current.ts'
import { startJobs } from '../../jobs/start-jobs.ts'
import { closeMail } from '../../mail/send-mail.ts'
import { mailServer } from '../../mail/testing/mail-server.ts'
import { systemNow } from '../../platform/clock.ts'
import { SECRET_KEY } from '../testing/run-teller.ts'
import { EVERY_NOTICE } from '../testing/subscribers.ts'
import { sendRequestMail } from './send-request-mail.job.ts'
import { subscribe } from './subscribe.ts'

// The templates are compiled by the build.
vi.mock('../../mail/make-mail.ts', async () => await import('../../mail/mails.tsx'))

const HANGING = 50

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

test('behind fifty domains that never answer, others wait for none of them to time out', {
  timeout: 180_000,
}, async () => {
  const server = await mailServer({
    onRcptTo({ address }, _, done) {
      if (!address.endsWith('.tarpit.example')) done()
    },
  })
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${server.port}?requireTLS=false`)
  vi.stubEnv('MAIL_FROM', 'sla@example.com')
  const jobs = await startJobs(await store(), [sendRequestMail])
  setCurrentJobs(jobs)
  for (let one = 1; one <= HANGING; one += 1) await ask(`mara@d${one}.tarpit.example`)
  await ask('mara@alder.example')
  await jobs.work()
  const arrived = () => server.received.flatMap(({ to }) => to)
  // Each of them times out after half a minute, and five at once are sent: ten times as long as that together.
  await expect.poll(arrived, { timeout: 100_000 }).toEqual(['mara@alder.example'])
  // By now they are known for it.
  await ask('kim@alder.example')
  await expect.poll(arrived, { timeout: 20_000 }).toEqual(['mara@alder.example', 'kim@alder.example'])
  await jobs.drain(100)
  closeMail()
})
