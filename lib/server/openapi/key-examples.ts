import type { DocumentsAnswer, RetryAnswer } from '../archive/api/schema.ts'
import type { AuditAnswer } from '../audit/api/schema.ts'
import type { EffectiveAnswer } from '../objections/api/schema.ts'
import type { SubscriberCounts } from '../subscriptions/schema.ts'

// Nothing of a real desk: whoever reads the description needs no key.

export const AUDIT_EXAMPLE: AuditAnswer = {
  entries: [
    {
      number: 2,
      at: '2026-11-27T10:00:00.000Z',
      actor: { kind: 'api-key', id: '0b9f2a5e-6f0a-4c52-8f4b-3f1f0a2d7c11', name: 'Build server' },
      action: 'releases.retried',
      target: { kind: 'archive', id: 'documents', name: null },
      before: null,
      after: { offers: 2 },
      network: '203.0.113.0/24',
      requestId: '5f2b6d0c-8a3e-4f1d-9c77-2f6f7f6f1a20',
      previousSha256: '4a8a2c0f6d1b9e7730c5f2e8a1d4b6c93f7e0a5d2c8b1f6e9d3a7c4b0e5f8a12',
      sha256: '9d3a7c4b0e5f8a124a8a2c0f6d1b9e7730c5f2e8a1d4b6c93f7e0a5d2c8b1f6e',
    },
  ],
  next: '2',
}

export const DOCUMENTS_EXAMPLE: DocumentsAnswer = {
  state: 'failing',
  reason: 'A document could not be made. It is tried again; the log says why.',
  versions: [
    {
      version: '2026-10-01',
      status: 'in-force',
      due: 30,
      made: 28,
      missing: [{ tier: 'enterprise', region: 'eu' }],
    },
  ],
  certificates: [
    {
      fingerprint: '7c4b0e5f8a129d3a4a8a2c0f6d1b9e7730c5f2e8a1d4b6c93f7e0a5d2c8b1f6e',
      subject: 'Lumenary Cloud, Inc.',
      expiresAt: '2029-11-30T00:00:00.000Z',
      demo: false,
    },
  ],
}

export const RETRY_EXAMPLE: RetryAnswer = { offers: 1 }

export const COUNTS_EXAMPLE: SubscriberCounts = {
  confirmed: 128,
  unconfirmed: 3,
  paused: 1,
  mails: { waiting: 0, failed: 2 },
}

export const EFFECTIVE_EXAMPLE: EffectiveAnswer = {
  notice: '2026-11-17-scriven-ai',
  on: '2027-03-01',
  state: 'tracked',
  effective: false,
  contracts: { concerned: 120, effective: 118, waiting: 2 },
  reasons: {
    'not-told': 0,
    deadline: 0,
    'effective-date': 0,
    objection: 1,
    approval: 1,
    refused: 0,
    'not-made': 0,
  },
  waiting: [
    {
      contract: '3b1f0a2d-7c11-4f8b-9c52-0b9f2a5e6f0a',
      reference: 'A-1',
      customer: 'C-1042',
      tier: 'enterprise',
      region: 'eu',
      reason: 'objection',
      from: null,
      changes: [{ id: 'scriven-ai', reason: 'objection', from: null }],
    },
    {
      contract: '6f2f6f7f-6f1a-4d20-8a3e-5f2b6d0c2f6f',
      reference: null,
      customer: 'C-2001',
      tier: 'premium',
      region: 'us',
      reason: 'approval',
      from: null,
      changes: [{ id: 'scriven-ai', reason: 'approval', from: null }],
    },
  ],
}
