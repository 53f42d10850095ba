import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { MOST_OBJECTIONS } from '#lib/domain/objections/limits.ts'
import { isLateAt } from '#lib/domain/objections/objection.ts'
import { OBJECTIONS_REFUSED } from '#lib/domain/objections/refused-words.ts'
import { isEntered } from '#lib/domain/objections/way.ts'
import { OBJECTION_WORDS } from '#lib/domain/objections/words.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { sha256 } from '../../platform/sha256.ts'
import { answerTermsOf } from '../concerning/answer-terms.ts'
import { type ContractNotice, contractNotice, entryOf } from '../concerning/contract-notice.ts'
import { toldOf } from '../concerning/told-of.ts'
import { addEvent } from '../history/add-event.ts'
import { ObjectionsRefusal } from '../refusal.ts'
import { objections } from '../tables.ts'
import { objectionToken, tokenHash } from '../tokens.ts'
import { type Coming, comingOf, type Filing } from './filing.ts'
import type { Filed } from './typed-objection.ts'

type Row = typeof objections.$inferSelect

/**
 * Files an objection as of now, in time or late, and has its receipt sent; one that is entered as of the day on which it came. The
 * same once more is the one that is there, and is not entered again.
 * @returns its id
 * @throws ObjectionsRefusal where nothing of the notice can be objected to, a change is none of these, there are too many, or it cannot
 *   have come on that day
 */
export const fileObjection: Command<Filing, string> = async (filing, context) => {
  const { concerned, filed } = filing
  const { notice, contract } = concerned
  await takeTurn(contract.id, context)
  const entry = entryOf(notice.publication, context.now)
  if (entry === null) throw new ObjectionsRefusal(404, OBJECTION_WORDS.nothing)
  const told = await toldOf(notice, contract, context.now, context.tx)
  const own = contractNotice(entry, contract, told, context.now)
  if (own.isWithdrawn) throw new ObjectionsRefusal(410, OBJECTION_WORDS.withdrawn)
  if (own.objectable.length === 0)
    throw new ObjectionsRefusal(
      410,
      isEntered(filing.via) ? OBJECTIONS_REFUSED.notConcerned : OBJECTION_WORDS.nothing,
    )
  if (!filed.changes.every((change) => own.objectable.some(({ id }) => id === change)))
    throw new ObjectionsRefusal(400, OBJECTION_WORDS.badChange)
  const known = await filedBefore(filing, context)
  const same = known.find((row) => isSame(row, filed))
  if (same !== undefined && isEntered(filing.via))
    throw new ObjectionsRefusal(410, OBJECTIONS_REFUSED.filedAlready(same.reference))
  if (same !== undefined) return same.id
  // Whoever has a link is bounded; what came on paper has come.
  if (known.length >= MOST_OBJECTIONS && !isEntered(filing.via))
    throw new ObjectionsRefusal(429, OBJECTION_WORDS.tooMany)
  const zone = own.settled?.zone ?? (await answerTermsOf(contract, context.now, context.tx))?.zone ?? 'UTC'
  const coming = comingOf(filing, entry.publishedAt, zone, context.now)
  return await add(filing, { ...own, zone, coming }, context)
}

/** Lets those who file or decide for one contract do so one after the other. */
export async function takeTurn(contract: string, { tx }: Pick<CommandContext, 'tx'>): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.objections}::int, hashtext(${contract}))`,
  )
}

async function filedBefore({ concerned }: Filing, { tx }: CommandContext): Promise<Row[]> {
  const { notice, contract } = concerned
  return await tx
    .select()
    .from(objections)
    .where(and(eq(objections.notice, notice.id), eq(objections.contract, contract.id)))
}

function isSame({ changes, grounds, standing }: Row, filed: Filed): boolean {
  if (standing === 'withdrawn') return false
  const sorted = (ids: readonly string[]) => canonicalJson(ids.toSorted())
  return grounds === filed.grounds && sorted(changes) === sorted(filed.changes)
}

async function add(
  { concerned, filed, via }: Filing,
  { settled, zone, coming }: Pick<ContractNotice, 'settled'> & { zone: string; coming: Coming },
  context: CommandContext,
): Promise<string> {
  const { notice, contract } = concerned
  const { receivedAt, enteredBy, contact, address } = coming
  const id = randomUUID()
  const reference = `OBJ-${id.slice(0, 8).toUpperCase()}`
  const terms = await answerTermsOf(contract, receivedAt, context.tx)
  const isLate = isLateAt(receivedAt, settled?.endsAt ?? null)
  const days = isLate ? null : (terms?.days ?? null)
  await context.tx.insert(objections).values({
    ...{ id, reference, notice: notice.id, contract: contract.id, via, isLate },
    ...{ contact, address, enteredBy, zone },
    ...{ who: filed.who, changes: filed.changes, grounds: filed.grounds, textSha256: sha256(filed.grounds) },
    tokenSha256: tokenHash(objectionToken(id)),
    receivedAt: receivedAt.toISOString(),
    clock: systemNow().toISOString(),
    lastDay: settled?.lastDay ?? null,
    endsAt: settled?.endsAt ?? null,
    answerDays: days?.answer ?? null,
    exitDays: days?.exit ?? null,
    version: terms?.version ?? null,
    clause: terms?.clause ?? null,
    standing: 'received',
    standsSince: receivedAt.toISOString(),
  })
  await addEvent({ objection: id, step: 'received', outcome: null, note: null, who: enteredBy }, context)
  await recordEntry(
    {
      action: isEntered(via) ? 'objections.entered' : 'objections.received',
      target: { kind: 'objection', id, name: reference },
      after: { notice: notice.publication, late: isLate, ...(isEntered(via) ? { via } : {}) },
    },
    context,
  )
  return id
}
