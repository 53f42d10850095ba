import { documentPath, versionOfferPath } from '#lib/domain/addresses.ts'
import { dateInWords } from '#lib/domain/quantities/calendar-date.ts'
import type { Standing } from '#lib/domain/standing.ts'
import { VERDICT_WORDS, type Verdict } from '#lib/domain/verification/verdict.ts'
import type { ArchivedDocument } from '../archive/record.ts'
import { catalogue, offerOf } from '../data/current.ts'
import type { Conclusion } from './conclude.ts'

/** A verdict as the page shows it. */
export type VerdictFacts = {
  verdict: Verdict
  /** "Genuine, in force". */
  words: string
  reason: string
  rows: { label: string; value: string; figures: boolean }[]
  links: { href: string; text: string }[]
}

/** What the page shows of a conclusion that was reached at this moment. */
export function verdictFacts(conclusion: Conclusion, now: Date): VerdictFacts {
  const { verdict, reason, checked, document, certificate } = conclusion
  const row = (label: string, value: string | undefined, figures = false) =>
    value === undefined ? [] : [{ label, value, figures }]
  return {
    verdict,
    words: VERDICT_WORDS[verdict],
    reason,
    rows: [
      ...(document === null ? [] : documentRows(document).flatMap(([label, value]) => row(label, value))),
      ...datesOf(conclusion).flatMap(([label, value]) => row(label, value)),
      ...row(document === null ? 'Signature names' : 'Signed by', signedBy(certificate)),
      ...row('File name', document?.fileName),
      ...row('SHA-256', checked.sha256, true),
      ...row('Checked', momentInWords(now)),
    ],
    links: linksOf(conclusion),
  }
}

function documentRows({ version, tier, region, kind }: ArchivedDocument): [string, string][] {
  const offer = offerOf(version, tier, region)
  const { documents, tier: named, region: place } = offer?.ok ? offer.offer : {}
  const title = kind === 'bundle' ? 'Bundle of both documents and their annexes' : documents?.[kind].title
  return [
    ['Document', title ?? kind],
    ['Version', version],
    ['Tier', named?.name ?? tier],
    ['Region', place?.name ?? region],
  ]
}

function datesOf({ release }: Conclusion): [string, string][] {
  if (release === null) return []
  const { version, effectiveAt, publishedAt, standing } = release
  const next = catalogue()
    .ledger.filter((other) => other.version !== version && other.effectiveAt > effectiveAt)
    .map((other) => other.effectiveAt)
    .sort()[0]
  return [
    ['Published', dayOf(publishedAt)],
    ['In force', spanInWords(standing, dayOf(effectiveAt), next === undefined ? null : dayOf(next))],
  ]
}

function spanInWords(standing: Standing, from: string, to: string | null): string {
  if (standing === 'superseded')
    return to === null ? `from ${from}, since superseded` : `from ${from} to ${to}`
  if (standing === 'announced') return `from ${from}`
  return to === null ? `since ${from}` : `since ${from}, until ${to}`
}

function signedBy(certificate: Conclusion['certificate']): string | undefined {
  if (certificate === null) return undefined
  return certificate.demo ? `${certificate.subject} (demo signature)` : certificate.subject
}

function linksOf({ document, release, comparison }: Conclusion): VerdictFacts['links'] {
  if (document === null) return []
  const { version, tier, region, kind } = document
  return [
    ...(comparison === null ? [] : [{ href: comparison, text: comparisonText(release?.standing, version) }]),
    { href: documentPath(version, tier, region, kind), text: 'The document itself (PDF)' },
    ...(release === null
      ? []
      : [{ href: versionOfferPath(version, tier, region), text: `Version ${version} as a page` }]),
  ]
}

function comparisonText(standing: Standing | undefined, version: string): string {
  return standing === 'announced'
    ? `Compare the version in force with ${version}`
    : `Compare ${version} with the version in force`
}

function dayOf(moment: string): string {
  return dateInWords(moment.slice(0, 10))
}

/** "20 November 2026, 10:00 UTC". */
function momentInWords(moment: Date): string {
  const text = moment.toISOString()
  return `${dayOf(text)}, ${text.slice(11, 16)} UTC`
}
