import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { currentBuild } from '../platform/builds/build.ts'
import { withoutOffers } from '../terms/testing/without-offers.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from './built-server.ts'
import { deskCopy } from './desk-copy.ts'
import {
  type Expected,
  type Moment,
  type Offered,
  publicAddresses,
  routesLeftOut,
} from './public-addresses.ts'

/*
 * One build answers rightly whatever the clock says, and so does a running server while the clock passes a date: every
 * public address is asked for before anything is published, before the first version, on both sides of each date, and
 * after the last. The demo's ledger: 2026-04-01 published on 15 January 2026, 2026-10-01 on 1 July, 2027-03-01 on 16
 * November.
 */

const TIERS = ['starter', 'growth', 'enterprise', 'premium', 'mission-critical']
const REGIONS = ['us', 'eu', 'apac']
const [FIRST, SECOND, THIRD] = ['2026-04-01', '2026-10-01', '2027-03-01'] as const
const DEMO: Offered = Object.fromEntries(
  [FIRST, SECOND, THIRD].map((version) => [version, { tiers: TIERS, regions: REGIONS }]),
)

/** So much of each version is enough to see the clock pass a date: more offers are more of the same pages. */
const FEW = { tiers: ['starter', 'enterprise'], regions: ['us', 'eu'] }
const FEWER: Offered = { [FIRST]: FEW, [SECOND]: FEW, [THIRD]: FEW }

/** A desk that offers what is left of the demo's versions; those that are not named are not there. */
function deskOffering(offered: Offered): string {
  const copy = deskCopy()
  onTestFinished(() => copy.remove())
  const versions = Object.keys(offered)
  const [only = ''] = versions
  if (versions.length === 1) copy.keepOnly(only)
  for (const [version, { tiers, regions }] of Object.entries(offered))
    withoutOffers(copy, version, {
      tiers: TIERS.filter((tier) => !tiers.includes(tier)),
      regions: REGIONS.filter((region) => !regions.includes(region)),
    })
  copy.takeSubprocessorsOf(versions.at(-1) ?? '')
  return copy.root
}

const announced = (version: string, day: string, published = [version]): Moment => ({
  published,
  shown: { version, words: `Announced; takes effect on ${day}` },
  isInForce: false,
})
const inForce = (version: string, day: string, published: string[]): Moment => ({
  published,
  shown: { version, words: `In force from ${day}` },
  isInForce: true,
})

const NOTHING: Moment = { published: [], shown: null, isInForce: false }
const BEFORE_FIRST = announced(FIRST, '1 April 2026')
const FIRST_ALONE = inForce(FIRST, '1 April 2026', [FIRST])
const FIRST_LAST_DAY = inForce(FIRST, '1 April 2026', [FIRST, SECOND])
const SECOND_BEGUN = inForce(SECOND, '1 October 2026', [FIRST, SECOND])
const SECOND_LAST_DAY = inForce(SECOND, '1 October 2026', [FIRST, SECOND, THIRD])
const THIRD_BEGUN = inForce(THIRD, '1 March 2027', [FIRST, SECOND, THIRD])

/** The text of a page, without tags and scripts; of another answer its very text. */
async function textOf(response: Response): Promise<string> {
  const body = await response.text()
  if (!response.headers.get('content-type')?.startsWith('text/html')) return body
  return body
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

/** What is wrong with the answers of a server at a moment; empty where each address is answered as it must be. */
async function faultsOf(server: BuiltServer, offered: Offered, moment: Moment): Promise<string[]> {
  return [...(await faultsAt(server, publicAddresses(offered, moment))), ...(await faultsOfSitemap(server))]
}

async function faultsAt(server: BuiltServer, addresses: readonly Expected[]): Promise<string[]> {
  const faults: string[] = []
  for (const { path, status, holds = [] } of addresses) {
    const response = await fetch(`${server.address}${path}`, { redirect: 'manual' })
    const text = holds.length > 0 ? await textOf(response) : await response.text()
    if (!status.includes(response.status))
      faults.push(`${path}: ${response.status}, not ${status.join(' or ')}`)
    else
      faults.push(...holds.filter((words) => !text.includes(words)).map((words) => `${path}: lacks ${words}`))
  }
  return faults
}

/** Whatever the sitemap names is there; so is the picture that the pages name. */
async function faultsOfSitemap({ address }: BuiltServer): Promise<string[]> {
  const sitemap = await (await fetch(`${address}/sitemap.xml`)).text()
  const overview = await (await fetch(`${address}/enterprise-sla`)).text()
  const picture = /property="og:image" content="([^"]+)"/.exec(overview)?.[1] ?? 'no picture'
  const named = [...[...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, url]) => url as string), picture]
  const answers = await Promise.all(
    named.map(async (url) => {
      const { pathname, search } = new URL(url, address)
      return { url, status: (await fetch(`${address}${pathname}${search}`)).status }
    }),
  )
  return answers
    .filter(({ status }) => status !== 200)
    .map(({ url, status }) => `${url} is named, and ${status}`)
}

/** What a server has to say of a start that went well, of a clock that is set, and of the holidays of a calendar that run out. */
const EXPECTED_IN_LOG =
  /^(?:Serving on|Shutting down|SLA_DESK_NOW sets the clock|Version \S+: the holidays of)/
/** The last review of the demo is of 3 November 2026: the next was due by 3 February 2027. */
const REVIEW_IS_DUE = /^A review of the terms is due, since 3 February 2027:/

