import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { writing } from '#lib/server/platform/files/writing.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { entryText, ledgerText } from '#lib/server/terms/ledger/entry-text.ts'
import { sealFolder, snapshotInto } from '#lib/server/terms/ledger/snapshot.ts'
import { isLitter } from '#lib/server/terms/ledger/version-files.ts'
import { takeLock } from '../lock/release-lock.ts'
import { ledgerSchema } from '../schema.ts'
import { readYaml } from '../yaml/yaml-file.ts'
import { filesInTheWay } from './draft-files.ts'
import { judgedInputs } from './judged-inputs.ts'
import type { ReleasePlan } from './plan-release.ts'

const NOTHING = 'Nothing was released'

/**
 * Writes a release: the folder with its snapshots and hashes takes the place of the draft, then the ledger gets its
 * entry. Whatever stops it in between leaves a draft, never half a release; what fails, as on a full disk, leaves
 * everything as it was.
 * @param judged what the plan was made from (`judgedInputs`)
 * @throws RangeError where the draft holds a file that is no part of a version, or a link, or it or the ledger has changed since the plan was made,
 * or the disk does not take it
 */
export function writeRelease(
  root: string,
  plan: ReleasePlan,
  before: ReleaseEntry | undefined,
  judged: string,
): ReleaseEntry {
  const release = writing(join(root, 'data'), NOTHING, () => takeLock(root))
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
  const places = writing(join(root, 'data'), NOTHING, () => placesOf(root, folder))
  const entry = writing(join(root, 'data'), NOTHING, () => {
    try {
      return putInPlace(root, plan, before, places)
    } catch (error) {
      putBack(places)
      throw error
    }
  })
  removeDraft(places)
  return entry
}

/** `made` is what is to be released while it is being made, `draft` where the draft waits for the ledger. */
type Places = { folder: string; made: string; draft: string; ledger: string }

function placesOf(root: string, folder: string): Places {
  const made = mkdtempSync(join(root, 'data/.release-'))
  return { folder, made, draft: `${made}-draft`, ledger: join(root, 'data/releases.yaml') }
}

function putInPlace(
  root: string,
  plan: ReleasePlan,
  before: ReleaseEntry | undefined,
  { folder, made, draft, ledger }: Places,
): ReleaseEntry {
  cpSync(folder, made, { recursive: true, filter: (source) => !isLitter(source) })
  // A temporary folder is its maker's alone; a deployment may be read by another user.
  chmodSync(made, statSync(folder).mode)
  snapshotInto(root, made, plan.list)
  const inputsSha256 = sealFolder(made)
  const entry = {
    ...plan.entry,
    inputsSha256,
    previousSha256: before === undefined ? null : sha256(canonicalEntry(before)),
  }
  const written =
    before === undefined
      ? ledgerText([entry])
      : `${endedBy('\n', readFileSync(ledger, 'utf8'))}${entryText(entry)}`
  // All that takes space comes first.
  writeFileSync(`${ledger}.new`, written, { flush: true })
  renameSync(folder, draft)
  renameSync(made, folder)
  renameSync(`${ledger}.new`, ledger)
  return entry
}

/** Everything as it was before: what a release leaves behind stands in the way of the next. */
function putBack({ folder, made, draft, ledger }: Places): void {
  if (existsSync(draft)) {
    if (existsSync(folder)) renameSync(folder, made)
    renameSync(draft, folder)
  }
  rmSync(made, { recursive: true, force: true })
  rmSync(`${ledger}.new`, { force: true })
}

/** The version is released by now. A draft that cannot be deleted is named by the check. */
function removeDraft({ made, draft }: Places): void {
  // Under another name first: half of it must not look like a draft that is to be saved.
  const done = `${made}-released`
  try {
    renameSync(draft, done)
    rmSync(done, { recursive: true })
  } catch {}
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
