import { documentPath, VERSIONS_PATH, versionOfferPath } from '#lib/domain/addresses.ts'
import { BUNDLE_TITLE } from '#lib/domain/bundle/bundle-text.ts'
import { momentInWords } from '#lib/domain/quantities/time/instant.ts'
import { type Standing, type Supersession, successionOf } from '#lib/domain/release/standing.ts'
import { VERDICT_WORDS } from '#lib/domain/verification/verdict.ts'
import type { VerdictFacts } from '#lib/domain/verification/view.ts'
import type { ArchivedDocument } from '../archive/record.ts'
import { catalogue, offerOf } from '../terms/current.ts'
import type { Conclusion } from './conclude.ts'
import { documentInWords, namesOfPlace } from './document-words.ts'

/**
 * What the page shows of a conclusion that was reached at this moment.
 * @param fileSeenAt when the file was looked at, where that was before and its bytes are gone
 */
export function verdictFacts(conclusion: Conclusion, now: Date, fileSeenAt: string | null): VerdictFacts {
  const { verdict, reason, advice, checked, document, original, certificate } = conclusion
  const row = (label: string, value: string | undefined, figures = false) =>
    value === undefined ? [] : [{ label, value, figures }]
  return {
    verdict,
    words: VERDICT_WORDS[verdict],
    reason,
    advice,
    rows: [
      ...(original === null ? [] : row('Copy of', documentInWords(original))),
      ...row('SHA-256 of the original', original?.sha256, true),
      ...(document === null ? [] : documentRows(document).flatMap(([label, value]) => row(label, value))),
      ...datesOf(conclusion, now).flatMap(([label, value]) => row(label, value)),
      ...row('Created and signed', document === null ? undefined : momentInWords(document.signedAt)),
      ...row(document === null ? 'Signature names' : 'Signed by', signedBy(certificate)),
      ...row('File name', document?.fileName),
      ...row(original === null ? 'SHA-256' : 'SHA-256 of this file', checked.sha256, true),
      ...(fileSeenAt === null
        ? row('Checked', momentInWords(now.toISOString()))
        : [
            ...row('File checked', momentInWords(fileSeenAt)),
            ...row('Archive asked', momentInWords(now.toISOString())),
          ]),
    ],
    links: linksOf(conclusion),
  }
}

function documentRows(document: ArchivedDocument): [string, string][] {
  const { version, tier, region, kind } = document
  const offer = offerOf(version, tier, region)
  const title = kind === 'bundle' ? BUNDLE_TITLE : offer?.ok && offer.offer.documents[kind].title
  const names = namesOfPlace(document)
  return [
    ['Document', title || kind],
    ['Version', version],
    ['Tier', names.tier],
    ['Region', names.region],
  ]
}

function datesOf({ release }: Conclusion, now: Date): [string, string][] {
  if (release === null) return []
  const { version, effectiveAt, publishedAt } = release
  const succession = successionOf(version, catalogue().ledger, now)
  return [
    ['Version published', momentInWords(publishedAt)],
    ['Version in force', spanInWords(effectiveAt, succession)],
  ]
}

function spanInWords(effectiveAt: string, succession: Supersession | null): string {
  const since = `from ${momentInWords(effectiveAt)}`
  if (succession === null) return since
  const { by, since: end } = succession
  return Date.parse(end) > Date.parse(effectiveAt)
    ? `${since}, until ${momentInWords(end)}`
    : `never: superseded by ${by.version} before it took effect`
}

function signedBy(certificate: Conclusion['certificate']): string | undefined {
  if (certificate === null) return undefined
  const { subject, demo } = certificate
  // The demo certificate that this site makes says so by its name.
  return demo && !/^demo\b/i.test(subject) ? `${subject} (demo signature)` : subject
}

function linksOf({ document, original, release, comparison }: Conclusion): VerdictFacts['links'] {
  if (original !== null) {
    const { version, tier, region, kind } = original
    return [
      { href: documentPath(version, tier, region, kind), text: 'The original (PDF)' },
      { href: versionOfferPath(version, tier, region), text: `Version ${version} as a page` },
    ]
  }
  if (document === null) return [{ href: VERSIONS_PATH, text: 'All documents we have issued, by version' }]
  const { version, tier, region, kind } = document
  return [
    ...(comparison === null ? [] : [{ href: comparison, text: comparisonText(release?.standing, version) }]),
    { href: documentPath(version, tier, region, kind), text: 'Original document (PDF)' },
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