function complaintsOf({ log }: BuiltServer, expected?: RegExp): unknown[] {
  return log
    .filter(({ level }) => Number(level) >= 40)
    .filter(({ msg }) => !EXPECTED_IN_LOG.test(String(msg)) && expected?.test(String(msg)) !== true)
}

async function serverAt(SLA_DESK_NOW: string, directory?: string): Promise<BuiltServer> {
  const server = await startBuiltServer({ SLA_DESK_NOW }, directory)
  onTestFinished(server.stop)
  return server
}

/** Seconds before a date at which a server is started that shall see it pass; the later ones are for slow machines. */
const LEADS = [25, 60, 180]

/** A server whose clock has not reached a date when its pages have been walked through, and reaches it soon. */
async function walkedBefore(date: string, directory: string, offered: Offered, before: Moment) {
  for (const lead of LEADS) {
    const started = performance.now()
    const from = new Date(Date.parse(date) - lead * 1000).toISOString().replace('.000Z', 'Z')
    const server = await serverAt(`${from}+run`, directory)
    const faults = await faultsOf(server, offered, before)
    // The clock runs from the start of the process, which is a little later than here.
    if (performance.now() - started < lead * 1000) return { server, faults }
    await server.stop()
  }
  throw new Error(`no server could be started and asked within ${LEADS.at(-1)} seconds`)
}

/**
 * Waits until the kept pages show what has begun, as long as a slow machine takes to render them. What they lack then
 * is for the walk to say.
 */
async function untilShown(server: BuiltServer, offered: Offered, moment: Moment): Promise<void> {
  const kept = publicAddresses(offered, moment).filter(({ path }) => path.startsWith('/enterprise-sla'))
  for (let second = 0; second < 400; second += 1) {
    if ((await faultsAt(server, kept)).length === 0) return
    await pause(1_000)
  }
}

const SLOW = 600_000

describe.runIf(isBuilt)('every public address', () => {
  test('is in the walk: no route of the build is left out', () => {
    const paths = publicAddresses(DEMO, THIRD_BEGUN).map(({ path }) => path)
    const unpublished = publicAddresses(DEMO, NOTHING).map(({ path }) => path)
    const left = routesLeftOut(currentBuild(process.cwd())?.site ?? '', [...paths, ...unpublished])
    // The picture's address holds a hash: it is asked for as the pages name it. The console is nobody's without a session.
    expect(left.filter((route) => !/^\/(?:opengraph-image|icon|console(?:\/|$))/.test(route))).toEqual([])
  })

  test.each([
    ['before anything is published', '2026-01-15T08:59:59Z', NOTHING, undefined],
    ['before the first version begins', '2026-02-01T00:00:00Z', BEFORE_FIRST, undefined],
    ['after the last version', '2031-01-01T00:00:00Z', THIRD_BEGUN, REVIEW_IS_DUE],
  ])(
    'is right %s',
    async (_, moment, expected, inLog) => {
      const server = await serverAt(moment)
      expect(await faultsOf(server, DEMO, expected)).toEqual([])
      expect(complaintsOf(server, inLog)).toEqual([])
    },
    SLOW,
  )

  test.each([
    [FIRST, BEFORE_FIRST, FIRST_ALONE],
    [SECOND, FIRST_LAST_DAY, SECOND_BEGUN],
  ])(
    'is right on both sides of %s, while the server runs',
    async (version, before, after) => {
      const date = `${version}T00:00:00Z`
      const { server, faults } = await walkedBefore(date, deskOffering(FEWER), FEWER, before)
      expect(faults).toEqual([])
      await untilShown(server, FEWER, after)
      expect(await faultsOf(server, FEWER, after)).toEqual([])
      expect(complaintsOf(server)).toEqual([])
    },
    SLOW,
  )

  test(
    'is right where a version brings a tier and a region, and takes a tier away',
    async () => {
      // And the first version has a tier less than the second.
      const offered: Offered = {
        [FIRST]: { tiers: ['growth', 'enterprise'], regions: ['us', 'eu'] },
        [SECOND]: { tiers: ['starter', 'growth', 'enterprise'], regions: ['us', 'eu'] },
        [THIRD]: { tiers: ['starter', 'enterprise'], regions: REGIONS },
      }
      const date = `${THIRD}T00:00:00Z`
      const { server, faults } = await walkedBefore(date, deskOffering(offered), offered, SECOND_LAST_DAY)
      expect(faults).toEqual([])
      await untilShown(server, offered, THIRD_BEGUN)
      expect(await faultsOf(server, offered, THIRD_BEGUN)).toEqual([])
      expect(complaintsOf(server, REVIEW_IS_DUE)).toEqual([])
    },
    SLOW,
  )

  test('is not served where nothing is released: the start says what to do', async () => {
    const copy = deskCopy()
    onTestFinished(() => copy.remove())
    const [head = ''] = copy.read('data/releases.yaml').split(/^(?= {2}- version)/m)
    copy.write('data/releases.yaml', head.replace('releases:', 'releases: []'))
    await expect(startBuiltServer({}, copy.root)).rejects.toThrow(
      'the server ended with 1: Nothing is released yet. Release your draft with: npm run terms:release -- 2026-04-01 (docs/releasing.md), then start again.',
    )
  })

  test(
    'is right where the only version there is is announced',
    async () => {
      const offered: Offered = { [THIRD]: FEW }
      const server = await serverAt('2026-11-25T10:00:00Z', deskOffering(offered))
      expect(await faultsOf(server, offered, announced(THIRD, '1 March 2027'))).toEqual([])
      expect(complaintsOf(server)).toEqual([])
    },
    SLOW,
  )
})
