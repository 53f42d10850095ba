import type { Actor } from '#lib/domain/auth/actor.ts'
import type { NoticeEvidence } from '#lib/domain/notice-evidence/view.ts'
import { recordEntry } from '../audit/record-entry.ts'
import { transaction } from '../db/command.ts'
import type { Database } from '../db/open-store.ts'
import { type EvidenceQuestion, readEvidence } from './read-evidence.ts'

/**
 * The evidence of a notice, for whoever takes it away; null where there is no such notice. That it was taken is recorded, before
 * it is given.
 * @param format in which it is taken
 * @throws ForbiddenError
 */
export async function takeEvidence(
  question: EvidenceQuestion & { format: 'json' | 'pdf' },
  now: Date,
  { actor, db }: { actor: Actor; db: Database },
): Promise<NoticeEvidence | null> {
  const evidence = await readEvidence(question, now, { actor, db })
  if (evidence === null) return null
  const { id, publication } = evidence.notice
  const { format, withAddresses } = question
  await transaction(db, { actor, now }, (context) =>
    recordEntry(
      {
        action: 'notices.evidence',
        target: { kind: 'notice', id, name: publication },
        after: { format, withAddresses, recipients: evidence.recipients.length },
      },
      context,
    ),
  )
  return evidence
}
