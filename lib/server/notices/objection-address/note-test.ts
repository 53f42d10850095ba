import { and, eq, isNull } from 'drizzle-orm'
import { type Filed, meaningOf } from '#lib/domain/notices/incoming/meaning.ts'
import type { Command, Transaction } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { sha256 } from '../../platform/sha256.ts'
import type { ParsedIncoming } from '../incoming/parse-mail.ts'
import { objectionTests } from './tables.ts'

/** Notes that whoever has the link of a test message confirmed it; the first time counts. @returns whether there is such a link */
export const confirmAddressTest: Command<{ token: string }, boolean> = async ({ token }, { tx }) => {
  const [test] = await tx
    .select()
    .from(objectionTests)
    .where(eq(objectionTests.tokenSha256, sha256(token)))
    .for('update')
  if (test === undefined) return false
  await noteReturn(test.id, tx)
  return true
}

/** Notes what a mail that came in means for a test message: it came back itself, was answered by a person, or bounced. */
export const noteTestMail: Command<{ id: string; mail: ParsedIncoming }, Filed> = async (
  { id, mail },
  { tx },
) => {
  const [test] = await tx.select().from(objectionTests).where(eq(objectionTests.id, id)).for('update')
  if (test === undefined) return 'unknown'
  const isItself = mail.headers.get('message-id')?.toLowerCase() === test.messageId.toLowerCase()
  const { kind } = meaningOf(mail, {
    isCurrent: (address) => address === test.address.toLowerCase(),
    isFormer: () => false,
  })
  if (isItself || kind === 'replied') {
    if (test.returnedAt !== null) return 'repeated'
    await noteReturn(id, tx)
    return 'replied'
  }
  if (kind !== 'bounced') return kind
  if (test.bouncedAt !== null) return 'repeated'
  await tx
    .update(objectionTests)
    .set({ bouncedAt: systemNow().toISOString() })
    .where(eq(objectionTests.id, id))
  return kind
}

async function noteReturn(id: string, tx: Transaction): Promise<void> {
  await tx
    .update(objectionTests)
    .set({ returnedAt: systemNow().toISOString() })
    .where(and(eq(objectionTests.id, id), isNull(objectionTests.returnedAt)))
}
