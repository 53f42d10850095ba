import type { EvidenceAnswer } from '../notice-evidence/schema.ts'

// Nothing of a real desk.
export const EVIDENCE_EXAMPLE: EvidenceAnswer = {
  format: 'sla-desk-notice-evidence/1',
  asOf: '2026-11-24T10:00:00.000Z',
  vendor: 'Lumenary Cloud, Inc.',
  notice: {
    id: '7f6f0f4e-3c53-4a3a-9a0c-4a5d1f0f9b21',
    publication: 'subprocessors/2026-11-17-scriven-ai',
    title: 'Scriven AI: addition',
    href: 'https://sla.lumenary.example.com/subprocessors/changes/2026-11-17-scriven-ai',
    publishedAt: '2026-11-17T09:00:00.000Z',
    recordedAt: '2026-11-17T09:05:00.000Z',
    sentAt: '2026-11-18T10:00:00.000Z',
    pausedAt: null,
    triedAt: '2026-11-18T10:00:06.000Z',
    state: 'served',
    counts: {
      contacts: 1,
      customers: 1,
      lacking: 0,
      accepted: 1,
      acknowledged: 0,
      failed: 0,
      untried: 0,
      blocking: 0,
    },
    entrySha256: '9d3a7c4b0e5f8a124a8a2c0f6d1b9e7730c5f2e8a1d4b6c93f7e0a5d2c8b1f6e',
    entry: '{"changes":[],"id":"2026-11-17-scriven-ai"}',
  },
  recipients: [
    {
      id: '0b9f2a5e-6f0a-4c52-8f4b-3f1f0a2d7c11',
      customer: 'Alder',
      contract: 'A-1',
      role: 'Privacy officer',
      address: null,
      addressSha256: '4a8a2c0f6d1b9e7730c5f2e8a1d4b6c93f7e0a5d2c8b1f6e9d3a7c4b0e5f8a12',
      isRemoved: false,
      channel: 'mail',
      messageId: '<notice.0b9f2a5e-6f0a-4c52-8f4b-3f1f0a2d7c11@sla.example.com>',
      state: 'accepted',
      acceptedAt: '2026-11-18T10:00:06.000Z',
      acknowledgedAt: null,
      deadline: { lastDay: '2026-12-18', zone: 'UTC', endsAt: '2026-12-19T00:00:00.000Z' },
      effect: { kind: 'from', day: '2026-12-19' },
      blocking: null,
      events: [
        {
          at: '2026-11-18T10:00:06.000Z',
          clock: '2026-11-18T10:00:06.412Z',
          kind: 'accepted',
          concerns: null,
          said: 'mx.example.com:25: 250 2.0.0 queued as 4F1A2',
          addressSha256: '4a8a2c0f6d1b9e7730c5f2e8a1d4b6c93f7e0a5d2c8b1f6e9d3a7c4b0e5f8a12',
        },
      ],
    },
  ],
  untold: [],
  deeds: [
    {
      at: '2026-11-18T10:00:00.128Z',
      action: 'notices.sent',
      by: 'privacy',
      recipient: null,
      auditEntry: {
        number: 41,
        sha256: '7c4b0e5f8a129d3a4a8a2c0f6d1b9e7730c5f2e8a1d4b6c93f7e0a5d2c8b1f6e',
      },
    },
  ],
}
