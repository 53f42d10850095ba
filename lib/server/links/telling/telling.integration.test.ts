import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { people } from '../../auth/tables.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { setCurrentJobs } from '../../jobs/current.ts'
import type { Jobs } from '../../jobs/start-jobs.ts'
import { isForbidden } from '../../permissions/require-permission.ts'
import { extendLink } from '../commands/extend-link.ts'
import { handOver } from '../commands/hand-over.ts'
import { reissueLink } from '../commands/reissue-link.ts'
import { revokeLink } from '../commands/revoke-link.ts'
import { chooseMails } from '../mails/wanted/choose-mails.ts'
import { wantedMails } from '../mails/wanted/wanted-mails.ts'
import { countEnding } from '../queries/count-ending.ts'
import { AT, LinksDesk } from '../testing/links-desk.ts'
import { forgetLateDays, noteLateOpening } from './note-late-opening.ts'
import { linkLateOpenings } from './tables.ts'
import { warnOfEnds } from './warn-of-end.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const at = (day: string) => new Date(`${day}T00:00:00Z`)

describe.each(MATRIX_BACKENDS)('what owners of links are told on $name', ({ start }) => {
  let backend: Backend
  let desk: LinksDesk
  const sent: { link: string; what: string; mark: string; owner?: string }[] = []

  beforeAll(async () => {
    backend = await start()
    desk = await LinksDesk.open(backend)
    const send = async (_: unknown, jobs: readonly { data: (typeof sent)[number] }[]) =>
      void sent.push(...jobs.map(({ data }) => data))
    setCurrentJobs({ send } as unknown as Jobs)
  })
  afterAll(async () => {
    await desk.store.close()
    await backend.stop()
  })
  beforeEach(() => {
    sent.length = 0
  })
  const warn = async (day: string) => await warnOfEnds(at(day), desk.store.db)
  const told = (link: string) => sent.filter((one) => one.link === link)
  const steps = async (link: string, step: string) =>
    (await desk.history(link)).filter((event) => event.startsWith(`${step} |`))

  // Valid until 28 December, so that it ends on the 29th, 00:00; a week before is the 22nd, 00:00.
  test('a link is warned of once, a week before its end, and again after it was extended', async () => {
    const { id } = await desk.link({ lastDay: '2026-12-28' })
    await warnOfEnds(new Date('2026-12-21T23:59:59.999Z'), desk.store.db)
    expect(told(id)).toEqual([])
    await warn('2026-12-22')
    await warn('2026-12-23')
    expect(told(id)).toMatchObject([{ what: 'ending', mark: '2026-12-29T00:00:00.000Z' }])
    expect(await steps(id, 'warned')).toEqual([
      'warned | The desk | It ends on 28 December 2026, 24:00 UTC. Mail to Nora Feld.',
    ])
    await desk.run(extendLink, { link: id, lastDay: '2027-01-20' }, desk.people.nora, at('2026-12-23'))
    await warn('2026-12-29')
    expect(told(id)).toHaveLength(1)
    await warn('2027-01-14')
    expect(told(id)).toMatchObject([{}, { what: 'ending', mark: '2027-01-21T00:00:00.000Z' }])
  })

  test('whoever takes links over is warned of the end of each, once; an end that comes later, once as well', async () => {
    const { nora, ben, manager } = desk.people
    const [near, far] = [
      (await desk.link({ lastDay: '2026-12-28' }, ben)).id,
      (await desk.link({ lastDay: '2027-01-20' }, ben)).id,
    ]
    await warn('2026-12-23')
    expect([told(near), told(far)]).toMatchObject([[{ owner: ben.id }], []])
    await desk.run(handOver, { from: ben.id, to: nora.id }, manager, at('2026-12-24'))
    await Promise.all([warn('2026-12-24'), warn('2026-12-24')])
    await warn('2026-12-25')
    expect(told(near)).toMatchObject([
      { owner: ben.id, mark: '2026-12-29T00:00:00.000Z' },
      { owner: nora.id, mark: '2026-12-29T00:00:00.000Z' },
    ])
    expect((await steps(near, 'warned')).map((step) => step.split('UTC. ')[1])).toEqual([
      'Mail to Ben Ode.',
      'Mail to Nora Feld.',
    ])
    await warn('2027-01-14')
    await warn('2027-01-15')
    expect(told(far)).toMatchObject([{ owner: nora.id, mark: '2027-01-21T00:00:00.000Z' }])
  })

  test('many at once warn once', async () => {
    const { id } = await desk.link({ lastDay: '2026-12-28' })
    await Promise.all(Array.from({ length: 5 }, () => warn('2026-12-24')))
    expect(told(id)).toHaveLength(1)
    expect(await steps(id, 'warned')).toHaveLength(1)
  })

  test('nobody is warned of a link that was revoked, replaced, or has ended', async () => {
    const [revoked, replaced, ended] = [
      (await desk.link({ lastDay: '2026-12-28' })).id,
      (await desk.link({ lastDay: '2026-12-28' })).id,
      (await desk.link({ lastDay: '2026-12-20' })).id,
    ]
    await desk.run(revokeLink, { link: revoked, reason: '' })
    const { id: next } = await desk.run(reissueLink, { link: replaced })
    await warn('2026-12-23')
    expect([told(revoked), told(replaced), told(ended)]).toEqual([[], [], []])
    expect(told(next)).toHaveLength(1)
  })

  test('who has switched a mail off gets none, and the timeline says so; so it does of whoever left', async () => {
    const { ben } = desk.people
    await desk.run(chooseMails, { ending: false, visit: true }, ben)
    expect(await wantedMails(ben.id, desk.store.db)).toEqual(['visit', 'download', 'late'])
    expect(await desk.log()).toMatchObject([
      {
        action: 'profile.changed',
        before: { linkMails: 'visit, download, ending, late' },
        after: { linkMails: 'visit, download, late' },
      },
    ])
    expect(await desk.run(chooseMails, { ending: false }, ben)).toBe(false)
    const { id } = await desk.link({ lastDay: '2026-12-28' }, ben)
    await warn('2026-12-23')
    expect(told(id)).toEqual([])
    expect(await steps(id, 'warned')).toEqual([
      'warned | The desk | It ends on 28 December 2026, 24:00 UTC. No mail: Ben Ode has switched it off.',
    ])
    await desk.run(chooseMails, { ending: true }, ben)
    const left = await desk.link({ lastDay: '2026-12-28' }, ben)
    await desk.store.db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, ben.id))
    await warn('2026-12-23')
    expect((await steps(left.id, 'warned'))[0]).toContain('cannot sign in any more. Hand the link over.')
    await desk.store.db.update(people).set({ disabledAt: null }).where(eq(people.id, ben.id))
    await expect(desk.run(chooseMails, { ending: false }, desk.people.legal)).rejects.toSatisfy(isForbidden)
  })

  test('today counts one’s own links, and a manager everyone’s', async () => {
    const soon = at('2028-01-01')
    for (const [who, lastDay] of [
      [desk.people.nora, '2028-01-05'],
      [desk.people.nora, '2028-02-05'],
      [desk.people.ben, '2028-01-06'],
    ] as const)
      await desk.link({ lastDay }, who, new Date('2027-12-20T12:00:00Z'))
    expect(await countEnding(soon, desk.asking(desk.people.nora))).toBe(1)
    expect(await countEnding(soon, desk.asking(desk.people.ben))).toBe(1)
    expect(await countEnding(soon, desk.asking())).toBe(2)
    await expect(countEnding(soon, desk.asking(desk.people.legal))).rejects.toSatisfy(isForbidden)
  })

  const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36'
  const late = async (token: string, day: string, more: Record<string, string> = {}, method = 'GET') =>
    await noteLateOpening(
      {
        token,
        method,
        headers: new Headers({ 'x-forwarded-for': '203.0.113.7', 'user-agent': CHROME, ...more }),
      },
      at(day),
      desk.store.db,
    )

  test('an opening after the end is told once a day, and one before it not at all', async () => {
    const { id, token } = await desk.link({ lastDay: '2026-12-28' })
    await late(token, '2026-12-28')
    expect(told(id)).toEqual([])
    await Promise.all([late(token, '2026-12-29'), late(token, '2026-12-29')])
    await late(token, '2026-12-30')
    expect(told(id)).toMatchObject([{ what: 'late', mark: new Date().toISOString().slice(0, 10) }])
    expect(await steps(id, 'late')).toEqual(['late | The desk | Mail to Nora Feld.'])
    await forgetLateDays(new Date(Date.now() + 86_400_000), desk.store.db)
    expect(await desk.store.db.select().from(linkLateOpenings)).toEqual([])
    await late(token, '2026-12-31')
    expect(told(id)).toHaveLength(2)
  })

  test('a link that was revoked tells, too; an unknown token, HEAD, a preview and whoever declined tell nothing', async () => {
    const { id, token } = await desk.link()
    await desk.run(revokeLink, { link: id, reason: '' })
    await late('AAAAAAAAAAAAAAAAAAAAAA', '2026-11-29')
    await late(token, '2026-11-29', {}, 'HEAD')
    await late(token, '2026-11-29', { 'sec-purpose': 'prefetch' })
    await late(token, '2026-11-29', { cookie: 'sla-desk.unrecorded=1' })
    await late(token, '2026-11-29', {
      'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    })
    expect(sent).toEqual([])
    expect(await steps(id, 'late')).toEqual([])
    await late(token, AT.toISOString().slice(0, 10))
    expect(told(id)).toMatchObject([{ what: 'late' }])
  })
})
