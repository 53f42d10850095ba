import type { HealthLine } from '#lib/domain/console/settings/view.ts'
import { grouped } from '#lib/domain/quantities/time/duration.ts'
import type { ArchiveProgress } from '../../archive/jobs/state/progress.ts'
import type { JobCounts } from '../../jobs/counts.ts'
import type { MailCounts } from '../../subscriptions/sending/mail-counts.ts'

/** How the archive of documents is, in words. */
export function documentsLine({ state, owed, archived, reason }: ArchiveProgress): HealthLine {
  const name = 'Documents'
  const made = `${grouped(archived)} of ${grouped(owed)} documents are made`
  if (reason !== null)
    return { name, state: 'amiss', words: `${reason} ${owed > 0 ? `${made}.` : ''}`.trim() }
  switch (state) {
    case 'on-demand':
      return { name, state: 'well', words: 'Documents are made when somebody asks for them.' }
    case 'complete':
      return { name, state: 'well', words: `${made}.` }
    default:
      return { name, state: 'busy', words: `${made}; the others are being made.` }
  }
}

/** How the jobs are, in words; null while they have not been counted. */
export function jobsLine(counts: JobCounts | null): HealthLine {
  const name = 'Jobs'
  if (counts === null) return { name, state: 'busy', words: 'The jobs have not been counted yet.' }
  const { waiting, active, failed } = counts
  const words = `${grouped(waiting)} waiting, ${grouped(active)} under way, ${grouped(failed)} given up within the last day.`
  return { name, state: failed > 0 ? 'amiss' : waiting + active > 0 ? 'busy' : 'well', words }
}

/** How mail is, in words. `hasServer`: whether there is a mail server, and not only a folder. */
export function mailLine(counts: MailCounts | null, hasServer: boolean): HealthLine {
  const name = 'Mail'
  const way = hasServer
    ? 'Mails go out through the mail server.'
    : 'No mail server is set (SMTP_URL): mails are written to the folder outbox in STATE_DIRECTORY, and reach nobody.'
  const failed = counts?.failed ?? 0
  if (failed > 0)
    return {
      name,
      state: 'amiss',
      words: `${grouped(failed)} to subscribers could not be delivered within the last 7 days. ${way}`,
    }
  return { name, state: hasServer ? 'well' : 'amiss', words: way }
}
