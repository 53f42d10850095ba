import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byVersion, dateOf, editionOf, isVersionId, nextEdition } from '#lib/domain/quantities/version-id.ts'
import { writing } from '#lib/server/platform/files/writing.ts'
import { isDemo, releasesOf } from '#lib/server/terms/ledger/demo.ts'
import { termsFolders } from '#lib/server/terms/versions.ts'
import { requireInPlace } from '../misplaced.ts'
import { leftDrafts } from './left-overs.ts'

function existsFix(version: string, folders: readonly string[], released: readonly string[]): string {
  const folder = `data/terms/${version}`
  if (!released.includes(version))
    return `${folder} exists already and is a draft: edit it, and release it when it is ready.`
  return `${folder} is released already. For other terms write another date: two versions cannot begin on one day. ${correcting(version, folders, released)}`
}

/**
 * How a released version is corrected: in the draft of an edition where there is one, for of a draft there is no edition.
 * @param version it or an edition of it
 * @param known every version and edition that has a folder
 */
export function correcting(version: string, known: readonly string[], released: readonly string[]): string {
  const draft = known.find(
    (id) => dateOf(id) === dateOf(version) && editionOf(id) > 0 && !released.includes(id),
  )
  const what = `To correct ${version} without changing an obligation,`
  return draft === undefined
    ? `${what} start an edition: npm run terms:new -- ${nextEdition(version, known)}`
    : `${what} edit its draft edition, data/terms/${draft}`
}

/** A draft that was started: its path, what it was copied from, and drafts that begin after it and lack its changes. */
export type StartedVersion = { folder: string; from: string; later: readonly string[] }

/**
 * Starts a version, or an edition of one, as a copy of the terms and texts that it follows: of a version the newest that
 * begins before it, released or a draft; where only drafts exist and all begin later, of the first of these.
 * @throws DataError where a file or a folder of `data/` is none that can be read
 * @throws RangeError for an id that is none, that exists already, that has nothing to start from, of an edition of a
 * draft, of a version that would not begin after what is released, and where the disk does not take it
 */
export function startVersion(root: string, version: string): StartedVersion {
  if (!isVersionId(version))
    throw new RangeError(
      `“${version}” is not a version. Write its effective date, for example 2027-06-01, or an edition of it, for example 2027-06-01.1.`,
    )
  requireInPlace(root)
  const folders = termsFolders(root, [])
  const from =
    version === dateOf(version)
      ? (folders.findLast((id) => byVersion(id, version) < 0) ?? folders[0])
      : folders.findLast((id) => dateOf(id) === dateOf(version))
  if (from === undefined) throw new RangeError(nothingToStartFrom(version))
  const folder = `data/terms/${version}`
  const released = releasesOf(root)
  const names = released.map((release) => release.version)
  const isDraft = (id: string) => !names.includes(id)
  if (folders.includes(version)) throw new RangeError(existsFix(version, folders, names))
  const left = leftDrafts(root, []).find((draft) => draft.version === version)
  if (left !== undefined)
    throw new RangeError(`${folder} was started already. ${left.finding.file}: ${left.finding.message}`)
  if (editionOf(version) > 0 && isDraft(from))
    throw new RangeError(
      `${from} is a draft, and an edition corrects what is released. Edit data/terms/${from} itself.`,
    )
  const next = nextEdition(version, folders)
  if (editionOf(version) > 0 && version !== next)
    throw new RangeError(
      `${version} is not the next edition of ${dateOf(version)}, and editions are numbered in their order. Write ${next}.`,
    )
  const newest = names.toSorted(byVersion).at(-1)
  if (version === dateOf(version) && newest !== undefined && version <= dateOf(newest))
    throw new RangeError(
      `${version} is not after ${newest}, the newest released version. ${instead(released, version, folders)}`,
    )
  writing(join(root, 'data'), 'No draft was started', () => copyTerms(root, from, folder, version))
  const later = version === dateOf(version) ? folders.filter((id) => byVersion(id, version) > 0) : []
  return { folder, from, later }
}

function copyTerms(root: string, from: string, folder: string, version: string): void {
  mkdirSync(join(root, folder))
  try {
    for (const name of ['terms.yaml', 'sla.md', 'dpa.md'])
      cpSync(join(root, 'data/terms', from, name), join(root, folder, name))
    renameTerms(join(root, folder, 'terms.yaml'), version)
  } catch (error) {
    // Half a draft would keep the next attempt from starting one.
    rmSync(join(root, folder), { recursive: true, force: true })
    throw error
  }
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
function instead(
  released: ReturnType<typeof releasesOf>,
  version: string,
  folders: readonly string[],
): string {
  if (isDemo(released))
    return `It is the demo's. To replace the demo with your own desk, run: npm run desk:begin -- ${version} (the day must be after today).`
  const last = released.at(-1)?.version
  return last === undefined
    ? 'Write a later date.'
    : `Write a later date. ${correcting(
        last,
        folders,
        released.map((release) => release.version),
      )}`
}
