import { isPermitted } from '#lib/domain/auth/roles.ts'
import type { CertificateLine, ReleaseLine, ReleasesFacts } from '#lib/domain/console/releases/view.ts'
import { RELEASE_WORDS } from '#lib/domain/console/releases/words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import type { VersionRecord } from '#lib/domain/versions/version-record.ts'
import type { PendingOffer } from '../../archive/jobs/pending-documents.ts'
import { retryDocuments } from '../../archive/jobs/retry-documents.ts'
import { documentsOfVersions, type VersionDocuments } from '../../archive/jobs/state/documents-of-versions.ts'
import { archiveProgress } from '../../archive/jobs/state/progress.ts'
import type { ArchivedCertificate } from '../../archive/record.ts'
import { readCertificates } from '../../archive/records.ts'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import { versionList } from '../../versions/version-list.ts'
import { ConsoleRefusal } from '../refusal.ts'
import { documentsLine } from '../settings/health-lines.ts'
import type { Viewer } from '../viewer.ts'

/** So many days before its end a certificate is told of. */
const SOON = 30 * 86_400_000

const NONE: VersionDocuments = { due: 0, made: 0, lacking: [] }

/**
 * What the screen "Releases" shows.
 * @throws ForbiddenError
 */
export async function readReleases({ actor, db }: Viewer): Promise<ReleasesFacts> {
  requirePermission(actor, 'releases.read')
  const at = now()
  const documents = documentsOfVersions()
  const { state, words } = documentsLine(archiveProgress())
  const isAhead = environment().ARCHIVE === 'ahead'
  return {
    versions: versionList(at).records.map((record) =>
      releaseLine(record, documents.get(record.version) ?? NONE, isAhead),
    ),
    certificates: (await readCertificates(db)).map((certificate) => certificateLine(certificate, at)),
    archive: { state, words },
    isAhead,
    mayRetry: isAhead && isPermitted(actor.role, 'releases.retry'),
  }
}

/** Has the missing documents made again. @throws ForbiddenError, ConsoleRefusal */
export const retryMissing: Command<object, object> = async (input, context) => {
  const outcome = await retryDocuments(input, context)
  if (outcome.kind === 'nothing') throw new ConsoleRefusal(409, RELEASE_WORDS.nothingMissing)
  if (outcome.kind === 'on-demand') throw new ConsoleRefusal(409, RELEASE_WORDS.onDemand)
  return {}
}

function releaseLine(
  { version, href, standing, begins, published, changes }: VersionRecord,
  { due, made, lacking }: VersionDocuments,
  isAhead: boolean,
): ReleaseLine {
  return {
    version,
    href,
    standing,
    begins,
    published,
    due,
    made,
    missing: isAhead ? lacking.map(placeOf) : [],
    changes,
  }
}

function placeOf({ version, tier, region }: PendingOffer): string {
  const terms = catalogue().versions.get(version)?.terms
  const nameIn = (named: readonly { id: string; name: string }[] | undefined, id: string) =>
    named?.find((one) => one.id === id)?.name ?? id
  return `${nameIn(terms?.tiers, tier)}, ${nameIn(terms?.regions, region)}`
}

function certificateLine(
  { fingerprint, subject, demo, notAfter }: ArchivedCertificate,
  at: Date,
): CertificateLine {
  const left = Date.parse(notAfter) - at.getTime()
  return {
    fingerprint,
    subject,
    isDemo: demo,
    expires: dateInWords(new Date(notAfter).toISOString().slice(0, 10)),
    state: left <= 0 ? 'expired' : left <= SOON ? 'soon' : 'valid',
  }
}
