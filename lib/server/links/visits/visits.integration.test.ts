import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { InputTrace } from '#lib/domain/links/visits/input-trace.ts'
import { THE_DESK } from '../../db/command.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { setCurrentJobs } from '../../jobs/current.ts'
import type { Jobs } from '../../jobs/start-jobs.ts'
import { isForbidden } from '../../permissions/require-permission.ts'
import { askQuestion } from '../questions/ask-question.ts'
import { linkQuestions } from '../questions/tables.ts'
import { isLinksRefusal } from '../refusal.ts'
import { AT, LinksDesk } from '../testing/links-desk.ts'
import { excludeVisit } from './exclude-visit.ts'
import { forgetVisit } from './forget-visit.ts'
import { purgeVisits } from './purge-sweep.ts'
import { recordDownload } from './record-download.ts'
import { recordVisit } from './record-visit.ts'
import { linkVisitEvents, linkVisitSalts, linkVisits } from './tables.ts'
import { takeReport } from './take-report.ts'
import { visitsOf } from './visits-of.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
const SHA = 'ab'.repeat(32)
const MINUTE = 60_000

/** Wheel input in three different seconds, over six. */
const READING: InputTrace = [
  { atMs: 900, kind: 'wheel', heldMs: null },
  { atMs: 2_400, kind: 'wheel', heldMs: null },
  { atMs: 6_900, kind: 'wheel', heldMs: null },
]

