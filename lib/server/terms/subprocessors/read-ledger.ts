import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { restoring } from '#lib/domain/release/restoring.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { subprocessorLedgerSchema } from '#lib/domain/subprocessors/ledger/schema.ts'
import type { Finding } from '../finding.ts'
import { readYaml, type YamlFile } from '../yaml/yaml-file.ts'
import { noticeHash, SUBPROCESSOR_LEDGER } from './ledger-text.ts'

/** The ledger of sub-processors as its file holds it. */
export type SubprocessorLedgerFile = YamlFile<{ notices: NoticeEntry[] }>

/** The ledger with every fault of its form and of its chain; null where it cannot be read. */
export function readSubprocessorLedger(root: string, findings: Finding[]): SubprocessorLedgerFile | null {
  if (!existsSync(join(root, SUBPROCESSOR_LEDGER))) {
    findings.push({
      file: SUBPROCESSOR_LEDGER,
      line: 1,
      rule: 'file.missing',
      message: `there is no file ${SUBPROCESSOR_LEDGER}. If it was deleted, restore it with: git checkout -- ${SUBPROCESSOR_LEDGER}. Otherwise begin it with: npm run subprocessors:change`,
    })
    return null
  }
  const ledger = readYaml(root, SUBPROCESSOR_LEDGER, subprocessorLedgerSchema, findings)
  if (ledger !== null) findings.push(...chainFindings(ledger))
  return ledger
}

/** Entries that do not hold the hash of the one before. */
function chainFindings({ value: { notices }, lineOf }: SubprocessorLedgerFile): Finding[] {
  return notices.flatMap((notice, index) => {
    const before = notices[index - 1]
    if (notice.previousSha256 === (before === undefined ? null : noticeHash(before))) return []
    const finding = (message: string) => ({
      file: SUBPROCESSOR_LEDGER,
      line: lineOf(['notices', index, 'previousSha256']),
      rule: 'subprocessor-ledger.chain',
      message,
    })
    const fork = before === undefined ? null : forkOf(notice, notices.slice(0, index))
    if (fork !== null)
      return [
        finding(
          `notice ${notice.id} follows ${fork}, and so does another above it, as after a merge of two branches that each published a notice. Keep the ledger of one branch, and publish the other notice again: docs/subprocessors.md#after-a-merge`,
        ),
      ]
    const said =
      before === undefined
        ? `notice ${notice.id} is the first, but its previousSha256 is not null: an entry above it was removed, or this one was edited`
        : `notice ${before.id} was edited after its publication, or an entry below it was removed: previousSha256 of ${notice.id} is not its hash`
    return [
      finding(
        `${said}. Entries are never edited. See what changed with: git diff -- ${SUBPROCESSOR_LEDGER}. ${restoring('it', SUBPROCESSOR_LEDGER)}. After a merge see docs/subprocessors.md#after-a-merge`,
      ),
    ]
  })
}

/** What an entry was published behind, where that stands further above than directly; null where nothing above it has its hash. */
function forkOf({ previousSha256 }: NoticeEntry, above: readonly NoticeEntry[]): string | null {
  if (previousSha256 === null) return 'the beginning of the ledger'
  return above.slice(0, -1).findLast((notice) => noticeHash(notice) === previousSha256)?.id ?? null
}
