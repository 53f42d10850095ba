import { secondInWords } from '../quantities/time/instant.ts'
import { part } from './notice-parts.ts'
import type { EvidencePart, NoticeEvidence } from './view.ts'
import { deedInWords, doerInWords, EVIDENCE_WORDS } from './words.ts'

/** What people did with the notice, by the audit log. */
export function deedsPart({ deeds, recipients }: NoticeEvidence): EvidencePart {
  const empty = part('5', 'deeds', EVIDENCE_WORDS.deeds)
  if (deeds.length === 0) return { ...empty, text: [EVIDENCE_WORDS.noDeeds] }
  return {
    ...empty,
    text: [EVIDENCE_WORDS.deedsText],
    table: {
      columns: [
        { label: EVIDENCE_WORDS.what, width: 5 },
        { label: EVIDENCE_WORDS.who, width: 3 },
        { label: EVIDENCE_WORDS.when, width: 5 },
      ],
      rows: deeds.map((deed) => ({
        id: `deed-${deed.auditEntry.number}`,
        cells: [deedInWords(deed, recipients), doerInWords(deed.by), secondInWords(deed.at)],
        below: [EVIDENCE_WORDS.auditEntry(deed.auditEntry)],
      })),
    },
  }
}
