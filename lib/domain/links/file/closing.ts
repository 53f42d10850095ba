import type { Closing } from '../../documents/view.ts'
import {
  closing,
  howToCheck,
  type Lines,
  notClaimed,
  signerLines,
  softwareLines,
  trustedTime,
} from '../../documents/words.ts'
import { momentInWords } from '../../quantities/time/instant.ts'
import type { TailoredSignatureFacts } from './view.ts'

/** What the closing lines of the cover of a tailored file say. */
export function tailoredClosingInWords(facts: TailoredSignatureFacts): Closing {
  const { attachment, hashes, verify } = facts
  const { base, sla, dpa, notice } = hashes
  const attached = (name: string, sha256: string) => `${name}, SHA-256 ${sha256}`
  return closing([
    ...signerLines(facts),
    ['Release published on', momentInWords(facts.publishedAt)],
    ['File created and signed on', momentInWords(facts.signedAt)],
    ['Trusted time', trustedTime(facts)],
    ['SLA, attached', attached(sla.fileName, sla.sha256)],
    ['DPA, attached', attached(dpa.fileName, dpa.sha256)],
    [
      'Pages of the terms',
      `the first ${base.size.toLocaleString('en-GB')} bytes of this file, SHA-256 ${base.sha256}`,
    ],
    ...(notice === null
      ? []
      : ([
          [
            'Sub-processors',
            [`made from the notice ${notice.id}, ledger entry SHA-256 ${notice.entrySha256}`, notice.address],
          ],
        ] as Lines)),
    ['Data inside', attached(attachment.name, attachment.sha256)],
    ['Ledger entry, SHA-256', facts.ledgerEntry],
    ['Inputs, SHA-256', facts.inputs],
    ...softwareLines(facts),
    ['To check this file', howToCheck(verify)],
    ['Not claimed', notClaimed(facts)],
  ])
}
