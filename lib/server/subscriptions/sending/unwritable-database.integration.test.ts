import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { THE_DESK, transaction } from '../../db/command.ts'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { closeMail } from '../../mail/send-mail.ts'
import { catchUpWithClock } from '../../mail/sending/catch-up-with-clock.ts'
import { mailServer } from '../../mail/testing/mail-server.ts'
import { type Published, publishedBy } from '../publications/published.ts'
import { recordPublications } from '../publications/record-publications.ts'
import { leave } from '../requests/leave.ts'
import { publicationMailAttempts, publicationMails, tellingSince } from '../tables.ts'
import { SECRET_KEY } from '../testing/run-teller.ts'
import { addSubscribers } from '../testing/subscribers.ts'
import { dueLetters, isStillDue } from './letters.ts'
import { SUBSCRIBERS_OUTBOX } from './outbox.ts'
import { sendBatchOf } from './send-batch.ts'

// The templates are compiled by the build.
vi.mock('../../mail/make-mail.ts', async () => await import('../../mail/mails.tsx'))

const NEVER = new AbortController().signal
const NOW = new Date('2026-11-19T10:00:00Z')
const ADDRESSES = Array.from({ length: 200 }, (_, index) => `p${index}@alder.example`)

let received: Awaited<ReturnType<typeof mailServer>>['received'] = []
let endServer: (() => Promise<void>) | null = null
let published: Published[] = []

beforeAll(async () => {
  const server = await mailServer({}, (end) => {
    endServer = end
  })
  received = server.received
  vi.stubEnv('SECRET_KEY', SECRET_KEY)
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${server.port}?requireTLS=false`)
  vi.stubEnv('MAIL_FROM', 'sla@example.com')
  published = publishedBy(NOW)
})
afterAll(async () => {
  closeMail()
  await endServer?.()
})

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store

  beforeAll(async () => {
    received.length = 0
    backend = await start()
    store = await openStore(backend.settings)
    await store.db.insert(tellingSince).values({ only: true, since: '2026-11-18T12:00:00Z' })
    await addSubscribers(store.db, ADDRESSES)
    await transaction(store.db, { actor: THE_DESK, now: NOW }, (context) =>
      recordPublications({ published, at: NOW }, context),
    )
  })
  afterAll(async () => {
    await store.close()
    await backend.stop()
  })

  const batch = { mailing: 'subprocessors/2026-11-19-posthog-twilio', batch: 0 }

  test('while the database takes nothing, the same mails are not sent again and again', async () => {
    // As on a full disk: what is read is read, what is written fails.
    await store.pool.query(`create function full_disk() returns trigger language plpgsql
      as $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`)
    await store.pool.query(`create trigger full_disk before insert on publication_mail_attempts
      execute function full_disk()`)
    for (let tries = 0; tries < 10; tries += 1)
      await expect(sendBatchOf(store.db, batch, NEVER)).rejects.toThrow()
    const sent = received.map(({ to }) => to.join())
    expect(sent.length).toBeLessThanOrEqual(60)
    expect(new Set(sent).size).toBe(sent.length)

    await store.pool.query('drop trigger full_disk on publication_mail_attempts')
    await sendBatchOf(store.db, batch, NEVER)
    expect(received.map(({ to }) => to.join()).toSorted()).toEqual(ADDRESSES.toSorted())
    const mails = await store.db.select().from(publicationMails)
    expect(mails.filter(({ state, tries }) => state !== 'accepted' || tries !== 1)).toEqual([])
    expect(await store.db.select().from(publicationMailAttempts)).toHaveLength(ADDRESSES.length)
  })

  test('what seemed not to be recorded and was, is not recorded twice', async () => {
    await again()
    // The database commits, and the connection breaks before it says so.
    const real = store.db.transaction.bind(store.db)
    const breaking = vi.spyOn(store.db, 'transaction').mockImplementationOnce(async (work) => {
      await real(work)
      throw new Error('Connection terminated unexpectedly')
    })
    await expect(sendBatchOf(store.db, batch, NEVER)).rejects.toThrow('Connection terminated')
    breaking.mockRestore()
    await sendBatchOf(store.db, batch, NEVER)
    expect(received.map(({ to }) => to.join()).toSorted()).toEqual(ADDRESSES.toSorted())
    expect(await store.db.select().from(publicationMailAttempts)).toHaveLength(ADDRESSES.length)
  })

  test('a letter is due no more once its subscription has ended, or another process has sent it', async () => {
    await again()
    const [first, second, third] = await dueLetters(store.db, batch, NOW)
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('there are letters')
    await transaction(store.db, { actor: THE_DESK, now: NOW }, (context) =>
      leave({ subscription: first.subscription }, context),
    )
    await store.pool.query(`update publication_mails set state = 'accepted' where id = $1`, [
      second.mails[0]?.id,
    ])
    expect(await Promise.all([first, second, third].map((one) => isStillDue(store.db, one)))).toEqual([
      false,
      false,
      true,
    ])
  })

  test('after the clock was set back by a day, a mail that is tried again waits for its own pause, not for a day', async () => {
    const dueAt = async () =>
      (await store.db.select().from(publicationMails))
        .filter(({ state }) => state === 'pending')
        .map((mail) => mail.dueAt)
    const set = `update publication_mails set tries = $1, due_at = $2 where state = 'pending'`
    // After the third try it waits for 40 seconds, at most until a minute later.
    for (const [tries, due, isCaughtUp] of [
      [3, '2026-11-19T10:01:40Z', false],
      [3, '2026-11-19T10:01:41Z', true],
      [12, '2026-11-19T14:01:00Z', false],
      [0, '2026-11-20T10:00:00Z', true],
    ] as const) {
      await store.pool.query(set, [tries, due])
      await catchUpWithClock(store.db, SUBSCRIBERS_OUTBOX, NOW)
      const expected = (isCaughtUp ? NOW : new Date(due)).toISOString()
      expect(new Set(await dueAt())).toEqual(new Set([expected]))
    }
  })

  /** As if nothing had been sent yet. */
  async function again(): Promise<void> {
    received.length = 0
    await store.db.delete(publicationMailAttempts)
    await store.pool.query(`update publication_mails set state = 'pending', tries = 0`)
  }
})
