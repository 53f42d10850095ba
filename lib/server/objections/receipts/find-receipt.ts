import { eq } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { certificates } from '../../signing/tables.ts'
import { objectionReceipts, objections } from '../tables.ts'

/** A receipt as whoever has the file may know it: nobody's name is in it. */
export type KnownReceipt = {
  reference: string
  fileName: string
  signedAt: string
  certificate: { subject: string; demo: boolean }
}

/** The receipt with a SHA-256; null where there is none. */
export async function findReceipt(sha256: string, db: Database): Promise<KnownReceipt | null> {
  const [row] = await db
    .select({
      reference: objections.reference,
      fileName: objectionReceipts.fileName,
      signedAt: objectionReceipts.signedAt,
      certificate: { subject: certificates.subject, demo: certificates.demo },
    })
    .from(objectionReceipts)
    .innerJoin(objections, eq(objections.id, objectionReceipts.objection))
    .innerJoin(certificates, eq(certificates.fingerprint, objectionReceipts.certificate))
    .where(eq(objectionReceipts.sha256, sha256))
  return row ?? null
}
