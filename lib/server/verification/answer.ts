import { documentPath } from '#lib/domain/addresses.ts'
import type { Conclusion } from './conclude.ts'
import type { VerifyAnswer } from './schema.ts'

/** A conclusion as the API gives it: every member is there, null where nothing is known. */
export function verifyAnswer(conclusion: Conclusion): VerifyAnswer {
  const { verdict, reason, checked, document, release, certificate, comparison } = conclusion
  return {
    verdict,
    reason,
    sha256: checked.sha256,
    version: document?.version ?? null,
    status: release?.standing ?? null,
    tier: document?.tier ?? null,
    region: document?.region ?? null,
    kind: document?.kind ?? null,
    fileName: document?.fileName ?? null,
    publishedAt: release?.publishedAt ?? null,
    effectiveAt: release?.effectiveAt ?? null,
    signedBy: certificate?.subject ?? null,
    demo: certificate?.demo ?? null,
    document:
      document === null
        ? null
        : documentPath(document.version, document.tier, document.region, document.kind),
    comparison,
  }
}
