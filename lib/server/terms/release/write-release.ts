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
import { sha256 } from '#lib/server/platform/sha256.ts'
import { entryText, ledgerText } from '#lib/server/terms/ledger/entry-text.ts'
import { sealFolder, snapshotInto } from '#lib/server/terms/ledger/snapshot.ts'
import { isLitter } from '#lib/server/terms/ledger/version-files.ts'
import { ledgerSchema } from '../schema.ts'
import { readYaml } from '../yaml/yaml-file.ts'
import { filesInTheWay } from './draft-files.ts'
import { judgedInputs } from './judged-inputs.ts'
import type { ReleasePlan } from './plan-release.ts'
import { takeLock } from './release-lock.ts'

/**
 * Writes a release: the folder with its snapshots and hashes takes the place of the draft, then the ledger gets its
 * entry. Whatever stops it in between leaves a draft, never half a release.
 * @param judged what the plan was made from (`judgedInputs`)
 * @throws RangeError where the draft holds a file that is no part of a version, or a link, or it or the ledger has changed since the plan was made
 */
export function writeRelease(
  root: string,
  plan: ReleasePlan,
  before: ReleaseEntry | undefined,
  judged: string,
): ReleaseEntry {
  const release = takeLock(root)
  try {
    if (judgedInputs(root, plan.entry.version) !== judged)
      throw new RangeError(
        'Nothing was released: files of the release have changed since the plan was shown. Run the command again.',
      )
    return writeLocked(root, plan, before)
  } finally {
    release()
  }
}

function writeLocked(root: string, plan: ReleasePlan, before: ReleaseEntry | undefined): ReleaseEntry {
  const { version } = plan.entry
  const folder = join(root, 'data/terms', version)
  const [inTheWay] = filesInTheWay(root, version)
  if (inTheWay !== undefined) throw new RangeError(inTheWay.fix)
  requireSameLedger(root, before)
  const made = mkdtempSync(join(root, 'data/.release-'))
  cpSync(folder, made, { recursive: true, filter: (source) => !isLitter(source) })
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
  // Under another name first: half of it must not look like a draft that is to be saved.
  const done = `${made}-released`
  renameSync(draft, done)
  rmSync(done, { recursive: true })
  return entry
}

function endedBy(end: string, text: string): string {
  return text.endsWith(end) ? text : `${text}${end}`
}

/** The plan was judged by the ledger as it was: of two releases at once, the second has to be judged anew. */
function requireSameLedger(root: string, before: ReleaseEntry | undefined): void {
  const last = readYaml(root, 'data/releases.yaml', ledgerSchema, [])?.value.releases.at(-1)
  const hashOf = (entry: ReleaseEntry | undefined) => entry && sha256(canonicalEntry(entry))
  if (hashOf(last) !== hashOf(before))
    throw new RangeError(
      'Nothing was released: data/releases.yaml has changed meanwhile. Run the command again.',
    )
}
