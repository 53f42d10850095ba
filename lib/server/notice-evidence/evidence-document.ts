import { printedEvidence } from '#lib/domain/notice-evidence/printed.ts'
import type { NoticeEvidence } from '#lib/domain/notice-evidence/view.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import type { Makeable } from '../archive/makeable.ts'
import { software } from '../archive/signing/software.ts'
import { sha256 } from '../platform/sha256.ts'
import { catalogue } from '../terms/current.ts'

/** Evidence of a notice as a signed file, to be archived under its content. */
export function evidenceDocument(facts: NoticeEvidence): Makeable {
  const { legalName, fileName, links } = catalogue().vendor
  const text = canonicalJson(facts)
  const evidence = printedEvidence(facts, { legalName, fileName, site: links.page }, text, sha256(text))
  const { name, entry, data } = evidence
  return {
    key: name,
    fileName: () => evidence.fileName,
    prepare: async () => ({
      inputs: {
        ledgerEntry: entry.sha256,
        inputsSha256: data.sha256,
        offer: data.sha256,
        software: software(),
      },
      unsigned: {
        release: {
          publishedAt: entry.publishedAt,
          ledgerEntrySha256: entry.sha256,
          inputsSha256: data.sha256,
        },
        task: (signing) => ({ make: 'evidence', evidence, signing }),
      },
    }),
  }
}
