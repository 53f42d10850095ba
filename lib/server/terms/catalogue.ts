import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { editionOf } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { restoring } from '#lib/domain/release/restoring.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import type { Statements } from '#lib/domain/terms/subprocessor-agreement.ts'
import { type Vendor, vendorSchema } from '#lib/domain/vendor/schema.ts'
import type { Finding } from './finding.ts'
import { lostEntries, renamedFolders } from './ledger/lost-entries.ts'
import { changedFiles, sealFindings } from './ledger/sealed.ts'
import { misplacedFindings } from './misplaced.ts'
import { withoutMissed } from './missed-entries.ts'
import { placeholderFindings, withoutExplained } from './own-desk/placeholders.ts'
import { leftDrafts } from './release/left-overs.ts'
import { ledgerSchema, reviewsSchema } from './schema.ts'
import { checkSubprocessors, readSubprocessors } from './subprocessor-files.ts'
import { readVersion, termsFolders } from './versions.ts'
import { readYaml } from './yaml/yaml-file.ts'

/** All of `data/`, parsed and checked. */
export type Catalogue = {
  vendor: Vendor
  /** The list as data/subprocessors has it now; what is released has its own. */
  subprocessors: readonly Subprocessor[]
  ledger: readonly ReleaseEntry[]
  /** Days on which the page and its terms were reviewed, in the order of the file. */
  reviews: readonly string[]
  /** What has been released, each version with the vendor's facts and the sub-processors as of its release. */
  versions: ReadonlyMap<string, OfferSource>
  /** Folders that the ledger does not have, with the vendor's facts and the sub-processors of today. */
  drafts: ReadonlyMap<string, OfferSource>
}

const NO_TERMS = {
  file: 'data/terms',
  line: 1,
  rule: 'terms.none',
  message:
    'there are no terms. Start your own desk with: npm run desk:begin -- <effective-date>; ' +
    'restore deleted ones with: git checkout -- data',
}

/** The only draft may be one that a release moved away before it was stopped. */
function noTerms(root: string): Finding[] {
  const left = leftDrafts(root, []).map(({ finding }) => finding)
  return left.length > 0 ? left : [NO_TERMS]
}

const NO_LIST = {
  file: 'data/subprocessors',
  line: 1,
  rule: 'file.missing',
  message:
    'there is no folder data/subprocessors. If it was deleted, restore it with: git checkout -- data/subprocessors. ' +
    'Otherwise, if no sub-processor is left, keep the folder with template.yaml.txt in it.',
}

const hasList = ({ subprocessors }: OfferSource) => subprocessors.length > 0

/**
 * Reads the whole of `data/` under `root`. Findings come all at once; with any, there is no catalogue. The chain of the
 * ledger is looked at last, when all else holds; what cannot be read as the file or folder that it should be, before all.
 */
export function readCatalogue(root: string): { catalogue: Catalogue | null; findings: Finding[] } {
  const misplaced = misplacedFindings(root)
  if (misplaced.length > 0) return { catalogue: null, findings: misplaced }
  const findings: Finding[] = placeholderFindings(root)
  const vendor = readYaml(root, 'data/vendor.yaml', vendorSchema, findings)
  const ledger = readYaml(root, 'data/releases.yaml', ledgerSchema, findings)
  const reviews = readYaml(root, 'data/reviews.yaml', reviewsSchema, findings)
  const released = new Map(ledger?.value.releases.map((entry) => [entry.version, entry]))
  const versions = new Map<string, OfferSource>()
  const drafts = new Map<string, OfferSource>()
  const folders = termsFolders(root, findings)
  if (folders.length === 0 && released.size === 0) findings.push(...noTerms(root))
  if (ledger !== null) findings.push(...lostEntries(root, folders, ledger.value.releases))
  const renamed = ledger === null ? [] : renamedFolders(root, folders, ledger.value.releases)
  findings.push(...renamed.map(({ finding }) => finding))
  const isRenamed = (version: string) =>
    renamed.some(({ folder, release }) => version === folder || version === release)
  for (const version of folders.filter((folder) => !isRenamed(folder))) {
    const entry = released.get(version)
    const source = entry ? readReleased(root, entry, findings) : readDraft(root, version, findings)
    if (source !== null) (entry ? versions : drafts).set(version, source)
  }
  if (!existsSync(join(root, 'data/subprocessors')) && [...versions.values()].some(hasList))
    findings.push(NO_LIST)
  const subprocessors = readLiveSubprocessors(root, { versions, drafts }, findings)
  ledger?.value.releases.forEach(({ version }, index) => {
    if (!folders.includes(version) && !isRenamed(version))
      findings.push({
        file: 'data/releases.yaml',
        line: ledger.lineOf(['releases', index, 'version']),
        rule: 'ledger.unknown-version',
        message: `the folder data/terms/${version} of a released version is missing. ${restoring('it', `data/terms/${version}`)}`,
      })
  })
  if (ledger !== null && findings.length === 0) findings.push(...sealFindings(root, ledger))
  if (findings.length > 0 || vendor === null || ledger === null || reviews === null)
    return {
      catalogue: null,
      findings: withoutExplained(withoutMissed(findings, (version) => released.has(version))),
    }
  return {
    catalogue: {
      vendor: vendor.value,
      subprocessors,
      ledger: ledger.value.releases,
      reviews: reviews.value.reviews.map(({ on }) => on),
      versions,
      drafts,
    },
    findings,
  }
}

