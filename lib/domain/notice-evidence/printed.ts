import { NOTICE_STATES } from '../console/notices/words.ts'
import { secondInWords } from '../quantities/time/instant.ts'
import { deedsPart } from './deeds-part.ts'
import { evidenceName } from './name.ts'
import { noticePart, standingPart } from './notice-parts.ts'
import { objectionsPart } from './objections-part.ts'
import { recipientsPart } from './recipients-part.ts'
import type { EvidenceDocument, NoticeEvidence } from './view.ts'
import { EVIDENCE_WORDS } from './words.ts'

/** What evidence is printed under and where it is checked. `site`: with its scheme. */
export type EvidencePrint = { legalName: string; fileName: string; site: string }

/**
 * Evidence of a notice, ready to print: the same facts give the same document, under the same name.
 * @param dataText the facts as canonical JSON, which travel inside
 * @param dataSha256 of that text, in hexadecimal
 */
export function printedEvidence(
  evidence: NoticeEvidence,
  { legalName, fileName, site }: EvidencePrint,
  dataText: string,
  dataSha256: string,
): EvidenceDocument {
  const { asOf, notice } = evidence
  const name = evidenceName(asOf, notice.publication, dataSha256)
  const file = `${fileName}-evidence-${name.region}-${name.version.slice(0, 16)}`
  const data = `${file}.json`
  return {
    name,
    vendorName: legalName,
    title: EVIDENCE_WORDS.title,
    subject: EVIDENCE_WORDS.subject(notice.title, asOf),
    fileName: `${file}.pdf`,
    facts: [
      { label: EVIDENCE_WORDS.published, value: secondInWords(notice.publishedAt) },
      {
        label: EVIDENCE_WORDS.sent,
        value: notice.sentAt === null ? EVIDENCE_WORDS.notSent : secondInWords(notice.sentAt),
      },
      { label: EVIDENCE_WORDS.asOf, value: secondInWords(asOf) },
      { label: EVIDENCE_WORDS.state, value: NOTICE_STATES[notice.state] },
    ],
    opening: [
      EVIDENCE_WORDS.whatItIs(legalName, notice.title, asOf),
      EVIDENCE_WORDS.acceptance,
      EVIDENCE_WORDS.addresses,
      EVIDENCE_WORDS.inside(data, dataSha256),
    ],
    parts: [
      noticePart(evidence),
      standingPart(evidence),
      recipientsPart(evidence),
      objectionsPart(evidence),
      deedsPart(evidence),
    ],
    running: {
      head: `${legalName} · ${EVIDENCE_WORDS.title}`,
      days: secondInWords(asOf),
      foot: EVIDENCE_WORDS.foot,
    },
    data: {
      name: data,
      text: dataText,
      description: EVIDENCE_WORDS.dataDescription(notice.title, asOf),
      sha256: dataSha256,
    },
    entry: { publishedAt: notice.publishedAt, sha256: notice.entrySha256 },
    verify: new URL('/verify', site).href,
  }
}
