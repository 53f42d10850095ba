import { eq, lt } from 'drizzle-orm'
import { isOpen, linkState } from '#lib/domain/links/link-state.ts'
import { isNamedProgram } from '#lib/domain/links/visits/preview-agents.ts'
import { isRecorded } from '#lib/domain/links/visits/recorded.ts'
import { addressOf } from '../../auth/trace.ts'
import { THE_DESK, type Transaction, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { sendJob } from '../../jobs/current.ts'
import { tokenHash } from '../../platform/address-tokens.ts'
import { systemNow } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { addEvent } from '../history/add-event.ts'
import { isWanted } from '../mails/wanted/wanted-mails.ts'
import { links } from '../tables.ts'
import { isByVendor } from '../visits/made-by-vendor.ts'
import { hasDeclined } from '../visits/recording-cookie.ts'
import { linkLateOpenings } from './tables.ts'
import { tellOwnerJob } from './tell-owner.job.ts'

/** A request for a page of a link that there was not, or is not any more. */
export type FruitlessRequest = { token: string; method: string; headers: Headers }

/**
 * Has the owner of a link told, once a day, that somebody opened it after its end. Whoever asked has their answer by then, and
 * nobody else's token does anything. What would be no visit is no opening: of the vendor's own people, of programs that draw
 * previews, ahead of need, or where nothing is recorded.
 * @param now business time
 */
export async function noteLateOpening(request: FruitlessRequest, now: Date, db: Database): Promise<void> {
  const [link] = await db
    .select()
    .from(links)
    .where(eq(links.tokenSha256, tokenHash(request.token)))
  if (link === undefined || isOpen(linkState(link, now)) || !isOpening(request)) return
  await transaction(db, { actor: THE_DESK, now }, async (context) => {
    if (!(await isFirstToday(link.id, context.tx))) return
    const mail = await isWanted('late', link.owner, context.tx)
    await addEvent({ link: link.id, step: 'late', note: mail.note }, context)
    const data = { link: link.id, what: 'late' as const, mark: today(), at: now.toISOString() }
    if (mail.isWanted) await sendJob(tellOwnerJob, { data }, context.tx)
  })
}

/** Forgets on which days before one links were opened after their end. @param at the system's clock */
export async function forgetLateDays(at: Date, db: Pick<Database, 'delete'>): Promise<void> {
  await db.delete(linkLateOpenings).where(lt(linkLateOpenings.day, dayOf(at)))
}

function isOpening({ method, headers }: FruitlessRequest): boolean {
  const purpose = ['sec-purpose', 'purpose', 'x-moz']
    .map((name) => headers.get(name))
    .find((one) => one !== null)
  const recording = environment().LINK_VISITS === 'on'
  return (
    isRecorded({ method, purpose: purpose ?? null, declined: hasDeclined(headers), recording }) &&
    !isNamedProgram(headers.get('user-agent') ?? '') &&
    !isByVendor(headers, addressOf(headers), systemNow())
  )
}

async function isFirstToday(link: string, tx: Transaction): Promise<boolean> {
  const first = await tx
    .insert(linkLateOpenings)
    .values({ link, day: today() })
    .onConflictDoNothing()
    .returning({ link: linkLateOpenings.link })
  return first.length > 0
}

function today(): string {
  return dayOf(systemNow())
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}
