import { arrivalInWords } from '../objections/arrival.ts'
import { standingInWords } from '../objections/words.ts'
import { part } from './notice-parts.ts'
import type { EvidencePart, NoticeEvidence } from './view.ts'
import { EVIDENCE_WORDS } from './words.ts'

/** What customers objected to, by reference: evidence is kept for good, and names nobody. */
export function objectionsPart({ objections }: NoticeEvidence): EvidencePart {
  const empty = part('4', 'objections', EVIDENCE_WORDS.objections)
  if (objections.length === 0) return { ...empty, text: [EVIDENCE_WORDS.noObjections] }
  return {
    ...empty,
    text: [EVIDENCE_WORDS.objectionsText],
    table: {
      columns: [
        { label: EVIDENCE_WORDS.objection, width: 3 },
        { label: EVIDENCE_WORDS.customer, width: 4 },
        { label: EVIDENCE_WORDS.receivedOn, width: 4 },
        { label: EVIDENCE_WORDS.state, width: 4 },
      ],
      rows: objections.map((one) => ({
        id: one.id,
        cells: [
          one.reference,
          `${one.customer}, ${one.contract}`,
          `${arrivalInWords(one)}, ${one.isLate ? EVIDENCE_WORDS.late : EVIDENCE_WORDS.inTime}`,
          standingInWords(one.standing, one.outcome),
        ],
        below: [EVIDENCE_WORDS.receipt(one.receiptSha256)],
      })),
    },
  }
}
