import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { restoring } from '#lib/domain/release/restoring.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'
import type { Finding } from '../finding.ts'
import { SUMS } from './seal.ts'

/**
 * Folders that were sealed by a release while the ledger has no entry of them: the entry was deleted, and with it a
 * version that may have been published. A list of hashes that the ledger knows came along where a folder was copied.
 * @param folders the versions that have a folder
 */
export function lostEntries(
  root: string,
  folders: readonly string[],
  ledger: readonly ReleaseEntry[],
): Finding[] {
  const known = new Set(ledger.map(({ inputsSha256 }) => inputsSha256))
  return folders
    .filter((version) => !ledger.some((entry) => entry.version === version))
    .map((version) => `data/terms/${version}/${SUMS}`)
    .filter((file) => existsSync(join(root, file)) && !known.has(sha256(readFileSync(join(root, file)))))
    .map((file) => ({
      file,
      line: 1,
      rule: 'ledger.lost-entry',
      message:
        'this folder is sealed, but data/releases.yaml has no entry of it. If its release was interrupted, or it was never ' +
        `published, delete ${file} and release it again. If it was published: ${restoring('the ledger', 'data/releases.yaml').replace('Restore', 'restore')}`,
    }))
}

/**
 * Folders that hold what was released under another name, whose own folder is gone or holds something else in turn. Its
 * terms still say the name: a folder whose terms say its own was not renamed, and the ledger was edited.
 */
export function renamedFolders(
  root: string,
  folders: readonly string[],
  ledger: readonly ReleaseEntry[],
): { folder: string; release: string; finding: Finding }[] {
  const hashes = new Map(folders.map((folder) => [folder, sumsHash(root, folder)]))
  const isAway = ({ version, inputsSha256 }: ReleaseEntry) => hashes.get(version) !== inputsSha256
  const moved = folders.flatMap((folder) =>
    ledger
      .filter(
        (entry) =>
          entry.version !== folder &&
          entry.inputsSha256 === hashes.get(folder) &&
          isAway(entry) &&
          saysVersion(root, folder, entry.version),
      )
      .map(({ version: release }) => ({ folder, release })),
  )
  return moved
    .filter(({ release }) => !folders.includes(release) || moved.some(({ folder }) => folder === release))
    .map(({ folder, release }) => ({
      folder,
      release,
      finding: {
        file: `data/terms/${folder}`,
        line: 1,
        rule: 'ledger.renamed-folder',
        message: `this folder is the released version ${release}. ${wayBack(folder, release, moved)}`,
      },
    }))
}

/** Folders that have changed places are renamed by way of a third name. */
function wayBack(
  folder: string,
  release: string,
  moved: readonly { folder: string; release: string }[],
): string {
  const [here, there] = [`data/terms/${folder}`, `data/terms/${release}`]
  const occupant = moved.find((other) => other.folder === release)
  if (occupant === undefined) return `Rename it back: mv ${here} ${there}`
  if (occupant.release !== folder)
    return `${there} holds ${occupant.release} in turn. Released versions are never edited. ${restoring('both', here, there)}`
  return folder < release
    ? `It has changed places with ${there}. Rename both back: mv ${here} data/swap && mv ${there} ${here} && mv data/swap ${there}`
    : `It has changed places with ${there}: the commands there rename both back`
}

function sumsHash(root: string, folder: string): string | null {
  const file = join(root, 'data/terms', folder, SUMS)
  return existsSync(file) ? sha256(readFileSync(file)) : null
}

function saysVersion(root: string, folder: string, version: string): boolean {
  const file = join(root, 'data/terms', folder, 'terms.yaml')
  const said = existsSync(file)
    ? /^version: *["']?([^"'\s#]+)/m.exec(readFileSync(file, 'utf8'))?.[1]
    : undefined
  return said === version
}
