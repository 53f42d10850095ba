import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { restoring } from '#lib/domain/release/restoring.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'
import type { Finding } from '../finding.ts'
import { hashesOf, listedHashes, SUMS } from './seal.ts'
import { isLitter } from './version-files.ts'

type Ledger = {
  value: { releases: readonly ReleaseEntry[] }
  lineOf: (path: readonly PropertyKey[]) => number
}

/**
 * Whether the ledger lists the folders that were released, and every entry of it follows from the one before. Names the
 * entries that are not what they were, and the command that brings them back.
 */
export function sealFindings(root: string, ledger: Ledger): Finding[] {
  const { releases } = ledger.value
  const twice = duplicates(ledger)
  if (twice.length > 0) return twice
  return [
    ...releases.flatMap((entry, index) => {
      const folder = `data/terms/${entry.version}`
      const sums = join(root, folder, SUMS)
      const isListed = !existsSync(sums) || sha256(readFileSync(sums)) === entry.inputsSha256
      if (isListed) return []
      return [
        {
          file: LEDGER,
          line: ledger.lineOf(['releases', index, 'inputsSha256']),
          rule: 'ledger.inputs',
          message: `inputsSha256 of ${entry.version} is not the hash of ${folder}/${SUMS}: one of the two was edited after the release. ${restoring('both', LEDGER, folder)}`,
        },
      ]
    }),
    ...chainFindings(ledger),
  ]
}

const LEDGER = 'data/releases.yaml'

/** A version has one entry: what a second one does to the chain explains nothing. */
function duplicates({ value: { releases }, lineOf }: Ledger): Finding[] {
  return releases.flatMap(({ version }, index) => {
    const first = releases.findIndex((entry) => entry.version === version)
    if (first === index) return []
    return [
      {
        file: LEDGER,
        line: lineOf(['releases', index, 'version']),
        rule: 'ledger.duplicate',
        message: `${version} is in the ledger twice; its first entry is in line ${lineOf(['releases', first, 'version'])}. Entries are never edited. ${restoring('the ledger', LEDGER)}`,
      },
    ]
  })
}

const hashOf = (entry: ReleaseEntry) => sha256(canonicalEntry(entry))

/**
 * Entries that do not follow from the one before. The entry after a broken link tells which side was edited: where it
 * holds the hash of the second, the second is as it was released, and the first is not. The last has no such witness.
 */
function chainFindings({ value: { releases }, lineOf }: Ledger): Finding[] {
  return releases.flatMap((entry, index) => {
    const before = releases[index - 1]
    const witness = releases[index + 1]
    if (entry.previousSha256 === (before === undefined ? null : hashOf(before))) return []
    const isIntact = witness !== undefined && witness.previousSha256 === hashOf(entry)
    const edited = before === undefined || !isIntact ? entry : before
    const at = edited === before ? ['releases', index - 1, 'version'] : ['releases', index, 'previousSha256']
    return [{ file: LEDGER, line: lineOf(at), rule: 'ledger.chain', message: `${said()}. ${CHAIN_FIX}` }]

    function said(): string {
      if (before === undefined)
        return `the entry of ${entry.version} is the first, but its previousSha256 is not null: an entry above it was removed, or this one was edited`
      if (isIntact)
        return `the entry of ${before.version} was edited after its release, or an entry below it was removed: its hash is not the one that the entry of ${entry.version} holds`
      return `the entry of ${before.version} or that of ${entry.version} was edited after its release, or an entry between them was removed: previousSha256 of ${entry.version} is not the hash of ${before.version}`
    }
  })
}

const CHAIN_FIX = `Entries are never edited. See what changed with: git diff -- ${LEDGER}. ${restoring('it', LEDGER)}`

/**
 * Files of a released folder that are not what was released, with the command that brings each back. A list of hashes
 * that is not the one in the ledger accuses no other file.
 */
export function changedFiles(root: string, { version, inputsSha256 }: ReleaseEntry): Finding[] {
  const folder = `data/terms/${version}`
  const path = join(root, folder)
  if (!existsSync(path)) return []
  const finding = (file: string, problem: string, fix: string): Finding => ({
    file: `${folder}/${file}`,
    line: 1,
    rule: 'ledger.changed-file',
    message: `${problem} version ${version} was released. Released versions are never edited. ${fix}`,
  })
  const restored = (file: string, problem: string) =>
    finding(file, problem, restoring('it', `${folder}/${file}`))
  const listed = listedHashes(path)
  if (listed === null) return [restored(SUMS, 'the list of hashes was deleted after')]
  const present = hashesOf(path)
  const changed = [...new Set([...listed.keys(), ...present.keys()])].flatMap((file) => {
    if (!present.has(file)) return [restored(file, 'the file was deleted after')]
    if (!listed.has(file))
      // A file manager may leave one behind at any moment; nothing that is not listed is served.
      return isLitter(file)
        ? []
        : [finding(file, 'the file was added after', `Remove it with: rm ${folder}/${file}`)]
    return present.get(file) === listed.get(file) ? [] : [restored(file, 'the file was changed after')]
  })
  const isList = sha256(readFileSync(join(path, SUMS))) === inputsSha256
  return isList || changed.length === 0 ? changed : [restored(SUMS, 'the list of hashes was changed after')]
}
