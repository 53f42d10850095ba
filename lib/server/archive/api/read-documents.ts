import type { Actor } from '#lib/domain/auth/actor.ts'
import { publishedBy, standingOf } from '#lib/domain/release/standing.ts'
import type { Database } from '../../db/open-store.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import { documentsOfVersions } from '../jobs/state/documents-of-versions.ts'
import { archiveProgress } from '../jobs/state/progress.ts'
import { readCertificates } from '../records.ts'
import type { DocumentsAnswer } from './schema.ts'

/**
 * Which documents are due, made and missing, and what has signed them, for programs.
 * @throws ForbiddenError
 */
export async function readDocuments({ actor, db }: { actor: Actor; db: Database }): Promise<DocumentsAnswer> {
  requirePermission(actor, 'releases.read')
  const at = now()
  const { ledger } = catalogue()
  const { state, reason } = archiveProgress()
  const documents = documentsOfVersions()
  const isAhead = environment().ARCHIVE === 'ahead'
  return {
    state,
    reason,
    versions: publishedBy(ledger, at).map(({ version }) => {
      const { due, made, lacking } = documents.get(version) ?? { due: 0, made: 0, lacking: [] }
      const missing = isAhead ? lacking.map(({ tier, region }) => ({ tier, region })) : []
      return { version, status: standingOf(version, ledger, at), due, made, missing }
    }),
    certificates: (await readCertificates(db)).map(({ fingerprint, subject, notAfter, demo }) => ({
      fingerprint,
      subject,
      expiresAt: new Date(notAfter).toISOString(),
      demo,
    })),
  }
}
