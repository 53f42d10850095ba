import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { editionOf } from '#lib/domain/quantities/version-id.ts'
import type { SubprocessorFinding } from '#lib/domain/subprocessors/consistency.ts'
import { isSameRecord } from '#lib/domain/subprocessors/ledger/difference/list-difference.ts'
import { termsSchema } from '#lib/domain/terms/schema.ts'
import { listFindings, type Statements } from '#lib/domain/terms/subprocessor-agreement.ts'
import type { Vendor } from '#lib/domain/vendor/schema.ts'
import type { Finding } from '../finding.ts'
import { readYaml } from '../yaml/yaml-file.ts'
import { checkSubprocessors, type SubprocessorFile } from './subprocessor-files.ts'

type Sources = ReadonlyMap<string, OfferSource>

/**
 * The list that is being worked on must agree with itself, with each draft, and with the regions and channels of what is
 * released. A country of storage that no released version names is added by the notice (DPA clause `subprocessors.list`);
 * a draft names those of the companies that it is to be released with.
 */
export function checkWorkingCopy(
  files: readonly SubprocessorFile[],
  { versions, drafts }: { versions: Sources; drafts: Sources },
  vendor: Vendor | null,
  findings: Finding[],
): void {
  const released = [...versions.values()].map(statementsOf)
  const ofDrafts = [...drafts].map(([version, source]) => ({
    ...statementsOfDraft(version, source),
    namesCountriesOf: idsIn(source, files),
  }))
  const pooled = {
    terms: 'the terms',
    regions: released.flatMap(({ regions }) => regions),
    channels: released.flatMap(({ channels }) => channels),
    tiers: released.flatMap(({ tiers }) => tiers),
    engagedFor: vendor,
    namesCountriesOf: new Set<string>(),
  }
  const statements = ofDrafts.length > 0 ? ofDrafts : released.length > 0 ? [pooled] : []
  checkSubprocessors('data/subprocessors', files, statements, findings)
}

/**
 * Where a draft contradicts the list that would be sealed into it, in records that the working copy has otherwise, because
 * a change of them is announced, and that nobody can edit: its Annex III would name what its own terms do not.
 */
export function draftListFindings(
  root: string,
  version: string,
  source: OfferSource,
  files: readonly SubprocessorFile[],
): Finding[] {
  const written = idsIn(source, files)
  const sealed = source.subprocessors.filter(({ id }) => !written.has(id))
  const statements = statementsOfDraft(version, source)
  // What both records say is told where it can be edited.
  const working = listFindings(
    files.map(({ yaml }) => yaml.value),
    { ...statements, namesCountriesOf: written },
  )
  const told = new Set(working.map(keyOf))
  const file = `data/terms/${version}/terms.yaml`
  const lineOf = readYaml(root, file, termsSchema, [])?.lineOf
  const wait =
    editionOf(version) > 0 ? '' : ', or release this version once the announced change has taken effect'
  return listFindings(sealed, statements)
    .filter((finding) => !told.has(keyOf(finding)))
    .map((finding) => ({
      file,
      line: lineOf?.(placeInTerms(finding, source)) ?? 1,
      rule: `subprocessors.${finding.rule}`,
      message: `${finding.id} is on the list that this draft is released with, and ${finding.message}. Name it here${wait}.`,
    }))
}

const keyOf = ({ rule, id, message }: SubprocessorFinding) => `${rule} ${id} ${message}`

/** The countries of the region of which a record says something else, or what else the terms lack. */
function placeInTerms({ id, path }: SubprocessorFinding, { terms, subprocessors }: OfferSource) {
  const [, at] = path.split('.')
  const record = subprocessors.find((one) => one.id === id)
  const region = path.startsWith('regions.') ? record?.regions[Number(at)]?.region : undefined
  const index = terms.regions.findIndex((one) => one.id === region)
  if (region === undefined) return ['channels']
  return index === -1 ? ['regions'] : ['regions', index, 'subprocessorCountries']
}

/** Ids of the files whose record is the one that the list of a draft has. */
function idsIn({ subprocessors }: OfferSource, files: readonly SubprocessorFile[]): Set<string> {
  const own = subprocessors.filter((record) => files.some(({ yaml }) => isSameRecord(yaml.value, record)))
  return new Set(own.map(({ id }) => id))
}

function statementsOfDraft(version: string, source: OfferSource): Statements {
  return { terms: `the terms of draft ${version}`, ...statementsOf(source) }
}

/** What the terms of a version say that a list of sub-processors must agree with. */
export function statementsOf({
  terms: { regions, channels, tiers },
  vendor,
}: OfferSource): Omit<Statements, 'terms'> {
  return { regions, channels, tiers, engagedFor: vendor }
}
