import { and, desc, eq } from 'drizzle-orm'
import { TAILORED_FILE_WORDS } from '#lib/domain/links/file/words.ts'
import type { Command } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { systemNow } from '../../platform/clock.ts'
import { certificates } from '../../signing/tables.ts'
import { addEvent } from '../history/add-event.ts'
import { tailoredFiles } from './tables.ts'

/** A signed file that was made for a customer. */
export type TailoredFile = typeof tailoredFiles.$inferSelect

/** The file of an option made from these inputs; null where there is none yet. */
export async function readFileRecord(
  { link, option, inputsSha256 }: Pick<TailoredFile, 'link' | 'option' | 'inputsSha256'>,
  db: Pick<Database, 'select'>,
): Promise<TailoredFile | null> {
  const [row] = await db
    .select()
    .from(tailoredFiles)
    .where(
      and(
        eq(tailoredFiles.link, link),
        eq(tailoredFiles.option, option),
        eq(tailoredFiles.inputsSha256, inputsSha256),
      ),
    )
    .orderBy(desc(tailoredFiles.clock))
    .limit(1)
  return row ?? null
}

/** Writes a file down, and in the history of its link, once. */
export const recordFile: Command<Omit<TailoredFile, 'at' | 'clock'>, void> = async (file, context) => {
  const { now, tx } = context
  const added = await tx
    .insert(tailoredFiles)
    .values({ ...file, at: now.toISOString(), clock: systemNow().toISOString() })
    .onConflictDoNothing()
    .returning({ sha256: tailoredFiles.sha256 })
  if (added.length === 0) return
  const { link, option, version, sha256 } = file
  await addEvent({ link, step: 'fileMade', note: TAILORED_FILE_WORDS.made(option, version, sha256) }, context)
}

/** A tailored file as whoever has it may know it: nothing of the customer and of the link. */
export type KnownFile = Pick<TailoredFile, 'version' | 'tier' | 'region' | 'fileName' | 'signedAt'> & {
  sha256: string
  certificate: { subject: string; demo: boolean }
}

/** The tailored file with a SHA-256; null where there is none. */
export async function findTailoredFile(sha256: string, db: Database): Promise<KnownFile | null> {
  const [row] = await db
    .select({
      ...{ sha256: tailoredFiles.sha256, version: tailoredFiles.version, tier: tailoredFiles.tier },
      ...{ region: tailoredFiles.region, fileName: tailoredFiles.fileName, signedAt: tailoredFiles.signedAt },
      certificate: { subject: certificates.subject, demo: certificates.demo },
    })
    .from(tailoredFiles)
    .innerJoin(certificates, eq(certificates.fingerprint, tailoredFiles.certificate))
    .where(eq(tailoredFiles.sha256, sha256))
  return row ?? null
}
