import type { ContractRecordFacts, CopyLine } from '#lib/domain/console/customers/view.ts'
import { fileSizeInWords } from '#lib/domain/quantities/file-size.ts'
import type { ContractCopyRow, ContractRecords } from '../../contracts/queries/contract-records.ts'

/** What was recorded of a contract, for its card. */
export function recordFacts({ pages, copies }: ContractRecords): ContractRecordFacts {
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
  }
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
