import type { ReleaseEntry } from '../../release/entry.ts'
import type { LintFinding } from '../finding.ts'

/** Entries of the ledger that are dated after now: until then the desk shows nothing of them, and their notice runs late. */
export function futureFindings(ledger: readonly ReleaseEntry[], now: Date): LintFinding[] {
  return ledger.flatMap(({ version, publishedAt }, index): LintFinding[] =>
    Date.parse(publishedAt) <= now.getTime()
      ? []
      : [
          {
            rule: 'ledger.future',
            place: { in: 'releases', path: ['releases', index, 'publishedAt'] },
            message: `${version} is dated ${publishedAt}, which is still to come, and the desk shows nothing of it until then`,
            fix: 'If the clock was wrong when it was released and it is not deployed yet, restore data/ and release it again.',
          },
        ],
  )
}
