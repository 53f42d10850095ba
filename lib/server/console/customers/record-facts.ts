import type { ContractRecordFacts, CopyLine } from '#lib/domain/console/customers/view.ts'
import { reminderInWords } from '#lib/domain/console/customers/words.ts'
import { fileSizeInWords } from '#lib/domain/quantities/file-size.ts'
import type { ContractCopyRow, ContractRecords } from '../../contracts/queries/contract-records.ts'
import type { ReminderRow } from '../../renewals/reminders-of.ts'

/** All that is recorded of a contract. */
export type OwnRecords = ContractRecords & { reminders: readonly ReminderRow[] }

/** What was recorded of a contract, for its card. */
export function recordFacts({ pages, copies, reminders }: OwnRecords): ContractRecordFacts {
  const open = pages.find(({ revokedAt }) => revokedAt === null)
  const last = open === undefined ? pages.at(-1) : undefined
  const standing = copies.find(({ replacedAt }) => replacedAt === null)
  return {
    page: open === undefined ? null : { issuedAt: open.issuedAt, by: open.issuedBy },
    revoked:
      last?.revokedAt == null
        ? null
        : { at: last.revokedAt, by: last.revokedBy ?? '', reason: last.revokedReason },
    copy: standing === undefined ? null : copyLine(standing),
    earlier: copies
      .filter(({ replacedAt }) => replacedAt !== null)
      .toReversed()
      .map(copyLine),
    reminders: [...Map.groupBy(reminders, ({ renews, step }) => `${renews} ${step}`).values()].flatMap(
      reminderLine,
    ),
  }
}

/** Those of one date and step. */
function reminderLine(rows: readonly ReminderRow[]): { at: string; words: string }[] {
  const [first] = rows
  if (first === undefined) return []
  const reps = rows.filter(({ recipientKind }) => recipientKind === 'rep').length
  const sent = rows.filter(({ sentAt }) => sentAt !== null).length
  return [
    {
      at: first.recordedAt,
      words: reminderInWords(first.renews, { reps, contacts: rows.length - reps, sent }),
    },
  ]
}

function copyLine({ sha256, size, recordedAt, recordedBy, reason }: ContractCopyRow): CopyLine {
  return {
    sha256,
    size: size === null ? null : fileSizeInWords(size),
    recordedAt,
    by: recordedBy,
    reason,
  }
}
