import { canonicalNotice, type NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { yamlText } from './record-text.ts'

export const SUBPROCESSOR_LEDGER = 'data/subprocessor-ledger.yaml'

const HEAD = `# yaml-language-server: $schema=../docs/schema/subprocessor-ledger.schema.json
# The ledger of sub-processors: one entry for each notice, oldest first. The list on a day is what the notices in effect
# by then make of it. An entry is never changed: each holds the hash of the one before. npm run subprocessors:publish
# writes it; docs/subprocessors.md says how the hashes are checked by hand.
`

/** SHA-256 of an entry, which the entry after it holds. */
export function noticeHash(entry: NoticeEntry): string {
  return sha256(canonicalNotice(entry))
}

/** A ledger as the text of data/subprocessor-ledger.yaml. */
export function subprocessorLedgerText(notices: readonly NoticeEntry[]): string {
  return notices.length === 0
    ? `${HEAD}notices: []\n`
    : `${HEAD}notices:\n${notices.map(noticeText).join('')}`
}

/** An entry as it stands in the ledger, to be put at the end of the file. */
export function noticeText(entry: NoticeEntry): string {
  return yamlText([entry])
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n')
}
