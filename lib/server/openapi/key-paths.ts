import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { documentsAnswerSchema, documentsQuerySchema, retryAnswerSchema } from '../archive/api/schema.ts'
import { auditAnswerSchema, auditQuerySchema } from '../audit/api/schema.ts'
import { evidenceAnswerSchema, noticeIdSchema, programQuerySchema } from '../notice-evidence/schema.ts'
import { effectiveAnswerSchema, effectivePathSchema, effectiveQuerySchema } from '../objections/api/schema.ts'
import { countsAnswerSchema, countsQuerySchema } from '../subscriptions/schema.ts'
import { EVIDENCE_EXAMPLE } from './evidence-example.ts'
import {
  AUDIT_EXAMPLE,
  COUNTS_EXAMPLE,
  DOCUMENTS_EXAMPLE,
  EFFECTIVE_EXAMPLE,
  RETRY_EXAMPLE,
} from './key-examples.ts'
import { answer, KEY_CODES, needs, type Problems, withScope } from './key-operation.ts'

/** How a program says which key it has. */
export const KEY_SCHEME = {
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key that an administrator creates in the console, under API keys. It has scopes, and ends on a day. Cookies count for nothing here, and no page of another site may ask.',
  },
} as const

/** The answers of these addresses, by the names that the description gives them. */
export const keySchemas = {
  AuditEntries: auditAnswerSchema,
  Documents: documentsAnswerSchema,
  DocumentsRetried: retryAnswerSchema,
  SubscriberCounts: countsAnswerSchema,
  ChangeInEffect: effectiveAnswerSchema,
  NoticeEvidence: evidenceAnswerSchema,
}

/** The addresses that take an API key. */
export function keyPaths(problems: Problems): ZodOpenApiPathsObject {
  return {
    '/api/v1/audit': {
      get: {
        operationId: 'listAuditEntries',
        summary: 'Who did what in the console, newest first (API key)',
        description: `The entries of the audit log, as they are exported. ${needs('audit.read')}`,
        security: withScope('audit.read'),
        requestParams: { query: auditQuerySchema },
        responses: {
          ...answer('The entries', auditAnswerSchema, AUDIT_EXAMPLE),
          ...problems([...KEY_CODES, 'invalid-parameter', 'duplicate-parameter']),
        },
      },
    },
    '/api/v1/releases/documents': {
      get: {
        operationId: 'readDocuments',
        summary: 'Which signed documents are due, made and missing (API key)',
        description: needs('releases.read'),
        security: withScope('releases.read'),
        requestParams: { query: documentsQuerySchema },
        responses: {
          ...answer('The documents of each version', documentsAnswerSchema, DOCUMENTS_EXAMPLE),
          ...problems(KEY_CODES),
        },
      },
    },
    '/api/v1/releases/documents/retry': {
      post: {
        operationId: 'retryDocuments',
        summary: 'Have the missing documents made again (API key)',
        description: `It takes some minutes, and is recorded in the audit log. ${needs('releases.retry')}`,
        security: withScope('releases.retry'),
        requestParams: { query: documentsQuerySchema },
        responses: {
          ...answer('They are being made again', retryAnswerSchema, RETRY_EXAMPLE),
          ...problems([...KEY_CODES, 'nothing-missing', 'documents-on-demand']),
        },
      },
    },
    '/api/v1/notices/{id}/evidence': {
      get: {
        operationId: 'readNoticeEvidence',
        summary: 'Who was told of a notice to customers, and how (API key)',
        description: `Everyone who was told, with every answer of their mail servers, what they confirmed, and the entry that the notice tells of. Addresses are told as SHA-256 alone. That it was taken is recorded in the audit log. ${needs('notices.read')}`,
        security: withScope('notices.read'),
        requestParams: { path: noticeIdSchema, query: programQuerySchema },
        responses: {
          ...answer('The evidence as of now', evidenceAnswerSchema, EVIDENCE_EXAMPLE),
          ...problems([...KEY_CODES, 'unknown-notice']),
        },
      },
    },
    '/api/v1/subscribers': {
      get: {
        operationId: 'countSubscribers',
        summary: 'How many subscribers there are, by their state (API key)',
        description: `Counts alone: no address is told. ${needs('subscribers.read')}`,
        security: withScope('subscribers.read'),
        requestParams: { query: countsQuerySchema },
        responses: {
          ...answer('The counts', countsAnswerSchema, COUNTS_EXAMPLE),
          ...problems(KEY_CODES),
        },
      },
    },
    '/api/v1/subprocessors/changes/{id}/effective': {
      get: {
        operationId: 'readChangeInEffect',
        summary: 'For which contracts a change is not in effect yet, and why (API key)',
        description: `Ask before a sub-processor is switched on. No name and no address is told. ${needs('effects.read')}`,
        security: withScope('effects.read'),
        requestParams: { path: effectivePathSchema, query: effectiveQuerySchema },
        responses: {
          ...answer('The contracts that wait', effectiveAnswerSchema, EFFECTIVE_EXAMPLE),
          ...problems([
            ...KEY_CODES,
            'duplicate-parameter',
            'unknown-notice',
            'unknown-tier',
            'unknown-region',
            'no-version-in-force',
          ]),
        },
      },
    },
  }
}