/**
 * A released version from its own folder. A folder that is not what was released is to be restored first: what else is
 * wrong in it, such as terms that name a sub-processor whose file is gone, follows from that.
 */
function readReleased(root: string, entry: ReleaseEntry, findings: Finding[]): OfferSource | null {
  const found: Finding[] = []
  const source = readSource(root, entry, `data/terms/${entry.version}`, found)
  const changed = changedFiles(root, entry)
  findings.push(...(changed.length > 0 ? changed : found))
  return source
}

/** A draft begins on its day; that of an edition when it is released, which nobody knows yet. */
function readDraft(root: string, version: string, findings: Finding[]): OfferSource | null {
  const effectiveAt = editionOf(version) > 0 ? null : `${version}T00:00:00Z`
  return readSource(root, { version, effectiveAt }, 'data', findings)
}

/** A version with the vendor's facts and the list of sub-processors that lie in `folder`. */
function readSource(
  root: string,
  { version, effectiveAt }: { version: string; effectiveAt: string | null },
  folder: string,
  findings: Finding[],
): OfferSource | null {
  const isLive = folder === 'data'
  // What lies in data/ itself is read, and its faults told, once.
  const own = isLive ? [] : findings
  const vendor = readYaml(root, `${folder}/vendor.yaml`, vendorSchema, own)
  const files = readSubprocessors(root, `${folder}/subprocessors`, own)
  if (vendor === null) return null
  const list = files.map(({ yaml }) => yaml.value)
  const read = readVersion(root, version, vendor.value, list, !isLive, findings)
  const source = read === null ? null : { ...read, effectiveAt }
  if (!isLive && source !== null)
    checkSubprocessors(
      `${folder}/subprocessors`,
      files,
      [{ terms: 'the terms', ...statementsOf(source) }],
      findings,
    )
  return source
}

/**
 * The list of today is the one that each draft would be released with, so it must agree with each alone. Without a
 * draft it is held against all that was released.
 */
function readLiveSubprocessors(
  root: string,
  { versions, drafts }: Pick<Catalogue, 'versions' | 'drafts'>,
  findings: Finding[],
): Subprocessor[] {
  const folder = 'data/subprocessors'
  const files = readSubprocessors(root, folder, findings)
  const released = [...versions.values()].map(statementsOf)
  const ofDrafts = [...drafts].map(([version, source]) => ({
    terms: `the terms of draft ${version}`,
    ...statementsOf(source),
  }))
  const pooled = {
    terms: 'the terms',
    regions: released.flatMap(({ regions }) => regions),
    channels: released.flatMap(({ channels }) => channels),
  }
  const statements = ofDrafts.length > 0 ? ofDrafts : released.length > 0 ? [pooled] : []
  checkSubprocessors(folder, files, statements, findings)
  return files.map(({ yaml }) => yaml.value)
}

function statementsOf({ terms: { regions, channels } }: OfferSource): Omit<Statements, 'terms'> {
  return { regions, channels }
}
