import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byVersion, dateOf, isVersionId } from '#lib/domain/release/version-id.ts'
import { isDemo, releasesOf } from '#lib/server/data/own-desk/demo.ts'
import { termsFolders } from '#lib/server/data/versions.ts'

/**
 * Starts a version, or an edition of one, as a copy of the newest terms and texts. Its path.
 * @throws RangeError for an id that is none, that exists already, or that has nothing to start from
 */
export function startVersion(root: string, version: string): { folder: string; from: string } {
  if (!isVersionId(version))
    throw new RangeError(
      `"${version}" is not a version. Enter the effective date, for example 2027-06-01, or an edition, for example 2026-10-01.1`,
    )
  const folders = termsFolders(root, [])
  const from =
    version === dateOf(version) ? folders.at(-1) : folders.findLast((id) => dateOf(id) === dateOf(version))
  if (from === undefined) throw new RangeError(nothingToStartFrom(version))
  const folder = `data/terms/${version}`
  if (existsSync(join(root, folder)))
    throw new RangeError(`${folder} exists already. Edit it, or choose another day.`)
  if (version === dateOf(version) && byVersion(version, from) <= 0)
    throw new RangeError(`${version} is not after ${from}, the newest version. ${instead(root, version)}`)
  mkdirSync(join(root, folder))
  for (const name of ['terms.yaml', 'sla.md', 'dpa.md'])
    cpSync(join(root, 'data/terms', from, name), join(root, folder, name))
  renameTerms(join(root, folder, 'terms.yaml'), version)
  return { folder, from }
}

/** Writes another version into a copy of terms.yaml. */
export function renameTerms(file: string, version: string): void {
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/^version: .*$/m, `version: ${JSON.stringify(version)}`))
}

function nothingToStartFrom(version: string): string {
  return version === dateOf(version)
    ? `There are no terms in data/terms to start from. Start your own desk with: npm run desk:begin -- ${version}`
    : `There is no version ${dateOf(version)} for ${version} to correct.`
}

/** A vendor's own terms need not come after the demo's. */
function instead(root: string, version: string): string {
  return isDemo(releasesOf(root))
    ? `It is the demo's. To replace the demo with your own desk, run: npm run desk:begin -- ${version}`
    : 'Choose a later day.'
}
