import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { reportOf } from '#lib/domain/links/reporting/report.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { isForbidden } from '../../permissions/require-permission.ts'
import { AT, LinksDesk } from '../testing/links-desk.ts'
import { excludeVisit } from '../visits/exclude-visit.ts'
import { linkVisitEvents, linkVisits } from '../visits/tables.ts'
import { visitsOf } from '../visits/visits-of.ts'
import { linksToReport } from './report-links.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' }
const SHA = 'ab'.repeat(32)

describe.each(MATRIX_BACKENDS)('the report on links on $name', ({ start }) => {
  let backend: Backend
  let desk: LinksDesk
  beforeAll(async () => {
    backend = await start()
    desk = await LinksDesk.open(backend)
  })
  afterAll(async () => {
    await desk.store.close()
    await backend.stop()
  })

  const visit = async (
    link: string,
    openedAt: string,
    kind: 'likely-human' | 'probable-scanner' | 'internal' = 'likely-human',
    isDownload = false,
  ) => {
    const id = crypto.randomUUID()
    await desk.store.db.insert(linkVisits).values({
      ...{ id, link, class: kind, openedAt, visitor: id.slice(0, 22), openings: 1 },
      ...{ byVendor: kind === 'internal', drawsPreview: false, clock: openedAt, lastClock: openedAt },
    })
    const event = { visit: id, subject: `A/sla/${SHA}`, sha256: SHA, at: openedAt, clock: openedAt }
    if (isDownload) await desk.store.db.insert(linkVisitEvents).values({ ...event, step: 'download' })
    return id
  }
  const november = async () => reportOf(await linksToReport(NOVEMBER, desk.asking()))

  // Made on 28 November, 12:00. Opened on the 29th at 12:00 and on the 30th at 18:00: 24 and 54 hours, the median is 39.
  test('counts the links of a period by the visits that count on the page of each', async () => {
    const { nora, ben } = desk.people
    const [read, downloaded, scanned] = [
      (await desk.link()).id,
      (await desk.link({ customer: 'Birch Lines' }, ben)).id,
      (await desk.link({ customer: 'Cedar' })).id,
    ]
    await desk.link({ customer: 'Earlier' }, nora, new Date('2026-10-31T23:59:59Z'))
    await desk.link({ customer: 'Later', lastDay: '2027-01-31' }, nora, new Date('2026-12-01T00:00:00Z'))
    await visit(read, '2026-11-29T12:00:00Z')
    await visit(read, '2026-11-29T18:00:00Z')
    await visit(downloaded, '2026-11-30T18:00:00Z', 'likely-human', true)
    await visit(scanned, '2026-11-28T12:00:01Z', 'probable-scanner', true)
    await visit(scanned, '2026-11-28T12:00:01Z', 'internal', true)
    const HOUR = 3_600_000
    const { total, byRep, byTier } = await november()
    expect(total).toEqual({ made: 3, opened: 2, downloaded: 1, medianToOpenMs: 39 * HOUR })
    expect(byRep.find(({ id }) => id === nora.id)).toMatchObject({ made: 2, opened: 1, downloaded: 0 })
    expect(byRep.find(({ id }) => id === ben.id)).toMatchObject({ made: 1, opened: 1, downloaded: 1 })
    expect(byTier.map(({ id, made }) => [id, made])).toEqual([['enterprise', 3]])
    // The page of each link says the same.
    for (const id of [read, downloaded, scanned]) {
      const page = await visitsOf(id, AT, desk.asking())
      const [own] = (await linksToReport(NOVEMBER, desk.asking())).filter(
        ({ firstReadAt }) => firstReadAt === page?.first,
      )
      expect(own?.isDownloaded).toBe((page?.downloads.length ?? 0) > 0)
    }
  })

  test('an excluded visit counts no more, and again when it is taken back', async () => {
    const before = await november()
    const { id } = await desk.link({ customer: 'Dogwood' })
    const made = await visit(id, '2026-11-29T12:00:00Z', 'likely-human', true)
    expect((await november()).total.downloaded).toBe(before.total.downloaded + 1)
    await desk.run(excludeVisit, { link: id, visit: made, isExcluded: true })
    expect((await november()).total).toMatchObject({
      opened: before.total.opened,
      downloaded: before.total.downloaded,
    })
    await desk.run(excludeVisit, { link: id, visit: made, isExcluded: false })
    expect((await november()).total.opened).toBe(before.total.opened + 1)
    await desk.store.db.delete(linkVisits).where(eq(linkVisits.link, id))
  })

  test('only those see it who see every link', async () => {
    for (const actor of [desk.people.nora, desk.people.legal])
      await expect(linksToReport(NOVEMBER, desk.asking(actor))).rejects.toSatisfy(isForbidden)
  })
})
