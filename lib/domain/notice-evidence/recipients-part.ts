import { eventInWords, RECIPIENT_STATE_NAMES } from '../console/notices/words.ts'
import { changeEffectInWords } from '../objections/words.ts'
import { secondInWords } from '../quantities/time/instant.ts'
import { lastDayInWords } from '../subprocessors/ledger/period/words.ts'
import { part } from './notice-parts.ts'
import type { EvidencePart, EvidenceRecipient, EvidenceRow, NoticeEvidence } from './view.ts'
import { EVIDENCE_WORDS, NOT_SERVED_WORDS } from './words.ts'

/** Everyone who is told, with all that happened. */
export function recipientsPart({ recipients }: NoticeEvidence): EvidencePart {
  const empty = part('3', 'recipients', EVIDENCE_WORDS.recipients)
  if (recipients.length === 0) return { ...empty, text: [EVIDENCE_WORDS.noRecipients] }
  return {
    ...empty,
    text: [EVIDENCE_WORDS.recipientsText],
    table: {
      columns: [
        { label: EVIDENCE_WORDS.customer, width: 4 },
        { label: EVIDENCE_WORDS.contact, width: 3 },
        { label: EVIDENCE_WORDS.state, width: 3 },
        { label: EVIDENCE_WORDS.objectBy, width: 3 },
      ],
      rows: recipients.map(rowOf),
    },
  }
}

function rowOf(recipient: EvidenceRecipient): EvidenceRow {
  const { id, customer, contract, role, isRemoved, state, deadline, acknowledgedAt } = recipient
  const contact = [role ?? EVIDENCE_WORDS.noRole, ...(isRemoved ? [EVIDENCE_WORDS.removed] : [])].join(', ')
  const stands = RECIPIENT_STATE_NAMES[state]
  return {
    id,
    cells: [
      `${customer}, ${contract}`,
      contact,
      acknowledgedAt === null ? stands : `${stands}; confirmed`,
      deadline === null ? '–' : lastDayInWords(deadline),
    ],
    below: linesOf(recipient),
  }
}

function linesOf({ addressSha256, effect, blocking, events }: EvidenceRecipient): string[] {
  return [
    addressSha256 === null ? EVIDENCE_WORDS.noAddress : EVIDENCE_WORDS.address(addressSha256),
    ...events.map(({ at, kind, said }) => `${secondInWords(at)}: ${eventInWords(kind, said)}`),
    ...(effect === null ? [] : [EVIDENCE_WORDS.inEffect(changeEffectInWords(effect))]),
    ...(blocking === null ? [] : [EVIDENCE_WORDS.notServed(NOT_SERVED_WORDS[blocking])]),
  ]
}
