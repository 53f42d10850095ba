import { and, eq, gt, isNull } from 'drizzle-orm'
import { versionOn } from '#lib/domain/contracts/version-on.ts'
import { nextAfter } from '#lib/domain/release/standing.ts'
import { isBaseReady, offerBase } from '../../archive/base/offer-base.ts'
import { archivedDocument } from '../../archive/manifest/manifest.ts'
import { signingIdentity } from '../../archive/signing/signing-identity.ts'
import type { Database } from '../../db/open-store.ts'
import type { Sweep } from '../../jobs/sweep.ts'
import { environment } from '../../platform/env.ts'
import { catalogue, offerOf } from '../../terms/current.ts'
import { linkOptions, links } from '../tables.ts'

const EVERY = 60
const AGAIN_AFTER = 60

/**
 * Makes the bases of the options that open links offer, ahead of need: SLA and DPA are typeset in seconds, a cover in a tenth
 * of one. After the documents that a base is made from; where documents are made on demand, so are bases.
 */
export const keepBasesSweep: Sweep = {
  name: 'tailored-bases',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ now, store }) => {
    if (environment().ARCHIVE === 'on-demand') return
    const offers = await offeredOn(now, store.db)
    if (offers.length === 0) return
    // Why nothing can be signed, the archive says.
    const identity = await signingIdentity(store.db).catch(() => null)
    if (identity === null) return
    for (const { version, tier, region } of offers) {
      const result = offerOf(version, tier, region)
      const [sla, dpa] = (['sla', 'dpa'] as const).map((kind) =>
        archivedDocument({ version, tier, region, kind }),
      )
      if (result?.ok !== true || !sla || !dpa) continue
      const source = { offer: result.offer, sla, dpa, identity }
      if (!isBaseReady(source)) await offerBase(source)
    }
  },
}

/** The offers of all links from which files can be had at a moment, each once. */
async function offeredOn(now: Date, db: Database) {
  const { version, mayDownload, revokedAt, expiresAt } = links
  const { tier, region } = linkOptions
  const rows = await db
    .selectDistinct({ version, tier, region })
    .from(links)
    .innerJoin(linkOptions, eq(linkOptions.link, links.id))
    .where(and(eq(mayDownload, true), isNull(revokedAt), gt(expiresAt, now.toISOString())))
  const { ledger } = catalogue()
  const offers = rows.flatMap((row) => {
    const release = versionOn(row, ledger, now) ?? nextAfter(ledger, now)
    return release === null ? [] : [{ ...row, version: release.version }]
  })
  return [...new Map(offers.map((one) => [JSON.stringify(one), one])).values()]
}
