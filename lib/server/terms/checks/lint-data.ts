import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { DOCUMENT_KINDS } from '#lib/domain/legal/text.ts'
import type { LintFinding, LintPlace, Severity } from '#lib/domain/lint/finding.ts'
import { holidayFindings } from '#lib/domain/lint/holiday-rule.ts'
import { futureFindings } from '#lib/domain/lint/ledger/future-rule.ts'
import { ledgerFindings } from '#lib/domain/lint/ledger/ledger-rules.ts'
import { reviewDayFindings, reviewFindings } from '#lib/domain/lint/ledger/review-rules.ts'
import { placeholderUseFindings } from '#lib/domain/lint/legal-text/placeholder-rule.ts'
import { sourceLineFindings } from '#lib/domain/lint/legal-text/source-lines-rule.ts'
import { demoFactsOfVersion, lintVersion } from '#lib/domain/lint/lint-version.ts'
import { severityOf } from '#lib/domain/lint/severity.ts'
import { companyNameFindings } from '#lib/domain/lint/subprocessors/company-name-rule.ts'
import { pastEndFindings } from '#lib/domain/lint/subprocessors/past-end-rule.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { inForce } from '#lib/domain/release/standing.ts'
import { subprocessorSchema } from '#lib/domain/subprocessors/schema.ts'
import { type Terms, termsSchema } from '#lib/domain/terms/schema.ts'
import { vendorSchema } from '#lib/domain/vendor/schema.ts'
import { isPrintable } from '../../documents/fonts/printable.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Finding } from '../finding.ts'
import { outlineOf } from '../legal-text/outline.ts'
import { ledgerSchema, reviewsSchema } from '../schema.ts'
import { isEnglish } from '../spelling/english.ts'
import { legalTextFile } from '../versions.ts'
import { readYaml } from '../yaml/yaml-file.ts'
import { listFindings, recordFindings } from './list-findings.ts'
import { siteRoutes } from './site-routes.ts'

export type LintedFinding = Finding & { severity: Severity }

/**
 * What the lint finds in data that load and whose offers can be built (docs/lint.md). A fault that several versions
 * share in one file is reported once.
 * @param root the folder that holds `data/`
 * @param offers every offer of each version
 * @param site the folder that holds `app/`, whose routes the texts may refer to
 */
export function lintData(
  root: string,
  { versions, ledger, subprocessors, notices }: Catalogue,
  offers: ReadonlyMap<string, readonly Offer[]>,
  now: Date,
  site: string,
): LintedFinding[] {
  const reviews = readYaml(root, 'data/reviews.yaml', reviewsSchema, [])?.value.reviews ?? []
  const current = inForce(ledger, now)?.version ?? ledger[0]?.version ?? ''
  const everyDays = versions.get(current)?.terms.review.everyDays ?? Number.POSITIVE_INFINITY
  const days = reviews.map(({ on }) => on)
  const found = [
    ...[...versions].flatMap(([version, source]) => {
      const { terms } = source
      const hasRoute = siteRoutes(site, {
        tier: terms.tiers.map(({ id }) => id),
        region: terms.regions.map(({ id }) => id),
        version: [...versions.keys()],
      })
      const own = offers.get(version) ?? []
      const texts = {
        sla: readFileSync(join(root, legalTextFile(version, 'sla')), 'utf8'),
        dpa: readFileSync(join(root, legalTextFile(version, 'dpa')), 'utf8'),
      }
      const found = [
        ...lintVersion(terms, source.subprocessors, own, hasRoute, isPrintable),
        ...listFindings(version, { versions, ledger }, now),
        ...DOCUMENT_KINDS.flatMap((kind) => [
          ...sourceLineFindings(kind, texts[kind]),
          ...placeholderUseFindings(kind, texts[kind]),
        ]),
        ...holidayFindings(version, terms, ledger, now),
        // What is released is never edited: only a draft can still lose the demonstration's facts.
        ...(ledger.some((release) => release.version === version) ? [] : demoFactsOfVersion(source, texts)),
      ]
      return found.map((finding) => ({ version, finding }))
    }),
    ...workingFindings(subprocessors, notices, versions.get(current)?.terms, now),
    ...[
      ...ledgerFindings(
        ledger,
        (version) => offers.get(version) ?? [],
        (version) => versions.get(version)?.subprocessors ?? [],
        isEnglish,
      ),
      ...futureFindings(ledger, now),
      // Before the first release there is nothing to review.
      ...(ledger.length === 0 ? [] : reviewFindings(days, everyDays, now)),
      ...reviewDayFindings(days, now),
    ].map((finding) => ({ version: current, finding })),
  ].map(({ version, finding }) => {
    const isReleased = ledger.some((release) => release.version === version)
    return locate(root, version, finding, isReleased && isAboutItsFiles(finding))
  })
  return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()]
}

/** In the list that is being worked on, whose files belong to no version. */
function workingFindings(
  list: Catalogue['subprocessors'],
  notices: Catalogue['notices'],
  terms: Terms | undefined,
  now: Date,
) {
  if (terms === undefined) return []
  return [
    ...recordFindings(list, terms, now.toISOString().slice(0, 10)),
    ...companyNameFindings(list, notices),
    ...pastEndFindings(list, notices, now),
  ].map((finding) => ({ version: '', finding }))
}

const NEW_VERSION = 'npm run terms:new -- <effective date>'

/** Whether a finding is about the files of its version, and not about those that all share. */
function isAboutItsFiles({ place }: LintFinding): boolean {
  return ['terms', 'vendor', 'subprocessor', 'sla', 'dpa'].includes(place.in)
}

/** @param isReleased whether the place is in a released version, where nothing can be written any more */
function locate(root: string, version: string, finding: LintFinding, isReleased: boolean): LintedFinding {
  const { rule, place, message } = finding
  return {
    ...positionOf(root, version, place),
    rule,
    severity: severityOf(rule, isReleased),
    message: `${message}. ${isReleased ? inANewVersion(finding) : finding.fix}`,
  }
}

function inANewVersion({ fix }: LintFinding): string {
  if (fix.includes(NEW_VERSION)) return fix
  return `${fix} This version is released, so do it in a new one: ${NEW_VERSION}`
}

function positionOf(root: string, version: string, place: LintPlace): { file: string; line: number } {
  const inYaml = (file: string, schema: z.ZodType, path: readonly PropertyKey[]) => ({
    file,
    line: readYaml(root, file, schema, [])?.lineOf(path) ?? 1,
  })
  switch (place.in) {
    case 'terms':
      return inYaml(`data/terms/${version}/terms.yaml`, termsSchema, place.path)
    case 'vendor':
      return inYaml(asOf(root, version, 'vendor.yaml'), vendorSchema, place.path)
    case 'releases':
      return inYaml('data/releases.yaml', ledgerSchema, place.path)
    case 'reviews':
      return inYaml('data/reviews.yaml', reviewsSchema, place.path)
    case 'subprocessor':
      return inYaml(asOf(root, version, `subprocessors/${place.id}.yaml`), subprocessorSchema, place.path)
    case 'sla':
    case 'dpa': {
      const file = legalTextFile(version, place.in)
      const { outline } = outlineOf(readFileSync(join(root, file), 'utf8'))
      return { file, line: outline.get(place.id ?? '')?.line ?? 1 }
    }
  }
}

/** A released version has the vendor's facts and the list of its day; a draft those of today. */
function asOf(root: string, version: string, file: string): string {
  const own = `data/terms/${version}/${file}`
  return existsSync(join(root, own)) ? own : `data/${file}`
}
