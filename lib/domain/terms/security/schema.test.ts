import { expect, test } from 'vitest'
import { securitySchema } from './schema.ts'

const certification = securitySchema.shape.certifications.element

// Only an auditor's word is held; readiness is the vendor's own word, and so self-declared.
test.each([
  ['certificate', 'held', true],
  ['certificate', 'self-declared', false],
  ['readiness', 'self-declared', true],
  ['readiness', 'held', false],
  ['readiness', 'in-preparation', true],
  ['certificate', 'not-offered', true],
])('a %s may be %s: %s', (kind, status, accepted) => {
  const entry = { id: 'gdpr', name: 'GDPR', kind, status, report: 'On request.' }
  expect(certification.safeParse(entry).success).toBe(accepted)
})

test('the error says which statuses the kind has', () => {
  const entry = { id: 'gdpr', name: 'GDPR', kind: 'readiness', status: 'held', report: 'On request.' }
  expect(certification.safeParse(entry).error?.issues).toMatchObject([
    {
      path: ['status'],
      message: 'self-declared, in-preparation or not-offered; only a certificate is held',
    },
  ])
})
