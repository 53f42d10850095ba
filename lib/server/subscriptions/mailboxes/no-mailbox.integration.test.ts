import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { THE_DESK, transaction } from '../../db/command.ts'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { setCurrentJobs } from '../../jobs/current.ts'
import { startJobs } from '../../jobs/start-jobs.ts'
import { closeMail } from '../../mail/send-mail.ts'
import { answer, mailServer } from '../../mail/testing/mail-server.ts'
import { systemNow } from '../../platform/clock.ts'
import { type Published, publishedBy } from '../publications/published.ts'
import { recordPublications } from '../publications/record-publications.ts'
import { confirm } from '../requests/confirm.ts'
import { leave } from '../requests/leave.ts'
import { unlockedToken } from '../requests/request-mail.ts'
import { sendRequestMail } from '../requests/send-request-mail.job.ts'
import { subscribe } from '../requests/subscribe.ts'
import { readMailCounts } from '../sending/mail-counts.ts'
import { sendBatchOf } from '../sending/send-batch.ts'
import {
  publicationMailAttempts,
  publicationMails,
  publications,
  subscriptions,
  tellingSince,
  unreachableEndings,
} from '../tables.ts'
import { SECRET_KEY } from '../testing/run-teller.ts'
import { addSubscribers, EVERY_NOTICE } from '../testing/subscribers.ts'

// The templates are compiled by the build.
vi.mock('../../mail/make-mail.ts', async () => await import('../../mail/mails.tsx'))

const NEVER = new AbortController().signal
const MARA = 'mara@alder.example'
const KIM = 'kim@alder.example'
const NO_USER = answer(550, '5.1.1 <mara@alder.example>: no such user')
/** What the mail server says to an address, and whether only after the whole text. */
const says = new Map<string, { error: Error; isLate?: boolean }>()
const taken: string[] = []
let tried: string[] = []
let endServer: (() => Promise<void>) | null = null
let allNotices: Published[] = []

