import type { PageFault, PageFaultStatus } from '#lib/domain/objections/view.ts'
import { OBJECTION_WORDS } from '#lib/domain/objections/words.ts'
import { isUnrecordable } from '../../db/store-error.ts'

/** Why a page shows nothing else. */
export type Faulty = { kind: 'fault'; fault: PageFault }

/** A reason with its status. */
export function faulty(status: PageFaultStatus, message: string): Faulty {
  return { kind: 'fault', fault: { status, message } }
}

/** What a page shows; where the database is away, that. @throws what else fails */
export async function orFault<Facts>(find: () => Promise<Facts>): Promise<Facts | Faulty> {
  try {
    return await find()
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return faulty(503, OBJECTION_WORDS.unreachable)
  }
}
