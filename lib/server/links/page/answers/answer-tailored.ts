import { tailoredFileName } from '#lib/domain/legal/file-name.ts'
import { answerFailed, answerFile, answerUnmade } from '../../../archive/answers/answer-document.ts'
import type { Database } from '../../../db/open-store.ts'
import { askedFile } from '../../file/asked-file.ts'
import type { FilePlan } from '../../file/plan-file.ts'

/** Nobody keeps it: whether a link is open is asked each time. */
const KEEP = { keep: 'private, no-store', headers: {} }

/** An answer, and the SHA-256 of the file that it gives; null where it gives none. */
export type FileAnswer = { answer: Response; sha256: string | null }

/** Answers with the signed file of an option for the customer of a link. */
export async function answerTailored(
  request: Request,
  plan: FilePlan,
  now: Date,
  db: Database,
): Promise<FileAnswer> {
  const { method, signal, headers } = request
  // The front has written the client's own address there.
  const asker = { method, signal, address: headers.get('x-forwarded-for') ?? '' }
  try {
    const asked = await askedFile(plan, asker, now, db)
    if (asked === null) return { answer: answerUnmade(request, tailoredFileName(plan.offer)), sha256: null }
    const { file, bytes } = asked
    return { answer: await answerFile(request, file, bytes, KEEP), sha256: file.sha256 }
  } catch (error) {
    const { version, tier, region } = plan.offer
    const key = { version, tier: tier.id, region: region.id, kind: 'tailored' as const }
    return { answer: answerFailed(request, error, key), sha256: null }
  }
}
