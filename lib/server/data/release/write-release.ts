import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { entryText } from '#lib/server/data/ledger/entry-text.ts'
import { sealFolder, snapshotInto } from '#lib/server/data/ledger/snapshot.ts'
import { sha256 } from '#lib/server/sha256.ts'
import type { ReleasePlan } from './plan-release.ts'

/**
 * Writes a release: the folder with its snapshots and hashes takes the place of the draft, then the ledger gets its
 * entry. Whatever stops it in between leaves a draft, never half a release.
 */
export function writeRelease(
  root: string,
  plan: ReleasePlan,
  before: ReleaseEntry | undefined,
): ReleaseEntry {
  const { version } = plan.entry
  const folder = join(root, 'data/terms', version)
  const made = mkdtempSync(join(root, 'data/.release-'))
  cpSync(folder, made, { recursive: true })
  snapshotInto(root, made)
  const inputsSha256 = sealFolder(made)
  const entry = {
    ...plan.entry,
    inputsSha256,
    previousSha256: before === undefined ? null : sha256(canonicalEntry(before)),
  }
  const ledger = join(root, 'data/releases.yaml')
  const text = readFileSync(ledger, 'utf8')
  const draft = `${made}-draft`
  renameSync(folder, draft)
  renameSync(made, folder)
  writeFileSync(`${ledger}.new`, `${text.endsWith('\n') ? text : `${text}\n`}${entryText(entry)}`)
  renameSync(`${ledger}.new`, ledger)
  rmSync(draft, { recursive: true })
  return entry
}
