import { tailoredPath, versionOfferPath } from '#lib/domain/addresses.ts'
import { linkText } from '#lib/domain/links/testing/link-terms.ts'
import { transaction } from '#lib/server/db/command.ts'
import { openStore, type StoreSettings } from '#lib/server/db/open-store.ts'
import { startPglite } from '#lib/server/db/testing/backends.ts'
import { createLink } from '#lib/server/links/commands/create-link.ts'
import { AT } from '#lib/server/links/testing/links-desk.ts'
import type { Comparison } from '../comparison.ts'
import { median } from '../median.ts'
import { onTheWire } from '../page-weight/weigh.ts'
import { stop } from '../processes.ts'
import { loadOn } from '../throughput/load.ts'
import { fetchPage, type Server, startNext, startOurs } from '../throughput/servers.ts'
import { settled } from '../throughput/settled.ts'
import { addRep } from './add-rep.ts'

const ROUNDS = 3
const AIM = 0.8

/**
 * The page of the same offer in its version, which is the offer page with a line at its head, and is rendered for each request. The
 * desk keeps what it has rendered, whatever the query; so it is asked of Next's own server over the same build, which keeps nothing of
 * it, has no front and no database. The page of a link comes from the desk, which looks the link up and writes down the visit.
 */
const PUBLIC = versionOfferPath('2026-10-01', 'enterprise', 'eu')

/** Requests per second of the page of a tailored link with one option, beside the public page of what it offers. */
export async function tailoredPage(root: string): Promise<Comparison[]> {
  const { settings, stop: remove } = await startPglite()
  try {
    const token = await tokenOfLink(settings)
    const server = await startOurs(root, {
      STATE_DIRECTORY: settings.stateDirectory,
      SLA_DESK_NOW: AT.toISOString(),
      ARCHIVE: 'on-demand',
    })
    try {
      await settled(server)
      const next = await startNext(root, { SLA_DESK_NOW: AT.toISOString() })
      try {
        return [await compare(server, tailoredPath(token), next)]
      } finally {
        await stop(next.running)
      }
    } finally {
      await stop(server.running)
    }
  } finally {
    await remove()
  }
}

async function tokenOfLink(settings: StoreSettings): Promise<string> {
  const { db, close } = await openStore(settings)
  const actor = await addRep(db)
  const { token } = await transaction(db, { actor, now: AT }, (context) =>
    createLink({ text: linkText() }, context),
  )
  await close()
  return token
}

type Rates = { tailored: number; open: number }

/** One page after the other, and again, so that whatever else the machine does meets both. */
async function ratesOf(desk: Server, path: string, next: Server): Promise<Rates> {
  const [tailored, open]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    tailored.push((await loadOn(desk.port, path)).perSecond)
    open.push((await loadOn(next.port, PUBLIC)).perSecond)
  }
  return { tailored: median(tailored), open: median(open) }
}

async function compare(desk: Server, path: string, next: Server): Promise<Comparison> {
  const { tailored, open } = await ratesOf(desk, path, next)
  const ratio = tailored / open
  return {
    name: `Requests/s of the page of a tailored link (${await weightOf(desk, path)})`,
    ours: `${tailored.toFixed(1)}/s`,
    against: `the page of its offer, rendered each time (${await weightOf(next, PUBLIC)}): ${open.toFixed(1)}/s`,
    ratio,
    bound: { kind: 'aim', words: `at least ${AIM} times`, met: ratio >= AIM },
  }
}

/** The two pages do not hold the same: what comes over the wire says how far they are alike. */
async function weightOf({ port }: Server, path: string): Promise<string> {
  return `${(onTheWire(await fetchPage(port, path)) / 1000).toFixed(1)} kB`
}
