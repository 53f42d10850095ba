import { documentPath } from '#lib/domain/addresses.ts'
import { annexNamed } from '#lib/domain/subprocessors/annex/annex-name.ts'
import type { ArchivedDocument } from '../archive/record.ts'
import type { AnnexStanding } from '../subprocessors/annex/annex-standing.ts'
import type { Conclusion } from './conclude.ts'
import type { Paper } from './own-papers.ts'
import type { VerifyAnswer } from './schema.ts'

const NOWHERE = { version: null, tier: null, region: null }

/** A conclusion as the API gives it: every member is there, null where nothing is known. */
export function verifyAnswer(conclusion: Conclusion): VerifyAnswer {
  const { verdict, reason, advice, alteration, checked, document, original } = conclusion
  const { release, list, certificate, comparison, paper, originalPaper } = conclusion
  return {
    verdict,
    reason,
    advice,
    alteration,
    sha256: checked.sha256,
    ...(document === null ? (paper?.offer ?? NOWHERE) : placeOf(document)),
    status: release?.standing ?? null,
    list: list === null ? null : listAnswer(list),
    kind: document?.kind ?? (paper === null || paper.offer === null ? null : 'tailored'),
    fileName: document?.fileName ?? paper?.fileName ?? null,
    publishedAt: release?.publishedAt ?? null,
    effectiveAt: release?.effectiveAt ?? null,
    signedAt: document?.signedAt ?? paper?.signedAt ?? null,
    signedBy: certificate?.subject ?? null,
    demo: certificate?.demo ?? null,
    document: document === null ? null : addressOf(document),
    copyOf: original === null ? copyOfPaper(originalPaper) : copyOf(original),
    comparison,
  }
}

function copyOf(original: ArchivedDocument): VerifyAnswer['copyOf'] {
  const { kind, sha256 } = original
  return { ...placeOf(original), kind, sha256, document: addressOf(original) }
}

/** Of what was made for one customer, only the terms in it are told, and where it is, to nobody. */
function copyOfPaper(paper: Paper | null): VerifyAnswer['copyOf'] {
  if (paper === null || paper.offer === null) return null
  return { ...paper.offer, kind: 'tailored', sha256: paper.sha256, document: null }
}

/** An annex and evidence belong to no version, and an annex may be of every tier and region. */
function placeOf(document: ArchivedDocument): Pick<VerifyAnswer, 'version' | 'tier' | 'region'> {
  if (document.kind === 'evidence') return NOWHERE
  const annex = annexNamed(document)
  const { version, tier, region } = document
  return annex === null
    ? { version, tier, region }
    : { version: null, tier: annex.tier, region: annex.region }
}

function listAnswer(standing: AnnexStanding): VerifyAnswer['list'] {
  const { from, services, conditions, state, changed, later } = standing
  return {
    from,
    services: services === undefined ? null : [...services],
    conditions: conditions ?? null,
    state,
    changedOn: changed?.on ?? null,
    changedBy: changed?.id ?? null,
    laterNotices: later.map(({ id }) => id),
  }
}

/** Evidence is given to those whom it concerns, and has no public address. */
function addressOf({ version, tier, region, kind }: ArchivedDocument): string | null {
  return kind === 'evidence' ? null : documentPath(version, tier, region, kind)
}
