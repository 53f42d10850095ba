import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { editionOf } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { predecessorOf } from '#lib/domain/release/predecessor.ts'
import { restoring } from '#lib/domain/release/restoring.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { noticesBy } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { listForRelease } from '#lib/domain/subprocessors/ledger/working-copy.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import { type Vendor, vendorSchema } from '#lib/domain/vendor/schema.ts'
import { now as platformNow } from '../platform/clock.ts'
import type { Finding } from './finding.ts'
import { lostEntries, renamedFolders } from './ledger/lost-entries.ts'
import { changedFiles, sealFindings } from './ledger/sealed.ts'
import { misplacedFindings } from './misplaced.ts'
import { withoutMissed } from './missed-entries.ts'
import { placeholderFindings, withoutExplained } from './own-desk/placeholders.ts'
import { leftDrafts } from './release/left-overs.ts'
import { ledgerSchema, reviewsSchema } from './schema.ts'
import { subprocessorLedgerFindings } from './subprocessors/ledger-findings.ts'
import { checkWorkingCopy, draftListFindings, statementsOf } from './subprocessors/list-agreement.ts'
import { readSubprocessorLedger } from './subprocessors/read-ledger.ts'
import { checkSubprocessors, readSubprocessors } from './subprocessors/subprocessor-files.ts'
import { readVersion, termsFolders } from './versions.ts'
import { readYaml } from './yaml/yaml-file.ts'

/** All of `data/`, parsed and checked. */
export type Catalogue = {
  vendor: Vendor
  /** The list as data/subprocessors has it now: the working copy, which a notice publishes. */
  subprocessors: readonly Subprocessor[]
  /** Every notice of a change of the list, in the order of their publication. */
  notices: readonly NoticeEntry[]
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
 * @param now drafts have the list of sub-processors with which they would be released at this moment
 */
export function readCatalogue(
  root: string,
  now = platformNow(),
): { catalogue: Catalogue | null; findings: Finding[] } {
  const misplaced = misplacedFindings(root)
  if (misplaced.length > 0) return { catalogue: null, findings: misplaced }
  const findings: Finding[] = placeholderFindings(root)
  const vendor = readYaml(root, 'data/vendor.yaml', vendorSchema, findings)
  const ledger = readYaml(root, 'data/releases.yaml', ledgerSchema, findings)
  const reviews = readYaml(root, 'data/reviews.yaml', reviewsSchema, findings)
  const notices = readSubprocessorLedger(root, findings)
  const working = readSubprocessors(root, 'data/subprocessors', findings)
  const written = working.map(({ yaml }) => yaml.value)
  const listed = listForRelease(written, noticesBy(notices?.value.notices ?? [], now), dayOf(now))
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
    const list = listOfDraft(version, ledger?.value.releases ?? [], versions) ?? listed
    const source = entry ? readReleased(root, entry, findings) : readDraft(root, version, list, findings)
    if (source !== null) (entry ? versions : drafts).set(version, source)
  }
  if (!existsSync(join(root, 'data/subprocessors')) && [...versions.values()].some(hasList))
    findings.push(NO_LIST)
  checkWorkingCopy(working, { versions, drafts }, vendor?.value ?? null, findings)
  for (const [version, source] of drafts) findings.push(...draftListFindings(root, version, source, working))
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
  if (ledger !== null && notices !== null && findings.length === 0)
    findings.push(...subprocessorLedgerFindings(notices, { ledger: ledger.value.releases, versions }))
  if (findings.length > 0 || vendor === null || ledger === null || reviews === null || notices === null)
    return {
      catalogue: null,
      findings: withoutExplained(withoutMissed(findings, (version) => released.has(version))),
    }
  return {
    catalogue: {
      vendor: vendor.value,
      subprocessors: written,
      notices: notices.value.notices,
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
  const source = readSource(root, entry, found)
  const changed = changedFiles(root, entry)
  findings.push(...(changed.length > 0 ? changed : found))
  return source
}

/** An edition has the list of what it corrects; null for a version, which has that of the day of its release. */
function listOfDraft(
  version: string,
  ledger: readonly ReleaseEntry[],
  versions: ReadonlyMap<string, OfferSource>,
): readonly Subprocessor[] | null {
  const corrected = editionOf(version) === 0 ? null : predecessorOf(version, ledger)
  return corrected === null ? null : (versions.get(corrected.version)?.subprocessors ?? null)
}

/** A draft begins on its day; that of an edition when it is released, which nobody knows yet. */
function readDraft(
  root: string,
  version: string,
  list: readonly Subprocessor[],
  findings: Finding[],
): OfferSource | null {
  // What lies in data/ itself is read, and its faults told, once.
  const vendor = readYaml(root, 'data/vendor.yaml', vendorSchema, [])
  if (vendor === null) return null
  const read = readVersion(root, version, vendor.value, list, false, findings)
  return read && { ...read, effectiveAt: editionOf(version) > 0 ? null : `${version}T00:00:00Z` }
}

/** A released version with the vendor's facts and the list of sub-processors that lie in its folder. */
function readSource(
  root: string,
  { version, effectiveAt }: ReleaseEntry,
  findings: Finding[],
): OfferSource | null {
  const folder = `data/terms/${version}`
  const vendor = readYaml(root, `${folder}/vendor.yaml`, vendorSchema, findings)
  const files = readSubprocessors(root, `${folder}/subprocessors`, findings)
  if (vendor === null) return null
  const list = files.map(({ yaml }) => yaml.value)
  const read = readVersion(root, version, vendor.value, list, true, findings)
  if (read === null) return null
  const statements = { terms: 'the terms', ...statementsOf({ ...read, effectiveAt }) }
  checkSubprocessors(`${folder}/subprocessors`, files, [statements], findings)
  return { ...read, effectiveAt }
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
