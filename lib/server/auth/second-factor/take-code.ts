import { and, eq, lt } from 'drizzle-orm'
import type { Transaction } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { decryptSecret } from '../../platform/secrets.ts'
import { secondFactors } from '../tables.ts'
import { stepOf } from './codes.ts'

/** What the secret in the database is encrypted for. */
export const SECRET_PURPOSE = 'the secret of a second factor'

/**
 * Takes a code of a person's second factor. Of each code, and of those before it, none is taken again: of two that come with
 * the same one at once, one gets in.
 */
export async function takeCode(person: string, code: string, tx: Transaction): Promise<boolean> {
  const [factor] = await tx.select().from(secondFactors).where(eq(secondFactors.person, person))
  if (factor === undefined) return false
  const step = await stepOf(decryptSecret(factor.secret, SECRET_PURPOSE), code, systemNow())
  if (step === null) return false
  const taken = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.person, person), lt(secondFactors.lastStep, step)))
    .returning({ person: secondFactors.person })
  return taken.length > 0
}
