import type { SealedAuditEntry } from '#lib/domain/audit/entry.ts'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { EVIDENCE_FORMAT, type EvidenceDeed, type NoticeEvidence } from '#lib/domain/notice-evidence/view.ts'
import { writtenLines } from '#lib/domain/notices/written/words.ts'
import { entriesInOrder } from '../audit/read-log.ts'
import type { Database } from '../db/open-store.ts'
import { ownNotices } from '../notices/concerning/own-notice.ts'
import { scopeNames } from '../notices/concerning/scope-names.ts'
import { titleOf } from '../notices/pages/notice-title.ts'
import { everyRecipient, everyUntold } from '../notices/queries/every-recipient.ts'
import { findNotice } from '../notices/queries/list-notices.ts'
import { effectsOfNotice } from '../objections/queries/effects-of-notice.ts'
import { requirePermission } from '../permissions/require-permission.ts'
import { catalogue } from '../terms/current.ts'
import { entryTextOf } from './entry-text.ts'
import { objectionsOf } from './objections-of.ts'
import { recipientsOf } from './recipients-of.ts'

/** Which notice, and whether addresses stand in clear beside their hashes. */
export type EvidenceQuestion = { notice: string; withAddresses: boolean }

/**
 * All that the desk can prove of a notice at a moment of business time, to the second, read at one moment of the database; null
 * where there is no such notice.
 * @throws ForbiddenError; addresses are for those who may see contracts
 */
export async function readEvidence(
  { notice: id, withAddresses }: EvidenceQuestion,
  moment: Date,
  { actor, db }: { actor: Actor; db: Database },
): Promise<NoticeEvidence | null> {
  requirePermission(actor, 'notices.read')
  if (withAddresses) requirePermission(actor, 'contracts.read')
  const now = new Date(Math.floor(moment.getTime() / 1000) * 1000)
  return await db.transaction(
    async (tx) => {
      const found = await findNotice(id, now, { actor, db: tx })
      if (found === null) return null
      const { notice, counts, state } = found
      const { title, href } = titleOf(notice, now)
      const rows = await everyRecipient(id, tx)
      const contracts = [...new Map(rows.map(({ contract }) => [contract.id, contract])).values()]
      const effects = await effectsOfNotice(notice, contracts, now, tx)
      const own = await ownNotices(notice.publication, contracts, now, tx)
      const { vendor } = catalogue()
      return {
        format: EVIDENCE_FORMAT,
        asOf: now.toISOString(),
        vendor: vendor.legalName,
        notice: {
          id,
          publication: notice.publication,
          title,
          says: notice.written === null ? [] : writtenLines(notice.written, scopeNames(now)),
          href: href === null ? null : new URL(href, vendor.links.page).href,
          publishedAt: notice.publishedAt,
          recordedAt: notice.recordedAt,
          sentAt: notice.releasedAt,
          pausedAt: notice.pausedAt,
          triedAt: notice.releasedAt === null ? null : notice.toldAt,
          state,
          counts,
          entrySha256: notice.entrySha256,
          entry: entryTextOf(notice, now),
        },
        recipients: recipientsOf(notice, rows, { changes: effects, own }, { withAddresses, now }),
        untold: (await everyUntold(id, tx)).map(({ customer, contract }) => ({
          customer,
          contract: contractName(contract),
        })),
        objections: await objectionsOf(id, tx),
        deeds: await deedsOf(id, tx),
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

/** What people did with it; that evidence was taken is none of it. */
async function deedsOf(notice: string, db: Pick<Database, 'select'>): Promise<EvidenceDeed[]> {
  const deeds: EvidenceDeed[] = []
  for await (const entries of entriesInOrder(db, { about: notice }))
    deeds.push(...entries.filter(({ action }) => action !== 'notices.evidence').map(deedOf))
  return deeds
}

function deedOf({ number, at, action, actor, after, sha256 }: SealedAuditEntry): EvidenceDeed {
  const recipient = after?.recipient
  return {
    at,
    action,
    by: actor.kind === 'person' ? actor.role : actor.kind,
    recipient: typeof recipient === 'string' ? recipient : null,
    auditEntry: { number, sha256 },
  }
}
