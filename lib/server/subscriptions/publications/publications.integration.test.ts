import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Followed } from '#lib/domain/subscriptions/subscription.ts'
import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import type { Jobs } from '../../jobs/start-jobs.ts'
import { notices, noticesSince } from '../../notices/tables.ts'
import { assignDigests } from '../sending/assign-digests.ts'
import { dueLetters } from '../sending/letters.ts'
import {
  publicationMailAttempts,
  publicationMails,
  publications,
  subscriptions,
  tellingSince,
} from '../tables.ts'
import { addSubscribers, EVERY_NOTICE } from '../testing/subscribers.ts'
import { publicationSweep } from './publication-sweep.ts'
import { publishedBy } from './published.ts'
import { recordPublications } from './record-publications.ts'

const SCRIVEN = 'subprocessors/2026-11-17-scriven-ai'
const RELEASE = 'releases/2027-03-01'
const AT = new Date('2026-11-27T10:00:00Z')

/** Scriven AI comes for the assistant in the United States and the European Union, where AI features are on. */
const chosen = (notices: Followed['notices']): Followed => ({ ...EVERY_NOTICE, notices })

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store

  beforeAll(async () => {
    backend = await start()
    store = await openStore(backend.settings)
  })
  afterAll(async () => {
    await store.close()
    await backend.stop()
  })
  afterEach(async () => {
    for (const table of [
      publicationMailAttempts,
      publicationMails,
      publications,
      tellingSince,
      notices,
      noticesSince,
      subscriptions,
    ])
      await store.db.delete(table)
  })

  const record = (moment: string) => {
    const now = new Date(moment)
    return transaction(store.db, { actor: THE_DESK, now }, (context) =>
      recordPublications({ published: publishedBy(now), at: AT }, context),
    )
  }
  const add = (address: string, followed?: Followed) => addSubscribers(store.db, [address], followed)
  /** Who is told of what, by addresses. */
  async function told(): Promise<string[]> {
    const rows = await store.db.select().from(publicationMails)
    const all = await store.db.select().from(subscriptions)
    const nameOf = (id: string) => all.find((one) => one.id === id)?.address ?? '?'
    return rows
      .map(({ publication, recipient, channel }) => `${nameOf(recipient)} ${channel} ${publication}`)
      .toSorted()
  }

  test('what is older than the first start is recorded and told to nobody; what comes later is told once', async () => {
    await add('mara@alder.example')
    expect(await record('2026-11-16T12:00:00Z')).toEqual([])
    const before = await store.db.select().from(publications)
    // Three versions, and ten notices.
    expect(before).toHaveLength(13)
    expect(before.every(({ isFromBefore }) => isFromBefore)).toBe(true)
    expect(await record('2026-11-17T08:59:59Z')).toEqual([])
    expect(await record('2026-11-17T09:00:00Z')).toEqual([{ mailing: SCRIVEN, batch: 0 }])
    expect(await record('2026-11-17T09:00:03Z')).toEqual([])
    expect(await told()).toEqual([`mara@alder.example mail ${SCRIVEN}`])
    const all = await store.db.select().from(publications)
    expect(all.find(({ key }) => key === SCRIVEN)).toMatchObject({
      firstServedAt: '2026-11-17T09:00:00.000Z',
      recordedAt: AT.toISOString(),
      isFromBefore: false,
    })
    expect(all.find(({ key }) => key === 'subprocessors/2025-12-01-hexlane')?.entrySha256).toBe(
      // The ledger holds it: previousSha256 of the entry after.
      'eeed45a97e307887d59c541a7e6cc74535ce02dc3f39ff95a7ddfb2446ebd964',
    )
  })

  test('who chose a list is told of what touches it', async () => {
    await record('2026-11-17T08:00:00Z')
    await add('eu@alder.example', chosen({ tier: 'enterprise', region: 'eu' }))
    await add('apac@alder.example', chosen({ tier: null, region: 'apac' }))
    await add('off@alder.example', chosen({ tier: null, region: 'eu', conditions: { 'ai-features': false } }))
    await add('console@alder.example', chosen({ tier: null, region: null, services: ['console'] }))
    await add('assistant@alder.example', chosen({ tier: null, region: 'us', services: ['assistant'] }))
    await add('gone@alder.example', chosen({ tier: 'no-such-tier', region: null }))
    await add('releases@alder.example', { notices: null, releases: true, frequency: 'at-once' })
    await record('2026-11-17T09:00:00Z')
    expect(await told()).toEqual([
      `assistant@alder.example mail ${SCRIVEN}`,
      `eu@alder.example mail ${SCRIVEN}`,
      `gone@alder.example mail ${SCRIVEN}`,
    ])
  })

  test('a release is told to those who follow releases', async () => {
    await record('2026-11-15T12:00:00Z')
    await add('mara@alder.example')
    await add('kim@alder.example', { ...EVERY_NOTICE, releases: true })
    expect(await record('2026-11-16T09:00:00Z')).toEqual([{ mailing: RELEASE, batch: 0 }])
    expect(await told()).toEqual([`kim@alder.example mail ${RELEASE}`])
  })

  test('a withdrawal is told to those whom the withdrawn notice touched', async () => {
    await store.db.insert(tellingSince).values({ only: true, since: '2025-12-10T00:00:00Z' })
    // Before a first version took effect, there are no offers to touch: told as of a later start.
    await add('eu@alder.example', chosen({ tier: null, region: 'eu' }))
    await add('us@alder.example', chosen({ tier: null, region: 'us' }))
    await record('2026-05-01T00:00:00Z')
    expect(await told()).toEqual(['eu@alder.example mail subprocessors/2025-12-15-hexlane-withdrawn'])
  })

  test('who confirms after a publication is not told of it, nor is who has not confirmed', async () => {
    await record('2026-11-17T08:00:00Z')
    await add('early@alder.example')
    await add('waiting@alder.example')
    await store.db.update(subscriptions).set({ confirmedAt: null })
    await record('2026-11-17T09:00:00Z')
    await add('late@alder.example')
    await record('2026-11-17T09:00:03Z')
    expect(await told()).toEqual([])
  })

  test('an address with several subscriptions that a notice concerns is told once', async () => {
    await record('2026-11-17T08:00:00Z')
    await add('Mara@alder.example', { ...chosen({ tier: null, region: 'eu' }), frequency: 'weekly' })
    await add('mara@alder.example', chosen({ tier: 'premium', region: 'us' }))
    await add('mara@alder.example', chosen({ tier: null, region: 'apac' }))
    await record('2026-11-17T09:00:00Z')
    expect(await told()).toEqual([`mara@alder.example mail ${SCRIVEN}`])
  })

  // PostHog changes for the United States and the European Union, Twilio SendGrid for the United States and Asia-Pacific.
  test('where one subscription leaves out what another tells of, both do', async () => {
    const POSTHOG = 'subprocessors/2026-11-19-posthog-twilio'
    const tier = 'enterprise'
    await record('2026-11-19T08:00:00Z')
    await add('mara@alder.example', chosen({ tier, region: 'eu' }))
    await add('mara@alder.example', chosen({ tier, region: 'apac' }))
    await add('mara@alder.example', chosen({ tier: null, region: 'apac' }))
    await add('kim@alder.example', chosen({ tier, region: 'us' }))
    await add('kim@alder.example', chosen({ tier, region: 'eu' }))
    await record('2026-11-19T09:00:00Z')
    expect((await told()).filter((line) => line.endsWith(POSTHOG))).toEqual([
      `kim@alder.example mail ${POSTHOG}`,
      `mara@alder.example mail ${POSTHOG}`,
      `mara@alder.example mail ${POSTHOG}`,
    ])
  })

  test('of two processes that record at once, one does', async () => {
    await record('2026-11-17T08:00:00Z')
    await addSubscribers(
      store.db,
      Array.from({ length: 600 }, (_, index) => `p${index}@alder.example`),
    )
    const other = backend.settings.databaseUrl === undefined ? store : await openStore(backend.settings)
    const now = new Date('2026-11-17T09:00:00Z')
    const one = (db: Store['db']) =>
      transaction(db, { actor: THE_DESK, now }, (context) =>
        recordPublications({ published: publishedBy(now), at: AT }, context),
      )
    const found = await Promise.all([one(store.db), one(other.db), one(store.db)])
    if (other !== store) await other.close()
    // 600 recipients are three jobs of at most 250.
    expect(found.flatMap((batches) => batches ?? [])).toHaveLength(3)
    expect(await told()).toHaveLength(600)
  })

  // The one whose turn it was may be killed before it has recorded anything.
  test('a process whose turn it was not looks again', async ({ skip }) => {
    if (backend.settings.databaseUrl === undefined) skip('PGlite serves one process')
    const other = await openStore(backend.settings)
    const sent: unknown[] = []
    const jobs = { send: async (_: unknown, batches: readonly unknown[]) => void sent.push(...batches) }
    const sweep = (moment: string) =>
      publicationSweep.run({ now: new Date(moment), store, jobs: jobs as unknown as Jobs })
    await sweep('2026-11-17T08:00:00Z')
    await add('mara@alder.example')
    const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const killed = other.db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.publications}::int)`)
      begun.resolve()
      await ended.promise
      throw new Error('killed')
    })
    await begun.promise
    await sweep('2026-11-17T09:00:00Z')
    ended.resolve()
    await expect(killed).rejects.toThrow('killed')
    expect(await told()).toEqual([])
    await sweep('2026-11-17T09:00:00Z')
    await other.close()
    expect(await told()).toEqual([`mara@alder.example mail ${SCRIVEN}`])
    expect(sent).toHaveLength(1)
  })

  test('a digest holds what was published until its Monday, under one Message-ID for each recipient', async () => {
    await record('2026-11-15T12:00:00Z')
    await add('mara@alder.example', { ...EVERY_NOTICE, releases: true, frequency: 'weekly' })
    await record('2026-11-16T09:00:00Z')
    await record('2026-11-17T09:00:00Z')
    await record('2026-11-23T08:00:00Z')
    const assign = (day: string) =>
      transaction(store.db, { actor: THE_DESK, now: AT }, (context) =>
        assignDigests({ day, at: AT }, context),
      )
    const letters = (day: string) => dueLetters(store.db, { mailing: `digest/${day}`, batch: 0 }, AT)
    await assign('2026-11-16')
    expect(await letters('2026-11-16')).toEqual([])
    await assign('2026-11-23')
    const [letter, ...more] = await letters('2026-11-23')
    expect(more).toEqual([])
    // Those of 18 and 19 November were first served at the very moment of the digest, and go into the next.
    expect(letter).toMatchObject({ address: 'mara@alder.example', publications: [RELEASE, SCRIVEN] })
    expect(letter?.messageId).toBe(`<digest.2026-11-23.${letter?.subscription}@localhost>`)
    await assign('2026-11-30')
    expect((await letters('2026-11-30'))[0]?.publications).toEqual([
      'subprocessors/2026-11-18-datadog',
      'subprocessors/2026-11-19-posthog-twilio',
    ])
  })

  test('whose subscription has ended is sent nothing', async () => {
    await record('2026-11-17T08:00:00Z')
    await add('mara@alder.example')
    await record('2026-11-17T09:00:00Z')
    await store.db.delete(subscriptions)
    expect(await dueLetters(store.db, { mailing: SCRIVEN, batch: 0 }, AT)).toEqual([])
    expect((await store.db.select().from(publicationMails)).map(({ state }) => state)).toEqual(['ended'])
  })
})
