import { NOTICE_STATES } from '../console/notices/words.ts'
import { secondInWords } from '../quantities/time/instant.ts'
import type { EvidencePart, NoticeEvidence } from './view.ts'
import { EVIDENCE_WORDS, NOT_SERVED_WORDS } from './words.ts'

/** What the notice is, when it was published and sent, and what fixes its content. */
export function noticePart({ notice }: NoticeEvidence): EvidencePart {
  const moment = (label: string, at: string | null) =>
    at === null ? [] : [{ label, words: secondInWords(at) }]
  return {
    ...part('1', 'notice', EVIDENCE_WORDS.theNotice),
    lines: [
      { label: EVIDENCE_WORDS.notice, words: notice.title },
      ...notice.says.map(({ label, words }) => ({ label, words: words.split(/\n+/) })),
      ...(notice.href === null ? [] : [{ label: EVIDENCE_WORDS.page, words: notice.href }]),
      ...moment(EVIDENCE_WORDS.publishedOn, notice.publishedAt),
      ...moment(EVIDENCE_WORDS.recorded, notice.recordedAt),
      ...moment(EVIDENCE_WORDS.sentSince, notice.sentAt),
      ...moment(EVIDENCE_WORDS.paused, notice.pausedAt),
      ...(notice.sentAt === null ? [] : moment(EVIDENCE_WORDS.tried, notice.triedAt)),
      { label: EVIDENCE_WORDS.entry, words: notice.entrySha256 },
      {
        label: EVIDENCE_WORDS.checkEntry,
        words: notice.entry === null ? EVIDENCE_WORDS.noEntry : EVIDENCE_WORDS.howToCheckEntry,
      },
    ],
  }
}

/** How far it is, and who stands in the way of its being served. */
export function standingPart({ notice, recipients, untold }: NoticeEvidence): EvidencePart {
  const { counts, state } = notice
  const inTheWay = [
    ...untold.map(({ customer, contract }) => EVIDENCE_WORDS.nobodyTold(customer, contract)),
    ...recipients.flatMap(({ customer, contract, blocking }) =>
      blocking === null ? [] : [EVIDENCE_WORDS.blocked(customer, contract, NOT_SERVED_WORDS[blocking])],
    ),
  ]
  const nothing = notice.sentAt === null ? EVIDENCE_WORDS.waits : EVIDENCE_WORDS.nothingInTheWay
  return {
    ...part('2', 'standing', EVIDENCE_WORDS.standing),
    lines: [
      { label: EVIDENCE_WORDS.state, words: NOTICE_STATES[state] },
      { label: EVIDENCE_WORDS.told, words: EVIDENCE_WORDS.contacts(counts.contacts) },
      { label: EVIDENCE_WORDS.accepted, words: EVIDENCE_WORDS.contacts(counts.accepted) },
      { label: EVIDENCE_WORDS.acknowledged, words: EVIDENCE_WORDS.contacts(counts.acknowledged) },
      { label: EVIDENCE_WORDS.failed, words: EVIDENCE_WORDS.contacts(counts.failed) },
      // A line each: many may stand in the way, and none is higher than a page.
      ...(inTheWay.length === 0 ? [nothing] : inTheWay).map((words, index) => ({
        label: index === 0 ? EVIDENCE_WORDS.inTheWay : '',
        words,
      })),
    ],
  }
}

/** A part without anything in it yet. */
export function part(number: string, id: string, title: string): EvidencePart {
  return { id: `part-${id}`, number, title, text: [], lines: [], table: null }
}
