import { EVIDENCE_FORMAT, type EvidenceRecipient, type NoticeEvidence } from '../view.ts'

const MARA: EvidenceRecipient = {
  id: '0b9f2a5e-6f0a-4c52-8f4b-3f1f0a2d7c11',
  customer: 'Alder',
  contract: 'A-1',
  role: 'Privacy officer',
  address: null,
  addressSha256: '4a'.repeat(32),
  isRemoved: false,
  channel: 'mail',
  messageId: '<notice.1@sla.example.com>',
  state: 'accepted',
  acceptedAt: '2026-11-18T10:00:06.000Z',
  acknowledgedAt: null,
  deadline: { lastDay: '2026-12-18', zone: 'UTC', endsAt: '2026-12-19T00:00:00.000Z' },
  effect: { kind: 'from', day: '2026-12-19' },
  blocking: 'fresh',
  events: [
    {
      at: '2026-11-18T10:00:06.000Z',
      clock: '2026-11-18T10:00:06.412Z',
      kind: 'accepted',
      concerns: null,
      said: 'mx.example.com:25: 250 queued',
      addressSha256: '4a'.repeat(32),
    },
  ],
}

/** Someone who is told, for tests. */
export function recipientOf(own: Partial<EvidenceRecipient> = {}): EvidenceRecipient {
  return { ...MARA, ...own }
}

/** Evidence of the notice of Scriven AI, a day after it was sent, for tests. */
export function evidenceOf(
  recipients: readonly EvidenceRecipient[],
  own: Partial<Pick<NoticeEvidence, 'untold' | 'deeds' | 'objections'>> = {},
): NoticeEvidence {
  return {
    format: EVIDENCE_FORMAT,
    asOf: '2026-11-19T09:30:15.000Z',
    vendor: 'Lumenary Cloud, Inc.',
    notice: {
      id: '7f6f0f4e-3c53-4a3a-9a0c-4a5d1f0f9b21',
      publication: 'subprocessors/2026-11-17-scriven-ai',
      title: 'Scriven AI: addition',
      says: [],
      href: 'https://sla.example.com/subprocessors/changes/2026-11-17-scriven-ai',
      publishedAt: '2026-11-17T09:00:00.000Z',
      recordedAt: '2026-11-17T09:05:00.000Z',
      sentAt: '2026-11-18T10:00:00.000Z',
      pausedAt: null,
      triedAt: '2026-11-18T10:00:06.000Z',
      state: 'sent',
      counts: {
        contacts: recipients.length,
        customers: 1,
        lacking: 0,
        accepted: 1,
        acknowledged: 0,
        failed: 0,
        untried: 0,
        blocking: 1,
      },
      entrySha256: '9d'.repeat(32),
      entry: '{}',
    },
    recipients,
    untold: [],
    objections: [],
    deeds: [],
    ...own,
  }
}
