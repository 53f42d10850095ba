import { z } from 'zod'
import { countSchema, slugSchema, wordsSchema } from '../../quantities/schema.ts'

/** Controls that a tier may or may not have. */
const FEATURES = ['sso', 'scim', 'rbac', 'audit-log', 'audit-log-export'] as const

export const featureSchema = z
  .enum(FEATURES)
  .describe(
    'sso: single sign-on; scim: user provisioning; rbac: role-based access control; audit-log-export: to a SIEM',
  )

const certificationSchema = z
  .strictObject({
    id: slugSchema.describe('soc2-type-2, iso-27001, hipaa, gdpr or another'),
    name: wordsSchema,
    kind: z
      .enum(['certificate', 'readiness'])
      .describe(
        'certificate: an independent auditor has reported or certified; readiness: only the vendor says so',
      ),
    status: z
      .enum(['held', 'self-declared', 'in-preparation', 'not-offered'])
      .describe('held: only of a certificate; self-declared: only of readiness'),
    report: wordsSchema.describe('the proof that is available, and how to ask for it'),
  })
  .refine(({ kind, status }) => status !== (kind === 'certificate' ? 'self-declared' : 'held'), {
    path: ['status'],
    error: (issue) =>
      (issue.input as { kind?: unknown }).kind === 'certificate'
        ? 'held, in-preparation or not-offered; only readiness is self-declared'
        : 'self-declared, in-preparation or not-offered; only a certificate is held',
  })

const reportsSchema = z.strictObject({
  underNda: z.boolean().describe('whether a report needs a non-disclosure agreement'),
  requestAt: z
    .union(
      [
        z.enum(['status', 'trustCentre', 'apiDocs', 'whitepaper', 'page']),
        z.url({ protocol: /^https$/ }),
        z.email(),
      ],
      {
        error:
          'the name of a link in vendor.yaml, for example trustCentre, an https address or an e-mail address',
      },
    )
    .describe('where to ask: the name of a link in vendor.yaml, an https address or an e-mail address'),
})

const accessControlSchema = z
  .strictObject({
    sso: z.array(z.enum(['saml', 'oidc'])).describe('protocols for single sign-on; empty if there is none'),
    scim: z.boolean(),
    rbac: z.boolean(),
    auditLog: z.strictObject({
      immutable: z.boolean(),
      siemExport: z.boolean(),
      retentionMonths: countSchema,
    }),
  })
  .describe('what the service has; each tier names those that it includes under features')

const passThroughSchema = z.strictObject({
  statement: wordsSchema.describe('what happens to data that only passes through'),
  exceptions: z
    .array(
      z.strictObject({
        what: wordsSchema.describe('what is stored, and until when if that is before the longest time'),
        longest: z
          .enum(['webhook-delivery', 'idempotency-retention'])
          .describe(
            'the longest time: webhook-delivery: the sum of webhooks.retryDelaysSeconds, from the first attempt on; idempotency-retention: idempotency.retentionHours',
          ),
      }),
    )
    .describe('everything that is stored nevertheless, and for how long'),
})

/** What protects the customer's data, and what proves it. */
export const securitySchema = z.strictObject({
  certifications: z.array(certificationSchema),
  reports: reportsSchema,
  encryption: z.strictObject({ atRest: wordsSchema, inTransit: wordsSchema }),
  accessControl: accessControlSchema,
  passThrough: passThroughSchema.nullable().describe('null if the vendor promises no pass-through'),
})
