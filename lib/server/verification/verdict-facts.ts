import {
  documentPath,
  noticePath,
  subprocessorListPath,
  VERSIONS_PATH,
  versionOfferPath,
} from '#lib/domain/addresses.ts'
import { BUNDLE_TITLE } from '#lib/domain/bundle/bundle-text.ts'
import { isOfVersion } from '#lib/domain/legal/text.ts'
import { evidenceNamed } from '#lib/domain/notice-evidence/name.ts'
import { addDays, dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { momentInWords, secondInWords } from '#lib/domain/quantities/time/instant.ts'
import { stillBound } from '#lib/domain/release/late-edition.ts'
import { type Standing, type Supersession, successionOf } from '#lib/domain/release/standing.ts'
import { selectionQuery } from '#lib/domain/subprocessors/selection/selection-query.ts'
import { DATED_AHEAD, VERDICT_WORDS } from '#lib/domain/verification/verdict.ts'
import type { VerdictFacts } from '#lib/domain/verification/view.ts'
import { VERIFICATION_WORDS } from '#lib/domain/verification/words.ts'
import type { ArchivedDocument } from '../archive/record.ts'
import { catalogue, offerOf } from '../terms/current.ts'
import type { Conclusion } from './conclude.ts'
import { documentInWords, knownNotice, namesOfPlace, placeInWords } from './document-words.ts'

/**
 * What the page shows of a conclusion that was reached at this moment.
 * @param fileSeenAt when the file was looked at, where that was before and its bytes are gone
 */
export function verdictFacts(conclusion: Conclusion, now: Date, fileSeenAt: string | null): VerdictFacts {
  const { verdict, reason, advice, checked, document, original, datedAhead, certificate } = conclusion
  const { paper, originalPaper } = conclusion
  const signedAt = document?.signedAt ?? paper?.signedAt
  const row = (label: string, value: string | undefined, figures = false) =>
    value === undefined ? [] : [{ label, value, figures }]
  return {
    verdict,
    words: datedAhead ? `${VERDICT_WORDS[verdict]}, ${DATED_AHEAD}` : VERDICT_WORDS[verdict],
    reason,
    advice,
    rows: [
      ...(original === null ? [] : row(VERIFICATION_WORDS.copyOf, documentInWords(original))),
      ...row(VERIFICATION_WORDS.copyOf, originalPaper?.words),
      ...row(VERIFICATION_WORDS.sha256OfOriginal, (original ?? originalPaper)?.sha256, true),
      ...row(VERIFICATION_WORDS.document, paper?.title),
      ...(paper === null || paper.offer === null
        ? []
        : offerRows(paper.offer).flatMap(([label, value]) => row(label, value))),
      ...(document === null
        ? []
        : documentRows(document, conclusion.list).flatMap(([label, value]) => row(label, value))),
      ...datesOf(conclusion, now).flatMap(([label, value]) => row(label, value)),
      ...row(
        VERIFICATION_WORDS.createdAndSigned,
        signedAt === undefined ? undefined : momentInWords(signedAt),
      ),
      ...row(
        document === null && paper === null ? VERIFICATION_WORDS.signatureNames : VERIFICATION_WORDS.signedBy,
        signedBy(certificate),
      ),
      ...row(VERIFICATION_WORDS.fileName, document?.fileName ?? paper?.fileName),
      ...row(
        original === null && originalPaper === null
          ? VERIFICATION_WORDS.sha256
          : VERIFICATION_WORDS.sha256OfFile,
        checked.sha256,
        true,
      ),
      ...(fileSeenAt === null
        ? row(VERIFICATION_WORDS.checked, momentInWords(now.toISOString()))
        : [
            ...row(VERIFICATION_WORDS.fileChecked, momentInWords(fileSeenAt)),
            ...row(VERIFICATION_WORDS.archiveAsked, momentInWords(now.toISOString())),
          ]),
    ],
    links: linksOf(conclusion),
  }
}

function documentRows(document: ArchivedDocument, list: Conclusion['list']): [string, string][] {
  const { version, tier, region, kind } = document
  const evidence = evidenceNamed(document)
  if (evidence !== null) return evidenceRows(evidence)
  if (!isOfVersion(kind))
    return [[VERIFICATION_WORDS.document, VERIFICATION_WORDS.annex], ...(list === null ? [] : listRows(list))]
  const offer = offerOf(version, tier, region)
  const title = kind === 'bundle' ? BUNDLE_TITLE : offer?.ok && offer.offer.documents[kind].title
  return [[VERIFICATION_WORDS.document, title || kind], ...offerRows(document)]
}

function offerRows(place: Parameters<typeof namesOfPlace>[0]): [string, string][] {
  const names = namesOfPlace(place)
  return [
    [VERIFICATION_WORDS.version, place.version],
    [VERIFICATION_WORDS.tier, names.tier],
    [VERIFICATION_WORDS.region, names.region],
  ]
}

function evidenceRows(evidence: NonNullable<ReturnType<typeof evidenceNamed>>): [string, string][] {
  const known = knownNotice(evidence)
  return [
    [VERIFICATION_WORDS.document, VERIFICATION_WORDS.evidence],
    ...(known === null ? [] : [[VERIFICATION_WORDS.ofNotice, known.title] as [string, string]]),
    [VERIFICATION_WORDS.asOf, secondInWords(evidence.asOf)],
  ]
}

function listRows(list: NonNullable<Conclusion['list']>): [string, string][] {
  const { from, changed } = list
  const since = VERIFICATION_WORDS.since(dateInWords(from))
  return [
    [VERIFICATION_WORDS.listFor, placeInWords(list)],
    [
      VERIFICATION_WORDS.list,
      changed === null ? since : VERIFICATION_WORDS.until(since, dateInWords(addDays(changed.on, -1))),
    ],
  ]
}

function datesOf({ release }: Conclusion, now: Date): [string, string][] {
  if (release === null) return []
  const { version, effectiveAt, publishedAt, late } = release
  const succession = successionOf(version, catalogue().ledger, now)
  return [
    [VERIFICATION_WORDS.versionPublished, momentInWords(publishedAt)],
    late
      ? [
          VERIFICATION_WORDS.editionApplies,
          `${VERIFICATION_WORDS.since(momentInWords(effectiveAt))}, only to ${stillBound(version)}`,
        ]
      : [VERIFICATION_WORDS.versionInForce, spanInWords(effectiveAt, succession)],
  ]
}

function spanInWords(effectiveAt: string, succession: Supersession | null): string {
  const since = VERIFICATION_WORDS.since(momentInWords(effectiveAt))
  if (succession === null) return since
  const { by, since: end } = succession
  return Date.parse(end) > Date.parse(effectiveAt)
    ? VERIFICATION_WORDS.until(since, momentInWords(end))
    : VERIFICATION_WORDS.neverInForce(by.version)
}

function signedBy(certificate: Conclusion['certificate']): string | undefined {
  if (certificate === null) return undefined
  const { subject, demo } = certificate
  // The demo certificate that this site makes says so by its name.
  return demo && !/^demo\b/i.test(subject) ? VERIFICATION_WORDS.demoSignature(subject) : subject
}

function linksOf({ document, original, release, list, comparison }: Conclusion): VerdictFacts['links'] {
  if (original !== null && original.kind === 'evidence') return []
  if (original !== null) {
    const { version, tier, region, kind } = original
    return [
      { href: documentPath(version, tier, region, kind), text: VERIFICATION_WORDS.theOriginal },
      ...(!isOfVersion(kind)
        ? []
        : [{ href: versionOfferPath(version, tier, region), text: VERIFICATION_WORDS.asPage(version) }]),
    ]
  }
  if (document === null) return [{ href: VERSIONS_PATH, text: VERIFICATION_WORDS.allDocuments }]
  const evidence = evidenceNamed(document)
  if (evidence !== null) return evidenceLinks(evidence)
  const { version, tier, region, kind } = document
  if (list !== null) return listLinks(document, list, comparison)
  return [
    ...(comparison === null ? [] : [{ href: comparison, text: comparisonText(release?.standing, version) }]),
    { href: documentPath(version, tier, region, kind), text: VERIFICATION_WORDS.originalDocument },
    ...(release === null
      ? []
      : [{ href: versionOfferPath(version, tier, region), text: VERIFICATION_WORDS.asPage(version) }]),
  ]
}

/** The file itself is for those whom it concerns. */
function evidenceLinks(evidence: NonNullable<ReturnType<typeof evidenceNamed>>): VerdictFacts['links'] {
  const known = knownNotice(evidence)
  return known === null ? [] : [{ href: known.href, text: VERIFICATION_WORDS.seeNotice }]
}

function listLinks(
  { version, tier, region, kind }: ArchivedDocument,
  list: NonNullable<Conclusion['list']>,
  comparison: string | null,
): VerdictFacts['links'] {
  const { changed, later } = list
  const notices = [...(changed === null ? [] : [changed]), ...later]
  return [
    ...(comparison === null ? [] : [{ href: comparison, text: VERIFICATION_WORDS.compareLists }]),
    ...notices.map(({ id, title }) => ({ href: noticePath(id), text: VERIFICATION_WORDS.changedBy(title) })),
    { href: documentPath(version, tier, region, kind), text: VERIFICATION_WORDS.originalDocument },
    {
      href: subprocessorListPath({ ...selectionQuery(list), on: list.from }),
      text: VERIFICATION_WORDS.listAsPage,
    },
  ]
}

function comparisonText(standing: Standing | undefined, version: string): string {
  return standing === 'announced'
    ? VERIFICATION_WORDS.compareInForceWith(version)
    : VERIFICATION_WORDS.compareWithInForce(version)
}
