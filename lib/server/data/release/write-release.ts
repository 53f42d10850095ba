import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { entryText, ledgerText } from '#lib/server/data/ledger/entry-text.ts'
import { hashesOf } from '#lib/server/data/ledger/seal.ts'
import { sealFolder, snapshotInto } from '#lib/server/data/ledger/snapshot.ts'
import { sha256 } from '#lib/server/sha256.ts'
import type { ReleasePlan } from './plan-release.ts'

/**
 * Writes a release: the folder with its snapshots and hashes takes the place of the draft, then the ledger gets its
 * entry. Whatever stops it in between leaves a draft, never half a release.
 * @throws RangeError where the draft holds a link
 */
export function writeRelease(
  root: string,
  plan: ReleasePlan,
  before: ReleaseEntry | undefined,
): ReleaseEntry {
  const { version } = plan.entry
  const folder = join(root, 'data/terms', version)
  requireNoLinks(version, folder)
  const made = mkdtempSync(join(root, 'data/.release-'))
  cpSync(folder, made, { recursive: true })
  // A temporary folder is its maker's alone; a deployment may be read by another user.
  chmodSync(made, statSync(folder).mode)
  snapshotInto(root, made)
  const inputsSha256 = sealFolder(made)
  const entry = {
    ...plan.entry,
    inputsSha256,
    previousSha256: before === undefined ? null : sha256(canonicalEntry(before)),
  }
  const ledger = join(root, 'data/releases.yaml')
  const written =
    before === undefined
      ? ledgerText([entry])
      : `${endedBy('\n', readFileSync(ledger, 'utf8'))}${entryText(entry)}`
  const draft = `${made}-draft`
  renameSync(folder, draft)
  renameSync(made, folder)
  writeFileSync(`${ledger}.new`, written)
  renameSync(`${ledger}.new`, ledger)
  rmSync(draft, { recursive: true })
  return entry
}

function endedBy(end: string, text: string): string {
  return text.endsWith(end) ? text : `${text}${end}`
}

/** What a link leads to can change after the release, and no hash would show it. */
function requireNoLinks(version: string, folder: string): void {
  const link = [...hashesOf(folder)].find(([, hash]) => hash === '')?.[0]
  if (link !== undefined)
    throw new RangeError(
      `data/terms/${version}/${link} is a link. Replace it with a copy of what it leads to.`,
    )
}
