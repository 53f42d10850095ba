import { documentPath } from '#lib/domain/addresses.ts'
import type { ArchivedDocument } from '../archive/record.ts'
import type { Conclusion } from './conclude.ts'
import type { VerifyAnswer } from './schema.ts'

/** A conclusion as the API gives it: every member is there, null where nothing is known. */
export function verifyAnswer(conclusion: Conclusion): VerifyAnswer {
  const { verdict, reason, advice, alteration, checked, document, original } = conclusion
  const { release, certificate, comparison } = conclusion
  return {
    verdict,
    reason,
    advice,
    alteration,
    sha256: checked.sha256,
    version: document?.version ?? null,
    status: release?.standing ?? null,
    tier: document?.tier ?? null,
    region: document?.region ?? null,
    kind: document?.kind ?? null,
    fileName: document?.fileName ?? null,
    publishedAt: release?.publishedAt ?? null,
    effectiveAt: release?.effectiveAt ?? null,
    signedAt: document?.signedAt ?? null,
    signedBy: certificate?.subject ?? null,
    demo: certificate?.demo ?? null,
    document: document === null ? null : addressOf(document),
    copyOf: original === null ? null : copyOf(original),
    comparison,
  }
}

function copyOf(original: ArchivedDocument): VerifyAnswer['copyOf'] {
  const { version, tier, region, kind, sha256 } = original
  return { version, tier, region, kind, sha256, document: addressOf(original) }
}

function addressOf({ version, tier, region, kind }: ArchivedDocument): string {
  return documentPath(version, tier, region, kind)
}
