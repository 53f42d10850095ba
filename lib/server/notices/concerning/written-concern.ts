import { eq } from 'drizzle-orm'
import type { Contract, NoticeKind } from '#lib/domain/contracts/customer.ts'
import { writtenConcerns, writtenKindOf } from '#lib/domain/notices/written/concerns.ts'
import type { WrittenContent } from '#lib/domain/notices/written/content.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { noticeContracts, notices } from '../tables.ts'
import { kindOf } from './told-entries.ts'

type Concern = { kind: NoticeKind; concerns: (contract: Contract) => boolean }

/** Whom a written notice is for: its scope says so, or, of a correction of a notice, whom that one concerned. */
export async function writtenConcern(content: WrittenContent | null, db: Reading): Promise<Concern> {
  if (content === null) throw new RangeError('a written notice has no content')
  const isOfNotice = content.kind === 'correction' && 'notice' in content.corrects
  const corrected = isOfNotice && 'notice' in content.corrects ? content.corrects.notice : null
  if (corrected === null)
    return {
      kind: writtenKindOf(content, null),
      concerns: (contract) => writtenConcerns(content, contract),
    }
  const rows = await db
    .select({ contract: noticeContracts.contract })
    .from(noticeContracts)
    .where(eq(noticeContracts.notice, corrected))
  const told = new Set(rows.map(({ contract }) => contract))
  return {
    kind: writtenKindOf(content, await correctedKind(corrected, db)),
    concerns: ({ id }) => told.has(id),
  }
}

async function correctedKind(corrected: string, db: Reading): Promise<NoticeKind | null> {
  const [notice] = await db
    .select({ publication: notices.publication })
    .from(notices)
    .where(eq(notices.id, corrected))
  const about = notice === undefined ? null : noticeSubject(notice.publication)
  return about === null || about.kind === 'written' ? null : kindOf(about)
}
