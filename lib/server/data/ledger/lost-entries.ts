import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { restoring } from '#lib/domain/release/restoring.ts'
import { sha256 } from '#lib/server/sha256.ts'
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
 * Folders that hold what was released under another name, which has no folder any more. Its terms still say the name: a
 * folder whose terms say its own was not renamed, and the ledger was edited.
 */
export function renamedFolders(
  root: string,
  folders: readonly string[],
  ledger: readonly ReleaseEntry[],
): { folder: string; release: string; finding: Finding }[] {
  const missing = ledger.filter(({ version }) => !folders.includes(version))
  return folders
    .filter((folder) => !ledger.some((entry) => entry.version === folder))
    .flatMap((folder) => {
      const file = join(root, 'data/terms', folder, SUMS)
      const hash = existsSync(file) ? sha256(readFileSync(file)) : null
      return missing
        .filter(({ version, inputsSha256 }) => inputsSha256 === hash && saysVersion(root, folder, version))
        .map(({ version: release }) => ({
          folder,
          release,
          finding: {
            file: `data/terms/${folder}`,
            line: 1,
            rule: 'ledger.renamed-folder',
            message: `this folder is the released version ${release}. Rename it back: mv data/terms/${folder} data/terms/${release}`,
          },
        }))
    })
}

function saysVersion(root: string, folder: string, version: string): boolean {
  const file = join(root, 'data/terms', folder, 'terms.yaml')
  const said = existsSync(file)
    ? /^version: *["']?([^"'\s#]+)/m.exec(readFileSync(file, 'utf8'))?.[1]
    : undefined
  return said === version
}
