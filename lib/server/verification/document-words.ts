import { evidenceNamed } from '#lib/domain/notice-evidence/name.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { secondInWords } from '#lib/domain/quantities/time/instant.ts'
import { annexNamed } from '#lib/domain/subprocessors/annex/annex-name.ts'
import { placeOf } from '#lib/domain/subprocessors/list/shown-list.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import { VERIFICATION_WORDS } from '#lib/domain/verification/words.ts'
import type { ArchivedDocument } from '../archive/record.ts'
import { publicNotice } from '../notices/pages/notice-title.ts'
import { now } from '../platform/clock.ts'
import { offeredPlaces } from '../subprocessors/selection/offered-places.ts'
import { offerOf } from '../terms/current.ts'
import { shownTerms } from '../terms/shown/shown-terms.ts'

/** The tier and region of an archived document as people call them; their ids where the data no longer have them. */
export function namesOfPlace({
  version,
  tier,
  region,
}: Pick<ArchivedDocument, 'version' | 'tier' | 'region'>): { tier: string; region: string } {
  const offer = offerOf(version, tier, region)
  return offer?.ok ? { tier: offer.offer.tier.name, region: offer.offer.region.name } : { tier, region }
}

/** For whom the list of an annex is; by ids where the terms no longer have them. */
export function placeInWords(selection: ListSelection): string {
  const terms = shownTerms(now())?.source.terms
  const place = terms === undefined ? null : placeOf(selection, offeredPlaces(terms))
  const ids = [selection.tier, selection.region].filter((id) => id !== null).join(', ')
  return place ?? (ids || VERIFICATION_WORDS.everyPlace)
}

type OfNotice = NonNullable<ReturnType<typeof evidenceNamed>>

/** The notice that evidence is of, where anyone may know of it. */
export function knownNotice({ publication }: OfNotice): { title: string; href: string } | null {
  return publicNotice(publication, now())
}

/** What it is called then; one that is not public has no title for strangers. */
export function noticeInWords(evidence: OfNotice): string {
  const known = knownNotice(evidence)
  return known === null ? VERIFICATION_WORDS.someNotice : VERIFICATION_WORDS.noticeNamed(known.title)
}

/** An archived document in words: "the SLA, version 2026-10-01, Enterprise, European Union". */
export function documentInWords(document: ArchivedDocument): string {
  const { kind, version } = document
  const evidence = evidenceNamed(document)
  if (evidence !== null)
    return VERIFICATION_WORDS.evidenceNamed(noticeInWords(evidence), secondInWords(evidence.asOf))
  const annex = annexNamed(document)
  if (annex !== null) return VERIFICATION_WORDS.annexNamed(dateInWords(annex.from), placeInWords(annex))
  const { tier, region } = namesOfPlace(document)
  return VERIFICATION_WORDS.documentNamed(kind, version, tier, region)
}
