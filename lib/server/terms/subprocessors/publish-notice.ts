import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findInconsistencies } from '#lib/domain/subprocessors/consistency.ts'
import { leavesCompany } from '#lib/domain/subprocessors/ledger/difference/change-kinds.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { ledgerFaults } from '#lib/domain/subprocessors/ledger/faults/ledger-faults.ts'
import { listsByDay } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { writing } from '#lib/server/platform/files/writing.ts'
import type { Catalogue } from '../catalogue.ts'
import { takeLock } from '../lock/release-lock.ts'
import { dateAhead, noticeTermsAt } from './ledger-findings.ts'
import { noticeHash, noticeText, SUBPROCESSOR_LEDGER, subprocessorLedgerText } from './ledger-text.ts'
import { NOTICE_DRAFT } from './notice-draft.ts'

const NOTHING = 'Nothing was published'

/** What keeps a notice from being published as the next entry of the ledger, in sentences; none: it may be. */
export function noticeRefusals(entry: NoticeEntry, catalogue: Catalogue): string[] {
  const ahead = dateAhead(catalogue.notices, entry.publishedAt)
  if (ahead !== null) return [ahead]
  // Only here: one that is in a ledger already stays as it is.
  if (entry.emergency !== undefined && !entry.changes.some(leavesCompany))
    return [
      `emergency says why a company had to be left at once, but this notice removes and replaces none. Leave emergency out of ${NOTICE_DRAFT}, and say why in the reason.`,
    ]
  const ledger = [...catalogue.notices, entry]
  const faults = ledgerFaults(ledger, ({ publishedAt }) => noticeTermsAt(catalogue, publishedAt))
  if (faults.length > 0) return faults.map(({ message, fix }) => `${message}. ${fix}`)
  return listsByDay(ledger).flatMap(({ day, list }) =>
    findInconsistencies(list).map(
      ({ id, message, fix }) => `On ${day} the list does not hold together: ${id}: ${message}. ${fix}`,
    ),
  )
}

/**
 * Puts a notice at the end of the ledger, and deletes its draft. What fails, as on a full disk, leaves everything as it was.
 * @param entry as planned, without the hash of the entry before
 * @param ledger what the notice was judged by
 * @throws RangeError where the ledger has changed since, another process is writing, or the disk does not take it
 */
export function publishNotice(root: string, entry: NoticeEntry, ledger: readonly NoticeEntry[]): void {
  const file = join(root, SUBPROCESSOR_LEDGER)
  const release = writing(join(root, 'data'), NOTHING, () => takeLock(root, NOTHING))
  try {
    const before = ledger.at(-1)
    const sealed = { ...entry, previousSha256: before === undefined ? null : noticeHash(before) }
    writing(join(root, 'data'), NOTHING, () => {
      try {
        writeFileSync(`${file}.new`, withEntry(file, sealed, ledger), { flush: true })
        renameSync(`${file}.new`, file)
      } finally {
        rmSync(`${file}.new`, { force: true })
      }
      if (entry.cancels === undefined) rmSync(join(root, NOTICE_DRAFT), { force: true })
    })
  } finally {
    release()
  }
}

/** Makes an empty ledger where there is none. */
export function beginLedger(root: string): void {
  const file = join(root, SUBPROCESSOR_LEDGER)
  if (existsSync(file)) return
  writing(join(root, 'data'), 'Nothing was drafted', () => writeFileSync(file, subprocessorLedgerText([])))
}

/** The text of the ledger with one more entry; what stands in it is kept byte for byte. */
function withEntry(file: string, entry: NoticeEntry, ledger: readonly NoticeEntry[]): string {
  const text = readFileSync(file, 'utf8')
  if (text.match(/^ {4}publishedAt: /gm)?.length !== (ledger.length || undefined))
    throw new RangeError(`${NOTHING}: ${SUBPROCESSOR_LEDGER} has changed meanwhile. Run the command again.`)
  if (ledger.length === 0) return subprocessorLedgerText([entry])
  return `${text.endsWith('\n') ? text : `${text}\n`}${noticeText(entry)}`
}
