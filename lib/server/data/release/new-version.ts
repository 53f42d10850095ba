import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byVersion, dateOf, editionOf, isVersionId } from '#lib/domain/release/version-id.ts'
import { termsFolders } from '#lib/server/data/versions.ts'

function existsFix(version: string, folders: readonly string[], folder: string): string {
  return `${folder} exists already. Edit it if it is a draft. For other terms write another date: two versions cannot begin on one day. To correct ${version} without changing an obligation, start an edition: npm run terms:new -- ${nextEdition(version, folders)}`
}

/** The first edition of a version that has no folder yet. */
function nextEdition(version: string, folders: readonly string[]): string {
  const date = dateOf(version)
  const editions = folders.filter((id) => dateOf(id) === date).map(editionOf)
  return `${date}.${Math.max(0, ...editions) + 1}`
}

/**
 * Starts a version, or an edition of one, as a copy of the newest terms and texts. Its path.
 * @throws RangeError for an id that is none, that exists already, or that has nothing to start from
 */
export function startVersion(root: string, version: string): { folder: string; from: string } {
  if (!isVersionId(version))
    throw new RangeError(
      `“${version}” is not the id of a version. Write the effective date, for example 2027-06-01, or an edition, for example 2026-10-01.1.`,
    )
  const folders = termsFolders(root, [])
  const from =
    version === dateOf(version) ? folders.at(-1) : folders.findLast((id) => dateOf(id) === dateOf(version))
  if (from === undefined) throw new RangeError(`there is no version that ${version} could start from`)
  const folder = `data/terms/${version}`
  if (existsSync(join(root, folder))) throw new RangeError(existsFix(version, folders, folder))
  if (version === dateOf(version) && byVersion(version, from) <= 0)
    throw new RangeError(
      `${version} does not come after ${from}, the newest version. Write a later date; to correct ${from} without changing an obligation, start an edition: npm run terms:new -- ${nextEdition(from, folders)}`,
    )
  mkdirSync(join(root, folder))
  for (const name of ['terms.yaml', 'sla.md', 'dpa.md'])
    cpSync(join(root, 'data/terms', from, name), join(root, folder, name))
  const terms = join(root, folder, 'terms.yaml')
  writeFileSync(
    terms,
    readFileSync(terms, 'utf8').replace(/^version: .*$/m, `version: ${JSON.stringify(version)}`),
  )
  return { folder, from }
}