describe.each(MATRIX_BACKENDS)('visits on $name', ({ start }) => {
  let backend: Backend
  let desk: LinksDesk
  let link: string
  const sent: { what?: string; question?: string }[] = []

  beforeAll(async () => {
    backend = await start()
    desk = await LinksDesk.open(backend)
    const send = async (_: unknown, jobs: readonly { data: object }[]) =>
      void sent.push(...jobs.map(({ data }) => data))
    setCurrentJobs({ send } as unknown as Jobs)
  })
  afterAll(async () => {
    await desk.store.close()
    await backend.stop()
  })
  beforeEach(async () => {
    sent.length = 0
    link = (await desk.link()).id
  })

  type Asked = {
    address?: string
    agent?: string
    method?: string
    more?: Record<string, string>
    isPage?: boolean
  }
  const open = async ({
    address = '203.0.113.7',
    agent = CHROME,
    method = 'GET',
    more = {},
    isPage = true,
  }: Asked = {}) =>
    await recordVisit(
      {
        link,
        method,
        isPage,
        headers: new Headers({ 'x-forwarded-for': address, 'user-agent': agent, ...more }),
      },
      AT,
      desk.store.db,
    )
  const opened = async (asked?: Asked): Promise<string> => {
    const visit = await open(asked)
    if (visit === null) throw new Error('nothing was written down')
    return visit
  }
  const report = async (visit: string, input: InputTrace, of = link) =>
    await desk.run(takeReport, { link: of, visit, input, sections: ['options'], options: ['A'] }, THE_DESK)
  /** As though a visit had begun so long ago, by the system's clock. */
  const moveBack = async (visit: string, milliseconds: number) => {
    const [row] = await desk.store.db.select().from(linkVisits).where(eq(linkVisits.id, visit))
    const back = (moment = '') => new Date(Date.parse(moment) - milliseconds).toISOString()
    await desk.store.db
      .update(linkVisits)
      .set({ clock: back(row?.clock), lastClock: back(row?.lastClock) })
      .where(eq(linkVisits.id, visit))
  }
  const seen = async () => await visitsOf(link, AT, desk.asking())

  test('HEAD, a prefetch and whoever declined leave no trace', async () => {
    expect(await open({ method: 'HEAD' })).toBe(null)
    expect(await open({ more: { 'sec-purpose': 'prefetch;prerender' } })).toBe(null)
    expect(await open({ more: { purpose: 'prefetch' } })).toBe(null)
    expect(await open({ more: { cookie: 'a=b; sla-desk.unrecorded=1' } })).toBe(null)
    expect((await seen())?.visits).toEqual([])
  })

  test('fifty openings like a scanner’s confirm nothing, and tell nobody', async () => {
    for (let one = 0; one < 50; one += 1) await opened({ address: `198.51.100.${one}` })
    expect((await seen())?.counts).toEqual({
      'likely-human': 0,
      'probable-scanner': 50,
      unfurl: 0,
      internal: 0,
    })
    expect(sent).toEqual([])
  })

  test('reading confirms a visit and tells once; a reload is the same visit', async () => {
    const visit = await opened()
    await moveBack(visit, MINUTE)
    await report(visit, READING)
    expect(await opened()).toBe(visit)
    await report(visit, [])
    await report(visit, READING)
    const visits = await seen()
    expect(visits?.counts['likely-human']).toBe(1)
    expect(visits?.visits).toMatchObject([
      { id: visit, class: 'likely-human', openings: 2, sections: ['options'], options: ['A'] },
    ])
    expect(sent).toEqual([{ link, what: 'visit', visit }])
    const another = await opened({ address: '203.0.113.8' })
    await moveBack(another, MINUTE)
    await report(another, READING)
    expect((await seen())?.counts['likely-human']).toBe(2)
    expect(sent).toHaveLength(1)
  })

  test('whoever comes back after half an hour begins another visit', async () => {
    const visit = await opened()
    await moveBack(visit, 29 * MINUTE)
    expect(await opened()).toBe(visit)
    await moveBack(visit, 31 * MINUTE)
    expect(await opened()).not.toBe(visit)
  })

  test('a report of more seconds than have passed counts for nothing', async () => {
    const visit = await opened()
    await report(visit, READING)
    expect((await seen())?.counts).toMatchObject({ 'likely-human': 0, 'probable-scanner': 1 })
  })

  test('a report names a visit of this link, or changes nothing', async () => {
    const visit = await opened()
    await moveBack(visit, MINUTE)
    const other = (await desk.link({ customer: 'Birch Lines' })).id
    expect(await report(visit, READING, other)).toBe(false)
    expect(await report(randomUUID(), READING)).toBe(false)
    expect((await seen())?.counts['likely-human']).toBe(0)
  })

  test('a download counts, and is told, only of a visit that is likely a person’s', async () => {
    const download = { link, option: 'A', kind: 'bundle' as const, sha256: SHA }
    const scanner = await opened({ address: '198.51.100.1' })
    await desk.run(recordDownload, { ...download, visit: scanner }, THE_DESK)
    expect(sent).toEqual([])
    expect((await seen())?.downloads).toEqual([])
    const visit = await opened()
    await moveBack(visit, MINUTE)
    await desk.run(recordDownload, { ...download, visit }, THE_DESK)
    await desk.run(recordDownload, { ...download, visit }, THE_DESK)
    expect(sent).toEqual([])
    // Confirmed afterwards, it is told with what was downloaded before.
    await report(visit, READING)
    expect(sent.map(({ what }) => what)).toEqual(['visit', 'download'])
    expect((await seen())?.downloads).toEqual([
      { document: 'Option A, bundle of SLA and DPA', sha256: SHA, at: AT.toISOString() },
    ])
    expect((await seen())?.visits.flatMap(({ downloads }) => downloads)).toHaveLength(2)
  })

  test('previews and the vendor’s own people are kept apart, whatever they do', async () => {
    const preview = await opened({ agent: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' })
    await moveBack(preview, MINUTE)
    await report(preview, READING)
    expect((await seen())?.counts).toEqual({
      'likely-human': 0,
      'probable-scanner': 0,
      unfurl: 1,
      internal: 0,
    })
    expect(sent).toEqual([])
  })

  test('no address is stored, and the code of a visitor is another one of each link and each day', async () => {
    const one = await opened()
    link = (await desk.link({ customer: 'Birch Lines' })).id
    const two = await opened()
    const rows = await desk.store.db.select().from(linkVisits)
    const codeOf = (id: string) => rows.find((row) => row.id === id)?.visitor
    expect(codeOf(one)).not.toBe(codeOf(two))
    await desk.store.db.delete(linkVisitSalts)
    await moveBack(two, 31 * MINUTE)
    const three = await opened()
    const again = await desk.store.db.select().from(linkVisits).where(eq(linkVisits.id, three))
    expect(again[0]?.visitor).not.toBe(codeOf(two))
    expect(JSON.stringify([...rows, ...again])).not.toContain('203.0.113')
  })

  test('after the days that are kept visits, what was done in them, questions and old salts are gone', async () => {
    const [old, young] = [
      await opened({ address: '198.51.100.2' }),
      await opened({ address: '198.51.100.3' }),
    ]
    await report(old, [])
    await desk.run(
      askQuestion,
      { link, name: 'Ana', email: 'ana@alder.example', question: 'When?' },
      THE_DESK,
    )
    await desk.store.db.insert(linkVisitSalts).values({ day: '2020-01-01', salt: 'old' })
    await moveBack(old, 181 * 24 * 60 * MINUTE)
    await moveBack(young, 179 * 24 * 60 * MINUTE)
    await purgeVisits(desk.store.db, new Date(), 180)
    expect((await seen())?.visits.map(({ id }) => id)).toEqual([young])
    expect(await desk.store.db.select().from(linkVisitEvents).where(eq(linkVisitEvents.visit, old))).toEqual(
      [],
    )
    expect((await desk.store.db.select().from(linkVisitSalts)).map(({ day }) => day)).not.toContain(
      '2020-01-01',
    )
    expect((await seen())?.questions).toHaveLength(1)
    const later = new Date(Date.now() + 181 * 24 * 60 * MINUTE)
    await purgeVisits(desk.store.db, later, 180)
    expect(await desk.store.db.select().from(linkQuestions).where(eq(linkQuestions.link, link))).toEqual([])
  })

  test('a reader who declines has the visit so far deleted, of this link alone', async () => {
    const visit = await opened()
    await report(visit, [])
    const other = (await desk.link({ customer: 'Birch Lines' })).id
    await desk.run(forgetVisit, { link: other, visit }, THE_DESK)
    expect((await seen())?.visits).toHaveLength(1)
    await desk.run(forgetVisit, { link, visit }, THE_DESK)
    expect((await seen())?.visits).toEqual([])
  })

  test('a visit can be excluded and counted again, by those who touch the link alone', async () => {
    const visit = await opened()
    const { ben, legal } = desk.people
    const exclude = { link, visit, isExcluded: true }
    await expect(desk.run(excludeVisit, exclude, ben)).rejects.toSatisfy(isLinksRefusal)
    await expect(desk.run(excludeVisit, exclude, legal)).rejects.toSatisfy(isForbidden)
    await desk.run(excludeVisit, exclude)
    expect(await seen()).toMatchObject({
      counts: { 'probable-scanner': 0 },
      visits: [{ excluded: { by: 'Nora Feld', at: AT.toISOString() } }],
    })
    expect(await desk.log()).toMatchObject([{ action: 'links.visitExcluded', targetId: link }])
    await desk.run(excludeVisit, { ...exclude, isExcluded: false })
    expect((await seen())?.counts['probable-scanner']).toBe(1)
    const unknown = { ...exclude, visit: randomUUID() }
    await expect(desk.run(excludeVisit, unknown)).rejects.toSatisfy(isLinksRefusal)
  })

  test('a rep sees the visits of their own links alone', async () => {
    await opened()
    expect((await visitsOf(link, AT, desk.asking(desk.people.nora)))?.visits).toHaveLength(1)
    expect(await visitsOf(link, AT, desk.asking(desk.people.ben))).toBe(null)
    await expect(visitsOf(link, AT, desk.asking(desk.people.legal))).rejects.toSatisfy(isForbidden)
  })

  test('a link takes twenty questions within a day, and mails each', async () => {
    const ask = async () =>
      await desk.run(
        askQuestion,
        { link, name: 'Ana', email: 'ana@alder.example', question: 'When?' },
        THE_DESK,
      )
    for (let one = 0; one < 20; one += 1) expect(await ask()).toBe(true)
    expect(await ask()).toBe(false)
    expect(sent.filter(({ question }) => question !== undefined)).toHaveLength(20)
    expect((await seen())?.questions).toHaveLength(20)
  })
})
