import { THE_DESK, transaction } from '../../../db/command.ts'
import type { Database } from '../../../db/open-store.ts'
import { isUnrecordable } from '../../../db/store-error.ts'
import { type Downloaded, recordDownload } from '../../visits/record-download.ts'
import { recordVisit } from '../../visits/record-visit.ts'

/** A file that was answered with, and by what request. */
export type Went = Omit<Downloaded, 'visit'> & { request: Request; answer: Response }

/**
 * Writes down that a file went out, where an answer began to give it. It goes out all the same where that cannot be written down.
 * @param now business time
 */
export async function noteDownload(
  { request, answer, ...file }: Went,
  now: Date,
  db: Database,
): Promise<void> {
  if (!isBeginning(request, answer)) return
  const { link } = file
  const { method, headers } = request
  try {
    const visit = await recordVisit({ link, method, headers, isPage: false }, now, db)
    if (visit === null) return
    await transaction(db, { actor: THE_DESK, now }, (context) => recordDownload({ ...file, visit }, context))
  } catch (error) {
    if (!isUnrecordable(error)) throw error
  }
}

/** Readers of PDF ask for a file in parts; the first of them is the download. */
function isBeginning({ method, headers }: Request, { status }: Response): boolean {
  if (method !== 'GET') return false
  return status === 200 || (status === 206 && /^bytes=0-/.test(headers.get('range') ?? ''))
}