vi.stubEnv('SECRET_KEY', SECRET_KEY)
beforeAll(async () => {
  const server = await mailServer(
    {
      onRcptTo({ address }, _, done) {
        tried.push(address)
        const said = says.get(address)
        done(said === undefined || said.isLate === true ? null : said.error)
      },
      async onData(stream, { envelope }, done) {
        await text(stream)
        const address = envelope.rcptTo[0]?.address ?? ''
        const said = says.get(address)
        if (said !== undefined) return done(said.error)
        taken.push(address)
        done(null, 'queued')
      },
    },
    (end) => {
      endServer = end
    },
  )
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${server.port}?requireTLS=false`)
  vi.stubEnv('MAIL_FROM', 'sla@example.com')
  // Only now: whatever reads data/ reads the environment, too.
  const published = publishedBy(new Date('2026-11-27T12:00:00Z'))
  allNotices = published.filter(({ key }) => key.startsWith('subprocessors/'))
})
afterAll(async () => {
  closeMail()
  await endServer?.()
})

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store
  let notices: Published[] = []

  beforeAll(async () => {
    backend = await start()
    store = await openStore(backend.settings)
    setCurrentJobs(await startJobs(store, [sendRequestMail]))
  })
  afterAll(async () => {
    vi.useRealTimers()
    await store.close()
    await backend.stop()
  })
  beforeEach(async () => {
    const { db, pool } = store
    for (const table of [
      publicationMailAttempts,
      publicationMails,
      publications,
      tellingSince,
      subscriptions,
      unreachableEndings,
    ])
      await db.delete(table)
    await pool.query('delete from pgboss.job')
    await db.insert(tellingSince).values({ only: true, since: '2020-01-01T00:00:00Z' })
    says.clear()
    taken.length = 0
    tried = []
    notices = [...allNotices]
  })

  const run = async <Result>(work: Parameters<typeof transaction<Result>>[2]) =>
    await transaction(store.db, { actor: THE_DESK, now: systemNow() }, work)
  const goTo = (day: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00Z`) })

  /** Another notice is published that day, and whoever is due is sent mail. @returns who was tried */
  async function publish(day: string): Promise<string[]> {
    goTo(day)
    const notice = notices.shift()
    if (notice === undefined) throw new Error('the demo has no more notices')
    await run((context) => recordPublications({ published: [notice], at: systemNow() }, context))
    await sendBatchOf(store.db, { mailing: notice.key, batch: 0 }, NEVER)
    return tried.splice(0).toSorted()
  }
  const counts = async () => await readMailCounts(store.db, systemNow())
  const statesOf = async (id: string) =>
    (await store.db.select().from(publicationMails))
      .filter(({ recipient }) => recipient === id)
      .map(({ state }) => state)
      .toSorted()
  const add = async (...addresses: string[]) => await addSubscribers(store.db, addresses)

  test('three refusals over a week pause a subscription, nobody else’s, and the operator sees how many', async () => {
    const ids = await add(MARA, KIM)
    says.set(MARA, { error: NO_USER })
    expect(await publish('2027-01-01')).toEqual([KIM, MARA])
    expect(await publish('2027-01-02')).toEqual([KIM, MARA])
    // Three, within a few days: the directory of the receiving server may be broken.
    expect(await publish('2027-01-05')).toEqual([KIM, MARA])
    expect(await counts()).toMatchObject({ failed: 3, paused: 0, ended: 0 })
    expect(await publish('2027-01-09')).toEqual([KIM, MARA])
    expect(await counts()).toMatchObject({ failed: 2, paused: 1, ended: 0 })
    expect(await publish('2027-01-20')).toEqual([KIM])
    expect(await statesOf(ids.get(MARA) ?? '')).toEqual(['failed', 'failed', 'failed', 'failed', 'held-back'])
    // Paused on the 9th, refused last on the 9th: tried again from 8 February on.
    expect(await publish('2027-02-07')).toEqual([KIM])
    expect(await publish('2027-02-08')).toEqual([KIM, MARA])
    expect(await publish('2027-02-09')).toEqual([KIM])
  })

  test('a mail that is taken resumes it: what was held back comes, each in a mail of its own', async () => {
    const ids = await add(MARA)
    says.set(MARA, { error: NO_USER })
    for (const day of ['2027-01-01', '2027-01-02', '2027-01-09', '2027-01-20', '2027-01-21'])
      await publish(day)
    expect(taken).toEqual([])
    says.clear()
    expect(await publish('2027-02-10')).toEqual([MARA])
    const id = ids.get(MARA) ?? ''
    expect(await counts()).toMatchObject({ paused: 0, waiting: 2 })
    await sendBatchOf(store.db, { mailing: `late/${id}`, batch: 0 }, NEVER)
    expect(taken).toEqual([MARA, MARA, MARA])
    expect(await statesOf(id)).toEqual(['accepted', 'accepted', 'accepted', 'failed', 'failed', 'failed'])
    // The row begins anew.
    says.set(MARA, { error: NO_USER })
    await publish('2027-02-11')
    await publish('2027-02-25')
    expect(await counts()).toMatchObject({ paused: 0 })
  })

  test('a confirmation by the same address resumes it, too', async () => {
    const ids = await add(MARA)
    says.set(MARA, { error: NO_USER })
    for (const day of ['2027-01-01', '2027-01-02', '2027-01-09', '2027-01-20']) await publish(day)
    const ask = { address: MARA, followed: EVERY_NOTICE, at: systemNow() }
    await run((context) => subscribe(ask, context))
    const { rows } = await store.pool.query<{ data: { token: string | null } }>(
      'select data from pgboss.job where name = $1',
      [sendRequestMail.name],
    )
    const [token = ''] = rows.map(({ data }) => (data.token === null ? '' : unlockedToken(data.token)))
    expect(await run((context) => confirm({ token, at: systemNow() }, context))).toBe(true)
    expect(await counts()).toMatchObject({ paused: 0, waiting: 1 })
    says.clear()
    await sendBatchOf(store.db, { mailing: `late/${ids.get(MARA)}`, batch: 0 }, NEVER)
    expect(taken).toEqual([MARA])
  })

  test.each([
    ['a policy', answer(550, '5.7.1 rejected by policy'), false],
    ['no code of its own', answer(550, 'no such user'), false],
    ['a full mailbox', answer(552, '5.2.2 mailbox full'), false],
    ['a disabled mailbox, after the text', answer(550, '5.2.1 disabled'), true],
  ])('refused for good for %s', async (_, error, pauses) => {
    await add(MARA)
    says.set(MARA, { error, isLate: pauses })
    for (const day of ['2027-01-01', '2027-01-09', '2027-01-20', '2027-01-30']) await publish(day)
    expect(await counts()).toMatchObject({ failed: pauses ? 0 : 1, paused: pauses ? 1 : 0 })
  })

  test('refusals for other reasons neither count nor begin the row anew', async () => {
    await add(MARA)
    says.set(MARA, { error: NO_USER })
    await publish('2027-01-01')
    await publish('2027-01-02')
    says.set(MARA, { error: answer(554, '5.7.1 spam') })
    await publish('2027-01-05')
    says.set(MARA, { error: NO_USER })
    await publish('2027-01-10')
    expect(await counts()).toMatchObject({ paused: 1 })
  })

  test('refused for 180 days, it is ended: its address is gone, and the operator sees that', async () => {
    const ids = await add(MARA)
    says.set(MARA, { error: NO_USER })
    for (const day of ['2027-01-01', '2027-01-02', '2027-01-09', '2027-01-10']) await publish(day)
    // 1 January and 180 days: 30 June.
    expect(await publish('2027-06-29')).toEqual([MARA])
    expect(await counts()).toMatchObject({ paused: 1, ended: 0 })
    expect(await publish('2027-07-30')).toEqual([MARA])
    expect(await counts()).toMatchObject({ waiting: 0, paused: 0, ended: 1 })
    expect(await store.db.select().from(subscriptions)).toEqual([])
    // What nobody could be told stays on record.
    const failed = ['failed', 'failed', 'failed', 'failed', 'failed']
    expect(await statesOf(ids.get(MARA) ?? '')).toEqual([...failed, 'held-back'])
    expect(await publish('2027-07-31')).toEqual([])
  })

  test('of two subscriptions of an address, the one that is not paused tells it', async () => {
    await add(MARA)
    says.set(MARA, { error: NO_USER })
    for (const day of ['2027-01-01', '2027-01-02', '2027-01-09']) await publish(day)
    await addSubscribers(store.db, [MARA], {
      ...EVERY_NOTICE,
      releases: true,
      frequency: 'at-once',
    })
    says.clear()
    expect(await publish('2027-01-20')).toEqual([MARA])
    expect(taken).toEqual([MARA])
  })

  test('whoever leaves while it is paused is told nothing later', async () => {
    const ids = await add(MARA)
    says.set(MARA, { error: NO_USER })
    for (const day of ['2027-01-01', '2027-01-02', '2027-01-09', '2027-01-20']) await publish(day)
    await run((context) => leave({ subscription: ids.get(MARA) ?? '' }, context))
    expect(await statesOf(ids.get(MARA) ?? '')).toEqual(['ended', 'failed', 'failed', 'failed'])
    expect(await counts()).toMatchObject({ paused: 0, ended: 0 })
  })
})
