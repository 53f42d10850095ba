import type { Logger } from 'pino'
import type { z } from 'zod'
import { needsVersion } from '#lib/domain/changes/needs-version.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { dateOf, editionOf, nextEdition } from '#lib/domain/quantities/version-id.ts'
import { inForce } from '#lib/domain/release/standing.ts'
import {
  renamedUses,
  type Unpublished,
  unpublishedListFields,
  unpublishedVendorFields,
} from '#lib/domain/release/unpublished.ts'
import { END_OF_DAYS, listOn } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { subprocessorSchema } from '#lib/domain/subprocessors/schema.ts'
import { vendorSchema } from '#lib/domain/vendor/schema.ts'
import type { Catalogue } from '../catalogue.ts'
import { catalogue } from '../current.ts'
import { type Finding, findingInWords } from '../finding.ts'
import { isEnglish } from '../spelling/english.ts'
import { readYaml } from '../yaml/yaml-file.ts'

/** The last instant that there is (ECMA-262, Time Values). */
const END_OF_TIME = new Date(8.64e15)
const LONGEST = 60

/**
 * What stands in data/vendor.yaml and data/subprocessors and has no effect, since pages and documents are made from the
 * copies in the released folders and from the ledger of sub-processors: a finding for each field, with the command that
 * publishes it. What is published and begins later has its effect then.
 * @param root the folder that holds `data/`
 */
export function unpublishedFindings(root: string, data: Catalogue, now: Date): Finding[] {
  return [...vendorFindings(root, data, now), ...renamedFindings(root, data), ...listFindings(root, data)]
}

function vendorFindings(root: string, data: Catalogue, now: Date): Finding[] {
  const { ledger, versions, vendor } = data
  const last = inForce(ledger, END_OF_TIME)
  const lastFacts = last === null ? undefined : versions.get(last.version)
  if (last === null || lastFacts === undefined) return []
  const current = inForce(ledger, now)
  const currentFacts = current === null ? undefined : versions.get(current.version)
  const ofCurrent = new Map(
    currentFacts === undefined
      ? []
      : unpublishedVendorFields(vendor, currentFacts.vendor).map((field) => [keyOf(field), field]),
  )
  return unpublishedVendorFields(vendor, lastFacts.vendor).map((field) => {
    const own = ofCurrent.get(keyOf(field))
    // What the version in force has already is missing in the one that follows it.
    return own === undefined || current === null || currentFacts === undefined
      ? findingOf(
          root,
          field,
          `version ${last.version}, which begins on ${dateOf(last.version)}`,
          command(data, field, lastFacts),
        )
      : findingOf(
          root,
          own,
          `version ${current.version}, which is in force`,
          command(data, own, currentFacts),
        )
  })
}

/** A name of a service or condition has its effect at once, whatever meaning it gives to what is published. */
function renamedFindings(root: string, { ledger, versions, vendor, subprocessors, notices }: Catalogue) {
  const last = inForce(ledger, END_OF_TIME)
  const facts = last === null ? undefined : versions.get(last.version)
  if (last === null || facts === undefined) return []
  const records = [...subprocessors, ...listOn(notices, END_OF_DAYS)]
  return renamedUses(vendor, facts.vendor, records).map((field) =>
    findingOf(
      root,
      field,
      `version ${last.version}`,
      `The list says so already of ${enumerated(field.usedBy)}. Another meaning needs a new id and a notice: give ${field.id} its name back. Better words for the same meaning come with the next release.`,
    ),
  )
}

const PUBLISH_NOTICE = 'Publish it with: npm run subprocessors:change, then npm run subprocessors:publish'

/** Sub-processors change by notices alone, whatever version is in force. */
function listFindings(root: string, { notices, subprocessors }: Catalogue): Finding[] {
  return unpublishedListFields(subprocessors, listOn(notices, END_OF_DAYS)).map((field) =>
    findingOf(root, field, 'the ledger of sub-processors', PUBLISH_NOTICE),
  )
}

/** Warns in the log, once, of every field of `data/` that no release carries. Quick: all is read already. */
export function warnOfUnpublished(now: Date, log: Pick<Logger, 'warn'>): void {
  for (const finding of unpublishedFindings(process.cwd(), catalogue(), now))
    log.warn(findingInWords(finding))
}

function keyOf({ subprocessor, path }: Unpublished): string {
  return JSON.stringify([subprocessor, path])
}

function findingOf(root: string, field: Unpublished, where: string, fix: string): Finding {
  const { subprocessor, path, released, live } = field
  const file = subprocessor === null ? 'data/vendor.yaml' : `data/subprocessors/${subprocessor}.yaml`
  const schema: z.ZodType = subprocessor === null ? vendorSchema : subprocessorSchema
  return {
    file,
    // A file that is gone has no line.
    line: live === null && path.length === 0 ? 1 : (readYaml(root, file, schema, [])?.lineOf(path) ?? 1),
    rule: 'data.unpublished',
    message: `${difference(path, released, live, where)}. ${fix}`,
  }
}

function difference(
  path: Unpublished['path'],
  released: string | null,
  live: string | null,
  where: string,
): string {
  if (path.length > 0) return `${path.join('.')} is ${quoted(live)} here but ${quoted(released)} in ${where}`
  return live === null
    ? `${released} is not on the list here but is in ${where}`
    : `${live} is on the list here but not in ${where}`
}

function quoted(words: string | null): string {
  if (words === null) return 'absent'
  return JSON.stringify(words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`)
}

/** The command that works: an edition where its release would let this change pass, else a version. */
function command(
  { ledger, drafts, vendor }: Catalogue,
  { path }: Unpublished,
  released: OfferSource,
): string {
  const { version } = released.terms
  const isForVersion = needsVersion(released, vendor, path, isEnglish)
  const edition = nextEdition(version, [...ledger.map((entry) => entry.version), ...drafts.keys()])
  // A version that no longer begins after what is released cannot be released as it is.
  const last =
    ledger
      .map((entry) => dateOf(entry.version))
      .toSorted()
      .at(-1) ?? ''
  const carrying = [...drafts.keys()].filter((draft) =>
    editionOf(draft) > 0 ? !isForVersion && dateOf(draft) === dateOf(version) : draft > last,
  )
  const draft = carrying.find((id) => editionOf(id) > 0) ?? carrying[0]
  if (draft !== undefined)
    return (
      `Draft ${draft} carries it; publish it with: npm run terms:release -- ${draft}` +
      (isForVersion || editionOf(draft) > 0
        ? ''
        : `, or sooner by an edition: npm run terms:new -- ${edition}`)
    )
  const next = isForVersion ? '<effective-date>' : edition
  return `Publish it with: npm run terms:new -- ${next}, then npm run terms:release -- ${next}`
}
